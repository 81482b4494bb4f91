#pragma once

#include "analysis/analysis.h"
#include "view_state.h"

#include <QString>

namespace attopo {

/// A bar in words: what it is, birth and death with their tokens, length.
QString describeBar(const Analysis &analysis, std::size_t bar);

/// Plain text as a tooltip that shows every character ("<s>" too).
QString asToolTip(const QString &plainText);

/// What is selected, in words; empty for nothing.
QString describeSelection(const Analysis &analysis, const Selection &selection);

} // namespace attopo
