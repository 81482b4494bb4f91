#pragma once

#include "figure_data.h"
#include "figure_options.h"

#include <QSizeF>
#include <QString>

#include <array>
#include <span>

class QCPPainter;
class QRectF;

namespace attopo {

struct FigureCommand;

/// A view as a figure: all that the export dialog, copies, sweeps and the command line know of it. Each is
/// defined in a file of its own (views/) and stands in the list of figure_views.cpp.
struct FigureView {
    const char *name;  ///< On the command line.
    const char *label; ///< To be translated in the context "QObject".

    /// What is made for it beside the analyses.
    enum class Material { None, HeadMap, PinnedHeads, ModelSurvey, Growth };
    Material material = Material::None;
    bool ofOneText = false;  ///< Of two texts FigureData::side says which is shown.
    bool ofTwoTexts = false; ///< There must be two.
    bool ofBars = false;     ///< All it shows are bars: that of a diagram without points, too.
    bool ofAttention = false;
    bool ofPlaces = false;  ///< Tokens stand somewhere in it.
    bool sweeps = false;    ///< It changes with the threshold, and nothing but what is drawn at it.
    bool hasPanels = false; ///< Which may have letters.
    bool hasLegend = false; ///< Which may be left out.

    /// Of a view of several pictures: it can be read in a room as wide and high as one of these at least, in
    /// units of 1/96 inch before the figure is scaled to its font size.
    std::array<QSizeF, 2> leastSizes{};

    QSizeF size{140, 105}; ///< In millimetres: at which it has room.
    double narrow = 0.75;  ///< Its height by its width where it is less than 120 mm wide.

    /// Whether there is what it shows.
    bool (*canPaint)(const FigureData &data) = [](const FigureData &) { return true; };
    /// Paints it alone into `area`, in units of 1/96 inch.
    void (*paint)(QCPPainter &painter, const QRectF &area, const FigureData &data,
                  const FigureOptions &options);
    /// The numbers it shows as a table (figure_table.h); empty: there are none.
    QString (*table)(const FigureData &data);
    /// Fills in the options of the command that shows the same.
    void (*say)(FigureCommand &command, const FigureData &data) = [](FigureCommand &, const FigureData &) {};
};

} // namespace attopo
