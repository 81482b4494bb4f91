#include "stack/write_stack.h"

#include "analysis/text_reader.h"
#include "files/output_file.h"

#include <nlohmann/json.hpp>

namespace attopo {

namespace {

/// What is no UTF-8 becomes U+FFFD.
std::string asJson(const nlohmann::json &value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A tensor that is to be written: numbers of `count` pieces, each got when it is its turn.
struct Tensor {
    std::string name;
    std::vector<std::size_t> shape;
    std::size_t count = 0;
    std::function<HeadWeights(std::size_t piece)> piece;

    std::size_t bytes() const
    {
        std::size_t numbers = sizeof(float);
        for (const std::size_t length : shape)
            numbers *= length;
        return numbers;
    }
};

void addHeads(std::vector<Tensor> &tensors, const std::string &name, const Activations &activations)
{
    for (std::size_t layer = 0; layer < activations.layers; ++layer)
        tensors.push_back(
            {name + std::to_string(layer),
             {activations.heads, activations.tokens, activations.tokens},
             activations.heads,
             [&activations, layer](std::size_t head) { return activations.head(layer, head); }});
}

void addCross(std::vector<Tensor> &tensors, const Activations &activations)
{
    for (std::size_t layer = 0; layer < activations.layers; ++layer)
        tensors.push_back(
            {"cross_attention." + std::to_string(layer),
             {activations.heads, activations.tokens, activations.sourceTokens},
             activations.heads,
             [&activations, layer](std::size_t head) { return activations.crossHead(layer, head); }});
}

void addHidden(std::vector<Tensor> &tensors, const Activations &activations)
{
    const std::size_t size = activations.tokens * activations.hiddenSize;
    for (std::size_t step = 0; size > 0 && (step + 1) * size <= activations.hidden.size(); ++step)
        tensors.push_back({"hidden." + std::to_string(step),
                           {activations.tokens, activations.hiddenSize},
                           1,
                           [&activations, step, size](std::size_t) {
                               return HeadWeights(std::span(activations.hidden).subspan(step * size, size));
                           }});
}

void addTokens(nlohmann::json &metadata, const std::string &prefix, const std::string &text,
               const std::vector<Token> &tokens)
{
    nlohmann::json spellings = nlohmann::json::array();
    nlohmann::json spans = nlohmann::json::array();
    for (const Token &token : tokens) {
        spellings.push_back(token.text);
        spans.push_back({token.start, token.end});
    }
    metadata[prefix + "text"] = text;
    metadata[prefix + "tokens"] = asJson(spellings);
    metadata[prefix + "spans"] = asJson(spans);
}

void writeTensors(const std::filesystem::path &path, const nlohmann::json &metadata,
                  const std::vector<Tensor> &tensors, const std::stop_token &stop)
{
    nlohmann::json header{{"__metadata__", metadata}};
    std::size_t at = 0;
    for (const Tensor &tensor : tensors) {
        header[tensor.name] = {
            {"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {at, at + tensor.bytes()}}};
        at += tensor.bytes();
    }
    std::string text = asJson(header);
    constexpr std::size_t alignment = 8;
    text.resize((text.size() + alignment - 1) / alignment * alignment, ' ');
    std::string length(alignment, '\0'); // little-endian
    for (std::size_t byte = 0; byte < alignment; ++byte)
        length[byte] = static_cast<char>(text.size() >> (8 * byte) & 0xff);
    OutputFile file(path);
    file.write(length);
    file.write(text);
    for (const Tensor &tensor : tensors)
        for (std::size_t piece = 0; piece < tensor.count; ++piece) {
            throwIfStopped(stop);
            const HeadWeights numbers = tensor.piece(piece);
            const std::span<const float> values = numbers;
            file.write({reinterpret_cast<const char *>(values.data()), values.size_bytes()});
        }
    file.commit();
}

} // namespace

void writeStack(const std::filesystem::path &file, const TextSource &source, const std::stop_token &stop)
{
    const ModelInfo &info = source.model->info();
    const bool translates = info.decoder.layers > 0 && !source.translation.empty();
    TextReader reader;
    const auto read = [&](AttentionPart part, std::size_t layers) {
        AnalysisRequest request;
        request.source = source;
        request.attention.part = part;
        return reader.readPoints(request, layers - 1, stop, {});
    };
    const ReadPoints text = read(AttentionPart::Text, info.layers);
    std::vector<Tensor> tensors;
    nlohmann::json metadata{{"model", info.name}, {"causal", info.causal ? "true" : "false"}};
    std::optional<ReadPoints> translation;
    if (translates) {
        translation = read(AttentionPart::Translation, info.decoder.layers);
        addHeads(tensors, "attention.", *translation->reading.activations);
        addCross(tensors, *translation->reading.activations);
        addHeads(tensors, "source_attention.", *text.reading.activations);
        addTokens(metadata, "", source.translation, translation->reading.tokens->tokens);
        addTokens(metadata, "source_", source.text, text.reading.tokens->tokens);
    } else {
        addHeads(tensors, "attention.", *text.reading.activations);
        addHidden(tensors, *text.reading.activations);
        addTokens(metadata, "", source.text, text.reading.tokens->tokens);
    }
    writeTensors(file, metadata, tensors, stop);
}

} // namespace attopo
