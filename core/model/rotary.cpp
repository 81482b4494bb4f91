#include "model/rotary.h"

#include "model/transformer_config.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <algorithm>
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

double readPositiveOr(const JsonFields &fields, const char *key, double otherwise)
{
    return fields.find(key) ? readPositive(fields, key) : otherwise;
}

RotaryConfig::Llama3 readLlama3(const JsonFields &scaling)
{
    const RotaryConfig::Llama3 llama3{
        readPositive(scaling, "factor"), readPositive(scaling, "low_freq_factor"),
        readPositive(scaling, "high_freq_factor"), readPositive(scaling, "original_max_position_embeddings")};
    if (!(llama3.lowFrequencyFactor < llama3.highFrequencyFactor))
        scaling.fail("low_freq_factor", TRANSLATABLE("Core", "a number below \"high_freq_factor\""));
    return llama3;
}

/// The longest text of the training before the scaling. Phi 3 has it beside the scaling.
double readOriginalPositions(const JsonFields &config, const JsonFields &scaling)
{
    constexpr const char *key = "original_max_position_embeddings";
    if (config.find(key))
        return readPositive(config, key);
    return readPositive(scaling.find(key) ? scaling : config,
                        scaling.find(key) ? key : "max_position_embeddings");
}

void readYarn(const JsonFields &config, const JsonFields &scaling, RotaryConfig &rotary)
{
    const double original = readOriginalPositions(config, scaling);
    const double factor = scaling.find("factor") ? readPositive(scaling, "factor")
                                                 : readPositive(config, "max_position_embeddings") / original;
    rotary.yarn = RotaryConfig::Yarn{
        factor, readPositiveOr(scaling, "beta_fast", 32), readPositiveOr(scaling, "beta_slow", 1), original,
        config.find("rope_parameters") ? config.object("rope_parameters").booleanOr("truncate", true)
                                       : scaling.booleanOr("truncate", true)};
    if (!(rotary.base > 1))
        config.fail("rope_theta", TRANSLATABLE("Core", "a number above 1 with \"yarn\""));
    const auto lengthFor = [factor](double multiplier) {
        return factor <= 1 ? 1 : 0.1 * multiplier * std::log(factor) + 1;
    };
    const double some = scaling.numberOr("mscale", 0);
    const double all = scaling.numberOr("mscale_all_dim", 0);
    const double usual = some != 0 && all != 0 ? lengthFor(some) / lengthFor(all) : lengthFor(1);
    rotary.length = readPositiveOr(scaling, "attention_factor", usual);
}

/// Of the two lists of divisors only that for texts no longer than those of the training.
void readLongRope(const JsonFields &config, const JsonFields &scaling, std::int64_t size,
                  RotaryConfig &rotary)
{
    const double original = readOriginalPositions(config, scaling);
    const double longest = readPositive(config, "max_position_embeddings");
    if (original < longest) {
        constexpr const char *key = "original_max_position_embeddings";
        rotary.longestText =
            static_cast<std::int64_t>((config.find(key) ? config : scaling).integer(key, 2, anyLength));
    }
    const nlohmann::json &divisors = scaling.array("short_factor");
    const auto isPositive = [](const nlohmann::json &number) {
        return number.is_number() && number.get<double>() > 0;
    };
    if (divisors.size() != static_cast<std::size_t>(size / 2)
        || !std::all_of(divisors.begin(), divisors.end(), isPositive))
        scaling.fail("short_factor", {TRANSLATABLE("Core", "a list of %1 positive numbers"), {size / 2}});
    rotary.divisors = divisors.get<std::vector<double>>();
    const double factor = readPositiveOr(scaling, "factor", longest / original);
    const double usual = factor <= 1 ? 1 : std::sqrt(1 + std::log(factor) / std::log(original));
    rotary.length = readPositiveOr(scaling, "attention_factor", usual);
}

void readScaling(const JsonFields &config, const JsonFields &scaling, std::int64_t size, RotaryConfig &rotary)
{
    const char *const key = scaling.has("rope_type") ? "rope_type" : "type";
    const std::string type = scaling.stringOr(key, "default");
    // "dynamic" changes the angles for texts longer than "max_position_embeddings", which are not read.
    if (type == "default" || type == "dynamic")
        return;
    if (type == "linear")
        rotary.linearFactor = readPositive(scaling, "factor");
    else if (type == "llama3")
        rotary.llama3 = readLlama3(scaling);
    else if (type == "longrope" || type == "su" || (type == "yarn" && scaling.find("short_factor")))
        readLongRope(config, scaling, size, rotary); // Phi 3 had other names for it
    else if (type == "yarn")
        readYarn(config, scaling, rotary);
    else
        scaling.fail(key, TRANSLATABLE("Core", "one of default, linear, dynamic, yarn, longrope, llama3"));
}

