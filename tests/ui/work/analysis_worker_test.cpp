#include "analysis_worker.h"

#include "error.h"
#include "fake_model.h"
#include "model/compute_device.h"
#include "model/model_files.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;
using namespace std::chrono_literals;

class AnalysisWorkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void delivers();
    void latestWins();
    void cancelSilences();
    void runsOtherLayersAtLeisure();
    void openingAModelEndsLeisure();
    void reportsErrorsPerSide();
    void endsWhileBusy();
    void reportsModelsThatDoNotOpen();
    void saysWhenCudaCannotBeUsed();

private:
    static AnalysisRequest request(const std::shared_ptr<const Model> &model, const std::string &text)
    {
        AnalysisRequest request;
        request.source = TextSource{model, text};
        return request;
    }
};

void AnalysisWorkerTest::delivers()
{
    const auto model = std::make_shared<FakeModel>();
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    QSignalSpy compared(&worker, &AnalysisWorker::compared);
    worker.analyse({request(model, "abc"), request(model, "defg")});
    QTRY_COMPARE(compared.count(), 1);
    QCOMPARE(finished.count(), 1);
    const auto result = finished[0][0].value<std::shared_ptr<const WindowResult>>();
    QVERIFY(result->a && result->b);
    QCOMPARE(result->a->space->tokens.size(), std::size_t(5));
    QCOMPARE(result->b->space->tokens.size(), std::size_t(6));
    const auto comparison = compared[0][0].value<std::optional<Comparison>>();
    QVERIFY(comparison);
    QCOMPARE(comparison->diagrams.size(), std::size_t(3));
}

void AnalysisWorkerTest::latestWins()
{
    const auto model = std::make_shared<FakeModel>(50ms);
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    std::string text;
    for (int key = 0; key < 20; ++key) {
        text += static_cast<char>('a' + key);
        worker.analyse({request(model, text), {}});
        QTest::qWait(3);
    }
    QTRY_COMPARE(finished.count(), 1);
    worker.analyse({request(model, "the next"), {}});
    QTRY_VERIFY(finished.count() > 1);
    QCOMPARE(finished.count(), 2); // none came late
    const auto result = finished[0][0].value<std::shared_ptr<const WindowResult>>();
    QCOMPARE(std::get<TextSource>(result->a->request.source).text, text);
}

void AnalysisWorkerTest::cancelSilences()
{
    const auto model = std::make_shared<FakeModel>(100ms);
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    worker.analyse({request(model, "abc"), {}});
    QTRY_COMPARE(model->forwards, 1);
    worker.cancel();
    QTest::qWait(500);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(model->forwards, 1);                 // nor are its other layers wanted
    worker.analyse({request(model, "abcd"), {}}); // and the worker goes on
    QTRY_COMPARE(finished.count(), 1);
}

void AnalysisWorkerTest::runsOtherLayersAtLeisure()
{
    const auto model = std::make_shared<FakeModel>();
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    worker.analyse({request(model, "abc"), {}});
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(model->forwards, 2);
    AnalysisRequest last = request(model, "abc");
    last.attention.layer = 2;
    worker.analyse({last, {}});
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(model->forwards, 2);
}

void AnalysisWorkerTest::openingAModelEndsLeisure()
{
    const auto model = std::make_shared<FakeModel>(2s); // three layers
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    QSignalSpy opened(&worker, &AnalysisWorker::modelOpened);
    worker.analyse({request(model, "abc"), {}});
    QTRY_COMPARE_WITH_TIMEOUT(model->forwards, 2, 20000);
    QElapsedTimer timer;
    timer.start();
    worker.openModel(QStringLiteral("tiny"),
                     [] { return modelFolder(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"); });
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
    QVERIFY(timer.elapsed() < 5000); // not the six seconds of what ran
}

void AnalysisWorkerTest::reportsErrorsPerSide()
{
    const auto model = std::make_shared<FakeModel>();
    AnalysisRequest wrong = request(model, "abc");
    wrong.attention.head = 7;
    AnalysisWorker worker;
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    worker.analyse({request(model, "abc"), wrong});
    QTRY_COMPARE(finished.count(), 1);
    const auto result = finished[0][0].value<std::shared_ptr<const WindowResult>>();
    QVERIFY(result->a && !result->b);
    QVERIFY(result->errorB.contains(QStringLiteral("no head 7")));
}

void AnalysisWorkerTest::endsWhileBusy()
{
    const auto model = std::make_shared<FakeModel>(5s);
    QElapsedTimer timer;
    timer.start();
    {
        AnalysisWorker worker;
        worker.analyse({request(model, "abc"), {}});
        QTRY_COMPARE(model->forwards, 1);
    }
    QVERIFY(timer.elapsed() < 4000); // stopped, not waited for: one layer alone would take five seconds
}

void AnalysisWorkerTest::reportsModelsThatDoNotOpen()
{
    AnalysisWorker worker;
    QSignalSpy opened(&worker, &AnalysisWorker::modelOpened);
    QSignalSpy failed(&worker, &AnalysisWorker::modelFailed);
    worker.openModel(QStringLiteral("/nowhere"), [] { return modelFolder("/nowhere"); });
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][1].toString().contains(QStringLiteral("/nowhere")));
    worker.openModel(QStringLiteral("tiny"),
                     [] { return modelFolder(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"); });
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened[0][1].value<std::shared_ptr<const Model>>()->info().layers, std::size_t(2));
}

void AnalysisWorkerTest::saysWhenCudaCannotBeUsed()
{
    if (!whyNoCuda())
        QSKIP("CUDA can be used here");
    AnalysisWorker worker;
    QSignalSpy opened(&worker, &AnalysisWorker::modelOpened);
    QSignalSpy failed(&worker, &AnalysisWorker::deviceFailed);
    OpenOptions options;
    options.device = ComputeDevice::Cuda;
    worker.openModel(
        QStringLiteral("tiny"), [] { return modelFolder(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"); }, options);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().startsWith(QStringLiteral("tiny-bert is computed on the CPU: ")));
}

QTEST_GUILESS_MAIN(AnalysisWorkerTest)
#include "analysis_worker_test.moc"
