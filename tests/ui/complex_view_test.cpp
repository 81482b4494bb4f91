#include "complex_view.h"

#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace attopo;

class ComplexViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void followsTheThreshold();
    void nodesStandStillWhileTheThresholdMoves();
    void clickSelectsAToken();
    void clickSelectsAnEdge();
    void dragMovesANode();
    void zoomsPansAndFits();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void emptyShowsAMessage();

private:
    QPoint nodePoint(int token)
    {
        const ComplexPlacement placement(view_->positions(), view_->positions(),
                                         tokenLabels(analysis_->space->tokens), QRectF(view_->rect()),
                                         view_->viewport(), Style::forPaper(), {});
        return placement.nodes()[static_cast<std::size_t>(token)].toPoint();
    }
    std::shared_ptr<const Analysis> analysis_ = squareAnalysis();
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<ComplexView> view_;
};

void ComplexViewTest::init()
{
    view_.reset();
    state_ = std::make_unique<ViewState>();
    view_ = std::make_unique<ComplexView>(Side::A, state_.get());
    view_->resize(500, 400);
    view_->setAnalysis(analysis_);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
}

void ComplexViewTest::followsTheThreshold()
{
    QSignalSpy changed(view_.get(), &ComplexView::complexChanged);
    QCOMPARE(view_->ripsComplex().components, std::size_t(4));
    state_->setThreshold(1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(view_->ripsComplex().betti, (std::vector<std::size_t>{1, 1}));
    state_->setThreshold(1.4);
    QCOMPARE(view_->ripsComplex().betti, (std::vector<std::size_t>{1, 0}));
}

void ComplexViewTest::nodesStandStillWhileTheThresholdMoves()
{
    const QImage before = view_->grab().toImage();
    const Layout positions = view_->positions();
    state_->setThreshold(1);
    QVERIFY(view_->positions() == positions);
    QVERIFY(view_->grab().toImage() != before); // edges have come
    state_->setThreshold(0);
    QVERIFY(view_->grab().toImage() == before); // and are gone, to the pixel
}

void ComplexViewTest::clickSelectsAToken()
{
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, nodePoint(2));
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{2});
    QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, nodePoint(0));
    QCOMPARE(state_->selection(Side::A).tokens, (std::vector<int>{0, 2}));
    QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, nodePoint(2));
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{0});
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(3, 3)); // the ground
    QVERIFY(state_->selection(Side::A).tokens.empty());
}

void ComplexViewTest::clickSelectsAnEdge()
{
    const QPoint middle = (nodePoint(0) + nodePoint(1)) / 2;
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, middle);
    QVERIFY(!state_->selection(Side::A).edge); // it has not entered yet
    state_->setThreshold(1);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, middle);
    QVERIFY(state_->selection(Side::A).edge == std::pair(0, 1));
    // It takes part in the bars whose birth or death simplex it is a face of.
    const std::vector<Bar> &bars = analysis_->barcode->bars;
    for (std::size_t k = 0; k < bars.size(); ++k) {
        const auto isFace = [](const Simplex &simplex) {
            return std::count(simplex.begin(), simplex.end(), 0) == 1
                && std::count(simplex.begin(), simplex.end(), 1) == 1;
        };
        QCOMPARE(state_->selection(Side::A).marks(k, bars[k]),
                 isFace(bars[k].birthSimplex) || isFace(bars[k].deathSimplex));
    }
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(!state_->selection(Side::A).edge);
}

void ComplexViewTest::dragMovesANode()
{
    const QPoint from = nodePoint(1);
    const QPoint to = view_->rect().center() + QPoint(20, 10);
    const Layout before = view_->positions();
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view_.get(), (from + to) / 2);
    QTest::mouseMove(view_.get(), to);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, to);
    QVERIFY(view_->positions()[1] != before[1]);
    QVERIFY(view_->positions()[0] == before[0]);
    QVERIFY(state_->selection(Side::A).tokens.empty()); // a drag is no click
    state_->setThreshold(1.2);
    QVERIFY(view_->positions()[1] != before[1]); // it stays where it was put
}

void ComplexViewTest::zoomsPansAndFits()
{
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(view_->viewport().zoom > 1);
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QVERIFY(view_->viewport().pan.x() > 0);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QCOMPARE(view_->viewport().zoom, 1.0);
    QCOMPARE(view_->viewport().pan, QPointF());
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QTest::mouseMove(view_.get(), QPoint(44, 24));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, QPoint(44, 24));
    QCOMPARE(view_->viewport().pan, QPointF(40, 20));
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(view_->viewport().pan, QPointF());
}

void ComplexViewTest::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("zoom");
    for (const int tokens : {1, 5, 60, 500})
        for (const double zoom : {1.0, 6.0})
            QTest::addRow("%d tokens, zoom %g", tokens, zoom) << tokens << zoom;
}

void ComplexViewTest::labelsNeverOverlap()
{
    QFETCH(int, tokens);
    QFETCH(double, zoom);
    Layout layout;
    QStringList labels;
    for (int k = 0; k < tokens; ++k) {
        const double r = std::sqrt((k + 0.5) / tokens);
        layout.push_back({r * std::cos(2.4 * k), r * std::sin(2.4 * k)});
        labels << QStringLiteral("token%1").arg(k);
    }
    const ComplexPlacement placement(layout, layout, labels, QRectF(0, 0, 700, 500), {zoom, {}},
                                     Style::forPaper(), {tokens - 1});
    const auto &placed = placement.labels();
    if (zoom > 1 && placed.empty())
        return; // a few tokens may all be outside
    QVERIFY(!placed.empty());
    QCOMPARE(placed.front().token, tokens - 1 < 500 && zoom == 1.0 ? tokens - 1 : placed.front().token);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        QVERIFY(QRectF(0, 0, 700, 500).contains(placed[i].rect));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!placed[i].rect.intersects(placed[j].rect));
    }
    if (tokens <= 60 && zoom == 1.0)
        QCOMPARE(static_cast<int>(placed.size()), tokens); // room for all
}

void ComplexViewTest::emptyShowsAMessage()
{
    view_->setAnalysis(nullptr);
    const QImage blank = view_->grab().toImage();
    view_->setMessage(QStringLiteral("Type a text"));
    QVERIFY(view_->grab().toImage() != blank);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(50, 50)); // nothing to hit
    QTest::keyClick(view_.get(), Qt::Key_Plus);
}

QTEST_MAIN(ComplexViewTest)
#include "complex_view_test.moc"
