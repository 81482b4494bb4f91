#include "style.h"

#include <QTest>

#include <set>

using namespace attopo;

namespace {

double luminance(const QColor &colour) // WCAG 2
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class StyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void greyIsGrey();
    void componentsStayAsTheyAre();
    void followsThePalette();
    void mixes();
};

void StyleTest::canBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("grey");
    for (const bool dark : {false, true})
        for (const bool grey : {false, true})
            QTest::addRow("%s %s", dark ? "dark" : "light", grey ? "grey" : "colour") << dark << grey;
}

void StyleTest::canBeRead()
{
    QFETCH(bool, dark);
    QFETCH(bool, grey);
    const Style style = Style::forPaper(dark ? Background::Dark : Background::Light,
                                        grey ? FigurePalette::Grey : FigurePalette::Colour);
    QVERIFY(contrast(style.text, style.background) > 7);
    QVERIFY(contrast(style.muted, style.background) > 4); // small letters
    QVERIFY(contrast(style.accent, style.background) > 3);
    QVERIFY(contrast(style.faint, style.background) < 2);
    for (std::size_t a = 0; a < 3; ++a) {
        QVERIFY(contrast(style.homology[a], style.background) > 2);
        for (std::size_t b = 0; b < a; ++b)
            QVERIFY(style.homology[a] != style.homology[b]);
    }
}

void StyleTest::greyIsGrey()
{
    for (const Background ground : {Background::Light, Background::Dark}) {
        const Style style = Style::forPaper(ground, FigurePalette::Grey);
        std::vector<QColor> all{style.background,  style.text,       style.muted,     style.faint,
                                style.edge,        style.accent,     style.highlight, style.homology[0],
                                style.homology[1], style.homology[2]};
        for (int vertex = 0; vertex < 20; ++vertex)
            all.push_back(style.component(vertex));
        for (const QColor &colour : all)
            QVERIFY(colour.red() == colour.green() && colour.green() == colour.blue());
        QVERIFY(luminance(style.homology[0]) != luminance(style.homology[1]));
    }
}

void StyleTest::componentsStayAsTheyAre()
{
    for (const FigurePalette palette : {FigurePalette::Colour, FigurePalette::Grey}) {
        const Style style = Style::forPaper(Background::Light, palette);
        std::set<QRgb> colours;
        for (int vertex = 0; vertex < 6; ++vertex) {
            QCOMPARE(style.component(vertex), style.component(vertex));
            colours.insert(style.component(vertex).rgb());
            QVERIFY(contrast(style.component(vertex), style.background) > 1.3);
        }
        QCOMPARE(colours.size(), std::size_t(6)); // neighbours are told apart
    }
}

void StyleTest::followsThePalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x21));
    QVERIFY(Style::forPalette(palette).dark);
    QCOMPARE(Style::forPalette(palette).background, QColor(0x1b, 0x1d, 0x21));
    palette.setColor(QPalette::Base, QColor(0xff, 0xff, 0xf0));
    QVERIFY(!Style::forPalette(palette).dark);
    QCOMPARE(Style::forPalette(palette).background, QColor(0xff, 0xff, 0xf0));
    Style style = Style::forPaper();
    QVERIFY(style.smallFont().pixelSize() < style.font.pixelSize());
    style.font.setPixelSize(4);
    QCOMPARE(style.smallFont().pixelSize(), 9); // no smaller
    style.lineWidth = 2.5;
    QCOMPARE(style.pen(Qt::red, 2).widthF(), 5.0);
}

void StyleTest::mixes()
{
    const QColor ground(0, 100, 200);
    const QColor over(100, 0, 201);
    QCOMPARE(mixed(ground, over, 0), ground);
    QCOMPARE(mixed(ground, over, 1), over);
    QCOMPARE(mixed(ground, over, 0.25), QColor(25, 75, 200));
}

QTEST_MAIN(StyleTest)
#include "style_test.moc"
