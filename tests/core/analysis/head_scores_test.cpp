// All heads of a text, against one head at a time, and the scores that tell them apart.

#include "analysis/head_scores.h"

#include "error.h"
#include "fake_model.h"
#include "topology/bar_statistics.h"

#include <QTest>

using namespace attopo;

class HeadScoresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithOneHeadAtATime_data();
    void agreesWithOneHeadAtATime();
    void whatIsKnownStays();
    void refuses();
    void scores();
    void distances();

private:
    AnalysisRequest request() const
    {
        AnalysisRequest request;
        request.source = TextSource{model_, "shape of a text"};
        return request;
    }

    std::shared_ptr<const FakeModel> model_ = std::make_shared<FakeModel>();
};

void HeadScoresTest::agreesWithOneHeadAtATime_data()
{
    QTest::addColumn<AnalysisRequest>("asked");
    AnalysisRequest asked = request();
    asked.attention.layer = 1;
    asked.attention.combination.reduction = Reduction::Mean; // plays no part
    QTest::newRow("as it is") << asked;
    AnalysisRequest bare = asked;
    bare.dropSpecialTokens = true;
    QTest::newRow("without special tokens") << bare;
    AnalysisRequest part = asked;
    part.span = CharacterSpan{2, 9};
    QTest::newRow("a part") << part;
    AnalysisRequest voids = asked;
    voids.maxDimension = 2;
    voids.engine = PersistenceEngine::Ripser;
    QTest::newRow("H2 by Ripser") << voids;
    AnalysisRequest weights = asked;
    weights.metric = Metric::Attention;
    QTest::newRow("another metric") << weights;
}

void HeadScoresTest::agreesWithOneHeadAtATime()
{
    QFETCH(const AnalysisRequest, asked);
    Pipeline pipeline;
    std::size_t delivered = 0;
    const HeadBarcodes barcodes =
        pipeline.headBarcodes(asked, {}, [&](const HeadBarcodes &) { ++delivered; });
    const auto [layers, heads] = headCounts(asked);
    QCOMPARE(barcodes.size(), layers * heads);
    QCOMPARE(delivered, layers * heads);
    Pipeline other;
    for (std::size_t k = 0; k < barcodes.size(); ++k)
        QVERIFY(*barcodes[k] == *other.run(ofOneHead(asked, k / heads, k % heads)).barcode);
}

void HeadScoresTest::whatIsKnownStays()
{
    Pipeline pipeline;
    std::stop_source stop;
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             pipeline.headBarcodes(request(), stop.get_token(),
                                                   [&](const HeadBarcodes &) { stop.request_stop(); }));
    std::size_t delivered = 0;
    const HeadBarcodes all = pipeline.headBarcodes(request(), {}, [&](const HeadBarcodes &) { ++delivered; });
    QVERIFY(delivered < all.size());
    const HeadBarcodes again =
        pipeline.headBarcodes(ofOneHead(request(), 2, 1), {}, [&](const HeadBarcodes &) { QFAIL("known"); });
    QVERIFY(again == all); // the very same
}

void HeadScoresTest::refuses()
{
    Pipeline pipeline;
    AnalysisRequest hidden = request();
    hidden.metric = Metric::Euclidean;
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.headBarcodes(hidden));
    AnalysisRequest matrix;
    matrix.source =
        MatrixSource{MatrixSource::Kind::Distances, std::make_shared<const SquareMatrix>(SquareMatrix(3))};
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.headBarcodes(matrix));
    AnalysisRequest nowhere = request();
    nowhere.span = CharacterSpan{100, 101};
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.headBarcodes(nowhere));
}

void HeadScoresTest::scores()
{
    Barcode barcode;
    barcode.maxDimension = 1;
    barcode.bars = {{0, 0, 1, {1}, {0, 1}},
                    {0, 0, infinity, {0}, {}},
                    {1, 2, 5, {0, 1}, {0, 1, 2}},
                    {1, 3, 4, {0, 2}, {0, 1, 2}}};
    QCOMPARE(headScoreOf(HeadScore::Bars, barcode, 0, 0), 2.0);
    QCOMPARE(headScoreOf(HeadScore::TotalPersistence, barcode, 1, 0), 4.0);
    QCOMPARE(headScoreOf(HeadScore::MaxPersistence, barcode, 1, 0), 3.0);
    QCOMPARE(headScoreOf(HeadScore::BettiNumber, barcode, 1, 3.5), 2.0);
    QCOMPARE(headScoreOf(HeadScore::BettiNumber, barcode, 1, 4), 1.0);
    QCOMPARE(headScoreOf(HeadScore::PersistentEntropy, barcode, 1, 0),
             barStatisticsOf(barcode, 1)[BarStatistic::PersistentEntropy]);
    const HeadBarcodes some{std::make_shared<const Barcode>(barcode), nullptr};
    QVERIFY((headValues(HeadScore::Bars, some, 1, 0) == HeadValues{2.0, std::nullopt}));
}

void HeadScoresTest::distances()
{
    Pipeline pipeline;
    const HeadBarcodes a = pipeline.headBarcodes(request());
    AnalysisRequest otherText = request();
    std::get<TextSource>(otherText.source).text = "another";
    const HeadBarcodes b = pipeline.headBarcodes(otherText);
    const HeadComparison comparison{DiagramDistance::Wasserstein1, GroundNorm::Infinity, 0};
    const HeadValues toThird = distancesToHead(a, 2, comparison);
    const HeadValues between = distancesOfTwoTexts(a, b, comparison);
    QCOMPARE(*toThird[2], 0.0);
    for (std::size_t k = 0; k < a.size(); ++k) {
        QCOMPARE(*toThird[k], wassersteinMatching(diagram(*a[2], 0), diagram(*a[k], 0), 1).distance);
        QCOMPARE(*between[k], wassersteinMatching(diagram(*a[k], 0), diagram(*b[k], 0), 1).distance);
    }
    const auto similar = mostSimilarHeads(toThird, 2, 3);
    QCOMPARE(similar.size(), std::size_t(3));
    for (std::size_t k = 0; k < toThird.size(); ++k)
        if (k != 2 && std::find(similar.begin(), similar.end(), k) == similar.end())
            QVERIFY(*toThird[k] >= *toThird[similar.back()]);
    QVERIFY(*toThird[similar[0]] <= *toThird[similar[1]]);
    QVERIFY(distancesOfTwoTexts(a, HeadBarcodes(1), comparison).empty());
    HeadBarcodes partly = a;
    partly[0].reset();
    QVERIFY(!distancesToHead(partly, 2, comparison)[0]);
}

QTEST_GUILESS_MAIN(HeadScoresTest)
#include "head_scores_test.moc"
