// One download on the thread that it is made on: what it reports, what it leaves behind when it ends early.
// Faults of servers and networks: hub_download_test.

#include "hub_task.h"

#include "hub/file_lock.h"
#include "hub_server.h"
#include "turn.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class HubTaskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init();
    void cleanup();
    void asksForTheRevisionByItsName();
    void refusesNamesBeforeItAsks();
    void reportsHowFarItIs();
    void whatIsHereNeedsNoServer();
    void endsSilentlyWhenStopped();
    void leavesThePartAndNoLock();
    void waitsForWhoeverElseDownloads();

private:
    HubRepository repository() const
    {
        return parseHubRepository(server_->repository().toStdString(), HubServer::id, "main");
    }
    void make(const std::stop_token &stop = {})
    {
        task_ = std::make_unique<HubTask>(environment_, timing_, stop);
        failed_.clear();
        connect(task_.get(), &HubTask::failed, this, [this](const QString &message) { failed_ << message; });
    }
    void download()
    {
        make();
        QSignalSpy finished(task_.get(), &HubTask::finished);
        task_->download(repository());
        QTRY_COMPARE(finished.size(), qsizetype(1));
    }
    HubFile weights() const { return repository().files.back(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<HubServer> server_;
    HubEnvironment environment_;
    HubTiming timing_;
    std::unique_ptr<HubTask> task_;
    QStringList failed_;
};

void HubTaskTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
    server_ = std::make_unique<HubServer>(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    environment_ = {
        server_->endpoint().toStdString(), folder_->filePath(QStringLiteral("hub")).toStdString(), {}};
    timing_ = {.stallMs = 5000, .firstDelayMs = 1};
}

void HubTaskTest::cleanup()
{
    task_.reset();
    server_.reset();
}

void HubTaskTest::asksForTheRevisionByItsName()
{
    make();
    task_->lookUp(QLatin1String(HubServer::id), QStringLiteral("refs/pr/1"));
    QTRY_COMPARE(failed_.size(), qsizetype(1)); // there is none
    QCOMPARE(server_->requests[0].path, QByteArray("/api/models/org/tiny/revision/refs%2Fpr%2F1?blobs=true"));
    QVERIFY(failed_[0].contains(QStringLiteral("no revision “refs/pr/1”")));
    QVERIFY(!server_->requests[0].headers.contains("authorization")); // there is no token
}

void HubTaskTest::refusesNamesBeforeItAsks()
{
    make();
    task_->lookUp(QStringLiteral("../tiny"), QStringLiteral("main"));
    task_->lookUp(QLatin1String(HubServer::id), QStringLiteral("../main"));
    QCOMPARE(failed_.size(), qsizetype(2)); // at once
    QVERIFY(failed_[0].contains(QStringLiteral("“../tiny” is no name of a model")));
    QVERIFY(failed_[1].contains(QStringLiteral("“../main” is no name of a revision")));
    turn();
    QVERIFY(server_->requests.isEmpty());
}

void HubTaskTest::reportsHowFarItIs()
{
    make();
    std::vector<HubProgress> progress;
    connect(task_.get(), &HubTask::progressed, this,
            [&](const HubProgress &now) { progress.push_back(now); });
    QSignalSpy finished(task_.get(), &HubTask::finished);
    task_->download(repository());
    QTRY_COMPARE(finished.size(), qsizetype(1));
    QStringList files;
    qint64 done = 0;
    for (const HubProgress &now : progress) {
        if (!now.file.isEmpty() && !files.contains(now.file))
            files << now.file;
        QVERIFY(now.done >= done && now.bytesPerSecond >= 0);
        QCOMPARE(now.total, static_cast<qint64>(repository().size()));
        done = now.done;
    }
    QCOMPARE(done, progress.back().total);
    QStringList inTurn;
    for (const HubFile &file : repository().files)
        inTurn << QString::fromStdString(file.name);
    QCOMPARE(files, inTurn);
    QVERIFY(finished[0][0].toString().endsWith(QLatin1String(HubServer::commit)));
}

void HubTaskTest::whatIsHereNeedsNoServer()
{
    download();
    server_->requests.clear();
    const HubCache cache(environment_.cache);
    const auto snapshot = cache.snapshotFolder(HubServer::id, HubServer::commit.toStdString());
    std::filesystem::remove_all(snapshot); // the bytes are there
    download();
    QVERIFY(server_->requests.isEmpty());
    QVERIFY(cache.snapshot(HubServer::id));
}

void HubTaskTest::endsSilentlyWhenStopped()
{
    download();
    QFile::remove(folder_->filePath(QStringLiteral("attention-topology/verified-files")));
    std::stop_source stop;
    stop.request_stop();
    make(stop.get_token());
    QSignalSpy finished(task_.get(), &HubTask::finished);
    QSignalSpy progressed(task_.get(), &HubTask::progressed);
    server_->requests.clear();
    task_->download(repository()); // whose files would have to be hashed
    turn();
    QVERIFY(finished.isEmpty() && progressed.isEmpty() && failed_.isEmpty());
    QVERIFY(server_->requests.isEmpty());
}

void HubTaskTest::leavesThePartAndNoLock()
{
    server_->fault = [this](const HubServer::Request &request, QTcpSocket &socket) {
        if (!request.path.startsWith("/cdn/"))
            return false;
        const QByteArray &bytes = server_->files()["model.safetensors"];
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n"
                     + bytes.left(30000)); // and then nothing more
        return true;
    };
    make();
    task_->download(repository());
    const HubCache cache(environment_.cache);
    const auto part = cache.incompleteBlob(HubServer::id, weights().hash);
    const auto lock = cache.lock(HubServer::id, weights().hash);
    QTRY_COMPARE(QFileInfo(part).size(), qint64(30000));
    QVERIFY(!FileLock::tryLock(lock));
    task_.reset();
    QVERIFY(FileLock::tryLock(lock));
    QCOMPARE(QFileInfo(part).size(), qint64(30000));
}

void HubTaskTest::waitsForWhoeverElseDownloads()
{
    const HubCache cache(environment_.cache);
    cache.makeFolders(repository());
    const HubFile first = repository().files.front();
    auto other = FileLock::tryLock(cache.lock(HubServer::id, first.hash));
    QVERIFY(other);
    make();
    QSignalSpy waiting(task_.get(), &HubTask::waiting);
    QSignalSpy finished(task_.get(), &HubTask::finished);
    task_->download(repository());
    QCOMPARE(waiting.size(), qsizetype(1));
    QVERIFY(waiting[0][0].toString().contains(QString::fromStdString(first.name)));
    QTRY_VERIFY(waiting.size() > 1); // it looks again
    QVERIFY(server_->requests.isEmpty());
    QFile blob(cache.blob(HubServer::id, first.hash)); // which the other has written meanwhile
    QVERIFY(blob.open(QIODevice::WriteOnly));
    blob.write(server_->files()[QByteArray::fromStdString(first.name)]);
    blob.close();
    other.reset();
    QTRY_COMPARE(finished.size(), qsizetype(1));
    QVERIFY(server_->requestsFor(QByteArray::fromStdString(first.name)).isEmpty());
}

QTEST_GUILESS_MAIN(HubTaskTest)
#include "hub_task_test.moc"
