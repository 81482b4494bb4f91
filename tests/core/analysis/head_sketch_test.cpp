// Heads in small: as the pipeline finds each alone, in the order that is asked for, kept when it is
// cancelled.

#include "analysis/head_sketch.h"

#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"
#include "topology/elder_components.h"

#include <QTest>

#include <algorithm>

using namespace attopo;

class HeadSketchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsComponents();
    void everyHeadAsAlone();
    void comesInTheOrderAskedFor();
    void goesOnWhereItWasCancelled();
    void anotherThresholdKeepsLayouts();
    void patternsAreThoseOfEachHead();
    void saysWhyThereIsNone();

private:
    std::shared_ptr<FakeModel> model_ = std::make_shared<FakeModel>();
    AnalysisRequest request(const std::string &text) const
    {
        AnalysisRequest request;
        request.source = TextSource{model_, text};
        return request;
    }
    static Pipeline::SketchWish wish(ThresholdChoice threshold = {})
    {
        return {threshold, [](const std::vector<bool> &begun) {
                    return static_cast<std::size_t>(std::find(begun.begin(), begun.end(), false)
                                                    - begun.begin());
                }};
    }
};

void HeadSketchTest::keepsComponents()
{
    // A clique of 100 points, which has more edges than are kept, then one more point, then one too far away.
    std::vector<Edge> edges;
    for (int j = 1; j < 100; ++j)
        for (int i = 0; i < j; ++i)
            edges.push_back({i, j, 0.1});
    edges.push_back({3, 100, 0.2});
    edges.push_back({4, 100, 0.2});
    edges.push_back({5, 101, 0.4});
    const std::vector<Edge> kept = sketchedEdges(edges, 102, 0.3);
    // The first are those of 78 points (77 · 78 / 2 = 3003); of the 22 after them, and of the last, one each.
    QCOMPARE(kept.size(), mostSketchedEdges + 22 + 1);
    QCOMPARE(kept.back().i, 3);
    QCOMPARE(kept.back().j, 100);
    ElderComponents components(102);
    std::size_t joined = 0;
    for (const Edge &edge : kept)
        joined += components.join(edge.i, edge.j) ? 1 : 0;
    QCOMPARE(joined, std::size_t(100));
    QVERIFY(sketchedEdges(edges, 102, 0).empty());
}

void HeadSketchTest::everyHeadAsAlone()
{
    Pipeline pipeline;
    const AnalysisRequest text = request("some words");
    const std::vector<HeadSketch> sketches = pipeline.sketchHeads(text, wish());
    QCOMPARE(sketches.size(), std::size_t(6));
    for (std::size_t k = 0; k < sketches.size(); ++k) {
        const Analysis alone = Pipeline().run(ofOneHead(text, k / 2, k % 2));
        const Analysis &small = *sketches[k].analysis;
        QVERIFY(*small.barcode == *alone.barcode);
        QVERIFY(*small.layout == *alone.layout);
        QVERIFY(small.space->tokens == alone.space->tokens);
        QCOMPARE(small.request.attention.layer, k / 2);
        QCOMPARE(sketches[k].threshold, alone.barcode->suggestedThreshold());
        const RipsComplex complex = ripsComplexAt(sketches[k].threshold, small.space->edges, *small.barcode);
        const RipsComplex whole = ripsComplexAt(sketches[k].threshold, alone.space->edges, *alone.barcode);
        QCOMPARE(complex.edges, whole.edges);
        QCOMPARE(complex.component, whole.component);
    }
    AnalysisRequest part = text;
    part.span = CharacterSpan{0, 4};
    QCOMPARE(pipeline.sketchHeads(part, wish())[0].analysis->space->tokens.size(), std::size_t(4));
}

void HeadSketchTest::comesInTheOrderAskedFor()
{
    std::vector<std::size_t> asked;
    const auto last = [&](const std::vector<bool> &begun) {
        std::size_t head = begun.size() - 1;
        while (begun[head])
            --head;
        asked.push_back(head);
        return head;
    };
    Pipeline().sketchHeads(request("abc"), {{}, last});
    QCOMPARE(asked, (std::vector<std::size_t>{5, 4, 3, 2, 1, 0}));
}

void HeadSketchTest::goesOnWhereItWasCancelled()
{
    Pipeline pipeline;
    std::stop_source stop;
    std::size_t found = 0;
    QVERIFY_THROWS_EXCEPTION(
        Cancelled,
        pipeline.sketchHeads(request("abc"), wish(), stop.get_token(), [&](const std::vector<HeadSketch> &) {
            if (++found == 2)
                stop.request_stop();
        }));
    QVERIFY(found >= 2 && found < 6);
    std::size_t later = 0;
    pipeline.sketchHeads(request("abc"), wish(), {}, [&](const std::vector<HeadSketch> &) { ++later; });
    QCOMPARE(found + later, std::size_t(6));
    pipeline.sketchHeads(request("abc"), wish(), {}, [&](const std::vector<HeadSketch> &) { ++later; });
    QCOMPARE(found + later, std::size_t(6)); // nothing is done again
}

void HeadSketchTest::anotherThresholdKeepsLayouts()
{
    Pipeline pipeline;
    const auto first = pipeline.sketchHeads(request("abcdef"), wish());
    const auto other =
        pipeline.sketchHeads(request("abcdef"), wish({.mode = ThresholdMode::Components, .components = 1}));
    for (std::size_t k = 0; k < first.size(); ++k) {
        QCOMPARE(other[k].analysis->layout, first[k].analysis->layout); // the very same object
        QCOMPARE(componentsAt(*other[k].analysis->barcode, other[k].threshold), std::size_t(1));
    }
}

void HeadSketchTest::patternsAreThoseOfEachHead()
{
    Pipeline pipeline;
    const std::vector<AttentionPattern> patterns = pipeline.headPatterns(request("abab"));
    QCOMPARE(patterns.size(), std::size_t(6));
    for (std::size_t k = 0; k < patterns.size(); ++k) {
        const Analysis alone = pipeline.run(ofOneHead(request("abab"), k / 2, k % 2));
        for (const AttentionTargetInfo &info : attentionTargets())
            QCOMPARE(patterns[k][info.target].mean(), alone.space->pattern[info.target].mean());
    }
}

void HeadSketchTest::saysWhyThereIsNone()
{
    AnalysisRequest matrix;
    matrix.source = MatrixSource{MatrixSource::Kind::Distances, std::make_shared<SquareMatrix>(3)};
    QVERIFY_THROWS_EXCEPTION(Error, Pipeline().sketchHeads(matrix, wish()));
    AnalysisRequest hidden = request("abc");
    hidden.metric = Metric::Cosine;
    QVERIFY_THROWS_EXCEPTION(Error, Pipeline().headPatterns(hidden));
}

QTEST_GUILESS_MAIN(HeadSketchTest)
#include "head_sketch_test.moc"
