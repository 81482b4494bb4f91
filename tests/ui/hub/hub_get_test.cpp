// One GET, against a server on this machine.

#include "hub_get.h"

#include "error.h"
#include "hub_server.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace attopo;

namespace {

class Memory final : public HubSink {
public:
    qint64 size() const override { return bytes.size(); }
    void clear() override { bytes.clear(); }
    void append(const QByteArray &more) override
    {
        if (full)
            throw Error(std::string("no room"));
        bytes += more;
    }

    QByteArray bytes;
    bool full = false;
};

} // namespace

class HubGetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        server_ = std::make_unique<HubServer>(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
        environment_ = {server_->endpoint().toStdString(), {}, "hf_secret"};
        timing_ = {.stallMs = 5000, .firstDelayMs = 1};
        sink_ = Memory();
        get_ = std::make_unique<HubGet>(manager_, environment_, timing_, sink_);
        failure_.reset();
        connect(get_.get(), &HubGet::failed, this, [this](const HubFailure &failure) { failure_ = failure; });
    }
    void cleanup()
    {
        get_.reset();
        server_.reset();
    }
    void getsTheBytes();
    void goesOnBehindWhatIsHere();
    void stopsAtTheLargest();
    void aRefusalHasItsCode();
    void busyServersAreTriedAgain();
    void aFullSinkIsALocalFailure();
    void lessSecure();

private:
    QUrl url(const char *path) const { return QUrl(QString::fromLatin1(server_->endpoint() + path)); }
    /// The server answers each GET with this.
    void answerWith(const QByteArray &status, const QByteArrayList &headers, const QByteArray &body)
    {
        server_->fault = [=](const HubServer::Request &, QTcpSocket &socket) {
            HubServer::answer(socket, status, headers, body);
            return true;
        };
    }

    QNetworkAccessManager manager_;
    std::unique_ptr<HubServer> server_;
    HubEnvironment environment_;
    HubTiming timing_;
    Memory sink_;
    std::unique_ptr<HubGet> get_;
    std::optional<HubFailure> failure_;
};

void HubGetTest::getsTheBytes()
{
    answerWith("200 OK", {}, "some bytes");
    QSignalSpy finished(get_.get(), &HubGet::finished);
    get_->start({.url = url("/x"), .largest = 100, .size = 10, .hash = {}, .commit = {}});
    QTRY_COMPARE(finished.size(), qsizetype(1));
    QCOMPARE(sink_.bytes, QByteArray("some bytes"));
    const auto &headers = server_->requests[0].headers;
    QCOMPARE(headers.value("authorization"), QByteArray("Bearer hf_secret"));
    QCOMPARE(headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(!headers.contains("range"));
    QVERIFY(!headers.contains("cookie"));
}

void HubGetTest::goesOnBehindWhatIsHere()
{
    sink_.bytes = "some";
    answerWith("206 Partial Content", {"Content-Range: bytes 4-9/10"}, " bytes");
    QSignalSpy finished(get_.get(), &HubGet::finished);
    get_->start({.url = url("/x"), .largest = 100, .size = 10, .hash = {}, .commit = {}});
    QTRY_COMPARE(finished.size(), qsizetype(1));
    QCOMPARE(server_->requests[0].headers.value("range"), QByteArray("bytes=4-"));
    QCOMPARE(sink_.bytes, QByteArray("some bytes"));
    answerWith("200 OK", {}, "other text"); // it begins anew
    sink_.bytes = "some";
    get_->start({.url = url("/x"), .largest = 100, .size = 10, .hash = {}, .commit = {}});
    QTRY_COMPARE(finished.size(), qsizetype(2));
    QCOMPARE(sink_.bytes, QByteArray("other text"));
}

void HubGetTest::stopsAtTheLargest()
{
    answerWith("200 OK", {}, QByteArray(101, 'x'));
    get_->start({.url = url("/x"), .largest = 100, .size = {}, .hash = {}, .commit = {}});
    QTRY_VERIFY(failure_.has_value());
    QCOMPARE(failure_->kind, HubFailure::Kind::Other);
    QVERIFY(sink_.bytes.size() <= 100);
}

void HubGetTest::aRefusalHasItsCode()
{
    answerWith("404 Not Found", {"X-Error-Code: RepoNotFound"}, "no");
    get_->start({.url = url("/secret?signature=abc"), .largest = 100, .size = {}, .hash = {}, .commit = {}});
    QTRY_VERIFY(failure_.has_value());
    QCOMPARE(failure_->kind, HubFailure::Kind::Status);
    QCOMPARE(failure_->status, 404);
    QCOMPARE(failure_->errorCode, QByteArray("RepoNotFound"));
    QVERIFY(!failure_->message.contains(QStringLiteral("signature")));
    QCOMPARE(server_->requests.size(), qsizetype(1)); // a no is a no
    QVERIFY(sink_.bytes.isEmpty());
}

void HubGetTest::busyServersAreTriedAgain()
{
    QSignalSpy waiting(get_.get(), &HubGet::waiting);
    answerWith("503 Busy", {}, {});
    get_->start({.url = url("/x"), .largest = 100, .size = {}, .hash = {}, .commit = {}, .retries = 3});
    QTRY_VERIFY(failure_.has_value());
    QCOMPARE(failure_->status, 503);
    QCOMPARE(server_->requests.size(), qsizetype(4));
    QCOMPARE(waiting.size(), qsizetype(3));
    for (qsizetype k = 0; k < 3; ++k)
        QCOMPARE(waiting[k][1].toInt(), 1 << k); // twice as long each time
    answerWith("503 Busy", {"Retry-After: 600"}, {});
    failure_.reset();
    get_->start({.url = url("/x"), .largest = 100, .size = {}, .hash = {}, .commit = {}});
    QTRY_VERIFY(failure_.has_value());
    QVERIFY(failure_->message.contains(QStringLiteral("10 minutes"))); // which nobody waits for
    QCOMPARE(server_->requests.size(), qsizetype(5));
}

void HubGetTest::aFullSinkIsALocalFailure()
{
    sink_.full = true;
    answerWith("200 OK", {}, "some bytes");
    get_->start({.url = url("/x"), .largest = 100, .size = {}, .hash = {}, .commit = {}});
    QTRY_VERIFY(failure_.has_value());
    QCOMPARE(failure_->kind, HubFailure::Kind::Local);
    QCOMPARE(failure_->message, QStringLiteral("no room"));
}

void HubGetTest::lessSecure()
{
    const auto less = [](const char *a, const char *b) {
        return isLessSecure(QUrl(QLatin1String(a)), QUrl(QLatin1String(b)));
    };
    QVERIFY(less("http://a", "https://a"));
    QVERIFY(less("ftp://a", "https://a"));
    QVERIFY(!less("https://a", "https://b"));
    QVERIFY(!less("https://a", "http://a"));
    QVERIFY(!less("http://a", "http://b"));
}

QTEST_GUILESS_MAIN(HubGetTest)
#include "hub_get_test.moc"
