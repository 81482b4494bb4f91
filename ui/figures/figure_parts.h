#pragma once

#include "figure_view.h"
#include "matrix_plot.h"
#include "paint_complex.h"

class QCustomPlot;

namespace attopo {

// What several views paint of a figure.

const std::shared_ptr<const Analysis> &analysisOf(const FigureData &data, Side side);

/// (a), (b), …, (z), (aa), …
QString panelLetter(std::size_t panel);

void paintTitle(QPainter &painter, const QRectF &area, const QString &text, const Style &style);

/// As the user has turned and dragged them, else as they are laid out.
TokenPlaces placesOfSide(const FigureData &data, Side side);

/// The complex of one text, which stands in these places.
ComplexPicture complexOf(const FigureData &data, Side side, const TokenPlaces &places, bool legend);

void paintBars(QPainter &painter, const QRectF &area, const FigureData &data, Side side, const Style &style);

/// A QCustomPlot draws from (0, 0): the painter is moved to `area`.
void paintPlot(QCPPainter &painter, const QRectF &area, QCustomPlot &plot, bool legend);

void paintDiagram(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
                  const Style &style);

void paintMatrix(QCPPainter &painter, const QRectF &area, const FigureData &data, MatrixPlot::Content content,
                 const Style &style);

} // namespace attopo
