// Downloads from a server on this machine that speaks the Hub's paths, and lets everything go wrong in turn.

#include "error.h"
#include "hub/file_lock.h"
#include "hub/hub_model_files.h"
#include "hub_download.h"
#include "hub_server.h"
#include "model/model.h"
#include "turn.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <csignal>

#include <sys/resource.h>

using namespace attopo;

namespace {

const QByteArray token = "hf_TopSecretTokenOfTheTests";
const QByteArray weights = "model.safetensors";

/// Everything that Qt and the program log.
QByteArrayList logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &message) { logged << message.toUtf8(); }

} // namespace

class HubDownloadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void looksUp();
    void refusesBadNames();
    void downloads();
    void fetchesOnlyWhatIsMissing();
    void takesPythonsCache();
    void whatIsInTheCacheIsVerifiedOnce();
    void linksInTheCacheAreNotFollowed();
    void secureAddressesLeadToSecureOnes();
    void goesOnAfterABreak();
    void givesUpWhenNothingMoreComes();
    void goesOnAfterCancel();
    void startsOver_data();
    void startsOver();
    void replacesABadPart_data();
    void replacesABadPart();
    void refusesOtherContents_data();
    void refusesOtherContents();
    void keepsTheTokenHome_data();
    void keepsTheTokenHome();
    void comparesOrigins();
    void followsNoFurther_data();
    void followsNoFurther();
    void triesAgain_data();
    void triesAgain();
    void explainsRefusals_data();
    void explainsRefusals();
    void explainsMissingConnection();
    void explainsALostConnection();
    void endsSilence();
    void endsEndlessHeaders();
    void survivesHostileNames();
    void readsNoEndlessAnswer();
    void needsRoom();
    void reportsFailedWrites();
    void reportsUnwritableCache();
    void waitsForOthers();
    void twoAtOnce();
    void endsWhileAtWork();

private:
    using Fault = std::function<bool(const HubServer::Request &, QTcpSocket &)>;
    /// A fault for the first `times` requests of large files.
    Fault forWeights(int times, std::function<void(const HubServer::Request &, QTcpSocket &)> what)
    {
        return [what, left = times](const HubServer::Request &request, QTcpSocket &socket) mutable {
            if (!request.path.startsWith("/cdn/") || left-- <= 0)
                return false;
            what(request, socket);
            return true;
        };
    }
    void makeDownload()
    {
        download_ = std::make_unique<HubDownload>(environment_, timing_);
        connect(download_.get(), &HubDownload::failed, this, [this](const QString &text) { said_ << text; });
        connect(download_.get(), &HubDownload::waiting, this, [this](const QString &text) { said_ << text; });
        connect(download_.get(), &HubDownload::progressed, this,
                [this](const HubProgress &progress) { last_ = progress; });
    }
    /// What a look at the model finds.
    HubRepository repository()
    {
        return parseHubRepository(server_->repository().toStdString(), HubServer::id, "main");
    }
    /// Downloads; the message when that fails.
    QString run() { return run(repository()); }
    QString run(const HubRepository &repository)
    {
        makeDownload();
        QSignalSpy finished(download_.get(), &HubDownload::finished);
        QSignalSpy failed(download_.get(), &HubDownload::failed);
        download_->download(repository);
        if (!QTest::qWaitFor([&] { return finished.size() + failed.size() > 0; }, 20000))
            return QStringLiteral("timeout");
        turn();
        if (finished.size() + failed.size() != 1)
            return QStringLiteral("more than one end");
        return failed.isEmpty() ? QString() : failed[0][0].toString();
    }
    QString lookUp(const QString &id, const QString &revision = QStringLiteral("main"))
    {
        makeDownload();
        QSignalSpy found(download_.get(), &HubDownload::found);
        QSignalSpy failed(download_.get(), &HubDownload::failed);
        download_->lookUp(id, revision);
        if (!QTest::qWaitFor([&] { return found.size() + failed.size() > 0; }, 20000))
            return QStringLiteral("timeout");
        return failed.isEmpty() ? QString() : failed[0][0].toString();
    }
    QString path(const char *name) const { return folder_->filePath(QLatin1String(name)); }
    QString blob(const QByteArray &file, const QByteArray &suffix = {}) const
    {
        return path("hub/models--org--tiny/blobs/") + QString::fromLatin1(server_->hash(file) + suffix);
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
    }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// The cache holds the whole model and nothing else.
    void verifyCache()
    {
        for (const QByteArray &file : server_->files().keys()) {
            const QString link = path("hub/models--org--tiny/snapshots/") + QLatin1String(HubServer::commit)
                + QLatin1Char('/') + QLatin1String(file);
            QCOMPARE(read(link), server_->files()[file]);
            QVERIFY(QFileInfo(link).isSymbolicLink());
            QCOMPARE(QFile(link).symLinkTarget(), blob(file));
        }
        QCOMPARE(QDir(path("hub/models--org--tiny/blobs")).entryList(QDir::Files).size(),
                 server_->files().size());
        QCOMPARE(read(path("hub/models--org--tiny/refs/main")), HubServer::commit);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("hub")});
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QTemporaryDir> home_; ///< For what the program notes for itself.
    std::unique_ptr<HubServer> server_;
    std::unique_ptr<HubDownload> download_;
    HubEnvironment environment_;
    HubTiming timing_;
    HubProgress last_;
    QStringList said_;
};

