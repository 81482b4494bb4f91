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

Style Style::forPaper(Background ground, FigurePalette palette)
{
    // The colours of dimensions are those of Okabe & Ito (2008), a little lighter on dark ground.
    Style style;
    style.dark = ground == Background::Dark;
    style.grey = palette == FigurePalette::Grey;
    if (style.dark) {
        style.background = QColor(0x1c, 0x1e, 0x21);
        style.text = QColor(0xe6, 0xe8, 0xeb);
        style.muted = QColor(0x94, 0x9b, 0xa4);
        style.faint = QColor(0x3a, 0x3f, 0x46);
        style.edge = QColor(0xa5, 0xad, 0xb8);
        style.accent = QColor(0xff, 0x6b, 0x5e);
        style.highlight = QColor(0xff, 0xb3, 0x3c);
        style.homology = {QColor(0x56, 0xb4, 0xe9), QColor(0xff, 0x8a, 0x4c), QColor(0x2f, 0xc7, 0x9a)};
    } else {
        style.background = Qt::white;
        style.text = QColor(0x1c, 0x1e, 0x21);
        style.muted = QColor(0x72, 0x78, 0x80);
        style.faint = QColor(0xe2, 0xe5, 0xe9);
        style.edge = QColor(0x5a, 0x62, 0x6c);
        style.accent = QColor(0xd1, 0x3b, 0x2e);
        style.highlight = QColor(0xf0, 0x8c, 0x00);
        style.homology = {QColor(0x00, 0x72, 0xb2), QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x9e, 0x73)};
    }
    if (style.grey) {
        for (QColor *colour : {&style.background, &style.text, &style.muted, &style.faint, &style.edge})
            *colour = QColor::fromHsl(0, 0, colour->lightness());
        style.accent = style.highlight = style.dark ? Qt::white : Qt::black;
        style.homology = style.dark
            ? std::array{QColor(0xd8, 0xd8, 0xd8), QColor(0x98, 0x98, 0x98), QColor(0x68, 0x68, 0x68)}
            : std::array{QColor(0x30, 0x30, 0x30), QColor(0x78, 0x78, 0x78), QColor(0xac, 0xac, 0xac)};
    }
    style.font = fontOfSize(paperFontSize);
    return style;
}

Style Style::forPalette(const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Base);
    Style style = forPaper(background.lightnessF() < 0.5 ? Background::Dark : Background::Light);
    style.background = background;
    style.font = fontOfSize(QFontInfo(QGuiApplication::font()).pixelSize());
    return style;
}

QColor Style::component(int smallestVertex) const
{
    if (grey) {
        // Multiples of the golden ratio spread lightness evenly whichever of them are present.
        const double part = std::fmod(0.58 + 0.6180339887498949 * smallestVertex, 1.0);
        return QColor::fromHslF(0, 0, static_cast<float>((dark ? 0.38 : 0.15) + 0.45 * part));
    }
    // Okabe and Ito (2008), which people with any colour vision tell apart: without the yellow that is lost
    // on paper, lighter on dark ground.
    static constexpr std::array<QRgb, 6> onPaper{0x0072b2, 0xd99000, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00};
    static constexpr std::array<QRgb, 6> onDark{0x56b4e9, 0xe69f00, 0x2fc79a, 0xe59ac4, 0xf0e442, 0xff8a4c};
    const auto which = static_cast<std::size_t>(smallestVertex) % onPaper.size();
    return {dark ? onDark[which] : onPaper[which]};
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
