#pragma once

#include "analysis/text_growth.h"

#include <span>
#include <string>

namespace attopo {

/// The JSON of `attention-topology growth` (format in the README), of the text of
/// `request`, its Betti surface at `thresholds`.
std::string textGrowthJson(const AnalysisRequest &request, const TextGrowth &growth, const Vineyard &vineyard,
                           std::span<const double> thresholds);

} // namespace attopo
