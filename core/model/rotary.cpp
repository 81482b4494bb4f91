#include "model/rotary.h"

#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numbers>

namespace attopo {

namespace {

double readPositive(const JsonFields &fields, const char *key)
{
    const double value = fields.number(key);
    if (!(value > 0 && std::isfinite(value)))
        fields.fail(key, TRANSLATABLE("Core", "a positive number"));
    return value;
}

void readScaling(const JsonFields &scaling, RotaryConfig &rotary)
{
    const char *const key = scaling.has("rope_type") ? "rope_type" : "type";
    const std::string type = scaling.stringOr(key, "default");
    if (type == "default")
        return;
    if (type == "linear") {
        rotary.linearFactor = readPositive(scaling, "factor");
    } else if (type == "llama3") {
        rotary.llama3 =
            RotaryConfig::Llama3{readPositive(scaling, "factor"), readPositive(scaling, "low_freq_factor"),
                                 readPositive(scaling, "high_freq_factor"),
                                 readPositive(scaling, "original_max_position_embeddings")};
        if (!(rotary.llama3->lowFrequencyFactor < rotary.llama3->highFrequencyFactor))
            scaling.fail("low_freq_factor", TRANSLATABLE("Core", "a number below \"high_freq_factor\""));
    } else {
        scaling.fail(key, TRANSLATABLE("Core", "one of default, linear, llama3"));
    }
}

} // namespace

RotaryConfig readRotary(const JsonFields &config, double defaultBase, const char *layerType)
{
    RotaryConfig rotary;
    rotary.base = config.find("rope_theta") ? readPositive(config, "rope_theta") : defaultBase;
    if (config.find("rope_scaling"))
        readScaling(config.object("rope_scaling"), rotary);
    if (config.find("rope_parameters")) {
        JsonFields parameters = config.object("rope_parameters");
        const bool perType = layerType && parameters.find(layerType);
        const JsonFields found = perType ? parameters.object(layerType) : parameters;
        if (found.find("rope_theta"))
            rotary.base = readPositive(found, "rope_theta");
        readScaling(found, rotary);
    }
    return rotary;
}

Rotary makeRotary(const RotaryConfig &config, std::int64_t size, std::int64_t positions)
{
    // In float32 and in the order of transformers: at position 1000 the angles round by up to 6e-5.
    const at::Tensor exponents = at::arange(0, size, 2, at::kFloat).div_(static_cast<double>(size));
    at::Tensor frequencies = at::pow(config.base, exponents).reciprocal_();
    if (const auto &llama3 = config.llama3) {
        const at::Tensor wavelength = 2 * std::numbers::pi / frequencies;
        const at::Tensor smooth = (llama3->originalPositions / wavelength - llama3->lowFrequencyFactor)
            / (llama3->highFrequencyFactor - llama3->lowFrequencyFactor);
        const at::Tensor stretched = frequencies / llama3->factor;
        const at::Tensor between = (1 - smooth) * stretched + smooth * frequencies;
        const at::Tensor isLong = wavelength > llama3->originalPositions / llama3->lowFrequencyFactor;
        const at::Tensor isShort = wavelength < llama3->originalPositions / llama3->highFrequencyFactor;
        frequencies = at::where(isLong, stretched, at::where(isShort, frequencies, between));
    }
    frequencies = frequencies / config.linearFactor;
    const at::Tensor angles = at::arange(0, positions, at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    return {angles.cos(), angles.sin()};
}

at::Tensor Rotary::operator()(const at::Tensor &x, std::int64_t first) const
{
    const std::int64_t half = cosine.size(1);
    const at::Tensor turnCosine = cosine.narrow(0, first, x.size(0)).unsqueeze(1); // for every head
    const at::Tensor turnSine = sine.narrow(0, first, x.size(0)).unsqueeze(1);
    const at::Tensor left = x.narrow(2, 0, half);
    const at::Tensor right = x.narrow(2, half, half);
    return at::cat({left * turnCosine - right * turnSine, right * turnCosine + left * turnSine,
                    x.narrow(2, 2 * half, x.size(2) - 2 * half)},
                   2);
}

} // namespace attopo
