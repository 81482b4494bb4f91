#include "open_server.h"

#include "window_fixture.h"

#include <QLocalSocket>
#include <QStandardPaths>

using namespace attopo;

class OpenServerTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        separateSettings("server");
        qputenv("XDG_RUNTIME_DIR", settings_.path().toUtf8());
    }
    void cleanupTestCase() { window_.reset(); }
    void opensAndAnswers();
    void refusesWhatIsNoWish();
    void oneWindowListens();

private:
    /// What the server answers to a line.
    static QByteArray ask(const QByteArray &line)
    {
        QLocalSocket socket;
        QSignalSpy answered(&socket, &QLocalSocket::readyRead);
        socket.connectToServer(OpenServer::address());
        if (!socket.waitForConnected(5000))
            return "no connection";
        socket.write(line + '\n');
        while (!socket.canReadLine())
            if (!answered.wait(20000))
                return "no answer";
        return socket.readLine().trimmed();
    }
    static QByteArray wish(const char *name)
    {
        return "{\"open\": \"" ATTOPO_TEST_DATA_DIR "/stack/" + QByteArray(name) + "\", \"side\": \"a\"}";
    }
};

void OpenServerTest::opensAndAnswers()
{
    forgetAll();
    openWindow();
    OpenServer server(window_.get());
    QVERIFY(server.listen());
    QVERIFY(ask(wish("plain.npz")).startsWith("{\"opened\":"));
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6);
    QVERIFY(ask(wish("bad-count.npz")).contains("there are 5 tokens, but attention of 6"));
    QVERIFY(ask(wish("nothing.npz")).contains("There is no file"));
    QVERIFY(ask(wish("padded.npz")).startsWith("{\"opened\":")); // again, after an error
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 5);
}

void OpenServerTest::refusesWhatIsNoWish()
{
    OpenServer server(window_.get());
    QVERIFY(server.listen());
    for (const char *line : {"", "hello", "{}", "{\"open\": \"relative.npz\"}", "[1]"})
        QVERIFY(ask(line).startsWith("{\"error\":"));
}

void OpenServerTest::oneWindowListens()
{
    OpenServer first(window_.get());
    QVERIFY(first.listen());
    OpenServer second(window_.get());
    QVERIFY(!second.listen());
}

QTEST_MAIN(OpenServerTest)
#include "open_server_test.moc"
