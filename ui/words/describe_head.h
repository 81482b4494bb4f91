#pragma once

#include "analysis/head_choice.h"

#include <QString>

namespace attopo {

/// "layer 1, head 5", "mean of layers 0-3, all heads", …
QString describeHeadChoice(const HeadChoice &choice);
/// What the points of a translation model's picture are, in one sentence.
QString describePoints(AttentionPart part);

} // namespace attopo
