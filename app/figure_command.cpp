#include "figure_command.h"

#include "analysis_input.h"
#include "figure.h"

namespace attopo {

void runFigure(const CommandLine &line)
{
    const AnalysedInput input = analyseInput(line);
    FigureData data;
    data.a = input.a;
    data.b = input.b;
    data.comparison = input.comparison;
    data.matching = line.matching;
    data.summary = line.summary;
    data.summaryDimension = line.summaryDimension;
    data.threshold = line.threshold.value_or(input.a->barcode->suggestedThreshold());
    FigureOptions options;
    const FigureView view = *figureViewByName(line.view);
    options.size = defaultFigureSize(view);
    if (line.size.width() > 0)
        options.size.setWidth(line.size.width());
    if (line.size.height() > 0)
        options.size.setHeight(line.size.height());
    options.dpi = line.dpi;
    if (line.caption)
        options.caption = defaultCaption(view, data);
    exportFigure(line.out, view, data, options);
}

} // namespace attopo
