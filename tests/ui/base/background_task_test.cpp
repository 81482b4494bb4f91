#include "background_task.h"

#include "error.h"
#include "turn.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace attopo;

class BackgroundTaskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deliversOnTheGuiThread();
    void failuresAreSaid();
    void canBeCancelled();
    void onlyTheLatestCounts();
    void reportsNotTooOften();
    void endsWithItsOwner();
};

void BackgroundTaskTest::deliversOnTheGuiThread()
{
    BackgroundTask task;
    QSignalSpy finished(&task, &BackgroundTask::finished);
    const QThread *worked = nullptr;
    const QThread *delivered = nullptr;
    qsizetype before = -1;
    task.start([&](const std::stop_token &, const BackgroundTask::Report &) {
        worked = QThread::currentThread();
        return [&] {
            delivered = QThread::currentThread();
            before = finished.size();
        };
    });
    QVERIFY(task.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!task.isRunning());
    QCOMPARE(delivered, QThread::currentThread());
    QVERIFY(worked != delivered);
    QCOMPARE(before, qsizetype(0)); // first the result, then the signal
}

void BackgroundTaskTest::failuresAreSaid()
{
    BackgroundTask task;
    QSignalSpy failed(&task, &BackgroundTask::failed);
    QSignalSpy finished(&task, &BackgroundTask::finished);
    using Work = BackgroundTask::Work;
    const Work error = [](const auto &, const auto &) -> std::function<void()> {
        throw Error("%1 is no number", {std::string("größe")});
    };
    const Work memory = [](const auto &, const auto &) -> std::function<void()> { throw std::bad_alloc(); };
    task.start(error);
    QVERIFY(failed.wait());
    QCOMPARE(failed.takeFirst().at(0).toString(), QStringLiteral("größe is no number"));
    QVERIFY(!task.isRunning());
    task.start(memory);
    QVERIFY(failed.wait());
    QVERIFY(failed.takeFirst().at(0).toString().contains(QStringLiteral("memory")));
    QVERIFY(finished.isEmpty());
}

void BackgroundTaskTest::canBeCancelled()
{
    BackgroundTask task;
    QSignalSpy cancelled(&task, &BackgroundTask::cancelled);
    QSignalSpy failed(&task, &BackgroundTask::failed);
    task.start([](const std::stop_token &stop, const BackgroundTask::Report &) -> std::function<void()> {
        while (true) {
            throwIfStopped(stop);
            std::this_thread::yield();
        }
    });
    QVERIFY(task.isRunning());
    task.cancel();
    QVERIFY(cancelled.wait());
    QVERIFY(!task.isRunning());
    QVERIFY(failed.isEmpty());
}

void BackgroundTaskTest::onlyTheLatestCounts()
{
    BackgroundTask task;
    QSignalSpy finished(&task, &BackgroundTask::finished);
    QSignalSpy cancelled(&task, &BackgroundTask::cancelled);
    std::vector<int> delivered;
    for (int k = 0; k < 20; ++k) // some end before they are stopped, some don't
        task.start([&, k](const std::stop_token &stop, const BackgroundTask::Report &) {
            if (k % 2 == 0)
                throwIfStopped(stop);
            return [&delivered, k] { delivered.push_back(k); };
        });
    QVERIFY(finished.wait());
    turn();
    QCOMPARE(delivered, std::vector<int>{19});
    QCOMPARE(finished.size(), qsizetype(1));
    QVERIFY(cancelled.isEmpty());
}

void BackgroundTaskTest::reportsNotTooOften()
{
    BackgroundTask task;
    QSignalSpy progressed(&task, &BackgroundTask::progressed);
    QSignalSpy finished(&task, &BackgroundTask::finished);
    std::atomic<qint64> took = 0; // ms
    task.start([&](const std::stop_token &, const BackgroundTask::Report &report) {
        QElapsedTimer clock;
        clock.start();
        for (std::size_t k = 1; k <= 1000; ++k)
            report(QStringLiteral("texts"), k, 1000);
        took = clock.elapsed();
        return [] {};
    });
    QVERIFY(finished.wait());
    QVERIFY(progressed.size() >= 1);
    QVERIFY(progressed.size() <= 1 + took / 100);
    QCOMPARE(progressed.first().at(0).toString(), QStringLiteral("texts"));
    QCOMPARE(progressed.first().at(1).value<std::size_t>(), std::size_t(1));
}

void BackgroundTaskTest::endsWithItsOwner()
{
    std::binary_semaphore started(0);
    std::atomic<bool> stopped = false;
    std::atomic<bool> delivered = false;
    {
        BackgroundTask task;
        task.start([&](const std::stop_token &stop, const BackgroundTask::Report &) {
            started.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            stopped = true;
            return [&] { delivered = true; };
        });
        started.acquire();
    }
    QVERIFY(stopped);
    turn();
    QVERIFY(!delivered); // there is nobody to deliver to
}

QTEST_GUILESS_MAIN(BackgroundTaskTest)
#include "background_task_test.moc"
