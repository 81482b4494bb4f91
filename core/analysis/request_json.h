#pragma once

#include "analysis/analysis.h"
#include "analysis/json_values.h"

namespace attopo {

/// How the numbers beside it came about, with the names of the command line: {"source": "text", "model",
/// "attention", "layer", "head", "combine" … "metric", "max_dim", "engine"}; of a matrix or a diagram what of
/// that applies.
Json requestJson(const AnalysisRequest &request);

} // namespace attopo
