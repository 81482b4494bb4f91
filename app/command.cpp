#include "command.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr CommandInfo infos[] = {
    {"analyze", "INPUT [OPTIONS] --json OUT|-", "", QtNeeded::Nothing, makeAnalyze},
    {"figure", "--view VIEW INPUT [OPTIONS] --out F.png|.svg|.pdf|.apng", "", QtNeeded::Figures, makeFigure},
    {"patterns", "--text-file F [--model M] --csv OUT|-",
     "what each head looks at (previous token, same token, …): mean attention weights, each line of the text "
     "read on its own",
     QtNeeded::Nothing, makePatterns},
    {"heads", "--text-file F [--model M] [--model-b M2] [--distance D] [--dim K] --csv|--json OUT|-",
     "how far apart all pairs of heads are, and the shape that they make", QtNeeded::Nothing, makeHeads},
    {"growth", "--text-file F [--stride S] [OPTIONS] --json OUT|-",
     "a text read token by token: the bars of the first token, of the first two, …", QtNeeded::Nothing,
     makeGrowth},
    {"contexts", "--input F.jsonl [OPTIONS] --csv|--json OUT|-", "texts side by side, and phrases in them",
     QtNeeded::Nothing, makeContexts},
    {"batch", "--input TEXTS [--model M] [OPTIONS] --out FOLDER",
     "a table with a row for each text × layer × head (Parquet and CSV); stopped or killed, it goes on where "
     "it was when it is run again",
     QtNeeded::Figures, makeBatch},
    {"merge", "FOLDER … --out FOLDER",
     "puts the folders of all shards of a batch together, and says what is missing", QtNeeded::Figures,
     makeMerge},
    {"download", "NAME [--revision R]",
     "a model from the Hugging Face Hub, by its name there (bert-base-uncased, EleutherAI/pythia-70m), into "
     "the cache that Python's transformers uses; stopped, it goes on where it was when it is run again. "
     "Prints the model's folder",
     QtNeeded::Core, makeDownload},
};

} // namespace

std::span<const CommandInfo> commands() { return infos; }

const CommandInfo *commandByName(const QString &name)
{
    const auto *const found = std::find_if(std::begin(infos), std::end(infos), [&](const auto &info) {
        return name == QLatin1String(info.name);
    });
    return found == std::end(infos) ? nullptr : found;
}

std::vector<ListedOption> optionsOf(const CommandInfo &info)
{
    const std::unique_ptr<Command> command = info.make();
    CommandParser parser;
    command->addOptions(parser);
    std::vector<ListedOption> listed;
    for (const CommandParser::Option &option : parser.options())
        listed.push_back(option.listed);
    return listed;
}

} // namespace attopo
