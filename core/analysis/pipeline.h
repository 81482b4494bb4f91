#pragma once

#include "analysis/analysis_progress.h"
#include "analysis/head_barcodes.h"
#include "analysis/head_reading.h"
#include "analysis/head_request.h"
#include "analysis/head_sketch.h"
#include "analysis/stage_cache.h"
#include "analysis/text_reader.h"
#include "analysis/token_attention.h"
#include "topology/persistence.h"

#include <functional>
#include <list>
#include <memory>
#include <stop_token>
#include <vector>

namespace attopo {

/// The barcode of every head of a text, [layers · heads], head by head within a layer; null: not known yet.
using HeadBarcodes = std::vector<std::shared_ptr<const Barcode>>;

/// The line from text to bars: each stage a pure function of the one before, its results kept as long as they
/// are recent. Window and command line both run it. Not thread-safe: one thread at a time.
class Pipeline {
public:
    using Progress = ReportProgress;

    /// Throws Error (what the user must know) or Cancelled.
    Analysis run(const AnalysisRequest &request, std::stop_token stop = {}, const Progress &progress = {});

    /// The barcodes of all heads of a request's text, each as run() finds it for that head alone; which head
    /// or combination the request asks for plays no part, nor AnalysisRequest::pointsRead. In parallel over
    /// heads; `deliver` gets what is known so far now and then, from one thread at a time. What is known when
    /// this is cancelled need not be computed again. Throws Error (also for what has no heads: matrices,
    /// diagrams, metrics of hidden states) or Cancelled.
    HeadBarcodes headBarcodes(const AnalysisRequest &request, std::stop_token stop = {},
                              const std::function<void(const HeadBarcodes &)> &deliver = {});

    /// What every head of a request's text looks at, [layers · heads]; empty where the points attend to
    /// another text. In parallel over heads. Throws as headBarcodes().
    std::vector<AttentionPattern> headPatterns(const AnalysisRequest &request, std::stop_token stop = {});

    /// By what heads are sketched, and in which order.
    struct SketchWish {
        ThresholdChoice threshold;
        /// The next head, one that is not begun; called from one thread at a time.
        std::function<std::size_t(const std::vector<bool> &begun)> next;
    };
    /// All heads of a request's text in small, [layers · heads], by the barcodes of headBarcodes(); likewise
    /// in parallel, delivered now and then, kept when cancelled, and thrown.
    std::vector<HeadSketch>
    sketchHeads(const AnalysisRequest &request, const SketchWish &wish, std::stop_token stop = {},
                const std::function<void(const std::vector<HeadSketch> &)> &deliver = {});

    /// What all heads make of a request's text. Throws Error (also when the points attend to another text, or
    /// there is no text) or Cancelled.
    HeadReading readHeads(const AnalysisRequest &request, std::stop_token stop = {});

    /// How all heads attend from one point of the request, `token`, and to it, as in the whole text; which
    /// head or combination the request asks for plays no part, nor AnalysisRequest::pointsRead. Of a matrix
    /// of attention: its own head alone. Throws Error (also when there is no attention: distances, diagrams)
    /// or Cancelled.
    TokenAttention tokenAttention(const AnalysisRequest &request, std::size_t token,
                                  std::stop_token stop = {});

    /// The points alone, without their bars: no points of a diagram. Throws as run().
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

    /// The attention of every head of a text; of() may be called from several threads.
    struct HeadAttentions {
        AnalysisRequest common; ///< Of head 0.0.
        std::size_t layers = 0;
        std::size_t heads = 0;
        ReadPoints read{};
        std::vector<std::vector<float>> norms{}; ///< Of values, by layer; empty unless they weigh.
        std::vector<std::size_t> within{};       ///< The points of a span; empty: all.

        bool has(std::size_t head) const; ///< A stack may lack some.
        Matrix of(std::size_t head) const;
        SquareMatrix distances(std::size_t head, const std::stop_token &stop) const;
        std::vector<Token> points() const;
        std::size_t threads() const { return headThreads(read.points.tokens.size()); }
    };
    /// A request for what all heads of its text have in common. Throws as headBarcodes().
    static AnalysisRequest commonOfHeads(const AnalysisRequest &request);
    HeadAttentions readAttentions(const AnalysisRequest &common, const std::stop_token &stop);

    std::vector<std::vector<float>> valueNormsOf(const AnalysisRequest &common, const Reading &reading) const;
    TokenSpace makeSpace(const AnalysisRequest &request, std::stop_token stop, const Progress &progress);

    TextReader reader_;
    StageCache<SpaceKey, TokenSpace> spaces_{16};       // of whole texts
    StageCache<SpaceKey, TokenSpace> partialSpaces_{8}; ///< With AnalysisRequest::span.
    StageCache<SpaceKey, TokenSpace> spelledSpaces_{4}; ///< With AnalysisRequest::vocabularySpelling.
    StageCache<SpaceKey, RipsLoops> loops_{8};
    StageCache<SpaceKey, RipsVoids> voids_{4};
    StageCache<AnalysisRequest, Barcode> barcodes_{64};
    StageCache<SpaceKey, Layout> layouts_{64};
    /// Of the texts looked at last, latest first; of heads only what they have in common is in the key.
    std::list<std::pair<AnalysisRequest, HeadBarcodes>> headBarcodes_;
    /// Likewise. Layouts do not depend on the threshold.
    struct Sketches {
        AnalysisRequest common;
        ThresholdChoice threshold;
        std::vector<HeadSketch> heads;
        std::vector<std::shared_ptr<const Layout>> layouts;
    };
    Sketches &keptSketches(const AnalysisRequest &common, const ThresholdChoice &threshold);
    std::list<Sketches> sketches_;
};

} // namespace attopo
