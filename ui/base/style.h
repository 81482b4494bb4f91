#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

namespace attopo {

enum class Background { Light, Dark };

/// FigurePalette that those who confuse red and green can tell apart, or those of a printer without colour.
enum class FigurePalette { Colour, Grey };

/// Colours and lettering of every picture, on the screen and on paper. Lengths are in units of 1/96 inch.
struct Style {
    QColor background;
    QColor text;
    QColor muted; ///< Axes, isolated tokens, hints.
    QColor faint; ///< Grid lines, frames.
    QColor edge;
    QColor accent;                  ///< The threshold.
    QColor highlight;               ///< Whatever is selected.
    std::array<QColor, 3> homology; ///< H0, H1, H2
    bool dark = false;
    bool grey = false;    ///< Without colour.
    double lineWidth = 1; ///< A factor, of all that pen() draws.
    QFont font;           ///< Size in pixels, 1/96 inch each.

    /// For the screen: light or dark as the palette is.
    static Style forPalette(const QPalette &palette);
    /// For figures.
    static Style forPaper(Background ground = Background::Light,
                          FigurePalette palette = FigurePalette::Colour);

    QPen pen(const QColor &colour, double width, Qt::PenStyle line = Qt::SolidLine,
             Qt::PenCapStyle cap = Qt::SquareCap) const
    {
        return {colour, width * lineWidth, line, cap};
    }

    /// The colour of a component, by its smallest token: it stays while others come and go.
    QColor component(int smallestVertex) const;
    QFont smallFont() const;
};

/// `share` of `over` on the rest of `ground`.
QColor mixed(const QColor &ground, const QColor &over, double share);

} // namespace attopo
