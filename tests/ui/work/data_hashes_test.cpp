#include "data_hashes.h"

#include "files/content_hash.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class DataHashesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        hashes_ = std::make_unique<DataHashes>();
        found_ = std::make_unique<QSignalSpy>(hashes_.get(), &DataHashes::found);
    }
    void tellsWhatFilesHold();
    void knowsAtOnceWhatItKnew();
    void aFileThatChangedIsNotKnown();
    void whatCannotBeReadHasNone();
    void allThatIsAskedForIsFound();
    void endsWhileAtWork();

private:
    QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = folder_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    static QString hashOf(const QString &path)
    {
        return QString::fromStdString(contentHash(path.toStdString()));
    }

    QTemporaryDir folder_;
    std::unique_ptr<DataHashes> hashes_;
    std::unique_ptr<QSignalSpy> found_;
};

void DataHashesTest::tellsWhatFilesHold()
{
    const QString one = write("one", "abc");
    const QString two = write("two", "abcd");
    QVERIFY(hashes_->hash(one).isEmpty());
    hashes_->find({one, two, one, QString()});
    QCOMPARE(found_->size(), 0); // not on this thread
    QVERIFY(found_->wait());
    QCOMPARE(hashes_->hash(one), hashOf(one));
    QCOMPARE(hashes_->hash(two), hashOf(two));
    QVERIFY(hashes_->hash(one) != hashes_->hash(two));
    QVERIFY(hashes_->hash(folder_.filePath(QStringLiteral("three"))).isEmpty());
}

void DataHashesTest::knowsAtOnceWhatItKnew()
{
    hashes_->find({QString()});
    QCOMPARE(found_->size(), 1); // there is nothing to read
    const QString one = write("one", "abc");
    hashes_->find({one});
    QVERIFY(found_->wait());
    hashes_->find({one});
    QCOMPARE(found_->size(), 3);
}

void DataHashesTest::aFileThatChangedIsNotKnown()
{
    const QString one = write("one", "abc");
    hashes_->find({one});
    QVERIFY(found_->wait());
    const QString before = hashes_->hash(one);
    write("one", "abcd");
    QVERIFY(hashes_->hash(one).isEmpty());
    hashes_->find({one});
    QVERIFY(found_->wait());
    QCOMPARE(hashes_->hash(one), hashOf(one));
    QVERIFY(hashes_->hash(one) != before);
    QFile::remove(one);
    QVERIFY(hashes_->hash(one).isEmpty());
}

void DataHashesTest::whatCannotBeReadHasNone()
{
    const QString missing = folder_.filePath(QStringLiteral("missing"));
    const QString one = write("one", "abc");
    hashes_->find({missing, folder_.path(), one});
    QVERIFY(found_->wait());
    QVERIFY(hashes_->hash(missing).isEmpty() && hashes_->hash(folder_.path()).isEmpty());
    QCOMPARE(hashes_->hash(one), hashOf(one)); // which stands behind them
    write("missing", "abc");
    hashes_->find({missing});
    QVERIFY(found_->wait());
    QCOMPARE(hashes_->hash(missing), hashOf(one)); // the same content
}

void DataHashesTest::allThatIsAskedForIsFound()
{
    QStringList paths;
    for (const char *name : {"a", "b", "c", "d"}) {
        paths << write(name, name);
        hashes_->find({paths.back()}); // while it reads the one before
    }
    for (const QString &path : paths)
        QTRY_COMPARE(hashes_->hash(path), hashOf(path));
    QTRY_VERIFY(!found_->isEmpty());
}

void DataHashesTest::endsWhileAtWork()
{
    hashes_->find({write("large", QByteArray(64 << 20, 'x'))});
    hashes_.reset();
    QVERIFY(found_->isEmpty());
}

QTEST_GUILESS_MAIN(DataHashesTest)
#include "data_hashes_test.moc"
