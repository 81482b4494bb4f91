#pragma once

#include "analysis/analysis.h"
#include "analysis/token_attention.h"

#include <QString>

namespace attopo {

/// What is known of one token, a point of the analysis, as markup: where it stands, what it attends to and
/// what attends to it, its nearest tokens, its component at the threshold, and the bars it takes part in.
/// `heads`: how all heads attend; null while that is not known. Links are "token:5", "bar:3" and "head:2:4"
/// (layer, head).
QString describeToken(const Analysis &analysis, int token, double threshold, const TokenAttention *heads);

} // namespace attopo