void HubDownloadTest::initTestCase()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    qInstallMessageHandler(keepLog);
}

void HubDownloadTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    home_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", home_->path().toUtf8());
    server_ = std::make_unique<HubServer>(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    environment_ = {server_->endpoint().toStdString(), path("hub").toStdString(), token.toStdString()};
    timing_ = {2000, 1};
    last_ = {};
    said_.clear();
    logged.clear();
}

void HubDownloadTest::cleanup()
{
    download_.reset();
    server_.reset(); // its faults refer to what the test holds
    // Neither the token nor a signed address is in any message.
    for (const QString &text : said_)
        QVERIFY2(!text.contains(QLatin1String(token)) && !text.contains(QLatin1String("Signature")),
                 qPrintable(text));
    for (const QByteArray &line : logged)
        QVERIFY2(!line.contains(token), line.constData());
}

void HubDownloadTest::looksUp()
{
    makeDownload();
    QSignalSpy found(download_.get(), &HubDownload::found);
    download_->lookUp(QStringLiteral("org/other")); // a later request replaces it
    download_->lookUp(QLatin1String(HubServer::id));
    QVERIFY(found.wait());
    const auto repository = found[0][0].value<HubRepository>();
    QCOMPARE(repository.commit, HubServer::commit.toStdString());
    QCOMPARE(repository.license, std::string("apache-2.0"));
    QCOMPARE(repository.modelType, std::string("bert"));
    QCOMPARE(repository.files.size(), std::size_t(3));
    QCOMPARE(found[0][1].toLongLong(), 0);
    const auto asked = server_->requestsFor("/api/models/org/tiny");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].path, QByteArray("/api/models/org/tiny/revision/main?blobs=true"));
    QCOMPARE(asked[0].headers["authorization"], "Bearer " + token);
    QVERIFY(asked[0].headers["user-agent"].startsWith("attention-topology/"));
    turn();
    QCOMPARE(found.size(), 1);
    QVERIFY(said_.isEmpty());

    // Part of it is here.
    QCOMPARE(run(), QString());
    QFile::remove(blob(weights));
    write(blob(weights, ".incomplete"), "part");
    makeDownload();
    QSignalSpy again(download_.get(), &HubDownload::found);
    download_->lookUp(QLatin1String(HubServer::id));
    QVERIFY(again.wait());
    QCOMPARE(again[0][1].toLongLong(),
             server_->files()["config.json"].size() + server_->files()["tokenizer.json"].size() + 4);
    QCOMPARE(lookUp(QLatin1String(HubServer::id), QLatin1String(HubServer::commit)), QString());
}

void HubDownloadTest::refusesBadNames()
{
    for (const char *name : {"", "../x", "a/b/c", "a b", "a--b", "http://host/a"})
        QVERIFY2(lookUp(QLatin1String(name)).contains(QLatin1String("no name of a model")), name);
    QVERIFY(lookUp(QStringLiteral("org/tiny"), QStringLiteral("../x")).contains(QLatin1String("revision")));
    QVERIFY(server_->requests.isEmpty());
}

