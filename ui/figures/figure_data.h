#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "growth_plot.h"
#include "model_plot.h"
#include "paint_head_map.h"
#include "paint_head_thumbnail.h"
#include "summary_plot.h"
#include "token_places.h"
#include "view_state.h"

#include <memory>
#include <optional>
#include <vector>

namespace attopo {

/// What a figure shows.
struct FigureData {
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b; ///< Null unless two texts are compared.
    std::optional<Comparison> comparison;
    std::optional<MatchingChoice> matching; ///< Drawn in the diagram.
    Side side = Side::A; ///< Whose complex, barcode or matrix is shown by a view of one text.
    SummaryPicture summary = SummaryPicture::BettiCurves; ///< Of the view of that name.
    int summaryDimension = 1;                             ///< Likewise, if the picture is of one.
    double threshold = 0;
    HeadMapPicture headMap;
    HeadScore score = HeadScore::TotalPersistence; ///< Which headMap shows.
    HeadComparison headComparison;                 ///< For the scores that are distances.
    std::vector<HeadThumbnail> pinned;
    std::shared_ptr<const ModelSurvey> model; ///< Null: it is not known.
    ModelPicture modelPicture = ModelPicture::Plane;
    HeadDistance headDistance = HeadDistance::RowsSum; ///< Of the heads that are its points.
    std::shared_ptr<const GrowthOverview> growth;      ///< Likewise.
    GrowthPicture growthPicture = GrowthPicture::BettiSurface;
    int growthDimension = 1;
    std::array<Selection, 2> selections;
    std::array<std::shared_ptr<const TokenAttention>, 2>
        tokenAttention; ///< Of the tokens that are selected; null: not known.
    ComplexLook look;
    std::array<TokenPlaces, 2> places; ///< As the user turned and dragged them; empty: as laid out.
};

/// Where the filtration ends: the largest value of a bar, of both texts.
double filtrationRange(const FigureData &data);

} // namespace attopo
