#include "analyze_command.h"

#include "analysis/analysis_json.h"
#include "analysis_input.h"
#include "text_output.h"

namespace attopo {

void runAnalyze(const CommandLine &line)
{
    const AnalysedInput input = analyseInput(line);
    const std::string json =
        analysisJson(*input.a, input.b.get(), input.comparison ? &*input.comparison : nullptr, line.threshold)
        + "\n";
    writeText(line.json, json);
}

} // namespace attopo
