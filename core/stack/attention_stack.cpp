#include "stack/attention_stack.h"

#include "file_ending.h"
#include "files/npy_file.h"
#include "model/mapped_file.h"
#include "stack/stack_padding.h"
#include "stack/stack_text.h"
#include "text_file.h"
#include "translatable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>
#include <sstream>
#include <tuple>

namespace attopo {

namespace {

/// Three digits are enough to tell what is odd.
std::string shown(double value)
{
    std::ostringstream text;
    text.precision(3);
    text << value;
    return text.str();
}

/// Dropout that is on makes weights of up to 1 larger by what it leaves out.
constexpr double largestWeight = 2;

constexpr double sumTolerance = 1e-3; // half-precision rows of a thousand tokens are off by less

/// The number in the middle of a name: of "attention.3" for "attention." and "".
std::optional<std::size_t> numberIn(std::string_view name, std::string_view pattern)
{
    const std::size_t at = pattern.find('#');
    const std::string_view before = pattern.substr(0, at);
    const std::string_view after = pattern.substr(at + 1);
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after))
        return std::nullopt;
    name.remove_prefix(before.size());
    name.remove_suffix(after.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    constexpr std::size_t most = 100000; // layers
    if (error != std::errc() || end != name.data() + name.size() || number > most)
        return std::nullopt;
    return number;
}

} // namespace

AttentionStack::AttentionStack(const std::filesystem::path &file, const StackOptions &options)
    : file_(readStackFile(file))
    , options_(options)
    , path_(file)
    , name_(file_.textCalled("model").value_or(file.stem().string()))
{
    findLayers(Part::Own, "attentions", {"attention_#", "attention.#", "blocks.#.attn.hook_pattern", "#"});
    findLayers(Part::Cross, "cross_attentions", {"cross_attention_#", "cross_attention.#"});
    findLayers(Part::Source, "source_attentions", {"source_attention_#", "source_attention.#"});
    requireShapes();
    cutPadding();
    text_ = readText("", kept_.size());
    if (has(Part::Cross))
        source_ = readText("source_", keptSource_.size());
    look();
}

void AttentionStack::findLayers(Part part, std::string_view all, const std::vector<std::string> &one)
{
    for (const std::string_view name : {all, std::string_view(part == Part::Own ? "" : all)})
        if (const StackArray *array = file_.array(name);
            array && parts_[static_cast<std::size_t>(part)].empty())
            addAllLayers(part, std::string(name), *array);
    for (const auto &[name, array] : file_.arrays)
        for (const std::string &pattern : one)
            if (const auto number = numberIn(name, pattern))
                addLayer(part, *number, name, array);
}

void AttentionStack::addAllLayers(Part part, const std::string &name, const StackArray &array)
{
    if (array.axes() != 4 && array.axes() != 5)
        throw Error(
            TRANSLATABLE("Core",
                         "%1: \"%2\" has the shape %3, expected [layers, heads, tokens, tokens] or [layers, "
                         "texts, heads, tokens, tokens]"),
            {file_.file, name.empty() ? "array" : name, shownShape(array.tensor.shape)});
    requireFloats(array, name);
    const bool hasTexts = array.axes() == 5;
    const std::size_t layerAxis = hasTexts && options_.textFirst ? 1 : 0;
    if (hasTexts && options_.textIndex >= array.length(1 - layerAxis))
        throw Error(
            TRANSLATABLE("Core", "%1: there is no text %2: \"%3\" has texts 0 to %4"),
            {file_.file, options_.textIndex, name.empty() ? "array" : name, array.length(1 - layerAxis) - 1});
    if (hasTexts)
        texts_ = array.length(1 - layerAxis);
    for (std::size_t number = 0; number < array.length(layerAxis); ++number) {
        Layer layer{&array, {number}, name};
        if (hasTexts)
            layer.leading.insert(options_.textFirst ? layer.leading.begin() : layer.leading.end(),
                                 options_.textIndex);
        parts_[static_cast<std::size_t>(part)].emplace(number, std::move(layer));
    }
}

