#include "analysis/text_growth.h"

#include "analysis/first_points.h"
#include "analysis/parallel_each.h"
#include "analysis/pipeline.h"
#include "error.h"
#include "stack/stack_model.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <mutex>

namespace attopo {

namespace {

/// `stride`, 2 · `stride`, … and `count`, which is the last.
std::vector<std::size_t> stepsUpTo(std::size_t count, std::size_t stride)
{
    std::vector<std::size_t> steps;
    for (std::size_t k = stride; k < count; k += stride)
        steps.push_back(k);
    if (count > 0)
        steps.push_back(count);
    return steps;
}

/// The first characters of a text, in UTF-8.
std::string beginningOf(std::u32string_view text, std::size_t characters)
{
    std::string beginning;
    for (const char32_t character : text.substr(0, characters))
        appendUtf8(beginning, character);
    return beginning;
}

/// Of each number of points the character up to which they are read.
std::vector<std::size_t> readUpTo(const std::vector<Token> &points)
{
    std::vector<std::size_t> characters{0};
    for (const Token &token : points)
        characters.push_back(std::max(characters.back(), token.end));
    return characters;
}

} // namespace

TextGrowth growText(const AnalysisRequest &request, const GrowthOptions &options, const std::stop_token &stop,
                    const GrowthObserver &observer)
{
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        throw Error(
            TRANSLATABLE("Core", "Only a text is read token by token: a matrix or a diagram does not grow"));
    if (request.attention.part == AttentionPart::TextOverTranslation)
        throw Error(TRANSLATABLE(
            "Core",
            "The tokens of a text over its translation do not come one by one: choose the text, the "
            "translation, or the translation over the text"));
    if (stackOf(*source->model) && !readsInOrder(request))
        throw Error(TRANSLATABLE(
            "Core",
            "A file holds the attention of one text: how it grew is known only where tokens attend "
            "to earlier ones alone"));
    if (source->readAs != ReadAs::Text && !readsInOrder(request))
        throw Error(TRANSLATABLE("Core",
                                 "A pair or a chat grows only where tokens attend to earlier ones alone: its "
                                 "beginnings are none"));
    Pipeline pipeline;
    const std::shared_ptr<const TokenSpace> whole = pipeline.space(request, stop);
    TextGrowth growth;
    growth.onePass = readsInOrder(request);
    growth.points = whole->tokens;
    growth.cutAt = request.attention.part == AttentionPart::Text ? whole->textCutAt : whole->translationCutAt;
    const std::size_t stride = std::max<std::size_t>(1, options.stride);
    const std::vector<std::size_t> characters = readUpTo(whole->tokens);
    std::mutex observing;
    const auto finish = [&](std::size_t number, const SquareMatrix &distances) {
        GrowthStep &step = growth.steps[number];
        step.barcode =
            persistentHomology(distances, {request.maxDimension, std::nullopt, request.engine}, stop);
        const std::lock_guard lock(observing);
        if (observer)
            observer(number, growth.steps.size(), step);
    };

    if (growth.onePass) {
        for (const std::size_t k : stepsUpTo(whole->tokens.size(), stride))
            growth.steps.push_back({k, characters[k], {}});
        parallelEach(
            growth.steps.size(),
            [&](std::size_t number) {
                finish(number, firstDistances(*whole, growth.steps[number].read, request, stop));
            },
            stop, {}, options.threads);
        return growth;
    }

    // Points after which more of the text is read than before, and not the same character again.
    std::vector<std::size_t> counts;
    for (std::size_t k = 1; k < characters.size(); ++k)
        if (characters[k] > characters[k - 1]) {
            std::size_t last = k;
            while (last + 1 < characters.size() && !whole->tokens[last].special
                   && characters[last + 1] == characters[k])
                ++last;
            counts.push_back(last);
        }
    for (const std::size_t number : stepsUpTo(counts.size(), stride))
        growth.steps.push_back({counts[number - 1], characters[counts[number - 1]], {}});
    if (growth.steps.empty()) // nothing but special tokens
        growth.steps.push_back({whole->tokens.size(), 0, {}});
    const std::u32string text = decodeUtf8(source->text);
    for (std::size_t number = 0; number + 1 < growth.steps.size(); ++number) {
        throwIfStopped(stop);
        AnalysisRequest part = request;
        std::get<TextSource>(part.source).text = beginningOf(text, growth.steps[number].characters);
        finish(number, pipeline.space(part, stop)->distances);
    }
    finish(growth.steps.size() - 1, whole->distances);
    return growth;
}

std::vector<Matrix> bettiSurface(std::span<const GrowthStep> steps, std::span<const double> thresholds)
{
    int maxDimension = 0;
    for (const GrowthStep &step : steps)
        maxDimension = std::max(maxDimension, step.barcode.maxDimension);
    std::vector<Matrix> surface(static_cast<std::size_t>(maxDimension) + 1,
                                Matrix(steps.size(), thresholds.size()));
    for (std::size_t s = 0; s < steps.size(); ++s)
        for (const Bar &bar : steps[s].barcode.bars)
            for (std::size_t t = 0; t < thresholds.size(); ++t)
                surface[static_cast<std::size_t>(bar.dimension)](s, t) += bar.aliveAt(thresholds[t]);
    return surface;
}

std::vector<double> evenThresholds(std::span<const GrowthStep> steps, std::size_t count)
{
    double largest = 0;
    for (const GrowthStep &step : steps)
        largest = std::max(largest, step.barcode.largestValue());
    std::vector<double> thresholds(count);
    for (std::size_t k = 0; k < count; ++k)
        thresholds[k] = largest * static_cast<double>(k) / static_cast<double>(count - 1);
    return thresholds;
}

Vineyard vineyard(std::span<const GrowthStep> steps, const std::stop_token &stop, std::size_t threads)
{
    Vineyard result;
    if (steps.empty())
        return result;
    int maxDimension = 0;
    for (const GrowthStep &step : steps)
        maxDimension = std::max(maxDimension, step.barcode.maxDimension);
    const auto dimensions = static_cast<std::size_t>(maxDimension) + 1;
    const std::size_t changes = steps.size() - 1;
    result.changes = Matrix(changes, dimensions);
    std::vector<DiagramMatching> matchings(changes * dimensions); // dimensions of a step side by side
    parallelEach(
        matchings.size(),
        [&](std::size_t k) {
            const std::size_t step = k / dimensions;
            const auto dimension = static_cast<int>(k % dimensions);
            matchings[k] = wassersteinMatching(diagram(steps[step].barcode, dimension),
                                               diagram(steps[step + 1].barcode, dimension), 2,
                                               GroundNorm::Infinity, stop);
            result.changes.values[k] = matchings[k].distance;
        },
        stop, {}, threads);

    for (int dimension = 0; dimension <= maxDimension; ++dimension) {
        const std::size_t firstVine = result.vines.size();
        std::vector<std::size_t> before; // the vine of each bar of the step before
        for (std::size_t step = 0; step < steps.size(); ++step) {
            const std::vector<Bar> &bars = steps[step].barcode.bars;
            std::vector<std::size_t> ofDimension;
            for (std::size_t bar = 0; bar < bars.size(); ++bar)
                if (bars[bar].dimension == dimension)
                    ofDimension.push_back(bar);
            std::vector<std::optional<std::size_t>> vines(ofDimension.size());
            if (step > 0)
                for (const DiagramMatching::Pair &pair :
                     matchings[(step - 1) * dimensions + static_cast<std::size_t>(dimension)].pairs)
                    if (pair.a && pair.b)
                        vines[*pair.b] = before[*pair.a];
            before.clear();
            for (std::size_t place = 0; place < vines.size(); ++place) {
                if (!vines[place]) {
                    vines[place] = result.vines.size();
                    result.vines.push_back({dimension, {}});
                }
                const Bar &bar = bars[ofDimension[place]];
                result.vines[*vines[place]].leaves.push_back(
                    {step, ofDimension[place], bar.birth, bar.death});
                before.push_back(*vines[place]);
            }
        }
        std::sort(result.vines.begin() + static_cast<std::ptrdiff_t>(firstVine), result.vines.end(),
                  [](const Vine &a, const Vine &b) {
                      return std::pair(a.leaves.front().step, a.leaves.front().bar)
                          < std::pair(b.leaves.front().step, b.leaves.front().bar);
                  });
    }
    return result;
}

} // namespace attopo
