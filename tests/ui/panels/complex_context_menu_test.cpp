#include "complex_context_menu.h"

#include "test_analysis.h"

#include <QMenu>
#include <QTest>

using namespace attopo;

class ComplexContextMenuTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsJoined();
    void offersAndSelects();
};

void ComplexContextMenuTest::whatIsJoined()
{
    const auto square = squareAnalysis(); // sides 1, diagonals 1.4
    const auto at = [&](double threshold) {
        return ripsComplexAt(threshold, square->space->edges, *square->barcode);
    };
    QCOMPARE(tokensOfComponents(at(0.5), {2}), std::vector<int>{2});
    QCOMPARE(tokensOfComponents(at(1), {2}), (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(withNeighbours(at(0.5), square->space->edges, {2}), std::vector<int>{2});
    QCOMPARE(withNeighbours(at(1), square->space->edges, {0}).size(), std::size_t(3)); // but for its diagonal
    QCOMPARE(withNeighbours(at(1.4), square->space->edges, {0}).size(), std::size_t(4));
}

void ComplexContextMenuTest::offersAndSelects()
{
    ViewState state;
    ComplexView view(Side::A, &state);
    QAction further(QStringLiteral("further"));
    offerContextMenu(&view, Side::A, &state, {&further});
    view.resize(500, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto menu = [&](const QPoint &at) {
        Q_EMIT view.customContextMenuRequested(at);
        return view.findChild<QMenu *>();
    };
    QVERIFY(!menu({5, 5})); // there is nothing
    state.setAnalyses({squareAnalysis(), nullptr});
    state.setThreshold(1);
    QMenu *onGround = menu({5, 5});
    QVERIFY(onGround);
    QVERIFY(onGround->actions().contains(&further));
    const auto count = onGround->actions().size();
    onGround->close();
    QTRY_VERIFY(!view.findChild<QMenu *>());
    QPoint node;
    for (int y = 0; y < view.height() && node.isNull(); y += 3)
        for (int x = 0; x < view.width() && node.isNull(); x += 3)
            if (view.tokenAt(QPointF(x, y)) == 0)
                node = {x, y};
    QMenu *onToken = menu(node);
    QVERIFY(onToken->actions().size() > count);
    onToken->actions().constFirst()->trigger();
    QCOMPARE(state.selection(Side::A).tokens, (std::vector<int>{0, 1, 2, 3}));
    onToken->actions().at(2)->trigger(); // a closer look at one
    QVERIFY(view.sight().viewport.zoom > 2);
}

QTEST_MAIN(ComplexContextMenuTest)
#include "complex_context_menu_test.moc"
