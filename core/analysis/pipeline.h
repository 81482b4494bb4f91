#pragma once

#include "analysis/analysis.h"
#include "analysis/stage_cache.h"
#include "topology/persistence.h"

#include <functional>
#include <stop_token>

namespace attopo {

enum class Stage { Tokens, Attention, Distances, Persistence, Placement };

/// What a running analysis is doing; `fraction` of the stage done, negative when unknown.
struct AnalysisProgress {
    Stage stage = Stage::Tokens;
    int dimension = 0; ///< Of the persistence stage.
    double fraction = -1;
};

/// The line from text to bars: each stage a pure function of the one before, its results kept as long as they
/// are recent. Window and command line both run it. Not thread-safe: one thread at a time.
class Pipeline {
public:
    using Progress = std::function<void(const AnalysisProgress &)>;

    /// Throws Error (what the user must know) or Cancelled.
    Analysis run(const AnalysisRequest &request, std::stop_token stop = {}, const Progress &progress = {});

    struct Counts {
        std::size_t hits = 0;
        std::size_t misses = 0;
    };
    Counts counts(Stage stage) const;

private:
    /// A request without what only later stages use.
    struct SpaceKey {
        AnalysisRequest request;
        bool operator==(const SpaceKey &) const = default;
    };

    TokenSpace makeSpace(const AnalysisRequest &request, std::stop_token stop, const Progress &progress);

    StageCache<TextSource, Tokenization> tokens_{8};
    StageCache<TextSource, Activations> attention_{3}; // of all layers up to the last one asked for
    StageCache<SpaceKey, TokenSpace> spaces_{16};
    StageCache<AnalysisRequest, Barcode> barcodes_{64};
    StageCache<SpaceKey, Layout> layouts_{64};
};

} // namespace attopo
