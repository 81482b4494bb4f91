#pragma once

#include "analysis/analysis.h"

#include <cstddef>
#include <utility>

namespace attopo {

/// The request for one head alone of the same text.
AnalysisRequest ofOneHead(AnalysisRequest request, std::size_t layer, std::size_t head);

/// How many layers and heads a layer there are to choose from for a request of a text.
std::pair<std::size_t, std::size_t> headCounts(const AnalysisRequest &request);

/// Throws Error unless the model of a request of a text has its part, layer and head.
void requireHead(const AnalysisRequest &request);

} // namespace attopo
