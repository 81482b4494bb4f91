#include "complex_view.h"

#include "test_analysis.h"

#include "analysis/circle_layout.h"
#include "analysis/reading_order.h"
#include "carried_layout.h"
#include "edge_colours.h"
#include "text_positions.h"

#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace attopo;

namespace {

/// Points on a sphere, a matrix of their distances.
std::shared_ptr<const Analysis> sphereAnalysis(std::size_t n)
{
    auto distances = std::make_shared<SquareMatrix>(n);
    std::vector<std::array<double, 3>> points;
    for (std::size_t i = 0; i < n; ++i) {
        const double z = 1 - (2 * static_cast<double>(i) + 1) / static_cast<double>(n);
        const double angle = 2.4 * static_cast<double>(i);
        points.push_back({std::sqrt(1 - z * z) * std::cos(angle), std::sqrt(1 - z * z) * std::sin(angle), z});
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            (*distances)(i, j) = std::hypot(points[i][0] - points[j][0], points[i][1] - points[j][1],
                                            points[i][2] - points[j][2]);
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, distances};
    Pipeline pipeline;
    return std::make_shared<const Analysis>(pipeline.run(request));
}

/// As the colours of a style, wherever they are in the picture.
int pixelsOf(const QImage &picture, const QColor &colour, int tolerance = 70)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                    + std::abs(pixel.blue() - colour.blue())
                <= tolerance;
        }
    return count;
}

class AnimatedStyle : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 200
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

class ComplexViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void followsTheThreshold();
    void nodesStandStillWhileTheThresholdMoves();
    void clickSelectsAToken();
    void clickSelectsAnEdge();
    void dragMovesANode();
    void theSightIsKeptWithinReach();
    void zoomsPansAndFits();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void labelsOfATurnedPicture();
    void labelsAroundACircle_data();
    void labelsAroundACircle();
    void emptyShowsAMessage();
    void turnsInSpace();
    void layoutsAreComputedAside();
    void newTextKeepsItsPlaces();
    void drawsAllEdgesOnceItRests();
    void edgesShowTheirColours();
    void outlinesSurroundComponents();
    void newEdgesAreMarked();

private:
    QPoint nodePoint(int token)
    {
        const ComplexPlacement placement(view_->places(), tokenLabels(analysis_->space->tokens),
                                         QRectF(view_->rect()), view_->sight().viewport, Style::forPaper(),
                                         {});
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
    state_->setAnalyses({analysis_, nullptr});
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
    const Layout positions = view_->places().positions;
    state_->setThreshold(1);
    QVERIFY(view_->places().positions == positions);
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
    const Layout before = view_->places().positions;
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view_.get(), (from + to) / 2);
    QTest::mouseMove(view_.get(), to);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, to);
    QVERIFY(view_->places().positions[1] != before[1]);
    QVERIFY(view_->places().positions[0] == before[0]);
    QVERIFY(state_->selection(Side::A).tokens.empty()); // a drag is no click
    state_->setThreshold(1.2);
    QVERIFY(view_->places().positions[1] != before[1]); // it stays where it was put
    const std::vector<MovedToken> moved = view_->moved();
    QCOMPARE(moved.size(), std::size_t(1));
    QCOMPARE(moved[0].token, 1);
    view_->setMoved({});
    QVERIFY(view_->places().positions == before);
    view_->setMoved({moved[0], {100000, {0, 0}}}); // of which there is no such token
    QCOMPARE(view_->moved(), moved);
    const auto shown = turnedPoint(moved[0].place, *analysis_->layout, view_->places().frame);
    QVERIFY(std::hypot(view_->places().positions[1][0] - shown[0], view_->places().positions[1][1] - shown[1])
            < 1e-9);
    view_->setMoved({{1, {3, -2}}}); // out of the picture
    QVERIFY(!view_->rect().contains(nodePoint(1)));
    view_->fit();
    for (int k = 0; k < static_cast<int>(analysis_->space->tokens.size()); ++k)
        QVERIFY(view_->rect().contains(nodePoint(k)));
    view_->setLook({.layout = TokenLayout::Circle}); // another layout, other places
    QVERIFY(view_->moved().empty());
}

void ComplexViewTest::theSightIsKeptWithinReach()
{
    const double huge = std::numeric_limits<double>::max();
    view_->setSight({{huge, {huge, -huge}}, firstTurn()});
    QCOMPARE(view_->sight().viewport.zoom, largestZoom);
    QCOMPARE(view_->sight().viewport.pan, QPointF(farthest, -farthest));
    view_->setMoved({{0, {farthest, farthest}}});
    state_->setThreshold(2);
    QVERIFY(!view_->grab().isNull());
    QTest::keyClick(view_.get(), Qt::Key_Minus);
    QVERIFY(!view_->grab().isNull());
    const ComplexSight sight{{2, {0.25, -0.5}}, QQuaternion(0.5F, 0.5F, 0.5F, 0.5F)};
    view_->setSight(sight);
    QCOMPARE(view_->sight(), sight);
}

