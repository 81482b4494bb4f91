#include "edge_colours.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

namespace {

/// How far it is from the ground.
double strength(QRgb colour, const Style &style)
{
    return std::hypot(qRed(colour) - style.background.red(), qGreen(colour) - style.background.green(),
                      qBlue(colour) - style.background.blue());
}

} // namespace

class EdgeColoursTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scales();
    void theStrongEndStandsOut();
    void plainEdgesFade();
    void doNotDependOnTheThreshold();
    void fartherIsFainter();
    void attentionIsShownByItsWeight();
    void greyIsGrey();
};

void EdgeColoursTest::scales()
{
    const auto square = squareAnalysis();
    const auto text = testAnalysis("edges");
    QVERIFY(!edgeScale(*text, EdgeColour::Plain));
    const auto filtration = edgeScale(*square, EdgeColour::Filtration);
    QVERIFY(filtration.has_value());
    QCOMPARE(filtration->low, 1.0);
    QCOMPARE(filtration->middle, 1.2);
    QCOMPARE(filtration->high, 1.4);
    QVERIFY(!filtration->highIsStrong);                  // short edges are
    QVERIFY(!edgeScale(*square, EdgeColour::Attention)); // there is none
    double largest = 0;
    for (std::size_t i = 0; i < 7; ++i)
        for (std::size_t j = 0; j < 7; ++j)
            if (i != j)
                largest = std::max(largest, double(text->space->attention(i, j)));
    const auto attention = edgeScale(*text, EdgeColour::Attention);
    QCOMPARE(attention->high, largest);
    QCOMPARE(attention->middle, largest / 4); // colours go by the root
    QVERIFY(attention->highIsStrong);
}

void EdgeColoursTest::theStrongEndStandsOut()
{
    for (const Background ground : {Background::Light, Background::Dark}) {
        const Style style = Style::forPaper(ground);
        for (const bool highIsStrong : {false, true}) {
            const EdgeScale scale{{}, 0, 0.5, 1, highIsStrong};
            double before = -1;
            for (int k = 0; k <= 10; ++k) {
                const double share = highIsStrong ? k / 10.0 : 1 - k / 10.0;
                const QColor colour = scaleColour(scale, share, style);
                const double contrast = std::abs(qGray(colour.rgb()) - qGray(style.background.rgb()));
                QVERIFY(contrast > before); // lightness goes one way
                QVERIFY(contrast > 20);     // and is never that of the ground
                before = contrast;
            }
        }
    }
}

void EdgeColoursTest::plainEdgesFade()
{
    const auto text = testAnalysis("a text of so many letters that its edges must fade");
    const Style style = Style::forPaper();
    const std::size_t count = text->space->edges.size();
    const std::vector<QRgb> colours = edgeColours(*text, EdgeColour::Plain, count, {}, style);
    QCOMPARE(colours.size(), count);
    for (std::size_t k = 0; k < count; ++k) {
        QCOMPARE(qAlpha(colours[k]), 255);
        if (k > 0)
            QVERIFY(strength(colours[k], style) <= strength(colours[k - 1], style));
    }
    QVERIFY(strength(colours.back(), style) < strength(colours.front(), style));
    QVERIFY(strength(colours.back(), style) > 10);
}

void EdgeColoursTest::doNotDependOnTheThreshold()
{
    const auto text = testAnalysis("a text");
    const Style style = Style::forPaper();
    for (const EdgeColour colour : {EdgeColour::Plain, EdgeColour::Filtration, EdgeColour::Attention}) {
        const std::vector<QRgb> all = edgeColours(*text, colour, text->space->edges.size(), {}, style);
        for (std::size_t count = 0; count < all.size(); ++count)
            QCOMPARE(edgeColours(*text, colour, count, {}, style),
                     std::vector<QRgb>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)));
    }
}

void EdgeColoursTest::fartherIsFainter()
{
    const auto square = squareAnalysis(); // four equal sides first
    const Style style = Style::forPaper();
    const std::vector<double> depth{1, 1, -1, -1};
    const std::vector<QRgb> colours = edgeColours(*square, EdgeColour::Filtration, 4, depth, style);
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < 4; ++b) {
            const auto of = [&](std::size_t k) {
                const Edge &edge = square->space->edges[k];
                return depth[static_cast<std::size_t>(edge.i)] + depth[static_cast<std::size_t>(edge.j)];
            };
            if (of(a) > of(b))
                QVERIFY(strength(colours[a], style) > strength(colours[b], style));
        }
    QCOMPARE(depthStrength(1), 1.0);
    QVERIFY(depthStrength(-1) > 0.2); // still to be seen
    QCOMPARE(depthStrength(-7), depthStrength(-1));
}

void EdgeColoursTest::attentionIsShownByItsWeight()
{
    const auto text = testAnalysis("weights");
    const Style style = Style::forPaper();
    const auto &edges = text->space->edges;
    const std::vector<QRgb> colours = edgeColours(*text, EdgeColour::Attention, edges.size(), {}, style);
    const auto weight = [&](std::size_t k) {
        const auto i = static_cast<std::size_t>(edges[k].i);
        const auto j = static_cast<std::size_t>(edges[k].j);
        return std::max(text->space->attention(i, j), text->space->attention(j, i));
    };
    for (std::size_t a = 0; a < edges.size(); ++a)
        for (std::size_t b = 0; b < edges.size(); ++b)
            if (weight(a) > weight(b) + 0.05)
                QVERIFY(qGray(colours[a]) < qGray(colours[b])); // darker on a light ground
}

void EdgeColoursTest::greyIsGrey()
{
    const auto text = testAnalysis("grey");
    const Style style = Style::forPaper(Background::Light, FigurePalette::Grey);
    for (const EdgeColour colour : {EdgeColour::Plain, EdgeColour::Filtration, EdgeColour::Attention})
        for (const QRgb each : edgeColours(*text, colour, text->space->edges.size(), {}, style))
            QVERIFY(qRed(each) == qGreen(each) && qGreen(each) == qBlue(each));
}

QTEST_GUILESS_MAIN(EdgeColoursTest)
#include "edge_colours_test.moc"