void AttentionStack::addLayer(Part part, std::size_t number, const std::string &name, const StackArray &array)
{
    if (array.axes() != 3 && array.axes() != 4)
        throw Error(
            TRANSLATABLE("Core",
                         "%1: \"%2\" has the shape %3, expected [heads, tokens, tokens] or [texts, heads, "
                         "tokens, tokens]"),
            {file_.file, name, shownShape(array.tensor.shape)});
    requireFloats(array, name);
    Layer layer{&array, {}, name};
    if (array.axes() == 4) {
        if (options_.textIndex >= array.length(0))
            throw Error(TRANSLATABLE("Core", "%1: there is no text %2: \"%3\" has texts 0 to %4"),
                        {file_.file, options_.textIndex, name, array.length(0) - 1});
        layer.leading.push_back(options_.textIndex);
        texts_ = array.length(0);
    }
    parts_[static_cast<std::size_t>(part)].emplace(number, std::move(layer));
}

void AttentionStack::requireShapes()
{
    const Layers &own = parts_[0];
    const Layers &cross = parts_[1];
    if (own.empty() && cross.empty())
        throw Error(TRANSLATABLE(
                        "Core",
                        "%1 holds no attention: expected \"attentions\", \"attention_0\", \"attention.0\" or "
                        "\"blocks.0.attn.hook_pattern\""),
                    {file_.file});
    const Layer &first = own.empty() ? cross.begin()->second : own.begin()->second;
    const std::size_t n = first.rows();
    const std::size_t m = cross.empty() ? n : cross.begin()->second.columns();
    const auto require = [&](const Layers &layers, std::size_t rows, std::size_t columns) {
        for (const auto &[number, layer] : layers)
            if (layer.rows() != rows || layer.columns() != columns || layer.heads() == 0 || rows == 0)
                throw Error(
                    TRANSLATABLE(
                        "Core",
                        "%1: \"%2\" has the shape %3, expected heads of %4 rows and %5 columns as the "
                        "layer before it has"),
                    {file_.file, layer.name, shownShape(layer.array->tensor.shape), rows, columns});
    };
    require(own, n, n);
    require(cross, n, m);
    require(parts_[2], m, m);
    constexpr std::size_t most = 20000;
    if (n > most || m > most)
        throw Error(TRANSLATABLE("Core", "%1: %2 tokens are more than the %3 that are read"),
                    {file_.file, std::max(n, m), most});
    kept_.resize(n);
    keptSource_.resize(cross.empty() ? 0 : m);
    std::iota(kept_.begin(), kept_.end(), std::size_t{0});
    std::iota(keptSource_.begin(), keptSource_.end(), std::size_t{0});
}

void AttentionStack::cutPadding()
{
    const auto cut = [&](std::vector<std::size_t> &kept, const std::string &prefix, const Layers &attending) {
        const std::size_t n = kept.size();
        std::optional<std::vector<std::size_t>> left =
            tokensSaidToBeNoPadding(file_, prefix, options_.textIndex, n);
        if (!left && !attending.empty())
            left = tokensAttendedTo(*attending.begin()->second.array, attending.begin()->second.leading);
        if (!left || left->size() == n || left->empty())
            return;
        notes_.push_back(
            {TRANSLATABLE("Core", "%1 of %2 tokens are padding and left out"), {n - left->size(), n}});
        kept = std::move(*left);
    };
    cut(kept_, "", parts_[0]);
    if (has(Part::Cross))
        cut(keptSource_, "source_", parts_[1]);
}

