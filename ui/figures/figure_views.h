#pragma once

#include "figure_view.h"

#include <QStringList>

namespace attopo {

extern const FigureView complexFigure, barcodeFigure, diagramFigure, distancesFigure, attentionFigure,
    summaryFigure, headsFigure, pinnedFigure, modelFigure, timeFigure, overviewFigure, compareFigure;

/// All of them, as they are offered.
std::span<const FigureView *const> figureViews();
QStringList figureViewNames();
const FigureView *figureViewByName(const QString &name); ///< Null: there is none.

} // namespace attopo