void HubDownloadTest::downloads()
{
    QCOMPARE(run(), QString());
    verifyCache();
    qint64 size = 0;
    for (const QByteArray &bytes : server_->files())
        size += bytes.size();
    QCOMPARE(last_.done, size);
    QCOMPARE(last_.total, size);
    QCOMPARE(server_->bodyBytes, size);

    qputenv("HF_HUB_CACHE", path("hub").toUtf8());
    const auto files = hubModelFiles(HubServer::id);
    QVERIFY(files);
    const auto model = openModel(files);
    QCOMPARE(model->info().name, std::string(HubServer::id));
    QVERIFY(model->info().layers > 0);
}

void HubDownloadTest::fetchesOnlyWhatIsMissing()
{
    QCOMPARE(run(), QString());
    server_->requests.clear();
    QCOMPARE(run(), QString());
    QVERIFY(server_->requests.isEmpty());
    QFile::remove(blob("config.json"));
    QCOMPARE(run(), QString());
    QCOMPARE(server_->requests.size(), 1);
    verifyCache();
    // An older revision shares its blobs.
    HubRepository other = repository();
    other.revision = "v1";
    other.commit = std::string(40, 'b');
    server_->requests.clear();
    QCOMPARE(run(other), QString());
    QVERIFY(server_->requests.isEmpty());
    QCOMPARE(read(path("hub/models--org--tiny/refs/v1")), QByteArray(40, 'b'));
}

void HubDownloadTest::takesPythonsCache()
{
    // As huggingface_hub leaves it: a lock that nobody holds, blobs, links, a reference.
    write(path("hub/.locks/models--org--tiny/") + QLatin1String(server_->hash(weights))
              + QStringLiteral(".lock"),
          "");
    write(blob(weights), server_->files()[weights]);
    QCOMPARE(run(), QString());
    QCOMPARE(server_->requestsFor(weights).size(), 0);
    verifyCache();
}

void HubDownloadTest::whatIsInTheCacheIsVerifiedOnce()
{
    QByteArray damaged = server_->files()[weights];
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    write(blob(weights), damaged); // of the right size
    QCOMPARE(run(), QString());
    QVERIFY(server_->requestsFor(weights).size() > 0);
    verifyCache();
    // What has been right is not read again: the same file, as far as can be told without reading it.
    QCOMPARE(run(), QString());
    QFile record(home_->filePath(QStringLiteral("attention-topology/verified-files")));
    QVERIFY(record.open(QIODevice::ReadOnly));
    const QByteArray lines = record.readAll();
    QCOMPARE(lines.count('\n'), server_->files().size());
    QVERIFY(lines.contains(server_->hash(weights)));
    server_->requests.clear();
    QCOMPARE(run(), QString());
    QCOMPARE(server_->requestsFor(weights).size(), 0);
}

void HubDownloadTest::linksInTheCacheAreNotFollowed()
{
    const QString outside = home_->filePath(QStringLiteral("mine.txt"));
    write(outside, "mine");
    QVERIFY(QDir().mkpath(QFileInfo(blob(weights)).path()));
    QVERIFY(QFile::link(outside, blob(weights, ".incomplete")));
    const QString message = run();
    QVERIFY2(message.contains(QLatin1String("Cannot write")), qPrintable(message));
    QCOMPARE(read(outside), QByteArray("mine"));
}

void HubDownloadTest::secureAddressesLeadToSecureOnes()
{
    const QUrl secure(QStringLiteral("https://a/b"));
    const QUrl open(QStringLiteral("http://a/b"));
    QVERIFY(isLessSecure(open, secure));
    QVERIFY(!isLessSecure(secure, secure) && !isLessSecure(open, open) && !isLessSecure(secure, open));
}

void HubDownloadTest::goesOnAfterABreak()
{
    const QByteArray &bytes = server_->files()[weights];
    server_->fault = forWeights(2, [&](const HubServer::Request &request, QTcpSocket &socket) {
        const qint64 begin = request.begin();
        const QByteArray whole = QByteArray::number(bytes.size());
        HubServer::answer(socket, "206 Partial Content",
                          {"Content-Length: " + QByteArray::number(bytes.size() - begin),
                           "Content-Range: bytes " + QByteArray::number(begin) + '-'
                               + QByteArray::number(bytes.size() - 1) + '/' + whole},
                          bytes.mid(begin, 30000));
    });
    // The first is no partial answer.
    const Fault partial = server_->fault;
    server_->fault = [&, partial, first = true](const HubServer::Request &request,
                                                QTcpSocket &socket) mutable {
        if (!request.path.startsWith("/cdn/") || !std::exchange(first, false))
            return partial(request, socket);
        HubServer::answer(socket, "200 OK", {"Content-Length: " + QByteArray::number(bytes.size())},
                          bytes.left(20000));
        return true;
    };
    QCOMPARE(run(), QString());
    verifyCache();
    const auto asked = server_->requestsFor("/cdn/");
    QCOMPARE(asked.size(), 4);
    QVERIFY(!asked[0].headers.contains("range"));
    QCOMPARE(asked[1].headers["range"], QByteArray("bytes=20000-"));
    QCOMPARE(asked[2].headers["range"], QByteArray("bytes=50000-"));
    QCOMPARE(asked[3].headers["range"], QByteArray("bytes=80000-"));
    QCOMPARE(said_.size(), 3);
    QVERIFY2(said_[0].contains(QLatin1String("The connection to 127.0.0.1 broke; trying again in 1 s")),
             qPrintable(said_[0]));
}

