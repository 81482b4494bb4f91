#pragma once

#include "analysis/attention_patterns.h"
#include "analysis/head_combination.h"

#include <QString>

namespace attopo {

/// What a head, or what several become, looks at in a text, in one line: the targets that get most of its
/// attention.
QString describePattern(const AttentionPattern &pattern, Reduction reduction);

} // namespace attopo
