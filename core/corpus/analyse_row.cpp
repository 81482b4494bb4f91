#include "corpus/analyse_row.h"

#include "analysis/head_barcodes.h"
#include "analysis/text_points.h"
#include "corpus/stack_hashes.h"
#include "error.h"
#include "model/available_memory.h"
#include "model/model_files.h"
#include "stack/stack_model.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <algorithm>
#include <numeric>

namespace attopo {

namespace {

void addDiagrams(RowResult &result, const Barcode &barcode)
{
    std::vector<std::uint32_t> sizes(static_cast<std::size_t>(barcode.maxDimension) + 1);
    for (const Bar &bar : barcode.bars) { // by dimension
        ++sizes[static_cast<std::size_t>(bar.dimension)];
        result.diagramPoints.push_back(static_cast<float>(bar.birth));
        result.diagramPoints.push_back(static_cast<float>(bar.death));
    }
    result.diagramSizes.insert(result.diagramSizes.end(), sizes.begin(), sizes.end());
}

void analyse(const Model &model, const BatchSettings &settings, const std::string &text, RowResult &result)
{
    const Tokenization tokenization = model.tokenizer().read(settings.readAs, text, model.info().maxTokens);
    const TextPoints points = textPoints(tokenization.tokens, text, settings.joinWords, settings.dropSpecial);
    if (points.tokens.empty())
        throw Error("the model's tokenizer finds no token in the text");
    result.points = points.tokens.size();
    result.cutAt = tokenization.cutAt;
    const Activations activations = forwardTokens(model, tokenization.tokens, settings.layers.back(), {});
    const bool needsBars = settings.diagrams
        || std::find(settings.features.begin(), settings.features.end(), FeatureSet::Bars)
            != settings.features.end();
    for (const std::size_t layer : settings.layers)
        for (const std::size_t head : settings.heads) {
            const Matrix attention =
                groupAttention(SquareMatrix(activations.tokens, activations.head(layer, head)), points.groups,
                               points.groups);
            Barcode barcode;
            if (needsBars)
                barcode = persistentHomology(distanceMatrix(settings.metric, attention),
                                             {.maxDimension = settings.maxDimension});
            appendFeatures(result.features, settings.features, attention, points.tokens, barcode);
            if (settings.diagrams)
                addDiagrams(result, barcode);
        }
}

void resolve(std::vector<std::size_t> &numbers, std::size_t count, const char *refusal,
             const ModelInfo &model)
{
    if (numbers.empty()) {
        numbers.resize(count);
        std::iota(numbers.begin(), numbers.end(), std::size_t(0));
    }
    if (numbers.back() >= count)
        throw Error(refusal, {numbers.back(), model.name, count - 1});
}

} // namespace

RowResult analyseRow(const Model &model, const BatchSettings &settings, CorpusRow row)
{
    RowResult result{.row = row.row, .line = row.line, .problem = std::move(row.problem)};
    if (!result.problem.empty())
        return result;
    if (settings.columns.stacks)
        result.stackHash = stackHash(row.text);
    try {
        if (settings.columns.stacks) {
            const auto stack = openStack(row.text);
            analyse(*stack, settings, stackOf(*stack)->text().text, result);
            stack->requireUnchanged();
        } else {
            analyse(model, settings, row.text, result);
        }
        result.columns = std::move(row.columns);
    } catch (const NotEnoughMemory &) {
        throw;
    } catch (const ModelChanged &) {
        throw;
    } catch (const Error &error) {
        result = {.row = row.row,
                  .line = row.line,
                  .problem = error.what(),
                  .stackHash = std::move(result.stackHash)};
    }
    return result;
}

BatchSettings resolvedSettings(BatchSettings settings, const ModelInfo &model)
{
    requireOfHeads(settings.metric);
    resolve(settings.layers, model.layers,
            TRANSLATABLE("Core", "There is no layer %1: %2 has layers 0 to %3"), model);
    resolve(settings.heads, model.heads, TRANSLATABLE("Core", "There is no head %1: %2 has heads 0 to %3"),
            model);
    return settings;
}

} // namespace attopo
