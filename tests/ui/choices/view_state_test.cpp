#include "view_state.h"

#include "analysis/pipeline.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

using Edges = std::vector<std::pair<int, int>>;
using Walks = std::vector<std::vector<int>>;

class ViewStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walks_data();
    void walks();
    void surfaceOfAVoid();
    void previews();
};

void ViewStateTest::walks_data()
{
    QTest::addColumn<Edges>("cycle");
    QTest::addColumn<Walks>("walks");
    QTest::newRow("none") << Edges{} << Walks{};
    QTest::newRow("one ring") << Edges{{1, 4}, {2, 4}, {2, 7}, {1, 7}} << Walks{{1, 4, 2, 7}};
    QTest::newRow("two rings") << Edges{{0, 1}, {5, 6}, {1, 2}, {0, 2}, {6, 7}, {5, 7}}
                               << Walks{{0, 1, 2}, {5, 6, 7}};
    QTest::newRow("two that touch") << Edges{{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {2, 4}}
                                    << Walks{{0, 1, 2}, {2, 3, 4}};
}

void ViewStateTest::walks()
{
    QFETCH(const Edges, cycle);
    QFETCH(const Walks, walks);
    QCOMPARE(closedWalks(cycle), walks);
}

void ViewStateTest::surfaceOfAVoid()
{
    // The corners of an octahedron: neighbours at 1, opposite ones at 1.5.
    auto octahedron = std::make_shared<SquareMatrix>(6);
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            (*octahedron)(i, j) = i == j ? 0 : i / 2 == j / 2 ? 1.5 : 1;
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, octahedron};
    request.maxDimension = 2;
    Pipeline pipeline;
    const Analysis analysis = pipeline.run(request);
    const std::size_t last = analysis.barcode->bars.size() - 1;
    QCOMPARE(analysis.barcode->bars[last].dimension, 2);
    QCOMPARE(analysis.barcode->bars[last].birth, 1.0);
    QCOMPARE(analysis.barcode->bars[last].death, 1.5);
    for (const LoopShown shown : {LoopShown::Short, LoopShown::AtBirth, LoopShown::AtDeath}) {
        const Selection selection = selectBar(analysis, last, shown);
        QCOMPARE(selection.surface.size(), std::size_t(8)); // there is no other cycle
        QCOMPARE(selection.tokens, (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QVERIFY(selection.cycle.empty());
    }
    request.engine = PersistenceEngine::Ripser;
    QVERIFY(selectBar(pipeline.run(request), last, LoopShown::AtBirth).surface.empty());
}

void ViewStateTest::previews()
{
    const auto square = squareAnalysis();
    ViewState state;
    int changes = 0;
    connect(&state, &ViewState::selectionChanged, &state, [&] { ++changes; });
    const Selection locked = selectEdge(0, 1);
    const Selection other = selectBar(*square, square->barcode->bars.size() - 1, LoopShown::Short);
    state.setSelection(Side::A, locked);
    state.setPreview(Side::A, other);
    QVERIFY(state.selection(Side::A) == other);
    QVERIFY(state.lockedSelection(Side::A) == locked);
    QVERIFY(state.selection(Side::B) == Selection());
    state.setPreview(Side::A, other);
    QCOMPARE(changes, 2);
    state.setPreview(Side::A, std::nullopt);
    QVERIFY(state.selection(Side::A) == locked);
    state.setPreview(Side::A, other);
    state.setSelection(Side::A, locked); // ends the preview
    QVERIFY(state.selection(Side::A) == locked);
    QCOMPARE(changes, 5);
}

QTEST_GUILESS_MAIN(ViewStateTest)
#include "view_state_test.moc"
