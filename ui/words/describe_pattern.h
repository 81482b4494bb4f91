#pragma once

#include "analysis/attention_patterns.h"
#include "analysis/head_combination.h"

#include <QString>

#include <vector>

namespace attopo {

/// The targets that get enough of the attention to be named, of them those that get most, most first.
std::vector<AttentionTarget> namedTargets(const AttentionPattern &pattern);
/// Of attention without a target to name: whether each token still looks mostly at few others; else it is
/// spread.
bool picksTokens(const AttentionPattern &pattern);
/// "the token before", …
QString targetName(AttentionTarget target);
/// A share, such as of attention: "71 %".
QString percentText(double share);

/// What a head, or what several become, looks at in a text, in one line: the targets that get most of its
/// attention.
QString describePattern(const AttentionPattern &pattern, Reduction reduction);

} // namespace attopo
