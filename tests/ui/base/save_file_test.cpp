#include "save_file.h"

#include "error.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("not there");
}

} // namespace

class SaveFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = folder_->filePath(QStringLiteral("größe.txt"));
    }
    void writesAllBytes();
    void keepsTheOldFileWhenWritingFails();
    void isPrivate();
    void namesTheFile();

private:
    std::unique_ptr<QTemporaryDir> folder_;
    QString file_;
};

void SaveFileTest::writesAllBytes()
{
    const std::string bytes("a\0b\n\xff", 5);
    saveFile(file_, bytes);
    QCOMPARE(contentOf(file_), QByteArray(bytes.data(), 5));
    saveFile(file_, "shorter"); // all of it is another one
    QCOMPARE(contentOf(file_), QByteArray("shorter"));
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files).size(), qsizetype(1)); // and nothing beside it
}

void SaveFileTest::keepsTheOldFileWhenWritingFails()
{
    saveFile(file_, "old");
    QVERIFY_THROWS_EXCEPTION(Error, saveFile(file_, [](QIODevice &target) {
                                 target.write("half of the n");
                                 return false;
                             }));
    QCOMPARE(contentOf(file_), QByteArray("old"));
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files).size(), qsizetype(1));
}

void SaveFileTest::isPrivate()
{
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    saveFile(file_, "for all"); // open to others, whatever the umask is
    QFile(file_).setPermissions(QFile::permissions(file_) | QFileDevice::ReadOther);
    savePrivateFile(file_, "a token");
    QCOMPARE(contentOf(file_), QByteArray("a token"));
    QVERIFY(!(QFile::permissions(file_) & others));
    QVERIFY(QFile::permissions(file_) & QFileDevice::ReadOwner);
}

void SaveFileTest::namesTheFile()
{
    const QString file = folder_->filePath(QStringLiteral("no such folder/größe.txt"));
    try {
        saveFile(file, "x");
        QFAIL("written");
    } catch (const Error &error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(file), error.what());
    }
}

QTEST_GUILESS_MAIN(SaveFileTest)
#include "save_file_test.moc"
