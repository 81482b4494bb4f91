#include "style.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr int paperFontSize = 13;

QFont fontOfSize(int pixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    return font;
}

} // namespace

Style Style::forPaper()
{
    Style style;
    style.background = Qt::white;
    style.text = QColor(0x1c, 0x1e, 0x21);
    style.muted = QColor(0x72, 0x78, 0x80);
    style.faint = QColor(0xe2, 0xe5, 0xe9);
    style.edge = QColor(0x5a, 0x62, 0x6c);
    style.accent = QColor(0xd1, 0x3b, 0x2e);
    style.highlight = QColor(0xf0, 0x8c, 0x00);
    style.homology = {QColor(0x3b, 0x6f, 0xb6), QColor(0xc9, 0x4f, 0x1f), QColor(0x2e, 0x8b, 0x57)};
    style.font = fontOfSize(paperFontSize);
    return style;
}

Style Style::forPalette(const QPalette &palette)
{
    Style style = forPaper();
    style.font = fontOfSize(QFontInfo(QGuiApplication::font()).pixelSize());
    style.background = palette.color(QPalette::Base);
    style.dark = style.background.lightnessF() < 0.5;
    if (!style.dark)
        return style;
    style.text = QColor(0xe6, 0xe8, 0xeb);
    style.muted = QColor(0x94, 0x9b, 0xa4);
    style.faint = QColor(0x3a, 0x3f, 0x46);
    style.edge = QColor(0xa5, 0xad, 0xb8);
    style.accent = QColor(0xff, 0x6b, 0x5e);
    style.highlight = QColor(0xff, 0xb3, 0x3c);
    style.homology = {QColor(0x6c, 0xa6, 0xf0), QColor(0xff, 0x8a, 0x57), QColor(0x63, 0xc9, 0x8f)};
    return style;
}

QColor Style::component(int smallestVertex) const
{
    // Multiples of the golden ratio spread hues evenly whichever of them are present.
    const double hue = std::fmod(0.58 + 0.6180339887498949 * smallestVertex, 1.0);
    return QColor::fromHslF(static_cast<float>(hue), dark ? 0.62F : 0.60F, dark ? 0.64F : 0.44F);
}

QColor mixed(const QColor &ground, const QColor &over, double share)
{
    const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()),
            mix(ground.blue(), over.blue())};
}

QFont Style::smallFont() const
{
    QFont small = font;
    small.setPixelSize(std::max(9, font.pixelSize() * 11 / 13));
    return small;
}

} // namespace attopo