void HubDownloadTest::givesUpWhenNothingMoreComes()
{
    // Fewer bytes than promised, again and again: what came is kept.
    const QByteArray &bytes = server_->files()[weights];
    server_->fault = forWeights(1000, [&](const HubServer::Request &request, QTcpSocket &socket) {
        const bool first = !request.headers.contains("range");
        HubServer::answer(socket, "200 OK", {"Content-Length: " + QByteArray::number(bytes.size())},
                          first ? bytes.left(1000) : QByteArray());
    });
    const QString message = run();
    QVERIFY2(message.contains(QLatin1String("The connection to 127.0.0.1 broke")), qPrintable(message));
    QCOMPARE(server_->requestsFor("/cdn/").size(), 6);
    QVERIFY(!QFileInfo::exists(path("hub/models--org--tiny/refs/main"))); // not before it is whole
}

void HubDownloadTest::goesOnAfterCancel()
{
    const QByteArray &bytes = server_->files()[weights];
    server_->fault = forWeights(1, [&](const HubServer::Request &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n"
                     + bytes.left(40000)); // and then nothing more
    });
    makeDownload();
    QSignalSpy finished(download_.get(), &HubDownload::finished);
    download_->download(repository());
    const qint64 small = server_->files()["config.json"].size() + server_->files()["tokenizer.json"].size();
    QTRY_COMPARE(QFileInfo(blob(weights, ".incomplete")).size(), 40000);
    QTRY_COMPARE(last_.done, small + 40000);
    QCOMPARE(last_.file, QLatin1String(weights));
    QVERIFY(last_.bytesPerSecond > 0);
    download_->cancel();
    turn();
    QCOMPARE(finished.size(), 0);
    QVERIFY(said_.isEmpty());
    QVERIFY(!QFileInfo::exists(blob(weights)));

    server_->bodyBytes = 0;
    QCOMPARE(run(), QString());
    QCOMPARE(server_->bodyBytes, bytes.size() - 40000); // nothing twice
    verifyCache();
}

void HubDownloadTest::startsOver_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("range");
    QTest::newRow("Range ignored") << QByteArray("200 OK") << QByteArray();
    QTest::newRow("416") << QByteArray("416 Range Not Satisfiable") << QByteArray("bytes */81528");
    QTest::newRow("another part") << QByteArray("206 Partial Content") << QByteArray("bytes 0-81527/81528");
    QTest::newRow("a part without its place") << QByteArray("206 Partial Content") << QByteArray();
    QTest::newRow("a part of nonsense")
        << QByteArray("206 Partial Content") << QByteArray("bytes 99999999999999999999-");
}

void HubDownloadTest::startsOver()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, range);
    const QByteArray &bytes = server_->files()[weights];
    write(blob(weights, ".incomplete"), bytes.left(5000));
    server_->fault = forWeights(1, [&](const HubServer::Request &request, QTcpSocket &socket) {
        QCOMPARE(request.headers["range"], QByteArray("bytes=5000-"));
        HubServer::answer(socket, status,
                          range.isEmpty() ? QByteArrayList() : QByteArrayList{"Content-Range: " + range},
                          status.startsWith("416") ? QByteArray() : bytes);
    });
    QCOMPARE(run(), QString());
    verifyCache();
    const auto asked = server_->requestsFor("/cdn/");
    QCOMPARE(asked.size(), status.startsWith("200") ? 1 : 2);
    QCOMPARE(asked.last().headers.contains("range"), asked.size() == 1);
}

