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
    double expectedSeconds = 0; ///< Of what begins now; 0: not known.
};

/// The line from text to bars: each stage a pure function of the one before, its results kept as long as they
/// are recent. Window and command line both run it. Not thread-safe: one thread at a time.
class Pipeline {
public:
    using Progress = std::function<void(const AnalysisProgress &)>;

    /// Throws Error (what the user must know) or Cancelled.
    Analysis run(const AnalysisRequest &request, std::stop_token stop = {}, const Progress &progress = {});

    /// The points alone, without their bars: no points of a diagram. Throws likewise.
    std::shared_ptr<const TokenSpace> space(const AnalysisRequest &request, std::stop_token stop = {},
                                            const Progress &progress = {});

    /// Runs the layers of a request's model that have not been needed so far, so that choosing another layer
    /// finds it ready.
    void runRemainingLayers(const AnalysisRequest &request, std::stop_token stop);

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
    static SpaceKey spaceKeyOf(const AnalysisRequest &request);

    /// What a stack of a model has read.
    struct Reading {
        std::shared_ptr<const Tokenization> tokens;
        std::shared_ptr<const Activations> activations;
    };
    Reading readText(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                     const Progress &progress);
    Reading readTranslation(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                            const Progress &progress);
    /// Points and attention of a text, without distances, and what the metric compares.
    struct Read {
        TokenSpace space;
        Matrix hidden; ///< n×d; empty unless the metric is of hidden states.
    };
    Read readSpace(const AnalysisRequest &request, std::stop_token stop, const Progress &progress);
    TokenSpace makeSpace(const AnalysisRequest &request, std::stop_token stop, const Progress &progress);

    StageCache<TextSource, Tokenization> tokens_{8}; // without translation
    StageCache<TextSource, Tokenization> translationTokens_{8};
    // Of all layers up to the last one asked for:
    StageCache<TextSource, Activations> attention_{3}; // without translation
    StageCache<TextSource, Activations> translationAttention_{3};
    StageCache<SpaceKey, TokenSpace> spaces_{16};       // of whole texts
    StageCache<SpaceKey, TokenSpace> partialSpaces_{8}; ///< With AnalysisRequest::span.
    StageCache<SpaceKey, TokenSpace> spelledSpaces_{4}; ///< With AnalysisRequest::vocabularySpelling.
    StageCache<SpaceKey, RipsLoops> loops_{8};
    StageCache<SpaceKey, RipsVoids> voids_{4};
    StageCache<AnalysisRequest, Barcode> barcodes_{64};
    StageCache<SpaceKey, Layout> layouts_{64};
};

} // namespace attopo