at::Tensor stretchedFor(const RotaryConfig::Llama3 &llama3, const at::Tensor &frequencies)
{
    const at::Tensor wavelength = 2 * std::numbers::pi / frequencies;
    const at::Tensor smooth = (llama3.originalPositions / wavelength - llama3.lowFrequencyFactor)
        / (llama3.highFrequencyFactor - llama3.lowFrequencyFactor);
    const at::Tensor stretched = frequencies / llama3.factor;
    const at::Tensor between = (1 - smooth) * stretched + smooth * frequencies;
    const at::Tensor isLong = wavelength > llama3.originalPositions / llama3.lowFrequencyFactor;
    const at::Tensor isShort = wavelength < llama3.originalPositions / llama3.highFrequencyFactor;
    return at::where(isLong, stretched, at::where(isShort, frequencies, between));
}

at::Tensor stretchedFor(const RotaryConfig::Yarn &yarn, double base, const at::Tensor &powers)
{
    const auto size = static_cast<double>(2 * powers.size(0));
    const auto dimensionWith = [&](double turns) {
        return size * std::log(yarn.originalPositions / (turns * 2 * std::numbers::pi))
            / (2 * std::log(base));
    };
    double low = dimensionWith(yarn.fast);
    double high = dimensionWith(yarn.slow);
    if (yarn.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, size - 1);
    if (low == high)
        high += 0.001;
    const at::Tensor ramp = ((at::arange(powers.size(0), at::kFloat) - low) / (high - low)).clamp_(0, 1);
    const at::Tensor kept = 1 - ramp;
    return (powers * yarn.factor).reciprocal_() * (1 - kept) + powers.reciprocal() * kept;
}

} // namespace

RotaryConfig readRotary(const JsonFields &config, double defaultBase, std::int64_t size,
                        const char *layerType)
{
    RotaryConfig rotary;
    rotary.base = readPositiveOr(config, "rope_theta", defaultBase);
    if (config.find("rope_scaling"))
        readScaling(config, config.object("rope_scaling"), size, rotary);
    if (config.find("rope_parameters")) {
        const JsonFields parameters = config.object("rope_parameters");
        const bool perType = layerType && parameters.find(layerType);
        const JsonFields found = perType ? parameters.object(layerType) : parameters;
        rotary.base = readPositiveOr(found, "rope_theta", rotary.base);
        readScaling(config, found, size, rotary);
    }
    return rotary;
}

std::int64_t readTurnedSize(const JsonFields &config, const char *key, double otherwise,
                            std::int64_t headSize)
{
    double share = config.numberOr(key, otherwise);
    if (config.find("rope_parameters"))
        share = config.object("rope_parameters").numberOr("partial_rotary_factor", share);
    if (!(share > 0 && share <= 1))
        config.fail(key, TRANSLATABLE("Core", "a number above 0, at most 1"));
    const auto turned = static_cast<std::int64_t>(static_cast<double>(headSize) * share);
    requireEven(config, key, turned);
    return turned;
}

Rotary makeRotary(const RotaryConfig &config, std::int64_t size, std::int64_t positions, RotaryPairs pairs)
{
    // In float32 and in the order of transformers: at position 1000 the angles round by up to 6e-5.
    const at::Tensor exponents = at::arange(0, size, 2, at::kFloat).div_(static_cast<double>(size));
    const at::Tensor powers = at::pow(config.base, exponents);
    at::Tensor frequencies = powers.reciprocal();
    if (config.llama3)
        frequencies = stretchedFor(*config.llama3, frequencies);
    else if (config.yarn)
        frequencies = stretchedFor(*config.yarn, config.base, powers);
    else if (!config.divisors.empty())
        frequencies = (at::tensor(config.divisors, at::kFloat) * powers).reciprocal_();
    frequencies = frequencies / config.linearFactor;
    positions = std::min(positions, config.longestText.value_or(positions));
    const at::Tensor angles = at::arange(0, positions, at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    return {angles.cos().mul_(config.length), angles.sin().mul_(config.length), pairs};
}

at::Tensor Rotary::operator()(const at::Tensor &x, std::int64_t first) const
{
    const std::int64_t half = cosine.size(1);
    const bool neighbours = pairs == RotaryPairs::Neighbours;
    const at::Tensor turnCosine = cosine.narrow(0, first, x.size(0)).unsqueeze(1); // for every head
    const at::Tensor turnSine = sine.narrow(0, first, x.size(0)).unsqueeze(1);
    const at::Tensor left = neighbours ? x.slice(2, 0, 2 * half, 2) : x.narrow(2, 0, half);
    const at::Tensor right = neighbours ? x.slice(2, 1, 2 * half, 2) : x.narrow(2, half, half);
    const at::Tensor turnedLeft = left * turnCosine - right * turnSine;
    const at::Tensor turnedRight = right * turnCosine + left * turnSine;
    const at::Tensor rest = x.narrow(2, 2 * half, x.size(2) - 2 * half);
    if (neighbours)
        return at::cat({at::stack({turnedLeft, turnedRight}, 3).flatten(2), rest}, 2);
    return at::cat({turnedLeft, turnedRight, rest}, 2);
}

} // namespace attopo
