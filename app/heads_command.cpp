#include "heads_command.h"

#include "analysis/head_barcodes.h"
#include "analysis_input.h"
#include "text_output.h"

#include <chrono>
#include <iostream>
#include <sstream>

namespace attopo {

namespace {

/// Says how far it is, at most twice a second.
std::function<void(std::size_t)> reporter(const std::string &what, std::size_t total)
{
    return [=, next = std::chrono::steady_clock::now() + std::chrono::milliseconds(500)](
               std::size_t done) mutable {
        if (std::chrono::steady_clock::now() < next)
            return;
        next = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
        std::cerr << "attention-topology: " << what << ' ' << done << " of " << total << std::endl;
    };
}

std::string headName(std::size_t k, std::size_t heads)
{
    return std::to_string(k / heads) + "." + std::to_string(k % heads);
}

} // namespace

void runHeads(const CommandLine &line)
{
    const auto model = openChosenModel(line);
    const ModelInfo &info = model->info();
    const Tokenization tokenization = model->tokenizer().tokenize(readChosenText(line), info.maxTokens);
    if (tokenization.cutAt)
        std::cerr << "attention-topology: the text is longer than the model reads: cut after character "
                  << *tokenization.cutAt << '\n';
    std::vector<std::int32_t> ids;
    TokenGroups points;
    for (const Token &token : tokenization.tokens) {
        if (!line.dropSpecial || !token.special)
            points.push_back({ids.size()});
        ids.push_back(token.id);
    }
    const Activations activations = model->forward(ids, info.layers - 1, {});
    const std::size_t heads = info.layers * info.heads;
    const std::vector<Barcode> barcodes =
        headBarcodes(activations, points, line.metric, line.distanceDimension, {}, reporter("heads", heads));
    std::vector<Diagram> diagrams;
    for (const Barcode &barcode : barcodes)
        diagrams.push_back(diagram(barcode, line.distanceDimension));
    const SquareMatrix distances = pairwiseDistances(diagrams, line.distance, line.groundNorm, {},
                                                     reporter("pairs", heads * (heads - 1) / 2));
    std::ostringstream csv;
    csv << "head";
    for (std::size_t k = 0; k < heads; ++k)
        csv << ',' << headName(k, info.heads);
    csv.precision(17);
    for (std::size_t i = 0; i < heads; ++i) {
        csv << '\n' << headName(i, info.heads);
        for (std::size_t j = 0; j < heads; ++j)
            csv << ',' << distances(i, j);
    }
    csv << '\n';
    writeText(line.csv, csv.str());
}

} // namespace attopo
