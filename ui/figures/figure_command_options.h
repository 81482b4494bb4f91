#pragma once

#include "command_option.h"
#include "complex_look.h"
#include "figure_names.h"
#include "figure_options.h"
#include "input_options.h"
#include "selection_text.h"
#include "sweep_animation.h"

namespace attopo {

/// What `attention-topology figure` is asked for, beside what is read. What is not said is as usual.
struct FigureChoice {
    QString view; ///< A name of figureViews().
    Side side = Side::A;
    std::optional<SummaryPicture> summary;
    std::optional<HeadScore> score;
    std::optional<ModelPicture> modelPicture;
    std::optional<GrowthPicture> growthPicture;
    std::optional<int> summaryDimension; ///< Also of the map of heads and of the text over time.
    std::optional<DiagramDistance> distance;
    std::optional<HeadDistance> headDistance; ///< Of the heads as points.
    std::vector<LayerHead> pinned;
    std::size_t stride = 1;
    std::optional<MatchingChoice> matching;
    std::optional<SelectionNumbers> selection, selectionB;
    LoopShown loop = LoopShown::Short;
    ComplexLook look;
    QString layoutFrom; ///< A session file; empty: as they are laid out.

    const FigurePreset *preset = &figurePresets().front();
    std::optional<double> width, height, fontSize; ///< Millimetres, points; none: as in the preset.
    std::optional<int> dpi;
    FigureOptions options; ///< But for these.
    bool sweeps = false;   ///< All thresholds instead of one.
    std::optional<double> seconds;
    std::optional<int> framesPerSecond;
    QString out; ///< File.
};

/// The view, which stands before what is read.
const CommandOptions<FigureChoice> &viewOptions();
/// What the view shows.
const CommandOptions<FigureChoice> &pictureOptions();
/// How it is drawn, and where to.
const CommandOptions<FigureChoice> &drawingOptions();

/// A distance of the diagrams of heads, or of their rows: one of the two is set.
void parseHeadDistance(const QString &value, std::optional<DiagramDistance> &ofDiagrams,
                       std::optional<HeadDistance> &ofRows);
/// All that it takes.
QStringList headDistanceNames();

} // namespace attopo
