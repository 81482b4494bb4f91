#include "paint_complex.h"

#include "edge_colours.h"
#include "test_analysis.h"
#include "text_boxes.h"
#include "text_positions.h"

#include <QPainter>
#include <QTest>

using namespace attopo;

namespace {

const QRectF area(0, 0, 400, 300);

QImage painted(const ComplexPicture &picture, const Style &style)
{
    QImage image(area.size().toSize(), QImage::Format_RGB32);
    image.fill(style.background);
    QPainter painter(&image);
    paintComplex(painter, area, picture, style);
    return image;
}

QStringList textsOf(const ComplexPicture &picture, const Style &style)
{
    TextBoxes boxes(area.size().toSize());
    QPainter painter(&boxes);
    paintComplex(painter, area, picture, style);
    painter.end();
    QStringList texts;
    for (const TextBoxes::Box &box : boxes.boxes())
        texts << box.text;
    return texts;
}

} // namespace

class PaintComplexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void facesOfAComponentAreAlike();
    void growsWithTheThreshold();
    void repeats();
    void namesTheTokens();
    void legendsTakeTheirStrip();
    void whatIsSelectedStandsOut();
    void outlinesAreAroundComponents();
};

void PaintComplexTest::facesOfAComponentAreAlike()
{
    const auto analysis = testAnalysis("abcdef");
    for (const Background ground : {Background::Light, Background::Dark})
        for (const Edge &edge : analysis->space->edges) {
            const RipsComplex complex =
                ripsComplexAt(edge.length, analysis->space->edges, *analysis->barcode);
            const FaceColours colours = faceColours(complex, Style::forPaper(ground));
            for (std::size_t v = 0; v < complex.vertices; ++v) {
                QCOMPARE(qAlpha(colours.triangles[v]), 255);
                QCOMPARE(qAlpha(colours.tetrahedra[v]), 255);
                for (std::size_t w = 0; w < v; ++w)
                    if (complex.component[v] == complex.component[w]) {
                        QCOMPARE(colours.triangles[v], colours.triangles[w]);
                        QCOMPARE(colours.tetrahedra[v], colours.tetrahedra[w]);
                    }
            }
        }
}

void PaintComplexTest::growsWithTheThreshold()
{
    const auto square = squareAnalysis();
    const TokenPlaces places = firstPlaces(*square, nullptr, {});
    const Style style = Style::forPaper();
    const ComplexPlacement placement(places, {}, area, {}, style, {});
    const auto isInked = [&](double threshold, const QPointF &at) {
        ComplexPicture picture{*square, places, {}, {}, threshold, {}};
        return painted(picture, style).pixel(at.toPoint()) != style.background.rgb();
    };
    const auto between = [&](std::size_t i, std::size_t j, double share) {
        return placement.nodes()[i] + share * (placement.nodes()[j] - placement.nodes()[i]);
    };
    QVERIFY(!isInked(0.9, between(0, 1, 0.5)));
    QVERIFY(isInked(1, between(0, 1, 0.5))); // a side
    QVERIFY(!isInked(1, between(0, 2, 0.3)));
    QVERIFY(isInked(1.4, between(0, 2, 0.3))); // a diagonal, and the faces
    QVERIFY(isInked(1.4, (between(0, 1, 0.5) + between(0, 2, 0.5)) / 2));
    QVERIFY(!isInked(1, (between(0, 1, 0.5) + between(0, 2, 0.5)) / 2));
    QVERIFY(isInked(0, placement.nodes()[3])); // tokens are always there
}

void PaintComplexTest::repeats()
{
    const auto analysis = testAnalysis("repeats");
    for (const TokenLayout layout : {TokenLayout::Scaling, TokenLayout::Circle, TokenLayout::Dendrogram}) {
        const ComplexLook look{.layout = layout, .edgeColour = EdgeColour::Attention, .outlines = true};
        const TokenPlaces places = firstPlaces(*analysis, nullptr, look);
        const ComplexPicture picture{*analysis, places, look, tokenLabels(analysis->space->tokens), 0.4, {}};
        QCOMPARE(painted(picture, Style::forPaper()), painted(picture, Style::forPaper())); // to the pixel
    }
}

