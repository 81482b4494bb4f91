// Files that change while they are mapped: no end of the process, and it is noticed.

#include "model/mapped_file.h"

#include "error.h"
#include "model/model.h"
#include "model/model_files.h"
#include "text_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <thread>

#include <unistd.h>

using namespace attopo;

class MappedFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutOff();
    void writtenTo();
    void replaced();
    void aModelSaysSo_data();
    void aModelSaysSo();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QStringLiteral("file")));
        file.remove();
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    static int sum(std::span<const std::byte> bytes)
    {
        return std::accumulate(bytes.begin(), bytes.end(), 0,
                               [](int so, std::byte each) { return so + std::to_integer<int>(each); });
    }
    QTemporaryDir folder_;
};

void MappedFileTest::cutOff()
{
    constexpr int pages = 64;
    const auto page = static_cast<int>(sysconf(_SC_PAGESIZE));
    const QString name = write(QByteArray(pages * page, '\1'));
    const MappedFile file(name.toStdString());
    const MappedFile other(name.toStdString()); // each has its own pages
    QVERIFY(!file.hasChanged());
    QCOMPARE(::truncate(name.toLocal8Bit(), 3 * page), 0);
    QCOMPARE(sum(file.bytes()), 3 * page); // zeros behind
    QVERIFY(file.hasChanged());
    // By several threads at once.
    std::vector<std::jthread> threads;
    for (int k = 0; k < 4; ++k)
        threads.emplace_back([&other, page] {
            if (sum(other.bytes()) != 3 * page)
                qFatal("other bytes");
        });
}

void MappedFileTest::writtenTo()
{
    const QString name = write("abc");
    const MappedFile file(name.toStdString());
    QTest::qWait(20); // clocks of file systems are coarse
    QFile again(name);
    QVERIFY(again.open(QIODevice::ReadWrite));
    again.write("x");
    again.close();
    QVERIFY(file.hasChanged());
}

void MappedFileTest::replaced()
{
    const QString name = write("abc");
    const MappedFile file(name.toStdString());
    const QString next = folder_.filePath(QStringLiteral("next"));
    QVERIFY(QFile::copy(name, next));
    QVERIFY(QFile::remove(name));
    QVERIFY(QFile::rename(next, name));
    QVERIFY(!file.hasChanged()); // what is mapped is still there
}

void MappedFileTest::aModelSaysSo_data()
{
    QTest::addColumn<int>("left");
    QTest::newRow("nothing left") << 0;
    QTest::newRow("a page left") << 4096;
}

void MappedFileTest::aModelSaysSo()
{
    QFETCH(int, left);
    const QDir folder(folder_.filePath(QString::number(left)));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const QDir source(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    for (const QString &file : source.entryList(QDir::Files))
        QVERIFY(QFile::copy(source.filePath(file), folder.filePath(file)));
    const auto model = openModel(modelFolder(folder.path().toStdString()));
    const std::vector<std::int32_t> ids{2, 5, 3};
    model->forward(ids, 1, {});
    QFile weights(folder.filePath(QStringLiteral("model.safetensors")));
    QVERIFY(weights.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(weights.resize(left));
    try {
        model->forward(ids, 1, {});
        QFAIL("it was not noticed");
    } catch (const Error &error) {
        QVERIFY2(std::string_view(error.what())
                         .find("model.safetensors has been changed since the model was opened")
                     != std::string_view::npos,
                 error.what());
    }
}

QTEST_GUILESS_MAIN(MappedFileTest)
#include "mapped_file_test.moc"
