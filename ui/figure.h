#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"
#include "growth_plot.h"
#include "model_plot.h"
#include "paint_head_map.h"
#include "paint_head_thumbnail.h"
#include "style.h"
#include "summary_plot.h"
#include "token_places.h"
#include "view_state.h"

#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>

class QCPPainter;

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
const std::array<FigureViewInfo, 11> &figureViews();
std::optional<FigureView> figureViewByName(const QString &name);

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
    std::vector<HeadThumbnail> pinned;
    std::shared_ptr<const ModelSurvey> model; ///< Null: it is not known.
    ModelPicture modelPicture = ModelPicture::Plane;
    std::shared_ptr<const GrowthOverview> growth; ///< Likewise.
    GrowthPicture growthPicture = GrowthPicture::BettiSurface;
    int growthDimension = 1;
    std::array<Selection, 2> selections;
    ComplexLook look;
    std::array<TokenPlaces, 2> places; ///< As the user turned and dragged them; empty: as laid out.
};

struct FigureOptions {
    QSizeF size{140, 105}; ///< Millimetres.
    int dpi = 200;         ///< Of a PNG.
    QString caption;       ///< Below the picture; empty: none.
};

/// Whether there is what the view shows.
bool canPaint(FigureView view, const FigureData &data);

/// A size in millimetres at which the view has room.
QSizeF defaultFigureSize(FigureView view);

/// The caption that says how the figure came about: model, layer, head, metric, threshold, Betti numbers.
QString defaultCaption(FigureView view, const FigureData &data);

/// Paints a view into (0, 0) … `size` (units of 1/96 inch), with the code that paints the window.
void paintFigure(QCPPainter &painter, const QSizeF &size, FigureView view, const FigureData &data,
                 const QString &caption, const Style &style);

/// Writes a figure; the format follows the file's suffix: .png, .svg or .pdf (vectors, text as text).
/// Throws Error when the suffix is another or the file cannot be written.
void exportFigure(const QString &file, FigureView view, const FigureData &data, const FigureOptions &options);

} // namespace attopo