void ComplexViewTest::zoomsPansAndFits()
{
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(view_->sight().viewport.zoom > 1);
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QVERIFY(view_->sight().viewport.pan.x() > 0);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QCOMPARE(view_->sight().viewport.zoom, 1.0);
    QCOMPARE(view_->sight().viewport.pan, QPointF());
    const QPoint before = nodePoint(0);
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QTest::mouseMove(view_.get(), QPoint(44, 24));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, QPoint(44, 24));
    QCOMPARE(nodePoint(0) - before, QPoint(40, 20));
    view_->resize(view_->size() * 2); // what was in the middle still is
    QVERIFY(view_->sight().viewport.pan.x() > 0);
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(view_->sight().viewport.pan, QPointF());
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
    const ComplexPlacement placement(placesInPlane(layout), labels, QRectF(0, 0, 700, 500), {zoom, {}},
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
    state_->setAnalyses({nullptr, nullptr});
    const QImage blank = view_->grab().toImage();
    view_->setMessage(QStringLiteral("Type a text"));
    QVERIFY(view_->grab().toImage() != blank);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(50, 50)); // nothing to hit
    QTest::keyClick(view_.get(), Qt::Key_Plus);
}

void ComplexViewTest::labelsOfATurnedPicture()
{
    Layout3D layout;
    QStringList labels;
    for (int k = 0; k < 60; ++k) {
        const double z = 1 - (2.0 * k + 1) / 60;
        layout.push_back(
            {std::sqrt(1 - z * z) * std::cos(2.4 * k), std::sqrt(1 - z * z) * std::sin(2.4 * k), z});
        labels << QStringLiteral("token%1").arg(k);
    }
    const ComplexPlacement placement(placesInSpace(layout, firstTurn()), labels, QRectF(0, 0, 400, 300), {},
                                     Style::forPaper(), {});
    const auto &placed = placement.labels();
    QVERIFY(placed.size() > 10 && placed.size() < 60); // there is no room for all
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!placed[i].rect.intersects(placed[j].rect));
    // Those in front have theirs, and are painted last and largest.
    QCOMPARE(placed.front().token, placement.fromBehind().back());
    QVERIFY(placement.radius(placement.fromBehind().back())
            > placement.radius(placement.fromBehind().front()));
}

void ComplexViewTest::labelsAroundACircle_data()
{
    QTest::addColumn<int>("tokens");
    for (const int tokens : {2, 8, 60, 500})
        QTest::addRow("%d tokens", tokens) << tokens;
}

void ComplexViewTest::labelsAroundACircle()
{
    QFETCH(int, tokens);
    QStringList labels;
    for (int k = 0; k < tokens; ++k)
        labels << QStringLiteral("token%1").arg(k);
    const QRectF area(0, 0, 700, 500);
    const ComplexPlacement placement(placesInPlane(circleLayout(static_cast<std::size_t>(tokens)), true),
                                     labels, area, {}, Style::forPaper(), {tokens - 1});
    const auto &placed = placement.labels();
    QCOMPARE(placed.front().token, tokens - 1);
    QVERIFY(tokens > 60 ? placed.size() > 50 : static_cast<int>(placed.size()) == tokens);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const QPolygonF outline = placed[i].turn.map(QPolygonF(placed[i].rect));
        QVERIFY(area.contains(outline.boundingRect()));
        QVERIFY(placed[i].turn.m11() > -1e-9); // never upside down
        QCOMPARE(placement.tokenAt(outline.boundingRect().center()), placed[i].token);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(placed[j].turn.map(QPolygonF(placed[j].rect)).intersected(outline).isEmpty());
    }
}

void ComplexViewTest::turnsInSpace()
{
    const auto sphere = sphereAnalysis(30);
    state_->setAnalyses({sphere, nullptr});
    view_->setLook({.in3D = true});
    const auto isDeep = [&] {
        const auto &depth = view_->places().depth;
        return !depth.empty() && *std::max_element(depth.begin(), depth.end()) > 0.5;
    };
    QTRY_VERIFY(isDeep());
    const Layout before = view_->places().positions;
    state_->setThreshold(0.6);
    QVERIFY(view_->places().positions == before);
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QTest::mouseMove(view_.get(), QPoint(44, 24));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, QPoint(44, 24));
    const Layout turned = view_->places().positions;
    QVERIFY(turned != before);
    QCOMPARE(view_->sight().viewport.pan, QPointF());
    for (std::size_t k = 0; k < turned.size(); ++k) { // rigidly: as far from the middle as ever
        const double depth = view_->places().depth[k];
        QVERIFY(std::hypot(turned[k][0], turned[k][1], depth) < 1 + 1e-5);
    }
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QVERIFY(view_->places().positions != turned);
    QTest::keyClick(view_.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(view_->sight().viewport.pan.x() > 0);
    QTest::keyClick(view_.get(), Qt::Key_0);
    for (std::size_t k = 0; k < before.size(); ++k)
        QVERIFY(std::hypot(view_->places().positions[k][0] - before[k][0],
                           view_->places().positions[k][1] - before[k][1])
                < 1e-5);
    view_->setLook({});
    QVERIFY(view_->places().depth.empty());
    QVERIFY(view_->places().positions == inReadingOrder(*sphere->layout));
}

