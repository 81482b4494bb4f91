// attention-topology analyze: numbers of what is read, as JSON, CSV and files of bars.

#include "analysis/analysis_json.h"
#include "analysis/summaries_json.h"
#include "analysis/summary_table.h"
#include "analysis_input.h"
#include "command.h"
#include "error.h"
#include "local_path.h"
#include "stack/write_stack.h"
#include "text_output.h"
#include "topology/diagram_file.h"

#include <algorithm>

namespace attopo {

namespace {

struct AnalyzeChoice {
    QString json;       ///< File or "-", or none.
    QString summaries;  ///< File, .csv or .json.
    QString diagramOut; ///< File of diagram_file.h.
    QString stackOut;   ///< File of write_stack.h.
    std::optional<CharacterSpan> prompt;
};

const CommandOptions<AnalyzeChoice> &analyzeOptions()
{
    using Choice = AnalyzeChoice;
    static const CommandOptions<Choice> options{
        textOption<Choice>(
            {"--json", "OUT", "tokens, distances, bars, Betti numbers, comparison; - for standard output"},
            &Choice::json),
        textOption<Choice>(
            {"--summaries", "F",
             "numbers that sum up bars and attention, with definitions and sources (.csv), and "
             "the curves, landscapes, images and merge tree as well (.json)"},
            &Choice::summaries),
        textOption<Choice>(
            {"--diagram-out", "F", "the bars as .pers (GUDHI), .npy (giotto-tda) or .txt (Ripser)"},
            &Choice::diagramOut),
        textOption<Choice>({"--stack-out", "F.safetensors",
                            "what all layers and heads attend to, which --attention and Python read"},
                           &Choice::stackOut),
        valueOption<Choice>({"--prompt", "A-B",
                             "how far the rest is from the tokens of characters A to B − 1, once those are "
                             "one point"},
                            &Choice::prompt, parseSpan, spanText),
    };
    return options;
}

bool endsWith(const QString &file, std::initializer_list<const char *> endings)
{
    return file.isEmpty() || std::any_of(endings.begin(), endings.end(), [&](const char *ending) {
               return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
           });
}

class Analyze : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        addInputOptions(parser, input_);
        parser.add(analyzeOptions(), own_);
    }

    void check() const override
    {
        checkInput(input_, own_.prompt.has_value());
        if (own_.json.isEmpty() && own_.summaries.isEmpty() && own_.diagramOut.isEmpty()
            && own_.stackOut.isEmpty())
            failUsage(QStringLiteral("analyze needs --json FILE (or --json - for standard output), "
                                     "--summaries, --diagram-out or --stack-out"));
        if (!endsWith(own_.stackOut, {".safetensors"}))
            failUsage(QStringLiteral("--stack-out writes FILE.safetensors, not “%1”").arg(own_.stackOut));
        if (!endsWith(own_.summaries, {".csv", ".json"}))
            failUsage(
                QStringLiteral("--summaries writes FILE.csv or FILE.json, not “%1”").arg(own_.summaries));
        if (!endsWith(own_.diagramOut, {".pers", ".npy", ".txt"}))
            failUsage(QStringLiteral("--diagram-out writes FILE.pers (GUDHI), FILE.npy (giotto-tda) or "
                                     "FILE.txt (Ripser), not “%1”")
                          .arg(own_.diagramOut));
    }

    void run() const override
    {
        const AnalysedInput input = analyseInput(input_);
        if (!own_.summaries.isEmpty()) {
            const Summaries summaries = summariesOf(*input.a, summaryScale(input.a.get(), input.b.get()));
            const bool json = own_.summaries.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
            writeText(own_.summaries, json ? summariesJson(summaries) : summaryCsv(summaries));
        }
        if (!own_.diagramOut.isEmpty())
            writeText(own_.diagramOut, diagramBytes(*input.a->barcode, own_.diagramOut.toStdString()));
        if (!own_.stackOut.isEmpty())
            writeStackOf(*input.a);
        if (own_.json.isEmpty())
            return;
        writeText(own_.json,
                  analysisJson(*input.a, input.b.get(), input.comparison ? &*input.comparison : nullptr,
                               input.threshold(input_.scope.threshold.value_or(ThresholdChoice{})),
                               own_.prompt)
                      + "\n");
    }

private:
    void writeStackOf(const Analysis &analysis) const
    {
        const auto *source = std::get_if<TextSource>(&analysis.request.source);
        if (!source)
            throw Error("--stack-out writes all layers and heads, and a matrix or a diagram is that of one");
        writeStack(localPath(own_.stackOut), *source);
    }

    InputChoice input_;
    AnalyzeChoice own_;
};

} // namespace

std::unique_ptr<Command> makeAnalyze() { return std::make_unique<Analyze>(); }

} // namespace attopo
