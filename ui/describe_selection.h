#pragma once

#include "analysis/analysis.h"
#include "view_state.h"

#include <QString>

namespace attopo {

/// A bar in words: what it is, birth and death with their tokens, length.
QString describeBar(const Analysis &analysis, std::size_t bar);

/// What is selected, in words; empty for nothing.
QString describeSelection(const Analysis &analysis, const Selection &selection);

} // namespace attopo