void HubDownloadTest::replacesABadPart_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("part") << 5000;
    QTest::newRow("whole") << 81528;
    QTest::newRow("too much") << 100000;
}

void HubDownloadTest::replacesABadPart()
{
    QFETCH(int, size);
    write(blob(weights, ".incomplete"), QByteArray(size, 'x'));
    QCOMPARE(run(), QString());
    verifyCache();
}

void HubDownloadTest::refusesOtherContents_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("other bytes") << QByteArray("/cdn/") << QByteArrayList() << 81528
                                 << QByteArray("arrived damaged");
    QTest::newRow("other bytes of a small file")
        << QByteArray("config.json") << QByteArrayList() << 575 << QByteArray("config.json arrived damaged");
    QTest::newRow("too few") << QByteArray("/cdn/") << QByteArrayList() << 81527
                             << QByteArray("sends 81527 bytes, expected 81528");
    QTest::newRow("too many") << QByteArray("/cdn/") << QByteArrayList() << 81529
                              << QByteArray("sends 81529 bytes, expected 81528");
    QTest::newRow("more than announced")
        << QByteArray("/cdn/") << QByteArrayList{"Content-Length-Missing: yes"} << 90000
        << QByteArray("more than the 81528");
    QTest::newRow("another hash in the header")
        << QByteArray("config.json") << QByteArrayList{"ETag: \"" + QByteArray(40, '1') + '"'} << 575
        << QByteArray("announces another file");
    QTest::newRow("another hash on the way")
        << QByteArray("resolve/" + HubServer::commit + "/model")
        << QByteArrayList{"X-Linked-Etag: W/\"" + QByteArray(64, '1') + '"'} << 0
        << QByteArray("announces another file");
    QTest::newRow("another size on the way")
        << QByteArray("resolve/" + HubServer::commit + "/model") << QByteArrayList{"X-Linked-Size: 5"} << 0
        << QByteArray("announces another file");
    QTest::newRow("another commit") << QByteArray("config.json")
                                    << QByteArrayList{"X-Repo-Commit: " + QByteArray(40, '1')} << 575
                                    << QByteArray("announces another file");
}

void HubDownloadTest::refusesOtherContents()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArrayList, headers);
    QFETCH(int, size);
    QFETCH(QByteArray, says);
    server_->fault = [&](const HubServer::Request &request, QTcpSocket &socket) {
        if (!request.path.contains(path))
            return false;
        const QByteArray body(size, 'x');
        if (headers.value(0).startsWith("Content-Length-Missing")) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
            socket.disconnectFromHost();
        } else
            HubServer::answer(socket, "200 OK", headers, body);
        return true;
    };
    const QString message = run();
    QVERIFY2(message.contains(QLatin1String(says)), qPrintable(message));
    const QByteArray file = path.contains("config") ? QByteArray("config.json") : weights;
    QVERIFY(!QFileInfo::exists(blob(file)));
    QVERIFY(!QFileInfo::exists(this->path("hub/models--org--tiny/refs/main")));
    if (says.contains("damaged"))
        QVERIFY(!QFileInfo::exists(blob(file, ".incomplete")));
    server_->fault = nullptr; // and it can be repaired
    QCOMPARE(run(), QString());
    verifyCache();
}

void HubDownloadTest::keepsTheTokenHome_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("otherPort");
    QTest::newRow("same host") << QByteArray() << false;
    QTest::newRow("another host") << QByteArray("127.0.0.2") << false;
    QTest::newRow("another port") << QByteArray("127.0.0.1") << true;
}

void HubDownloadTest::keepsTheTokenHome()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, otherPort);
    HubServer store(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    const HubServer &where = otherPort ? store : *server_;
    if (!host.isEmpty())
        server_->elsewhere = where.endpoint(host.constData());
    QCOMPARE(run(), QString());
    verifyCache();
    for (const HubServer::Request &request : server_->requestsFor("/resolve/"))
        QCOMPARE(request.headers["authorization"], "Bearer " + token);
    const auto asked = where.requestsFor("/cdn/");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].headers.contains("authorization"), host.isEmpty());
    if (host.isEmpty())
        return;
    // Nor does it come along when the way leads back.
    QFile::remove(blob(weights));
    server_->requests.clear();
    const auto detour = [&](const HubServer::Request &request, QTcpSocket &socket) {
        if (!request.path.startsWith("/cdn/"))
            return false;
        HubServer::answer(socket, "307 Temporary Redirect",
                          {"Location: " + server_->endpoint() + "/back" + request.path});
        return true;
    };
    store.fault = server_->fault = detour;
    run();
    const auto back = server_->requestsFor("/back/");
    QCOMPARE(back.size(), 1);
    QVERIFY(!back[0].headers.contains("authorization"));
}