void ComplexViewTest::layoutsAreComputedAside()
{
    state_->setAnalyses({sphereAnalysis(40), nullptr});
    const Layout scaled = view_->places().positions;
    view_->setLook({.layout = TokenLayout::ForceDirected});
    QVERIFY(view_->places().positions == scaled); // begins where the tokens are shown
    QTRY_VERIFY(view_->places().positions != scaled);
    view_->setLook({.layout = TokenLayout::Circle});
    for (const auto &[x, y] : view_->places().positions)
        QVERIFY(std::abs(std::hypot(x, y) - 1) < 1e-9);
    // What is on its way when another layout is asked for never arrives.
    view_->setLook({.layout = TokenLayout::ForceDirected});
    view_->setLook({.layout = TokenLayout::Dendrogram});
    const Layout merged = view_->places().positions;
    QTest::qWait(300);
    QVERIFY(view_->places().positions == merged);
}

void ComplexViewTest::newTextKeepsItsPlaces()
{
    view_->setLook({.layout = TokenLayout::ForceDirected});
    state_->setAnalyses({testAnalysis("some words that are longer"), nullptr});
    const Layout scaled = view_->places().positions;
    QTRY_VERIFY(view_->places().positions != scaled);
    const Layout before = view_->places().positions;
    state_->setAnalyses({testAnalysis("some words that are longer!"), nullptr});
    const Layout after = view_->places().positions;
    QCOMPARE(after.size(), before.size() + 1);
    for (std::size_t k = 0; k < 20; ++k)
        QCOMPARE(after[k], before[k]);
}

void ComplexViewTest::drawsAllEdgesOnceItRests()
{
    const auto sphere = sphereAnalysis(120); // 7140 edges
    state_->setAnalyses({sphere, nullptr});
    state_->setThreshold(3);
    QCOMPARE(view_->ripsComplex().edges, std::size_t(7140));
    QVERIFY(view_->drawn().edges < 7140);
    const QImage first = view_->grab().toImage();
    QSignalSpy changed(view_.get(), &ComplexView::complexChanged);
    QTRY_COMPARE(view_->drawn().edges, std::size_t(7140));
    QVERIFY(changed.count() > 0); // the numbers are told
    const QImage all = view_->grab().toImage();
    QVERIFY(all != first);
    state_->setThreshold(1.7); // no more waiting
    QVERIFY(view_->ripsComplex().edges > 4000);
    QCOMPARE(view_->drawn().edges, view_->ripsComplex().edges);
    QVERIFY(view_->grab().toImage() != all);
    state_->setThreshold(3);
    QTRY_COMPARE(view_->grab().toImage(), all); // once what is new is no longer marked
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(view_->drawn().edges < 7140);
    QTRY_COMPARE(view_->drawn().edges, std::size_t(7140));
}

void ComplexViewTest::edgesShowTheirColours()
{
    state_->setThreshold(1.1);
    state_->setThreshold(1); // on the way down nothing is marked as new
    const Style style = Style::forPalette(view_->palette());
    const auto scale = edgeScale(*analysis_, EdgeColour::Filtration);
    QVERIFY(scale);
    QCOMPARE(scale->low, 1.0);
    QCOMPARE(scale->high, 1.4);
    const QColor shortest = mixed(style.background, scaleColour(*scale, 0, style), 58.0 / 64);
    const int before = pixelsOf(view_->grab().toImage(), shortest);
    view_->setLook({.edgeColour = EdgeColour::Filtration});
    QVERIFY(pixelsOf(view_->grab().toImage(), shortest) > before + 60); // edges, and the scale
    // Without attention there is nothing to show, and no scale.
    view_->setLook({});
    const QImage plain = view_->grab().toImage();
    view_->setLook({.edgeColour = EdgeColour::Attention});
    QCOMPARE(view_->grab().toImage(), plain);
}

void ComplexViewTest::outlinesSurroundComponents()
{
    const QImage apart = view_->grab().toImage();
    view_->setLook({.outlines = true});
    QCOMPARE(view_->grab().toImage(), apart); // there is none around one token alone
    state_->setThreshold(1.1);
    state_->setThreshold(1); // on the way down nothing is marked as new
    const QImage outlined = view_->grab().toImage();
    view_->setLook({});
    const QImage bare = view_->grab().toImage();
    const Style style = Style::forPalette(view_->palette());
    QVERIFY(pixelsOf(outlined, style.component(0)) > pixelsOf(bare, style.component(0)) + 100);
}

void ComplexViewTest::newEdgesAreMarked()
{
    AnimatedStyle animated;
    view_->setStyle(&animated);
    QCoreApplication::processEvents();
    state_->setThreshold(1.1);
    state_->setThreshold(1); // on the way down nothing is marked
    const QImage rested = view_->grab().toImage();
    state_->setThreshold(0.9);
    state_->setThreshold(1);
    QVERIFY(view_->grab().toImage() != rested);
    QTRY_COMPARE(view_->grab().toImage(), rested); // after a moment
    view_->setStyle(nullptr);
}

QTEST_MAIN(ComplexViewTest)
#include "complex_view_test.moc"
