#pragma once

#include "analysis/analysis_progress.h"
#include "analysis/combine_heads.h"
#include "analysis/head_request.h"
#include "analysis/stage_cache.h"
#include "analysis/text_points.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>

namespace attopo {

/// What a stack of a model has read.
struct Reading {
    std::shared_ptr<const Tokenization> tokens;
    std::shared_ptr<const Activations> activations;
};

/// The points of a text and what their attention is made of, whichever head is looked at.
struct ReadPoints {
    Reading reading; ///< Of the text or the translation whose tokens attend.
    TextPoints points;
    TextPoints attended; ///< What they attend to.
    std::optional<std::size_t> textCutAt, translationCutAt;

    /// The attention of the points under the request's choice of heads.
    Matrix attention(const AnalysisRequest &request, const ValueNorms &valueNorms) const;
};

/// Points and attention of a text, without distances, and what the metric compares.
struct ReadSpace {
    TokenSpace space;
    Matrix hidden; ///< n×d; empty unless the metric is of hidden states.
};

/// Reads the texts of requests; what models made of the latest ones is kept. Not thread-safe.
class TextReader {
public:
    /// Of layers up to `lastLayer`. Throws Error (what the user must know) or Cancelled, as all here.
    ReadPoints readPoints(const AnalysisRequest &request, std::size_t lastLayer, std::stop_token stop,
                          const ReportProgress &progress);
    /// Of as many layers as the request needs.
    ReadSpace readSpace(const AnalysisRequest &request, std::stop_token stop, const ReportProgress &progress);
    /// See Pipeline.
    void runRemainingLayers(const AnalysisRequest &request, std::stop_token stop);

    const StageCache<TextSource, Tokenization> &tokens() const { return tokens_; }
    const StageCache<TextSource, Activations> &attention() const { return attention_; }

private:
    Reading readText(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                     const ReportProgress &progress);
    Reading readTranslation(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                            const ReportProgress &progress);

    StageCache<TextSource, Tokenization> tokens_{8}; // without translation
    StageCache<TextSource, Tokenization> translationTokens_{8};
    // Of all layers up to the last one asked for:
    StageCache<TextSource, Activations> attention_{3}; // without translation
    StageCache<TextSource, Activations> translationAttention_{3};
};

} // namespace attopo