void HubDownloadTest::comparesOrigins()
{
    const auto same = [](const char *a, const char *b) {
        return isSameOrigin(QUrl(QLatin1String(a)), QUrl(QLatin1String(b)));
    };
    QVERIFY(same("https://hub.org/a", "https://HUB.org:443/b?c"));
    QVERIFY(same("http://hub.org", "http://hub.org:80/"));
    QVERIFY(!same("https://hub.org", "http://hub.org")); // a downgrade
    QVERIFY(!same("https://hub.org", "http://hub.org:443"));
    QVERIFY(!same("https://hub.org", "https://hub.org:8443"));
    QVERIFY(!same("https://hub.org", "https://sub.hub.org"));
    QVERIFY(!same("https://hub.org", "https://hub.org.evil.com"));
    QVERIFY(!same("https://hub.org", "https://hub.org@evil.com"));
}

void HubDownloadTest::followsNoFurther_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("round in circles") << QByteArray("/cdn/again") << QByteArray("round in circles");
    for (const char *address : {"file:///etc/passwd", "ftp://127.0.0.1/x", "http://", "data:text/plain,x"})
        QTest::newRow(address) << QByteArray(address) << QByteArray("leads to an address that is none");
}

void HubDownloadTest::followsNoFurther()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, says);
    server_->fault = forWeights(1000, [&](const HubServer::Request &, QTcpSocket &socket) {
        HubServer::answer(socket, "302 Found", {"Location: " + location});
    });
    const QString message = run();
    QVERIFY2(message.contains(QLatin1String(says)), qPrintable(message));
    QVERIFY(server_->requestsFor("/cdn/").size() <= 11);
}

void HubDownloadTest::triesAgain_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("times");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *status, const char *header, int times,
                        const char *says) {
        QTest::newRow(name) << QByteArray(status) << QByteArray(header) << times << QByteArray(says);
    };
    row("429", "429 Too Many Requests", "Retry-After: 0", 2, "");
    row("500", "500 Internal Server Error", "X-None: 0", 5, "");
    row("503", "503 Service Unavailable", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", 1, "");
    row("500 for ever", "500 Internal Server Error", "X-None: 0", 1000, "127.0.0.1 answers with error 500");
    row("much later", "429 Too Many Requests", "Retry-After: 3600", 1, "try again in 60 minutes");
    row("teapot", "418 No", "X-None: 0", 1, "127.0.0.1 answers with error 418");
}

void HubDownloadTest::triesAgain()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, header);
    QFETCH(int, times);
    QFETCH(QByteArray, says);
    server_->fault = forWeights(times, [&](const HubServer::Request &, QTcpSocket &socket) {
        HubServer::answer(socket, status, {header}, "an error page");
    });
    const QString message = run();
    if (says.isEmpty()) {
        QCOMPARE(message, QString());
        QCOMPARE(said_.size(), times);
        QVERIFY(said_[0].contains(QLatin1String("busy")));
        verifyCache();
    } else
        QVERIFY2(message.contains(QLatin1String(says)), qPrintable(message));
    QVERIFY(server_->requestsFor("/cdn/").size() <= 6);
}

void HubDownloadTest::explainsRefusals_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("withToken");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *status, const char *code, bool withToken,
                        const char *says) {
        QTest::newRow(name) << QByteArray(status) << QByteArray(code) << withToken << QByteArray(says);
    };
    row("no such model", "404 Not Found", "", true,
        "There is no model org/tiny on 127.0.0.1. Check the spelling");
    row("no such public model", "401 Unauthorized", "RepoNotFound", false, "There is no model org/tiny");
    row("private", "401 Unauthorized", "RepoNotFound", false, "then set HF_TOKEN");
    row("token not accepted", "401 Unauthorized", "", true, "did not accept the token");
    row("gated", "401 Unauthorized", "GatedRepo", false, "then set HF_TOKEN");
    row("gated, not accepted", "403 Forbidden", "GatedRepo", true,
        "with the account that the token belongs to");
    row("forbidden", "403 Forbidden", "", false, "accepted its terms: accept them at http://127.0.0.1");
    row("no such revision", "404 Not Found", "RevisionNotFound", false, "has no revision “main”");
    row("file gone", "404 Not Found", "EntryNotFound", false, "is gone");
}

