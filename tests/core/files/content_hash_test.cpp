// What tells the content of a file from another: values of a script of its own (tests/data/files/hash.py),
// every byte counts, and neither its place nor the number of threads does.

#include "files/content_hash.h"

#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ContentHashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThatOfTheScript();
    void everyByteCounts();
    void saysWhatCannotBeRead();

private:
    std::filesystem::path write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }
    /// Of three pieces, the last one short.
    static QByteArray large()
    {
        QByteArray bytes((40 << 20) + 5, Qt::Uninitialized);
        for (qsizetype k = 0; k < bytes.size(); ++k)
            bytes[k] = static_cast<char>(k % 251);
        return bytes;
    }

    QTemporaryDir folder_;
};

void ContentHashTest::isThatOfTheScript()
{
    QCOMPARE(contentHash(write("empty", {})),
             std::string("5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"));
    QCOMPARE(contentHash(write("abc", "abc")),
             std::string("ea66c3f19b15593eac332d36990410175b7f7b56607202b5f66ed8e7b70034cb"));
    const std::filesystem::path file = write("large", large());
    const std::string hash = "24bd25189bdc6d9e7b0c2259b4699371702cb3de90b0e0f838afdf0b57aaa2b6";
    QCOMPARE(contentHash(file), hash);
    QCOMPARE(contentHash(file, {}, 1), hash);
}

void ContentHashTest::everyByteCounts()
{
    QByteArray bytes = large();
    const std::string hash = contentHash(write("large", bytes));
    QCOMPARE(contentHash(write("elsewhere", bytes)), hash);
    for (const qsizetype at : {qsizetype(0), qsizetype(20'000'001), bytes.size() - 1}) {
        bytes[at] = static_cast<char>(bytes[at] + 1);
        QVERIFY(contentHash(write("changed", bytes)) != hash);
        bytes[at] = static_cast<char>(bytes[at] - 1);
    }
    QCOMPARE(contentHash(write("changed", bytes)), hash);
}

void ContentHashTest::saysWhatCannotBeRead()
{
    for (const QString &path : {folder_.filePath(QStringLiteral("nothing")), folder_.path()})
        try {
            contentHash(path.toStdString());
            QFAIL("it was read");
        } catch (const Error &error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(path), error.what());
        }
}

QTEST_GUILESS_MAIN(ContentHashTest)
#include "content_hash_test.moc"