std::vector<std::string> AttentionStack::tokensOf(const std::string &prefix, std::size_t count)
{
    const bool ofSource = !prefix.empty();
    const std::size_t all = ofSource ? parts_[1].begin()->second.columns()
                                     : (parts_[0].empty() ? parts_[1] : parts_[0]).begin()->second.rows();
    std::optional<std::vector<std::string>> tokens = file_.textsCalled(prefix + "tokens");
    std::string where = file_.file;
    if (!tokens && !ofSource)
        tokens = tokensBeside(path_, where);
    if (!tokens && !ofSource) {
        lacksTokens_ = true;
        if (options_.tokens.size() == count)
            return options_.tokens;
        if (!options_.tokens.empty())
            throw Error(TRANSLATABLE("Core", "%1: %2 tokens were typed in, but there is attention of %3"),
                        {file_.file, options_.tokens.size(), count});
    }
    if (!tokens) {
        tokens.emplace();
        for (std::size_t k = 0; k < all; ++k)
            tokens->push_back(std::to_string(k));
    }
    if (tokens->size() > all && tokens->size() % all == 0) // of a batch
        tokens->erase(tokens->begin(),
                      tokens->begin() + static_cast<std::ptrdiff_t>(options_.textIndex * all));
    if (tokens->size() > all && file_.textsCalled(prefix + "tokens"))
        tokens->resize(tokens->size() % all == 0 ? all : tokens->size());
    if (tokens->size() != all && tokens->size() != count)
        throw Error(TRANSLATABLE("Core", "%1: there are %2 tokens, but attention of %3"),
                    {where, tokens->size(), all});
    if (tokens->size() == count)
        return *tokens;
    std::vector<std::string> left;
    for (const std::size_t k : kept(ofSource))
        left.push_back((*tokens)[k]);
    return left;
}

StackText AttentionStack::readText(const std::string &prefix, std::size_t count)
{
    const std::vector<std::string> tokens = tokensOf(prefix, count);
    const auto text = file_.textCalled(prefix + "text");
    std::optional<std::vector<std::pair<std::size_t, std::size_t>>> spans;
    if (const auto numbers = file_.numbersCalled(prefix + "spans")) {
        const std::vector<std::size_t> &places = kept(!prefix.empty());
        const bool whole = numbers->size() != 2 * count;
        spans.emplace();
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t at = 2 * (whole ? places[k] : k);
            if (at + 1 >= numbers->size())
                throw Error(TRANSLATABLE("Core", "%1: there are spans of %2 tokens, but %3 tokens"),
                            {file_.file, numbers->size() / 2, count});
            const auto position = [](double number) {
                return static_cast<std::size_t>(std::clamp(number, 0.0, 1e9));
            };
            spans->emplace_back(position((*numbers)[at]), position((*numbers)[at + 1]));
        }
    }
    return stackText(tokens, text, spans);
}

std::optional<std::pair<std::size_t, std::size_t>> AttentionStack::unsaidAxes() const
{
    const StackArray *array = file_.array(""); // of a .npy
    return array && array->axes() == 5 ? std::optional(std::pair(array->length(0), array->length(1)))
                                       : std::nullopt;
}

std::size_t AttentionStack::layers(Part part) const
{
    const Layers &layers = parts_[static_cast<std::size_t>(part)];
    return layers.empty() ? 0 : layers.rbegin()->first + 1;
}

std::size_t AttentionStack::heads(Part part) const
{
    std::size_t most = 0;
    for (const auto &[number, layer] : parts_[static_cast<std::size_t>(part)])
        most = std::max(most, layer.heads());
    return most;
}

bool AttentionStack::has(Part part, std::size_t layer, std::size_t head) const
{
    const Layers &layers = parts_[static_cast<std::size_t>(part)];
    const auto found = layers.find(layer);
    return found != layers.end() && head < found->second.heads();
}