void HubDownloadTest::explainsRefusals()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, code);
    QFETCH(bool, withToken);
    QFETCH(QByteArray, says);
    if (!withToken)
        environment_.token.clear();
    server_->fault = [&](const HubServer::Request &request, QTcpSocket &socket) {
        // A page that asks for a password must open no dialog either.
        HubServer::answer(socket, status, {"X-Error-Code: " + code, "WWW-Authenticate: Basic realm=\"x\""},
                          "{\"error\":\"no\"}");
        return request.headers.contains("authorization") || !withToken;
    };
    for (const QString &message : {lookUp(QLatin1String(HubServer::id)), run()})
        QVERIFY2(message.contains(QString::fromUtf8(says)), qPrintable(message));
    QCOMPARE(server_->requests.size(), 2);
}

void HubDownloadTest::explainsMissingConnection()
{
    server_.reset(); // nobody listens
    const QString message = lookUp(QLatin1String(HubServer::id));
    QVERIFY2(message.contains(QLatin1String("There is no connection to 127.0.0.1")), qPrintable(message));
    QVERIFY2(message.contains(path("hub")), qPrintable(message));
    QCOMPARE(said_.size(), 1); // at once
}

void HubDownloadTest::explainsALostConnection()
{
    const HubRepository known = repository();
    server_.reset();
    const QString message = run(known);
    QVERIFY2(message.contains(QLatin1String("There is no connection to 127.0.0.1")), qPrintable(message));
    QCOMPARE(said_.size(), 6); // it may come back
}

void HubDownloadTest::endsSilence()
{
    timing_.stallMs = 100;
    const QByteArray &bytes = server_->files()[weights];
    // Silent at once, then in the middle, then slow but steady.
    server_->fault = [&, turn = 0](const HubServer::Request &request, QTcpSocket &socket) mutable {
        if (!request.path.startsWith("/cdn/"))
            return false;
        const qint64 begin = request.begin();
        if (turn++ == 0)
            return true;
        const QByteArray rest = bytes.mid(begin);
        socket.write((begin > 0 ? QByteArray("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes ")
                              + QByteArray::number(begin) + '-' + QByteArray::number(bytes.size() - 1) + '/'
                              + QByteArray::number(bytes.size())
                                : QByteArray("HTTP/1.1 200 OK"))
                     + "\r\nContent-Length: " + QByteArray::number(rest.size()) + "\r\n\r\n");
        if (turn == 2) {
            socket.write(rest.left(1000));
            return true;
        }
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket,
                         [&socket, timer, rest, at = qsizetype(0)]() mutable {
                             socket.write(rest.mid(at, 20000));
                             at += 20000;
                             if (at >= rest.size())
                                 timer->stop();
                         });
        timer->start(40);
        return true;
    };
    QCOMPARE(run(), QString());
    verifyCache();
    QCOMPARE(said_.size(), 2);
    QVERIFY2(said_[0].contains(QLatin1String("127.0.0.1 does not answer")), qPrintable(said_[0]));
    QCOMPARE(server_->requestsFor("/cdn/").last().headers["range"], QByteArray("bytes=1000-"));
}

void HubDownloadTest::endsEndlessHeaders()
{
    timing_.stallMs = 200;
    server_->fault = [&](const HubServer::Request &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket,
                         [&] { socket.write("X-More: " + QByteArray(10000, 'x') + "\r\n"); });
        timer->start(1);
        return true;
    };
    const QString message = lookUp(QLatin1String(HubServer::id));
    QVERIFY2(message.contains(QLatin1String("127.0.0.1 does not answer")), qPrintable(message));
}

