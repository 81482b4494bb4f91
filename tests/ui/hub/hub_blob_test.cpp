// A file while it is downloaded: what is here of it, whether it is right, and where it ends up.

#include "hub_blob.h"

#include "error.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#include <sys/stat.h>

using namespace attopo;
namespace fs = std::filesystem;

namespace {

const std::string id = "org/tiny";
/// printf hello | sha256sum
const HubFile large{"model.safetensors", 5,
                    "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"};
/// printf hello | git hash-object --stdin
const HubFile small{"config.json", 5, "b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0"};

} // namespace

class HubBlobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void becomesPartOfTheCache_data() { files(); }
    void becomesPartOfTheCache();
    void goesOnWithWhatIsHere_data() { files(); }
    void goesOnWithWhatIsHere();
    void beginsAnew();
    void whatIsTooLongIsOfNoUse();
    void onlyWhatWasAnnouncedIsRight();
    void removesWhatIsWrong();
    void followsNoLinks();
    void saysWhatCannotBeWritten();
    void canBeStopped();
    void hashesWhatIsInTheCache_data() { files(); }
    void hashesWhatIsInTheCache();

private:
    static void files()
    {
        QTest::addColumn<HubFile>("file");
        QTest::newRow("SHA-256") << large;
        QTest::newRow("SHA-1 of git") << small;
    }
    static void write(const fs::path &path, const std::string &bytes)
    {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    static std::string read(const fs::path &path)
    {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    fs::path part(const HubFile &file) const { return cache_->incompleteBlob(id, file.hash); }
    HubBlob open(const HubFile &file, const std::stop_token &stop = {}) const
    {
        return HubBlob(*cache_, id, file, stop);
    }
    /// What opening it says; empty: nothing.
    QString problem(const HubFile &file) const
    {
        try {
            const HubBlob blob(*cache_, id, file, {});
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<HubCache> cache_;
};

void HubBlobTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    cache_ = std::make_unique<HubCache>(folder_->path().toStdString());
    fs::create_directories(cache_->blob(id, large.hash).parent_path());
}

void HubBlobTest::becomesPartOfTheCache()
{
    QFETCH(const HubFile, file);
    HubBlob blob = open(file);
    QCOMPARE(blob.size(), qint64(0));
    QVERIFY(!blob.continued());
    blob.append("hel");
    QVERIFY(!blob.isRight());
    blob.append("lo");
    QVERIFY(blob.isRight());
    QCOMPARE(blob.size(), qint64(5));
    QVERIFY(!fs::exists(cache_->blob(id, file.hash))); // before it is whole
    blob.keep();
    QCOMPARE(read(cache_->blob(id, file.hash)), std::string("hello"));
    QVERIFY(!fs::exists(part(file)));
}

void HubBlobTest::goesOnWithWhatIsHere()
{
    QFETCH(const HubFile, file);
    open(file).append("he");
    HubBlob blob = open(file);
    QVERIFY(blob.continued());
    QCOMPARE(blob.size(), qint64(2));
    blob.append("llo");
    QVERIFY(blob.isRight());
    QCOMPARE(read(part(file)), std::string("hello"));
}

void HubBlobTest::beginsAnew()
{
    write(part(large), "xx");
    HubBlob blob = open(large);
    blob.append("llo");
    QVERIFY(!blob.isRight());
    blob.clear();
    QCOMPARE(blob.size(), qint64(0));
    QVERIFY(!blob.continued());
    QCOMPARE(read(part(large)), std::string());
    blob.append("hello");
    QVERIFY(blob.isRight());
    QCOMPARE(read(part(large)), std::string("hello"));
}

void HubBlobTest::whatIsTooLongIsOfNoUse()
{
    write(part(large), "hello and more");
    HubBlob blob = open(large);
    QCOMPARE(blob.size(), qint64(0));
    QVERIFY(!blob.continued());
    QCOMPARE(fs::file_size(part(large)), std::uintmax_t(0));
}

void HubBlobTest::onlyWhatWasAnnouncedIsRight()
{
    HubFile longer = large;
    longer.size = 6;
    HubBlob shortOfOne = open(longer);
    shortOfOne.append("hello"); // with the right hash
    QVERIFY(!shortOfOne.isRight());
    shortOfOne.remove();
    HubBlob other = open(large);
    other.append("hullo");
    QVERIFY(!other.isRight());
}

void HubBlobTest::removesWhatIsWrong()
{
    HubBlob blob = open(large);
    blob.append("hullo");
    blob.remove();
    QVERIFY(!fs::exists(part(large)));
    blob.remove(); // it is gone already
}

void HubBlobTest::followsNoLinks()
{
    const fs::path elsewhere = fs::path(folder_->path().toStdString()) / "elsewhere";
    write(elsewhere, "mine");
    fs::create_symlink(elsewhere, part(large));
    QVERIFY(!problem(large).isEmpty());
    QCOMPARE(read(elsewhere), std::string("mine"));
    QCOMPARE(mkfifo(part(small).c_str(), 0600), 0);
    const QString pipe = problem(small); // and does not wait for anybody
    QVERIFY2(pipe.contains(QStringLiteral("it is no regular file")), qPrintable(pipe));
}

void HubBlobTest::saysWhatCannotBeWritten()
{
    fs::create_directories(part(large));
    const QString said = problem(large);
    QVERIFY2(said.contains(QString::fromStdString(part(large).string())), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("HF_HUB_CACHE")));
    HubBlob blob = open(small);
    blob.append("hello");
    fs::create_directories(cache_->blob(id, small.hash) / "in the way");
    QVERIFY_EXCEPTION_THROWN(blob.keep(), Error);
}

void HubBlobTest::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    write(part(large), "he");
    QVERIFY_EXCEPTION_THROWN(open(large, stop.get_token()), Cancelled);
    QCOMPARE(read(part(large)), std::string("he")); // to go on with
    write(cache_->blob(id, large.hash), "hello");
    QVERIFY_EXCEPTION_THROWN(hasItsHash(cache_->blob(id, large.hash), large, stop.get_token()), Cancelled);
}

void HubBlobTest::hashesWhatIsInTheCache()
{
    QFETCH(const HubFile, file);
    const fs::path path = cache_->blob(id, file.hash);
    QVERIFY(!hasItsHash(path, file, {})); // there is none
    write(path, "hello");
    QVERIFY(hasItsHash(path, file, {}));
    write(path, "hullo");
    QVERIFY(!hasItsHash(path, file, {}));
}

QTEST_GUILESS_MAIN(HubBlobTest)
#include "hub_blob_test.moc"
