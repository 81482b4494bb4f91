#pragma once

#include "analysis/analysis.h"
#include "analysis/layout_3d.h"

namespace attopo {

/// Where tokens are put.
enum class TokenLayout {
    Scaling,       ///< Multidimensional scaling: layout.h, layout_3d.h.
    ForceDirected, ///< force_layout.h
    Circle,        ///< In the order of the text: circle_layout.h.
    Dendrogram,    ///< In the order of the merge tree: likewise.
};

/// Whether there is such a layout in three dimensions; circles are flat.
constexpr bool hasDepth(TokenLayout layout)
{
    return layout == TokenLayout::Scaling || layout == TokenLayout::ForceDirected;
}

/// Positions for the points of an analysis, a function of it alone: scaling stands in reading order
/// (reading_order.h), and forces begin there. `in3D` counts where hasDepth(). Takes up to a second at 512
/// points. Throws Cancelled soon after `stop` is requested.
Layout3D layOutTokens(const Analysis &analysis, TokenLayout layout, bool in3D, std::stop_token stop = {});

} // namespace attopo