std::vector<float> AttentionStack::rawWeights(Part part, std::size_t layer, std::size_t head) const
{
    const Layer &found = parts_[static_cast<std::size_t>(part)].at(layer);
    std::vector<std::size_t> leading = found.leading;
    leading.push_back(head);
    std::vector<float> all = matrixAt(*found.array, leading);
    const std::vector<std::size_t> &rows = kept(part == Part::Source);
    const std::vector<std::size_t> &columns = kept(part != Part::Own);
    if (rows.size() * columns.size() != all.size()) {
        std::vector<float> left;
        left.reserve(rows.size() * columns.size());
        for (const std::size_t i : rows)
            for (const std::size_t j : columns)
                left.push_back(all[i * found.columns() + j]);
        all = std::move(left);
    }
    if (options_.softmax)
        softmaxRows(all, columns.size());
    return all;
}

std::vector<float> AttentionStack::weights(Part part, std::size_t layer, std::size_t head) const
{
    if (!has(part, layer, head))
        throw Error(TRANSLATABLE("Core", "%1 holds no attention of layer %2, head %3"),
                    {file_.file, layer, head});
    const Layer &found = parts_[static_cast<std::size_t>(part)].at(layer);
    std::vector<float> weights = rawWeights(part, layer, head);
    const std::size_t columns = kept(part != Part::Own).size();
    for (std::size_t row = 0; row * columns < weights.size(); ++row) {
        const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(row * columns);
        const auto end = begin + static_cast<std::ptrdiff_t>(columns);
        const double sum = std::accumulate(begin, end, 0.0);
        if (!std::isfinite(sum) || std::any_of(begin, end, [](float weight) { return weight < 0; }))
            throw Error(
                TRANSLATABLE(
                    "Core",
                    "%1: layer %2, head %3: row %4 (counted from 0) holds something that is no number "
                    "or negative"),
                {file_.file, layer, head, row});
        if (sum == 0)
            throw Error(
                TRANSLATABLE("Core",
                             "%1: layer %2, head %3: row %4 (counted from 0) is all zeros; if it is padding, "
                             "save the attention mask too, if dropout was on, call model.eval()"),
                {file_.file, layer, head, row});
        if (std::abs(sum - 1) > sumTolerance || columns != found.columns()) // padding has its share
            std::transform(begin, end, begin, [sum](float weight) {
                return static_cast<float>(static_cast<double>(weight) / sum);
            });
    }
    return weights;
}

void AttentionStack::look()
{
    // Of a large file some heads of each part: all would take long.
    constexpr std::size_t fewOfMany = 12;
    constexpr std::size_t manyNumbers = 16'000'000;
    std::set<std::tuple<Part, std::size_t, std::size_t>> unusable;
    double farthest = 0;
    std::optional<Message> where;
    bool attendsLater = false;
    const auto lookAt = [&](Part part, std::size_t layer, std::size_t head) {
        const std::vector<float> values = rawWeights(part, layer, head);
        const std::size_t columns = kept(part != Part::Own).size();
        for (std::size_t row = 0; row * columns < values.size(); ++row) {
            double sum = 0;
            for (std::size_t j = 0; j < columns; ++j) {
                const double value = static_cast<double>(values[row * columns + j]);
                sum += value;
                attendsLater = attendsLater || (part == Part::Own && j > row && std::abs(value) > 1e-6);
                if (value < 0 || value > largestWeight)
                    throw NotWeights(
                        TRANSLATABLE(
                            "Core",
                            "%1: layer %2, head %3: row %4, column %5 (counted from 0) holds %6, which is no "
                            "weight of attention (0 to 1); if these are logits, take their softmax"),
                        {file_.file, layer, head, row, j, shown(value)});
            }
            if (!std::isfinite(sum) || sum == 0)
                unusable.emplace(part, layer, head);
            else if (std::abs(sum - 1) > std::max(farthest, sumTolerance)) {
                farthest = std::abs(sum - 1);
                where = Message(
                    TRANSLATABLE(
                        "Core",
                        "Rows do not sum to 1 (layer %1, head %2, row %3: %4): each is divided by its "
                        "sum"),
                    {layer, head, row, shown(sum)});
            }
        }
    };
    for (const Part part : {Part::Own, Part::Cross, Part::Source}) {
        std::vector<std::pair<std::size_t, std::size_t>> all;
        for (const auto &[number, layer] : parts_[static_cast<std::size_t>(part)])
            for (std::size_t head = 0; head < layer.heads(); ++head)
                all.emplace_back(number, head);
        const bool isLarge = all.size() * kept_.size() * kept_.size() > manyNumbers;
        const std::size_t every = std::max<std::size_t>(1, isLarge ? all.size() / fewOfMany : 1);
        for (std::size_t k = 0; k < all.size(); k += every)
            lookAt(part, all[k].first, all[k].second);
    }
    if (where)
        notes_.push_back(*where);
    if (!unusable.empty())
        notes_.push_back(
            {TRANSLATABLE(
                 "Core",
                 "Heads without numbers, or with rows of zeros: %1, the first is layer %2, head %3; what is "
                 "about all heads leaves them out"),
             {unusable.size(), std::get<1>(*unusable.begin()), std::get<2>(*unusable.begin())}});
    const auto said = file_.textCalled("causal");
    const bool saysCausal = said == "true" || said == "True" || said == "1";
    causal_ = has(Part::Own) && !attendsLater && kept_.size() > 1;
    if (saysCausal && attendsLater)
        notes_.push_back(
            TRANSLATABLE("Core", "The model is said to be causal, but tokens attend to later ones"));
}

