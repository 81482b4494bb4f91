#include "growth_command.h"

#include "analysis/text_growth_json.h"
#include "analysis_input.h"
#include "progress_report.h"
#include "text_output.h"

namespace attopo {

void runGrowth(const CommandLine &line)
{
    AnalysisRequest request = requestOf(line);
    request.source = chosenSource(line, openChosenModel(line));
    ProgressReport report;
    std::size_t done = 0;
    const TextGrowth growth =
        growText(request, {.stride = line.stride}, {},
                 [&](std::size_t, std::size_t steps, const GrowthStep &) { report("steps", ++done, steps); });
    reportCut("the text", growth.cutAt);
    writeText(line.json,
              textGrowthJson(request, growth, vineyard(growth.steps),
                             evenThresholds(growth.steps, line.thresholds)));
}

} // namespace attopo
