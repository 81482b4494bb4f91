#pragma once

#include "style.h"

#include <QSizeF>
#include <QString>

#include <optional>
#include <span>

namespace attopo {

/// How a figure is drawn, whatever it shows.
struct FigureOptions {
    QSizeF size{140, 105};          ///< Millimetres.
    int dpi = 200;                  ///< Of a PNG.
    std::optional<QString> caption; ///< Below the picture; unset: what defaultCaption() says; empty: none.
    QString font = QStringLiteral("sans-serif"); ///< The family.
    double fontSize = 10;                        ///< Points; marks, margins and lines grow with it.
    Background background = Background::Light;
    FigurePalette palette = FigurePalette::Colour;
    double lineWidth = 1; ///< A factor.
    bool legend = true;
    bool panelLetters = false; ///< (a), (b), … where several pictures stand side by side.

    bool operator==(const FigureOptions &) const = default;

    /// With a font of figureFontPixels, whatever fontSize is: the picture is scaled as a whole.
    Style style() const;
};

/// Pixels (1/96 inch) of the font before a figure is scaled to its font size.
inline constexpr int figureFontPixels = 13;

inline constexpr double leastFigureLength = 20; ///< Millimetres, as mostFigureLength.
inline constexpr double mostFigureLength = 1000;
inline constexpr int leastDpi = 50;
inline constexpr int mostDpi = 1200;
inline constexpr double leastFontSize = 4; ///< Points, as mostFontSize.
inline constexpr double mostFontSize = 72;
inline constexpr double leastLineWidth = 0.2;
inline constexpr double mostLineWidth = 5;

/// Where a figure is to stand.
struct FigurePreset {
    const char *name;  ///< On the command line.
    const char *label; ///< In the window.
    double width;      ///< Millimetres, as height; 0: what the view suggests.
    double height;     ///< 0: in the proportions that the view suggests.
    double fontSize;   ///< Points.
};

/// The first one is what figures are like unless something else is said.
std::span<const FigurePreset> figurePresets();
const FigurePreset *figurePresetByName(const QString &name); ///< Null: there is none.

/// What the user wants figures to be like, from one to the next.
struct FigureSettings {
    FigureOptions options; ///< Its size and font size only without a preset; its caption is unset or empty.
    const FigurePreset *preset = nullptr; ///< Null: a size of one's own.
};

FigureSettings readFigureSettings();
void writeFigureSettings(const FigureSettings &settings);

} // namespace attopo
