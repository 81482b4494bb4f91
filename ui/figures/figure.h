#pragma once

#include "figure_view.h"

#include <QImage>

class QIODevice;

namespace attopo {

/// In millimetres, for a view of its own proportions or of the preset's.
QSizeF figureSize(const FigurePreset &preset, const FigureView &view);

/// The caption that says how the figure came about: model, layer, head, metric, threshold, Betti numbers.
QString defaultCaption(const FigureView &view, const FigureData &data);

/// What is written below a figure.
QString captionOf(const FigureView &view, const FigureData &data, const FigureOptions &options);

/// How high that is, in units of 1/96 inch before the figure is scaled to its font size.
double captionHeight(const QString &caption, const FigureOptions &options);

/// Why the view cannot be read at this size, and which size would do: a sentence; empty: it can.
QString whyTooSmall(const FigureView &view, const FigureData &data, const FigureOptions &options);

/// Paints a view into (0, 0) … `size` (units of 1/96 inch), with the code that paints the window. The caption
/// has at least this height.
void paintFigure(QCPPainter &painter, const QSizeF &size, const FigureView &view, const FigureData &data,
                 const FigureOptions &options, double leastCaptionHeight = 0);

/// Writes a figure; the format follows the file's suffix: .png, .svg or .pdf (vectors, text as text).
/// Throws Error when the suffix is another, the file cannot be written, or whyTooSmall().
void exportFigure(const QString &file, const FigureView &view, const FigureData &data,
                  const FigureOptions &options);

/// What a PNG of the figure holds. Throws Error when it is too large, or whyTooSmall().
QImage figureImage(const FigureView &view, const FigureData &data, const FigureOptions &options,
                   double leastCaptionHeight = 0);

/// The figure as SVG.
QByteArray figureSvg(const FigureView &view, const FigureData &data, const FigureOptions &options);

} // namespace attopo
