#include "figure_views.h"

#include <algorithm>

namespace attopo {

std::span<const FigureView *const> figureViews()
{
    static const FigureView *const all[] = {
        &complexFigure, &barcodeFigure, &diagramFigure, &distancesFigure, &attentionFigure, &summaryFigure,
        &headsFigure,   &pinnedFigure,  &modelFigure,   &timeFigure,      &overviewFigure,  &compareFigure};
    return all;
}

QStringList figureViewNames()
{
    QStringList names;
    for (const FigureView *view : figureViews())
        names << QLatin1String(view->name);
    return names;
}

const FigureView *figureViewByName(const QString &name)
{
    const auto all = figureViews();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const FigureView *view) { return name == QLatin1String(view->name); });
    return found == all.end() ? nullptr : *found;
}

} // namespace attopo
