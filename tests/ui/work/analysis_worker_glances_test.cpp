// Heads and tokens that are glanced at between requests.

#include "analysis_worker.h"

#include "fake_model.h"
#include "turn.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;
using namespace std::chrono_literals;

class AnalysisWorkerGlancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void previewsTheLatest();
    void aCancelledPreviewNeverArrives();
    void whatCannotBeReadIsNull();
    void aTokenOfEachTextArrives();
    void anUnwantedTokenNeverArrives();
    void aRequestComesFirst();

private:
    static AnalysisRequest request(const std::shared_ptr<const Model> &model, const std::string &text,
                                   std::size_t head = 0)
    {
        AnalysisRequest request;
        request.source = TextSource{model, text};
        request.attention.head = head;
        return request;
    }
};

void AnalysisWorkerGlancesTest::previewsTheLatest()
{
    const auto model = std::make_shared<FakeModel>(5ms);
    AnalysisWorker worker;
    QSignalSpy previewed(&worker, &AnalysisWorker::previewed);
    for (const char *text : {"a", "ab", "abc", "abcd"})
        worker.preview(request(model, text, 1));
    QTRY_COMPARE(previewed.count(), 1);
    turn();
    QCOMPARE(previewed.count(), 1);
    const auto shown = previewed[0][0].value<std::shared_ptr<const Analysis>>();
    QCOMPARE(shown->space->tokens.size(), std::size_t(6));
    QCOMPARE(shown->request.attention.head, std::size_t(1));
}

void AnalysisWorkerGlancesTest::aCancelledPreviewNeverArrives()
{
    const auto model = std::make_shared<FakeModel>(5ms);
    AnalysisWorker worker;
    QSignalSpy previewed(&worker, &AnalysisWorker::previewed);
    QSignalSpy finished(&worker, &AnalysisWorker::finished);
    worker.preview(request(model, "abc"));
    worker.cancelPreview();
    worker.analyse({request(model, "abcd"), {}});
    QTRY_COMPARE(finished.count(), 1);
    turn();
    QCOMPARE(previewed.count(), 0);
}

void AnalysisWorkerGlancesTest::whatCannotBeReadIsNull()
{
    const auto model = std::make_shared<FakeModel>();
    AnalysisWorker worker;
    QSignalSpy previewed(&worker, &AnalysisWorker::previewed);
    QSignalSpy read(&worker, &AnalysisWorker::tokenRead);
    worker.preview(request(model, "abc", 7)); // there is no such head
    QTRY_COMPARE(previewed.count(), 1);
    QVERIFY(!previewed[0][0].value<std::shared_ptr<const Analysis>>());
    auto matrix = std::make_shared<SquareMatrix>(3);
    AnalysisRequest distances;
    distances.source = MatrixSource{MatrixSource::Kind::Distances, matrix};
    worker.wantToken(Side::A, distances, 1);
    QTRY_COMPARE(read.count(), 1);
    QVERIFY(!read[0][2].value<std::shared_ptr<const TokenAttention>>());
}

void AnalysisWorkerGlancesTest::aTokenOfEachTextArrives()
{
    const auto model = std::make_shared<FakeModel>(1ms);
    AnalysisWorker worker;
    QSignalSpy read(&worker, &AnalysisWorker::tokenRead);
    worker.wantToken(Side::A, request(model, "abc"), 1);
    worker.wantToken(Side::B, request(model, "abcd"), 1);
    worker.wantToken(Side::A, request(model, "abc"), 3); // instead of the one before
    QTRY_VERIFY(read.count() >= 2);
    turn();
    std::array<std::size_t, 2> tokens{};
    std::array<std::size_t, 2> last{};
    for (const QList<QVariant> &each : read) {
        const auto side = static_cast<std::size_t>(each[0].value<Side>());
        const auto attention = each[2].value<std::shared_ptr<const TokenAttention>>();
        tokens[side] = attention->to.columns;
        last[side] = attention->token;
    }
    QCOMPARE(tokens, (std::array<std::size_t, 2>{5, 6}));
    QCOMPARE(last, (std::array<std::size_t, 2>{3, 1}));
}

void AnalysisWorkerGlancesTest::anUnwantedTokenNeverArrives()
{
    const auto model = std::make_shared<FakeModel>(20ms);
    AnalysisWorker worker;
    QSignalSpy read(&worker, &AnalysisWorker::tokenRead);
    worker.wantToken(Side::A, request(model, "abc"), 1);
    QTRY_COMPARE(model->forwards, 1); // it is being read
    worker.unwantToken(Side::A);
    worker.wantToken(Side::B, request(model, "ab"), 2);
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(read[0][0].value<Side>(), Side::B);
    turn();
    QCOMPARE(read.count(), 1);
}

void AnalysisWorkerGlancesTest::aRequestComesFirst()
{
    const auto slow = std::make_shared<FakeModel>(100ms);
    const auto model = std::make_shared<FakeModel>();
    AnalysisWorker worker;
    QStringList order;
    connect(&worker, &AnalysisWorker::finished, this, [&] { order << QStringLiteral("text"); });
    connect(&worker, &AnalysisWorker::tokenRead, this, [&] { order << QStringLiteral("token"); });
    worker.wantToken(Side::A, request(slow, "abc"), 1);
    QTRY_COMPARE(slow->forwards, 1);
    worker.analyse({request(model, "abcd"), {}}); // the user goes on typing
    QTRY_COMPARE(order.size(), qsizetype(2));
    QCOMPARE(order,
             (QStringList{QStringLiteral("text"), QStringLiteral("token")})); // it comes again after it
}

QTEST_GUILESS_MAIN(AnalysisWorkerGlancesTest)
#include "analysis_worker_glances_test.moc"