void PaintComplexTest::namesTheTokens()
{
    const auto analysis = testAnalysis("names");
    const TokenPlaces places = firstPlaces(*analysis, nullptr, {});
    const QStringList labels = tokenLabels(analysis->space->tokens);
    const ComplexPicture picture{*analysis, places, {}, labels, 0.2, {}};
    QStringList texts = textsOf(picture, Style::forPaper());
    QVERIFY(texts.contains(QStringLiteral("[CLS]")));
    QVERIFY(texts.size() <= labels.size());
    for (const QString &text : texts)
        QVERIFY2(labels.contains(text), qPrintable(text)); // each at most as often as it is there
    texts.sort();
    const ComplexPicture small{*analysis, places, {}, {}, 0.2, {}};
    QVERIFY(textsOf(small, Style::forPaper()).isEmpty());
}

void PaintComplexTest::legendsTakeTheirStrip()
{
    const auto text = testAnalysis("legends");
    const Style style = Style::forPaper();
    QCOMPARE(withoutLegend(area, *text, {}, style), area);
    const ComplexLook coloured{.edgeColour = EdgeColour::Filtration};
    const QRectF left = withoutLegend(area, *text, coloured, style);
    QVERIFY(left.height() < area.height() - 10);
    QCOMPARE(left.topLeft(), area.topLeft());
    const ComplexLook both{.edgeColour = EdgeColour::Filtration, .attention = DrawnAttention::Head};
    QVERIFY(withoutLegend(area, *text, both, style).height() < left.height());
    const ComplexLook attention{.edgeColour = EdgeColour::Attention};
    QCOMPARE(withoutLegend(area, *squareAnalysis(), attention, style), area); // there is none
    const TokenPlaces places = firstPlaces(*text, nullptr, coloured);
    const ComplexPicture picture{*text, places, coloured, tokenLabels(text->space->tokens), 0.4, {}};
    const QStringList written = textsOf(picture, style);
    QVERIFY(written.contains(edgeScale(*text, EdgeColour::Filtration)->quantity));
    ComplexPicture without = picture;
    without.legend = false;
    QVERIFY(!textsOf(without, style).contains(edgeScale(*text, EdgeColour::Filtration)->quantity));
}

void PaintComplexTest::whatIsSelectedStandsOut()
{
    const auto square = squareAnalysis();
    const TokenPlaces places = firstPlaces(*square, nullptr, {});
    const Style style = Style::forPaper();
    const auto highlighted = [&](const Selection &selection) {
        // Tokens that are alone are grey.
        const QImage image = painted({*square, places, {}, {}, 0.5, selection}, style);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).hsvSaturationF() > 0.25F ? 1 : 0;
        return count;
    };
    QCOMPARE(highlighted({}), 0);
    const int one = highlighted({std::nullopt, {1}});
    QVERIFY(one > 0);
    QVERIFY(highlighted({std::nullopt, {1, 2}}) > one);
    QVERIFY(highlighted(selectEdge(0, 2)) > 100); // also where it is not in the complex yet
    QVERIFY(highlighted(selectBar(*square, *square->barcode->longestFiniteBar(1), LoopShown::Short)) > 300);
}

void PaintComplexTest::outlinesAreAroundComponents()
{
    const auto square = squareAnalysis();
    const TokenPlaces places = firstPlaces(*square, nullptr, {});
    const Style style = Style::forPaper();
    const ComplexLook outlined{.outlines = true};
    const auto differ = [&](double threshold) {
        return painted({*square, places, outlined, {}, threshold, {}}, style)
            != painted({*square, places, {}, {}, threshold, {}}, style);
    };
    QVERIFY(!differ(0.5)); // of one token there is none
    QVERIFY(differ(1));
}

QTEST_MAIN(PaintComplexTest)
#include "paint_complex_test.moc"
