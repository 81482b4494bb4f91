#pragma once

#include "analysis/data_source.h"
#include "analysis/head_distances.h"
#include "analysis/head_scores.h"
#include "analysis/head_sketch.h"
#include "analysis/text_growth.h"
#include "window_choices.h"

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace attopo {

/// All heads in small.
struct GalleryRequest {
    ThresholdChoice threshold;                  ///< Of each: ownThreshold().
    std::optional<HeadComparison> comparison{}; ///< Their distances are wanted too.

    bool operator==(const GalleryRequest &) const = default;
};

/// What the window wants to show: either text or both.
struct WindowRequest {
    std::optional<AnalysisRequest> a;
    std::optional<AnalysisRequest> b;
    GroundNorm norm = GroundNorm::Infinity; ///< Of the distances between their diagrams.
    bool summaries = false;                 ///< They are wanted too.
    std::optional<HeadComparison> heads{};  ///< All heads are wanted too, compared like this.
    std::vector<LayerHead> pinned{};        ///< Of text A; their analyses are wanted too.
    /// Heads as points, compared like this, are wanted too: of the model of text A, and of that of text B if
    /// it is another one.
    std::optional<HeadDistance> model{};
    std::optional<GalleryRequest> gallery{};    ///< These are wanted too, of text A.
    std::optional<AnalysisRequest> growth{};    ///< This text, read token by token, is wanted too.
    std::optional<AnalysisRequest> alignment{}; ///< How much this one's points attend to another text, too.

    bool operator==(const WindowRequest &) const = default;
};

/// What the choices for one text are read by, as far as it is there.
struct Reader {
    QString model; ///< Its reference; another one than is chosen while that is being opened.
    std::shared_ptr<const Model> open; ///< Null: not yet.
    HeadChoice head;                   ///< Chosen for that model.
};
struct Readers {
    std::array<Reader, 2> texts;
    std::array<const DataSource *, 2> data{}; ///< Of the files that are chosen; null: not read yet.
};

/// The attention that this model has of a choice: layer and head no larger than its last ones, no parts of a
/// translation without a decoder, and of a combination what plays a part.
HeadChoice within(HeadChoice choice, const ModelInfo &info);

/// The text has a translation, which its model reads as well.
bool readsTranslation(const WindowChoices &choices, Side side, const Readers &readers);

/// None when there is nothing to look at, or nothing that reads it yet.
std::optional<AnalysisRequest> requestFor(const WindowChoices &choices, Side side, const Readers &readers);

/// Of two requests for a text and its translation under one model: how much the translation attends to the
/// text. Else none.
std::optional<AnalysisRequest> alignmentOf(const std::optional<AnalysisRequest> &first,
                                           const std::optional<AnalysisRequest> &second);

/// The request for a text as far as it is read at a step; none: the whole text.
AnalysisRequest asReadSoFar(AnalysisRequest request, const TextGrowth &growth,
                            std::optional<std::size_t> step);

/// Those of the pinned heads that the model of the request has.
std::vector<LayerHead> pinnedIn(const std::optional<AnalysisRequest> &request,
                                const std::vector<LayerHead> &pinned);

} // namespace attopo
