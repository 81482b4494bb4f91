#pragma once

#include "window_request.h"

#include <QString>

namespace attopo {

/// Of a translation model what the points are; of attention within a text where it goes.
QString describeAttention(const Analysis &analysis);

/// Whether most of its points stand for what the vocabulary of the model lacks.
bool mostAreUnknown(const Analysis &analysis);
/// Says so, and what to do; empty when it is not so.
QString describeUnknown(const Analysis &analysis);

/// What a file holds that is looked at instead of a text.
QString describeData(const DataSource &source);

} // namespace attopo
