#pragma once

#include "analysis/analysis.h"
#include "analysis/token_attention.h"
#include "complex_look.h"
#include "complex_placement.h"
#include "style.h"

#include <QString>

#include <vector>

class QPainter;

namespace attopo {

/// Smaller weights are not drawn.
inline constexpr double leastDrawnAttention = 0.01;

/// What is drawn of a token's attention: `wanted`, or less where there is no such: nothing of distances and
/// of attention to another text, of a combination of heads or a matrix no heads by colour.
DrawnAttention drawnAttention(const Analysis &analysis, DrawnAttention wanted);

/// How much the token attends to a point, leastDrawnAttention … 1.
struct AttentionArc {
    int to = 0;
    double weight = 0;
    int head = -1; ///< Of the layer; −1: what is looked at.
};

/// From the token to all points, itself included, that get enough. `heads`: of the same token, for `Layer`;
/// null: not known yet, no arcs. Greatest last.
std::vector<AttentionArc> attentionArcs(const Analysis &analysis, int token, DrawnAttention drawn,
                                        const TokenAttention *heads);

/// Of what the points attend to, how much the token attends to each; of a layer the mean of its heads. Empty
/// where arcs would be too.
std::vector<double> attentionOf(const Analysis &analysis, int token, DrawnAttention drawn,
                                const TokenAttention *heads);

/// Bent arrows, the wider the greater the weight; a ring over the token for its own.
void paintAttentionArcs(QPainter &painter, const ComplexPlacement &placement, int token,
                        const std::vector<AttentionArc> &arcs, std::size_t heads, const Style &style);

/// What the arrows mean, in one line: the whole text, and of a layer the colours of its heads after it.
void paintAttentionLegend(QPainter &painter, const QRectF &line, const Analysis &analysis,
                          DrawnAttention drawn, const Style &style);

} // namespace attopo
