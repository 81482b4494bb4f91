// attention-topology growth: a text read token by token, with progress on standard error.

#include "analysis/text_growth_json.h"
#include "analysis_input.h"
#include "command.h"
#include "progress_report.h"
#include "stack/stack_model.h"
#include "text_output.h"

namespace attopo {

namespace {

struct GrowthChoice {
    std::size_t stride = 1;
    std::size_t thresholds = 50; ///< Of the Betti surface.
    QString json;                ///< File or "-".
};

const CommandOptions<GrowthChoice> &growthOptions()
{
    using Choice = GrowthChoice;
    constexpr int mostTokens = 100000;
    constexpr int mostThresholds = 10000;
    static const CommandOptions<Choice> options{
        wholeOption<Choice>({"--stride", "S",
                             "every so many tokens (default 1); models that read in both directions run once "
                             "a step"},
                            &Choice::stride, 1, mostTokens),
        wholeOption<Choice>({"--thresholds", "N", "of the Betti surface (default 50)"}, &Choice::thresholds,
                            2, mostThresholds),
        textOption<Choice>(
            {"--json", "OUT",
             "bars of each step, Betti numbers over time and threshold, bars followed through time"},
            &Choice::json),
    };
    return options;
}

class Growth : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        addInputOptions(parser, input_);
        parser.add(growthOptions(), own_);
    }

    void check() const override
    {
        checkOneText("growth", input_.text, input_.source);
        checkInput(input_);
        if (input_.compares() || input_.scope.threshold)
            failUsage(QStringLiteral("growth reads one text, at all thresholds: it does not know --text-b, "
                                     "--layer-b, --head-b and --threshold"));
        if (own_.json.isEmpty())
            failUsage(QStringLiteral("growth needs --json FILE (or --json - for standard output)"));
    }

    void run() const override
    {
        AnalysisRequest request = requestOf(input_);
        request.source = isStack(input_.source) ? chosenStack(input_.source)
                                                : chosenSource(input_, openChosenModel(input_.model));
        request.attention = held(*std::get<TextSource>(request.source).model, request.attention);
        ProgressReport report;
        std::size_t done = 0;
        const TextGrowth growth = growText(
            request, {.stride = own_.stride}, {},
            [&](std::size_t, std::size_t steps, const GrowthStep &) { report("steps", ++done, steps); });
        reportCut("the text", growth.cutAt, *std::get<TextSource>(request.source).model);
        writeText(own_.json,
                  textGrowthJson(request, growth, vineyard(growth.steps),
                                 evenThresholds(growth.steps, own_.thresholds)));
    }

private:
    InputChoice input_;
    GrowthChoice own_;
};

} // namespace

std::unique_ptr<Command> makeGrowth() { return std::make_unique<Growth>(); }

} // namespace attopo