void HubDownloadTest::survivesHostileNames()
{
    auto json = nlohmann::json::parse(server_->repository().toStdString());
    for (const char *name : {"../../x.model", "/tmp/x.model", "..", ".x.model", "a\\..\\x.model"})
        json["siblings"].push_back({{"rfilename", name}, {"size", 1}, {"blobId", std::string(40, 'e')}});
    const QByteArray bytes = QByteArray::fromStdString(json.dump());
    server_->fault = [&](const HubServer::Request &request, QTcpSocket &socket) {
        if (request.path.startsWith("/api/"))
            HubServer::answer(socket, "200 OK", {}, bytes);
        return request.path.startsWith("/api/");
    };
    makeDownload();
    QSignalSpy found(download_.get(), &HubDownload::found);
    download_->lookUp(QLatin1String(HubServer::id));
    QVERIFY(found.wait());
    QCOMPARE(run(found[0][0].value<HubRepository>()), QString());
    QVERIFY(server_->requestsFor("x.model").isEmpty());
    verifyCache();
}

void HubDownloadTest::readsNoEndlessAnswer()
{
    qint64 sent = 0;
    server_->fault = [&](const HubServer::Request &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\n\r\n[");
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&] {
            if (socket.bytesToWrite() < (1 << 20))
                sent += socket.write(QByteArray(1 << 20, ' '));
        });
        return true;
    };
    const QString message = lookUp(QLatin1String(HubServer::id));
    QVERIFY2(message.contains(QLatin1String("more than the 33554432 bytes")), qPrintable(message));
    QVERIFY(sent < (64 << 20));
    // Something else than a Hub, for instance the login page of a hotel's network.
    server_->fault = [&](const HubServer::Request &, QTcpSocket &socket) {
        HubServer::answer(socket, "200 OK", {"Content-Type: text/html"}, "<html>Please log in</html>");
        return true;
    };
    QVERIFY(lookUp(QLatin1String(HubServer::id)).contains(QLatin1String("is no valid JSON")));
}

void HubDownloadTest::needsRoom()
{
    HubRepository huge = repository();
    huge.files.back().size = std::uint64_t(1) << 49;
    const QString message = run(huge);
    QVERIFY2(message.contains(QLatin1String("There is not enough room in ") + path("hub")),
             qPrintable(message));
    QVERIFY(server_->requests.isEmpty());
}

void HubDownloadTest::reportsFailedWrites()
{
    // A limit on the size of files, for want of a full disk.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 20000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString message = run();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(message.contains(QLatin1String("Cannot write ") + blob(weights)), qPrintable(message));
    QCOMPARE(run(), QString());
    verifyCache();
}

void HubDownloadTest::reportsUnwritableCache()
{
    write(path("file"), "");
    environment_.cache = path("file/hub").toStdString();
    const QString message = run();
    QVERIFY2(message.contains(QLatin1String("Cannot write ") + path("file/hub")), qPrintable(message));
    QVERIFY(message.contains(QLatin1String("HF_HUB_CACHE")));
}

void HubDownloadTest::waitsForOthers()
{
    const HubCache cache(environment_.cache);
    cache.makeFolders(repository());
    const std::string hash = server_->hash(weights).toStdString();
    auto lock = FileLock::tryLock(cache.lock(HubServer::id, hash));
    QVERIFY(lock);
    makeDownload();
    QSignalSpy finished(download_.get(), &HubDownload::finished);
    download_->download(repository());
    QTRY_VERIFY(!said_.isEmpty());
    QVERIFY(said_[0].contains(QLatin1String("Another program is downloading model.safetensors")));
    write(blob(weights), server_->files()[weights]);
    QCOMPARE(finished.size(), 0);
    lock.reset();
    QVERIFY(finished.wait());
    verifyCache();
    QVERIFY(server_->requestsFor(weights).isEmpty());
}

void HubDownloadTest::twoAtOnce()
{
    HubDownload first(environment_, timing_);
    HubDownload second(environment_, timing_);
    QSignalSpy firstFinished(&first, &HubDownload::finished);
    QSignalSpy secondFinished(&second, &HubDownload::finished);
    first.download(repository());
    second.download(repository());
    QTRY_VERIFY(firstFinished.size() == 1 && secondFinished.size() == 1);
    verifyCache();
    QCOMPARE(server_->requestsFor("/cdn/").size(), 1);
}

void HubDownloadTest::endsWhileAtWork()
{
    for (int wait = 0; wait < 40; wait += 4) {
        makeDownload();
        download_->download(repository());
        QTest::qWait(wait);
        download_.reset();
        QDir(path("hub")).removeRecursively();
    }
    QCOMPARE(run(), QString());
    verifyCache();
}

QTEST_GUILESS_MAIN(HubDownloadTest)
#include "hub_download_test.moc"
