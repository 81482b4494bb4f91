#pragma once

#include "analysis/attention_patterns.h"

#include <QString>

namespace attopo {

/// What a head looks at in a text, in one line: the targets that get most of its attention.
QString describePattern(const AttentionPattern &pattern);

} // namespace attopo
