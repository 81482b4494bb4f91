#pragma once

#include "analysis/choice_names.h"
#include "complex_look.h"

namespace attopo {

inline constexpr Named<TokenLayout> tokenLayoutNames[] = {{"mds", TokenLayout::Scaling},
                                                          {"force", TokenLayout::ForceDirected},
                                                          {"circle", TokenLayout::Circle},
                                                          {"dendrogram", TokenLayout::Dendrogram}};

inline constexpr Named<EdgeColour> edgeColourNames[] = {{"plain", EdgeColour::Plain},
                                                        {"filtration", EdgeColour::Filtration},
                                                        {"attention", EdgeColour::Attention}};

inline constexpr Named<DrawnAttention> drawnAttentionNames[] = {
    {"none", DrawnAttention::None}, {"head", DrawnAttention::Head}, {"layer", DrawnAttention::Layer}};

} // namespace attopo
