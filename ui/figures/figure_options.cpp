#include "figure_options.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr FigurePreset presets[] = {
    {"standard", QT_TRANSLATE_NOOP("FigureOptions", "Standard"), 0, 0, 10},
    {"single-column", QT_TRANSLATE_NOOP("FigureOptions", "Single column"), 85, 0, 8},
    {"double-column", QT_TRANSLATE_NOOP("FigureOptions", "Double column"), 170, 0, 8},
    {"slide", QT_TRANSLATE_NOOP("FigureOptions", "Slide"), 254, 143, 18},
};

} // namespace

Style FigureOptions::style() const
{
    Style style = Style::forPaper(background, palette);
    style.lineWidth = lineWidth;
    // Whatever the desktop's settings are, letters have the same shape and width.
    style.font = QFont(font);
    style.font.setStyleStrategy(QFont::NoSubpixelAntialias);
    style.font.setHintingPreference(QFont::PreferNoHinting);
    style.font.setPixelSize(figureFontPixels);
    return style;
}

std::span<const FigurePreset> figurePresets() { return presets; }

const FigurePreset *figurePresetByName(const QString &name)
{
    const auto *const found = std::find_if(std::begin(presets), std::end(presets), [&](const auto &preset) {
        return name == QLatin1String(preset.name);
    });
    return found == std::end(presets) ? nullptr : found;
}

FigureSettings readFigureSettings()
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("figure"));
    const auto number = [&](const char *key, double otherwise, double least, double most) {
        const double kept = settings.value(QLatin1String(key), otherwise).toDouble();
        return std::isnan(kept) ? otherwise : std::clamp(kept, least, most);
    };
    const auto flag = [&](const char *key, bool otherwise) {
        return settings.value(QLatin1String(key), otherwise).toBool();
    };
    FigureSettings read;
    FigureOptions &options = read.options;
    read.preset = figurePresetByName(
        settings.value(QStringLiteral("preset"), QLatin1String(presets[0].name)).toString());
    options.size = {number("width", options.size.width(), leastFigureLength, mostFigureLength),
                    number("height", options.size.height(), leastFigureLength, mostFigureLength)};
    options.dpi = static_cast<int>(number("dpi", options.dpi, leastDpi, mostDpi));
    if (!flag("caption", true))
        options.caption = QString();
    options.font = settings.value(QStringLiteral("font"), options.font).toString();
    options.fontSize = number("fontSize", options.fontSize, leastFontSize, mostFontSize);
    options.background = flag("dark", false) ? Background::Dark : Background::Light;
    options.palette = flag("grey", false) ? FigurePalette::Grey : FigurePalette::Colour;
    options.lineWidth = number("lineWidth", 1, leastLineWidth, mostLineWidth);
    options.legend = flag("legend", true);
    options.panelLetters = flag("panelLetters", false);
    return read;
}

void writeFigureSettings(const FigureSettings &written)
{
    const FigureOptions &options = written.options;
    QSettings settings;
    settings.beginGroup(QStringLiteral("figure"));
    settings.setValue(QStringLiteral("preset"),
                      written.preset ? QLatin1String(written.preset->name) : QLatin1String("none"));
    settings.setValue(QStringLiteral("width"), options.size.width());
    settings.setValue(QStringLiteral("height"), options.size.height());
    settings.setValue(QStringLiteral("dpi"), options.dpi);
    settings.setValue(QStringLiteral("caption"), !options.caption);
    settings.setValue(QStringLiteral("font"), options.font);
    settings.setValue(QStringLiteral("fontSize"), options.fontSize);
    settings.setValue(QStringLiteral("dark"), options.background == Background::Dark);
    settings.setValue(QStringLiteral("grey"), options.palette == FigurePalette::Grey);
    settings.setValue(QStringLiteral("lineWidth"), options.lineWidth);
    settings.setValue(QStringLiteral("legend"), options.legend);
    settings.setValue(QStringLiteral("panelLetters"), options.panelLetters);
}

} // namespace attopo
