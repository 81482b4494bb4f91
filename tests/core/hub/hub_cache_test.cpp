#include "hub/hub_cache.h"

#include "error.h"
#include "hub/file_lock.h"
#include "hub/hub_model_files.h"
#include "model/model.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

using namespace attopo;
namespace fs = std::filesystem;

namespace {

const std::string commit(40, 'a');
const std::string later(40, 'b');
const std::string hash(40, 'c');

std::string read(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
}

void write(const fs::path &file, const std::string &bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

class HubCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsWholeModels();
    void takesMainOrTheNewest();
    void opensByName();
    void writes();
    void refusesToWrite();
    void locks();

private:
    /// A file as huggingface_hub stores it: bytes in blobs, a relative link in the snapshot.
    void store(const std::string &folder, const std::string &revision, const std::string &name,
               const std::string &bytes = "x")
    {
        const fs::path repository = root_ / folder;
        write(repository / "blobs" / (name + "-hash"), bytes);
        const fs::path link = repository / "snapshots" / revision / name;
        fs::create_directories(link.parent_path());
        fs::create_symlink(fs::path("../../blobs") / (name + "-hash"), link);
    }
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path root_;
};

void HubCacheTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
}

void HubCacheTest::listsWholeModels()
{
    QVERIFY(HubCache(root_ / "missing").models().empty());
    store("models--org--name", commit, "config.json");
    store("models--org--name", commit, "model.safetensors");
    store("models--gpt2", commit, "config.json");
    store("models--gpt2", commit, "pytorch_model.bin");
    store("models--org--tokenizer-only", commit, "config.json");
    store("models--org--half", commit, "config.json");
    store("models--org--half", commit, "model.safetensors.index.json");
    store("models--org--half", commit, "model-00001-of-00002.safetensors");
    store("models--org--gone", commit, "config.json");
    store("models--org--gone", commit, "model.safetensors");
    fs::remove(root_ / "models--org--gone" / "blobs" / "model.safetensors-hash");
    store("datasets--org--data", commit, "config.json");
    store("datasets--org--data", commit, "model.safetensors");
    for (const char *hostile : {"models--..--..", "models----a", "models--a--b--c", "models--"}) {
        store(hostile, commit, "config.json");
        store(hostile, commit, "model.safetensors");
    }
    write(root_ / "models--a-file", "");
    QCOMPARE(HubCache(root_).models(), (std::vector<std::string>{"gpt2", "org/name"}));
}

void HubCacheTest::takesMainOrTheNewest()
{
    const HubCache cache(root_);
    QVERIFY(!cache.snapshot("org/name"));
    for (const std::string &revision : {commit, later}) {
        store("models--org--name", revision, "config.json");
        store("models--org--name", revision, "model.safetensors");
    }
    fs::last_write_time(cache.snapshotFolder("org/name", commit),
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    QCOMPARE(*cache.snapshot("org/name"), cache.snapshotFolder("org/name", later));
    write(root_ / "models--org--name" / "refs" / "main", commit);
    QCOMPARE(*cache.snapshot("org/name"), cache.snapshotFolder("org/name", commit));
    // A reference to what is not whole, or to a place outside, leads nowhere.
    fs::remove(cache.snapshotFolder("org/name", commit) / "model.safetensors");
    QCOMPARE(*cache.snapshot("org/name"), cache.snapshotFolder("org/name", later));
    write(root_ / "models--org--name" / "refs" / "main",
          "../../../../../../../../../../../../../../../etc/x");
    QCOMPARE(*cache.snapshot("org/name"), cache.snapshotFolder("org/name", later));
}

void HubCacheTest::opensByName()
{
    qputenv("HF_HUB_CACHE", folder_->path().toUtf8());
    QVERIFY(!hubModelFiles("org/tiny"));
    QVERIFY(!hubModelFiles("../org"));
    for (const char *name : {"config.json", "tokenizer.json", "model.safetensors"})
        store("models--org--tiny", commit, name,
              read(fs::path(ATTOPO_TEST_DATA_DIR) / "model" / "tiny-bert" / name));
    const auto files = hubModelFiles("org/tiny");
    QVERIFY(files);
    QVERIFY(files->describe("config.json").ends_with("config.json"));
    QCOMPARE(openModel(files)->info().name, std::string("org/tiny"));
}

void HubCacheTest::writes()
{
    const HubCache cache(root_);
    HubRepository repository;
    repository.id = "org/name";
    repository.revision = "refs/pr/1";
    repository.commit = commit;
    const HubFile file{"config.json", 3, hash};
    cache.makeFolders(repository);
    QVERIFY(!cache.holds(repository, file));
    QCOMPARE(cache.heldBytes(repository, file), std::uint64_t(0));
    write(cache.incompleteBlob("org/name", hash), "ab");
    QVERIFY(!cache.holds(repository, file));
    QCOMPARE(cache.heldBytes(repository, file), std::uint64_t(2));
    fs::rename(cache.incompleteBlob("org/name", hash), cache.blob("org/name", hash));
    QVERIFY(!cache.holds(repository, file)); // too short
    write(cache.blob("org/name", hash), "abc");
    QVERIFY(cache.holds(repository, file));
    QCOMPARE(cache.heldBytes(repository, file), std::uint64_t(3));

    const fs::path link = cache.snapshotFolder("org/name", commit) / "config.json";
    for (int again = 0; again < 2; ++again) {
        cache.link(repository, file);
        QCOMPARE(fs::read_symlink(link), fs::path("../../blobs") / hash);
        QCOMPARE(read(link), std::string("abc"));
    }
    cache.writeReference(repository);
    QCOMPARE(read(root_ / "models--org--name" / "refs" / "refs" / "pr" / "1"), commit);
    repository.revision = commit;
    cache.writeReference(repository);
    QVERIFY(!fs::exists(root_ / "models--org--name" / "refs" / commit));

    // Where huggingface_hub could make no links the file itself stands in the snapshot, without a blob.
    fs::remove(link);
    fs::rename(cache.blob("org/name", hash), link);
    QVERIFY(cache.holds(repository, file));
    cache.link(repository, file);
    QVERIFY(!fs::is_symlink(link) && read(link) == "abc");
}

void HubCacheTest::refusesToWrite()
{
    write(root_ / "file", "");
    HubRepository repository;
    repository.id = "org/name";
    repository.commit = commit;
    try {
        HubCache(root_ / "file" / "hub").makeFolders(repository);
        QFAIL("no error");
    } catch (const Error &error) {
        QVERIFY(std::string(error.what()).find((root_ / "file").string()) != std::string::npos);
        QVERIFY(std::string(error.what()).find("HF_HUB_CACHE") != std::string::npos);
    }
}

void HubCacheTest::locks()
{
    auto first = FileLock::tryLock(root_ / "lock");
    QVERIFY(first);
    QVERIFY(!FileLock::tryLock(root_ / "lock"));
    first.reset();
    QVERIFY(FileLock::tryLock(root_ / "lock"));
    QVERIFY_EXCEPTION_THROWN(FileLock::tryLock(root_ / "missing" / "lock"), Error);
}

QTEST_GUILESS_MAIN(HubCacheTest)
#include "hub_cache_test.moc"
