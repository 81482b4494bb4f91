#pragma once

#include <functional>

namespace attopo {

enum class Stage { Tokens, Attention, Distances, Persistence, Placement };

/// What a running analysis is doing; `fraction` of the stage done, negative when unknown.
struct AnalysisProgress {
    Stage stage = Stage::Tokens;
    int dimension = 0; ///< Of the persistence stage.
    double fraction = -1;
    double expectedSeconds = 0; ///< Of what begins now; 0: not known.
};

using ReportProgress = std::function<void(const AnalysisProgress &)>;

} // namespace attopo
