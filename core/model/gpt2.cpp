#include "model/gpt2.h"

#include "model/gpt2_config.h"
#include "model/model_files.h"
#include "model/transformer_model.h"
#include "model/transformer_parts.h"
#include "model/weights.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

struct DecoderLayer {
    LayerNorm attentionNorm;
    Linear queryKeyValue;   ///< d → 3 d, one after the other
    Linear attentionOutput; ///< d → d
    LayerNorm forwardNorm;
    Linear intermediate; ///< d → intermediateSize
    Linear output;       ///< intermediateSize → d
};

/// A Conv1D of transformers: y = x W + b with W [in, out].
Linear takeConv1D(Weights &weights, const std::string &name, std::int64_t in, std::int64_t out)
{
    return {weights.take(name + ".weight", {in, out}).t(), weights.take(name + ".bias", {out})};
}

DecoderLayer takeLayer(Weights &weights, const Gpt2Config &config, std::int64_t index)
{
    const std::int64_t d = config.hiddenSize;
    const std::string layer = "h." + std::to_string(index) + '.';
    return {takeLayerNorm(weights, layer + "ln_1", d, config.layerNormEpsilon),
            takeConv1D(weights, layer + "attn.c_attn", d, 3 * d),
            takeConv1D(weights, layer + "attn.c_proj", d, d),
            takeLayerNorm(weights, layer + "ln_2", d, config.layerNormEpsilon),
            takeConv1D(weights, layer + "mlp.c_fc", d, config.intermediateSize),
            takeConv1D(weights, layer + "mlp.c_proj", config.intermediateSize, d)};
}

/// Heads that come after the decoder, and the causal mask, which older checkpoints store with every layer;
/// `name` is without the prefix "transformer.".
bool isNoPartOfDecoder(std::string_view name)
{
    constexpr std::string_view heads[] = {
        "lm_head.", "score.", "classifier.", "qa_outputs.", "multiple_choice_head.", "v_head."};
    const bool mask =
        name.starts_with("h.") && (name.ends_with(".attn.bias") || name.ends_with(".attn.masked_bias"));
    return mask || std::any_of(std::begin(heads), std::end(heads), [&](std::string_view start) {
               return name.starts_with(start);
           });
}

class Gpt2 final : public Network {
public:
    Gpt2(const Gpt2Config &config, const Safetensors &tensors)
        : config_(config)
    {
        Weights weights(tensors, "transformer.");
        tokens_ = weights.take("wte.weight", {config.vocabularySize, config.hiddenSize});
        positions_ = weights.take("wpe.weight", {config.maxTokens, config.hiddenSize});
        for (std::int64_t i = 0; i < config.layers; ++i)
            layers_.push_back(takeLayer(weights, config, i));
        finalNorm_ = takeLayerNorm(weights, "ln_f", config.hiddenSize, config.layerNormEpsilon);
        weights.requireNothingLeft(isNoPartOfDecoder);
    }

    at::Tensor embed(std::span<const std::int32_t> ids) const override
    {
        at::Tensor sum = rowsOf(tokens_, ids);
        return sum.add_(positions_.narrow(0, 0, sum.size(0)));
    }

    at::Tensor runLayer(std::size_t index, const at::Tensor &x, at::Tensor &attention) const override
    {
        const DecoderLayer &layer = layers_[index];
        const std::int64_t d = config_.hiddenSize;
        const at::Tensor all = layer.queryKeyValue(layer.attentionNorm(x));
        const at::Tensor query = all.narrow(1, 0, d).mul_(scale(index));
        const at::Tensor context =
            attend(query, all.narrow(1, d, d), all.narrow(1, 2 * d, d), Mask::Causal, attention);

        const at::Tensor attended = layer.attentionOutput(context).add_(x);
        const at::Tensor expanded =
            activate(config_.activation, layer.intermediate(layer.forwardNorm(attended)));
        const at::Tensor output = layer.output(expanded).add_(attended);
        return index + 1 == layers_.size() ? finalNorm_(output) : output;
    }

private:
    double scale(std::size_t layer) const
    {
        const auto headSize = static_cast<double>(config_.hiddenSize / config_.heads);
        return (config_.scaleByHeadSize ? 1 / std::sqrt(headSize) : 1)
            / (config_.scaleByLayerIndex ? static_cast<double>(layer + 1) : 1);
    }

    Gpt2Config config_;
    at::Tensor tokens_;    ///< [vocabulary, d]
    at::Tensor positions_; ///< [maxTokens, d]
    std::vector<DecoderLayer> layers_;
    LayerNorm finalNorm_;
};

} // namespace

std::shared_ptr<const Model> openGpt2(std::shared_ptr<const ModelFiles> files, std::string_view configText)
{
    const Gpt2Config config = readGpt2Config(configText, files->describe("config.json"));
    ModelInfo info = infoOf(config);
    info.family = "gpt2";
    info.causal = true;
    return openTransformer(std::move(files), std::move(info), [&](const Safetensors &tensors) {
        return std::make_unique<Gpt2>(config, tensors);
    });
}

} // namespace attopo
