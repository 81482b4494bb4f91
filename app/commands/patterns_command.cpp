// attention-topology patterns: what each head of a model looks at, averaged over the lines of a text, as CSV.

#include "analysis/attention_patterns.h"
#include "analysis_input.h"
#include "command.h"
#include "text_output.h"

#include <QString>

#include <iostream>
#include <set>
#include <sstream>

namespace attopo {

namespace {

/// The lines of a text that say something: each is read on its own.
std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (!QString::fromStdString(line).trimmed().isEmpty())
            found.push_back(line);
    return found;
}

std::string toCsv(const Model &model, const std::vector<AttentionPattern> &patterns,
                  const std::set<std::size_t> &missing)
{
    std::ostringstream csv;
    csv << "layer,head";
    for (const AttentionTargetInfo &info : attentionTargets())
        csv << ',' << info.name;
    csv << ",greatest\n";
    csv.precision(4);
    csv << std::fixed;
    for (std::size_t k = 0; k < patterns.size(); ++k) {
        if (missing.contains(k))
            continue;
        csv << k / model.info().heads << ',' << k % model.info().heads;
        for (const AttentionShare &share : patterns[k].shares)
            csv << ',' << share.mean();
        csv << ',' << patterns[k].greatest.mean() << '\n';
    }
    return csv.str();
}

struct PatternsChoice {
    QString csv; ///< File or "-".
};

const CommandOptions<PatternsChoice> &patternsOptions()
{
    static const CommandOptions<PatternsChoice> options{textOption<PatternsChoice>(
        {"--csv", "OUT", "a table with one row per head; - for standard output"}, &PatternsChoice::csv)};
    return options;
}

class Patterns : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        parser.add(textOptions(), text_, OptionGroup::Input);
        parser.add(stackOptions(), source_, OptionGroup::Input);
        parser.add(modelOptions(), model_, OptionGroup::Shared);
        parser.add(patternsOptions(), own_);
    }

    void check() const override
    {
        checkOneText("patterns", text_, source_);
        if (own_.csv.isEmpty())
            failUsage(QStringLiteral("patterns needs --csv FILE (or --csv - for standard output)"));
    }

    void run() const override
    {
        const TextSource source = chosenTextOrStack(text_, source_, model_);
        const auto &model = source.model;
        const ModelInfo &info = model->info();
        std::vector<AttentionPattern> patterns(info.layers * info.heads);
        std::set<std::size_t> missing; // in a stack
        std::size_t cut = 0;
        const std::vector<std::string> texts =
            source_.attention ? std::vector{source.text} : linesOf(source.text);
        for (const std::string &text : texts) {
            const Tokenization tokenization = model->tokenizer().tokenize(text, info.maxTokens);
            const std::vector<Token> &tokens = tokenization.tokens;
            cut += tokenization.cutAt.has_value();
            std::vector<std::int32_t> ids;
            for (const Token &token : tokens)
                ids.push_back(token.id);
            const Activations activations = model->forward(ids, info.layers - 1, {});
            for (std::size_t k = 0; k < patterns.size(); ++k) {
                if (!activations.has(k / info.heads, k % info.heads)) {
                    missing.insert(k);
                    continue;
                }
                patterns[k].add(attentionPattern(
                    SquareMatrix(tokens.size(), activations.head(k / info.heads, k % info.heads)), tokens,
                    info.causal));
            }
        }
        if (cut > 0)
            std::cerr << "attention-topology: lines that are longer than the model reads and were cut: "
                      << cut << '\n';
        writeText(own_.csv, toCsv(*model, patterns, missing));
    }

private:
    TextChoice text_;
    SourceChoice source_;
    ModelChoice model_;
    PatternsChoice own_;
};

} // namespace

std::unique_ptr<Command> makePatterns() { return std::make_unique<Patterns>(); }

} // namespace attopo
