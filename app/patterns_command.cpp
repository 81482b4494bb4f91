#include "patterns_command.h"

#include "analysis/attention_patterns.h"
#include "analysis_input.h"
#include "text_output.h"

#include <QString>

#include <iostream>
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

std::string toCsv(const Model &model, const std::vector<AttentionPattern> &patterns)
{
    std::ostringstream csv;
    csv << "layer,head";
    for (const AttentionTargetInfo &info : attentionTargets())
        csv << ',' << info.name;
    csv << ",greatest\n";
    csv.precision(4);
    csv << std::fixed;
    for (std::size_t k = 0; k < patterns.size(); ++k) {
        csv << k / model.info().heads << ',' << k % model.info().heads;
        for (const AttentionShare &share : patterns[k].shares)
            csv << ',' << share.mean();
        csv << ',' << patterns[k].greatest.mean() << '\n';
    }
    return csv.str();
}

} // namespace

void runPatterns(const CommandLine &line)
{
    const auto model = openChosenModel(line);
    const ModelInfo &info = model->info();
    std::vector<AttentionPattern> patterns(info.layers * info.heads);
    std::size_t cut = 0;
    for (const std::string &text : linesOf(readChosenText(line))) {
        const Tokenization tokenization = model->tokenizer().tokenize(text, info.maxTokens);
        const std::vector<Token> &tokens = tokenization.tokens;
        cut += tokenization.cutAt.has_value();
        std::vector<std::int32_t> ids;
        for (const Token &token : tokens)
            ids.push_back(token.id);
        const Activations activations = model->forward(ids, info.layers - 1, {});
        for (std::size_t k = 0; k < patterns.size(); ++k)
            patterns[k].add(attentionPattern(
                SquareMatrix(tokens.size(), activations.head(k / info.heads, k % info.heads)), tokens,
                info.causal));
    }
    if (cut > 0)
        std::cerr << "attention-topology: lines that are longer than the model reads and were cut: " << cut
                  << '\n';
    writeText(line.csv, toCsv(*model, patterns));
}

} // namespace attopo
