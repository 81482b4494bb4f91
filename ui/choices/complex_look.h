#pragma once

#include "analysis/token_layout.h"

namespace attopo {

/// What the colour of an edge says.
enum class EdgeColour {
    Plain,      ///< Nothing: the more edges are shorter, the fainter.
    Filtration, ///< Its length, at which it enters.
    Attention,  ///< The larger of the weights with which its tokens attend to each other.
};

/// What is drawn of the attention of the token that is selected, on the complex and on the text.
enum class DrawnAttention {
    None,
    Head,  ///< That of the head that is looked at.
    Layer, ///< That of each head of its layer.
};

/// How complexes are drawn, on the screen and in figures.
struct ComplexLook {
    TokenLayout layout = TokenLayout::Scaling;
    bool in3D = false; ///< Where hasDepth(layout).
    EdgeColour edgeColour = EdgeColour::Plain;
    bool outlines = false; ///< Around components of two tokens or more.
    DrawnAttention attention = DrawnAttention::None;

    bool isDeep() const { return in3D && hasDepth(layout); }
    bool operator==(const ComplexLook &) const = default;
};

} // namespace attopo
