#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "figure_options.h"
#include "growth_plot.h"
#include "model_plot.h"
#include "paint_head_map.h"
#include "paint_head_thumbnail.h"
#include "summary_plot.h"
#include "token_places.h"
#include "view_state.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>

class QCPPainter;
class QIODevice;

namespace attopo {

enum class FigureView {
    Complex,
    Barcode,
    PersistenceDiagram,
    Distances,
    Attention,
    Summary,
    Heads,
    PinnedHeads,
    Model,
    Time,
    Compare
};

struct FigureViewInfo {
    FigureView view;
    const char *name; ///< On the command line.
    const char *label;
};
/// All of them, in the order of their values.
const std::array<FigureViewInfo, 11> &figureViews();
std::optional<FigureView> figureViewByName(const QString &name);
const FigureViewInfo &infoOf(FigureView view);

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
    ComplexLook look;
    std::array<TokenPlaces, 2> places; ///< As the user turned and dragged them; empty: as laid out.
};

/// Where the filtration ends: the largest value of a bar, of both texts.
double filtrationRange(const FigureData &data);

/// Whether there is what the view shows.
bool canPaint(FigureView view, const FigureData &data);

/// Whether the picture is of one of two texts: FigureData::side says which.
bool isOfOneText(FigureView view);

/// A size in millimetres at which the view has room.
QSizeF defaultFigureSize(FigureView view);

/// In millimetres, for a view of its own proportions or of the preset's.
QSizeF figureSize(const FigurePreset &preset, FigureView view);

/// The caption that says how the figure came about: model, layer, head, metric, threshold, Betti numbers.
QString defaultCaption(FigureView view, const FigureData &data);

/// What is written below a figure.
QString captionOf(FigureView view, const FigureData &data, const FigureOptions &options);

/// How high that is, in units of 1/96 inch before the figure is scaled to its font size.
double captionHeight(const QString &caption, const FigureOptions &options);

/// Paints a view into (0, 0) … `size` (units of 1/96 inch), with the code that paints the window. The caption
/// has at least this height.
void paintFigure(QCPPainter &painter, const QSizeF &size, FigureView view, const FigureData &data,
                 const FigureOptions &options, double leastCaptionHeight = 0);

/// Writes a figure; the format follows the file's suffix: .png, .svg or .pdf (vectors, text as text).
/// Throws Error when the suffix is another or the file cannot be written.
void exportFigure(const QString &file, FigureView view, const FigureData &data, const FigureOptions &options);

/// What a PNG of the figure holds. Throws Error when it is too large.
QImage figureImage(FigureView view, const FigureData &data, const FigureOptions &options,
                   double leastCaptionHeight = 0);

/// The figure as SVG.
QByteArray figureSvg(FigureView view, const FigureData &data, const FigureOptions &options);

} // namespace attopo
