#include "analyze_command.h"

#include "analysis/analysis_json.h"
#include "analysis/summaries_json.h"
#include "analysis/summary_table.h"
#include "analysis_input.h"
#include "text_output.h"
#include "topology/diagram_file.h"

namespace attopo {

void runAnalyze(const CommandLine &line)
{
    const AnalysedInput input = analyseInput(line);
    if (!line.summaries.isEmpty()) {
        const Summaries summaries = summariesOf(*input.a, summaryScale(input.a.get(), input.b.get()));
        const bool json = line.summaries.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        writeText(line.summaries, json ? summariesJson(summaries) : summaryCsv(summaries));
    }
    if (!line.diagramOut.isEmpty())
        writeText(line.diagramOut, diagramBytes(*input.a->barcode, line.diagramOut.toStdString()));
    if (line.json.isEmpty())
        return;
    writeText(line.json,
              analysisJson(*input.a, input.b.get(), input.comparison ? &*input.comparison : nullptr,
                           line.threshold, line.prompt)
                  + "\n");
}

} // namespace attopo
