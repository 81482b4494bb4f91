#include "end_signals.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace attopo;

class EndSignalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheEventLoop_data();
    void tellsTheEventLoop();
    void aSecondOneEnds();
    void signalsAreAsBefore();

private:
    /// The signal by which a copy of this process ends when it gets these; 0: it lives through them.
    static int endOf(const std::vector<int> &raised)
    {
        const pid_t copy = fork();
        if (copy == 0) {
            for (const int signal : raised)
                raise(signal);
            _exit(0);
        }
        int status = 0;
        waitpid(copy, &status, 0);
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }
};

void EndSignalsTest::tellsTheEventLoop_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGINT") << SIGINT;
}

void EndSignalsTest::tellsTheEventLoop()
{
    QFETCH(const int, signal);
    const EndSignals endSignals;
    QSignalSpy received(&endSignals, &EndSignals::received);
    raise(signal);
    QCOMPARE(received.size(), 0); // a handler does little
    QVERIFY(received.wait());
    raise(signal == SIGTERM ? SIGHUP : SIGTERM); // a session that ends sends both
    QCoreApplication::processEvents();
    QCOMPARE(received.size(), 1);
}

void EndSignalsTest::aSecondOneEnds()
{
    const EndSignals endSignals;
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        QCOMPARE(endOf({signal}), 0);
        QCOMPARE(endOf({signal, signal}), signal);
    }
    QCOMPARE(endOf({SIGTERM, SIGHUP}), 0);
    QCOMPARE(endOf({SIGTERM, SIGHUP, SIGTERM}), SIGTERM);
}

void EndSignalsTest::signalsAreAsBefore()
{
    {
        const EndSignals endSignals;
    }
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        QCOMPARE(endOf({signal}), signal);
    const EndSignals again;
    QSignalSpy received(&again, &EndSignals::received);
    raise(SIGTERM);
    QVERIFY(received.wait());
}

QTEST_GUILESS_MAIN(EndSignalsTest)
#include "end_signals_test.moc"
