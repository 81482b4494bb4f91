#pragma once

#include "analysis/analysis.h"
#include "filtration_text.h"
#include "view_state.h"

#include <QString>

namespace attopo {

/// A bar in words: what it is, birth and death with their tokens, length; values as `number` writes them.
QString describeBar(const Analysis &analysis, std::size_t bar, QString (*number)(double) = closeText);

/// What is selected, in words; empty for nothing.
QString describeSelection(const Analysis &analysis, const Selection &selection);

} // namespace attopo
