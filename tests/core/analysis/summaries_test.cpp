#include "analysis/summaries.h"

#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"
#include "model/model_files.h"
#include "topology/finite_diagram.h"
#include "topology/persistence_landscape.h"

#include <QTest>

#include <cmath>

using namespace attopo;

class SummariesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void collects();
    void oneScale();
    void withoutAttention();
    void fewTokens();
    void stops();

private:
    static Analysis analysisOf(const std::string &text, int maxDimension = 1)
    {
        AnalysisRequest request;
        request.source = TextSource{std::make_shared<FakeModel>(), text};
        request.maxDimension = maxDimension;
        return Pipeline().run(request);
    }
};

void SummariesTest::collects()
{
    const Analysis analysis = analysisOf("some text, and more.", 2);
    const Barcode &barcode = *analysis.barcode;
    const double scale = barcode.largestValue();
    const Summaries summaries = summariesOf(analysis, scale);
    QCOMPARE(summaries.dimensions.size(), std::size_t(3));
    QCOMPARE(summaries.landscapePositions.size(), std::size_t(201));
    QCOMPARE(summaries.landscapePositions.back(), scale);
    for (int dimension = 0; dimension <= 2; ++dimension) {
        const DimensionSummary &summary = summaries.dimensions[static_cast<std::size_t>(dimension)];
        const Diagram bars = finiteDiagram(barcode, dimension);
        QCOMPARE(summary.statistics, barStatisticsOf(barcode, dimension));
        QCOMPARE(summary.betti, bettiCurve(barcode, dimension));
        QCOMPARE(summary.lifespan, lifespanCurve(bars));
        QCOMPARE(summary.lengths, lengthHistogram(bars, scale, 10));
        QCOMPARE(summary.landscape, persistenceLandscape(bars, 5, summaries.landscapePositions));
        QCOMPARE(summary.image, persistenceImage(bars, persistenceImageGrid(scale)));
    }
    QVERIFY(summaries.dimensions[0].statistics[BarStatistic::Bars] > 5);
    QCOMPARE(summaries.dimensions[0].statistics[BarStatistic::EssentialBars], 1.0);
    QCOMPARE(summaries.euler, eulerCurve(barcode));
    const TokenSpace &space = *analysis.space;
    QCOMPARE(summaries.mergeTree, mergeTree(space.edges, space.tokens.size()));
    QCOMPARE(summaries.mergeTree.roots.size(), std::size_t(1));
    AttentionFeatures expected;
    for (std::size_t k = 0; k < attentionThresholds.size(); ++k)
        expected.graphs[k] = attentionGraphFeaturesOf(space.attention, attentionThresholds[k]);
    expected.bars = attentionBarcodeFeaturesOf(space.attention);
    expected.patterns = patternDistancesOf(space.attention, space.tokens);
    QVERIFY(summaries.attention == expected);
    QVERIFY(expected.patterns[4] < 1); // there is a comma
}

void SummariesTest::oneScale()
{
    const Summaries a = summariesOf(analysisOf("some text"), 1);
    const Summaries b = summariesOf(analysisOf("another, longer text"), 1);
    QCOMPARE(a.landscapePositions, b.landscapePositions);
    QCOMPARE(a.imageGrid, b.imageGrid);
    QCOMPARE(a.dimensions[0].lengths.edges, b.dimensions[0].lengths.edges);
}

void SummariesTest::withoutAttention()
{
    auto matrix = std::make_shared<SquareMatrix>(3);
    matrix->values = {0, 1, 2, 1, 0, 3, 2, 3, 0};
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, matrix};
    Pipeline pipeline;
    QVERIFY(!summariesOf(pipeline.run(request), 3).attention);

    matrix = std::make_shared<SquareMatrix>(2);
    matrix->values = {1, 0, 0, 1};
    request.source = MatrixSource{MatrixSource::Kind::Attention, matrix};
    request.attention.part = AttentionPart::TranslationOverText; // ignored for a matrix
    QVERIFY(summariesOf(pipeline.run(request), 1).attention);

    request.source = TextSource{openModel(modelFolder(ATTOPO_TEST_DATA_DIR "/model/families/marian")),
                                "The cat sat on the mat.", "Die Katze"};
    QVERIFY(!summariesOf(pipeline.run(request), 1).attention);
    request.attention.part = AttentionPart::Translation;
    QVERIFY(summariesOf(pipeline.run(request), 1).attention);
}

void SummariesTest::fewTokens()
{
    for (const std::string text : {"", "x"}) {
        AnalysisRequest request;
        request.source = TextSource{std::make_shared<FakeModel>(), text};
        request.dropSpecialTokens = true;
        const Analysis analysis = Pipeline().run(request);
        const Summaries summaries = summariesOf(analysis, analysis.barcode->largestValue()); // 0
        QCOMPARE(summaries.dimensions.size(), std::size_t(2));
        QCOMPARE(summaries.dimensions[0].statistics[BarStatistic::Bars], static_cast<double>(text.size()));
        QCOMPARE(summaries.mergeTree.leafOrder.size(), text.size());
        QCOMPARE(summaries.attention.has_value(), !text.empty());
        for (const DimensionSummary &summary : summaries.dimensions) {
            for (const double value : summary.image.values)
                QCOMPARE(value, 0.0);
            for (const double value : summary.landscape.values)
                QCOMPARE(value, 0.0);
            QCOMPARE(summary.lengths.counts, std::vector<std::size_t>(10, 0));
        }
    }
}

void SummariesTest::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, summariesOf(analysisOf("text"), 1, source.get_token()));
}

QTEST_GUILESS_MAIN(SummariesTest)
#include "summaries_test.moc"
