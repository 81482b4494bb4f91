#include "analyze_command.h"

#include "analysis/analysis_json.h"
#include "analysis_input.h"
#include "error.h"

#include <QSaveFile>

#include <iostream>

namespace attopo {

void runAnalyze(const CommandLine &line)
{
    const AnalysedInput input = analyseInput(line);
    const std::string json =
        analysisJson(*input.a, input.b.get(), input.comparison ? &*input.comparison : nullptr, line.threshold)
        + "\n";
    if (line.json == QLatin1String("-")) {
        std::cout << json << std::flush;
        if (!std::cout)
            throw Error("Cannot write to standard output");
        return;
    }
    QSaveFile file(line.json);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.data(), static_cast<qint64>(json.size())) < 0
        || !file.commit())
        throw Error("Cannot write " + line.json.toStdString() + ": " + file.errorString().toStdString());
}

} // namespace attopo
