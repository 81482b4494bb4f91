#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

namespace attopo {

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
    QFont font; ///< Size in pixels, 1/96 inch each.

    /// For the screen: light or dark as the palette is.
    static Style forPalette(const QPalette &palette);
    /// For figures: dark on white.
    static Style forPaper();

    /// The colour of a component, by its smallest token: it stays while others come and go.
    QColor component(int smallestVertex) const;
    QFont smallFont() const;
};

/// `share` of `over` on the rest of `ground`.
QColor mixed(const QColor &ground, const QColor &over, double share);

} // namespace attopo