std::size_t AttentionStack::hiddenSize() const
{
    for (const char *name : {"hidden_states", "hidden_0", "hidden.0"})
        if (const StackArray *array = file_.array(name); array && array->axes() >= 2)
            return array->length(array->axes() - 1);
    return 0;
}

std::vector<float> AttentionStack::hidden() const
{
    const std::size_t d = hiddenSize();
    const std::size_t count = layers(Part::Own) + 1;
    std::vector<float> states;
    for (std::size_t k = 0; d > 0 && k < count; ++k) {
        const StackArray *all = file_.array("hidden_states");
        const StackArray *one = nullptr;
        for (const std::string &name : {"hidden_" + std::to_string(k), "hidden." + std::to_string(k)})
            one = one ? one : file_.array(name);
        std::vector<std::size_t> leading;
        if (all && all->axes() >= 3 && k < all->length(0))
            leading.push_back(k);
        const StackArray *array = all ? all : one;
        if (!array || (all && leading.empty()))
            return {};
        while (leading.size() + 2 < array->axes())
            leading.push_back(options_.textIndex);
        for (std::size_t axis = 0; axis < leading.size(); ++axis)
            if (leading[axis] >= array->length(axis))
                return {};
        const std::vector<float> rows = matrixAt(*array, leading);
        for (const std::size_t token : kept_) {
            if ((token + 1) * d > rows.size())
                return {};
            states.insert(states.end(), rows.begin() + static_cast<std::ptrdiff_t>(token * d),
                          rows.begin() + static_cast<std::ptrdiff_t>((token + 1) * d));
        }
    }
    return states;
}

void AttentionStack::requireUnchanged() const
{
    if (static_cast<const MappedFile *>(file_.owner.get())->hasChanged())
        throw Error(TRANSLATABLE("Core", "%1 has been written to since it was opened: open it again"),
                    {file_.file});
}

bool isAttentionStack(const std::filesystem::path &file)
{
    const std::string ending = fileEnding(file);
    if (ending == ".npz" || ending == ".safetensors" || ending == ".pt" || ending == ".pth"
        || ending == ".bin" || ending == ".h5" || ending == ".hdf5")
        return true;
    if (ending != ".npy")
        return false;
    const MappedFile mapped(file);
    const std::string_view bytes(reinterpret_cast<const char *>(mapped.bytes().data()),
                                 mapped.bytes().size());
    return !isNpyOfTexts(bytes, file.string()) && npyHeader(bytes, file.string()).shape.size() >= 4;
}

} // namespace attopo
