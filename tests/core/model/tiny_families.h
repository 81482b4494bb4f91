#pragma once

#include "expected_activations.h"
#include "memory_files.h"
#include "model/model.h"

#include <QString>

namespace attopo {

inline const std::filesystem::path tinyFamilies = ATTOPO_TEST_DATA_DIR "/model/families";

/// Expected values come from float64. float32 resolves 6e-8 of a number; sums of 16 to 48 products, exp and
/// rotary angles cost some steps of that per layer, of the largest numbers that are added up: attention lies
/// in [0, 1], hidden states go up to about 20.
constexpr float familyTolerance = 1e-5F;

/// What transformers computes for one text (make_tiny_families.py).
struct ExpectedPass {
    std::string text;
    std::vector<std::int32_t> ids;
    std::vector<std::pair<std::size_t, std::size_t>> offsets; ///< Empty when transformers does not tell.
    std::string target;
    std::vector<std::int32_t> targetIds; ///< Of a translation model.
    std::vector<float> attention, hidden;
    std::vector<float> decoderAttention, decoderHidden, cross;
};

inline std::vector<ExpectedPass> readPasses(const std::filesystem::path &folder, const ModelInfo &info)
{
    const std::vector<float> numbers = readNumbers(folder / "expected.f32");
    auto next = numbers.begin();
    const auto take = [&](std::size_t count) {
        const auto start = next;
        next += static_cast<std::ptrdiff_t>(count);
        return std::vector<float>(start, next);
    };
    std::vector<ExpectedPass> passes;
    const nlohmann::json file = nlohmann::json::parse(readFile(folder / "expected.json"));
    for (const nlohmann::json &row : file["texts"]) {
        ExpectedPass pass;
        pass.text = row["text"];
        pass.ids = row["ids"].get<std::vector<std::int32_t>>();
        if (row.contains("offsets"))
            pass.offsets = row["offsets"].get<std::vector<std::pair<std::size_t, std::size_t>>>();
        const std::size_t m = pass.ids.size();
        pass.attention = take(info.layers * info.heads * m * m);
        pass.hidden = take((info.layers + 1) * m * info.hiddenSize);
        if (info.decoder.layers > 0) {
            pass.target = row["target"];
            pass.targetIds = row["target_ids"].get<std::vector<std::int32_t>>();
            const std::size_t n = pass.targetIds.size();
            pass.decoderAttention = take(info.decoder.layers * info.decoder.heads * n * n);
            pass.decoderHidden = take((info.decoder.layers + 1) * n * info.hiddenSize);
            pass.cross = take(info.decoder.layers * info.decoder.heads * n * m);
        }
        passes.push_back(std::move(pass));
    }
    if (next != numbers.end())
        qFatal("%s: not all numbers were read", folder.c_str());
    return passes;
}

/// Empty when `found` is what was expected, within the tolerance.
inline QString difference(const char *what, std::span<const float> found, std::span<const float> expected)
{
    if (found.size() != expected.size()) {
        return QStringLiteral("%1: %2 numbers, expected %3")
            .arg(QLatin1String(what))
            .arg(found.size())
            .arg(expected.size());
    }
    float largest = 1;
    for (const float number : expected)
        largest = std::max(largest, std::abs(number));
    const std::size_t position = positionOfFirstDifference(found, expected, familyTolerance * largest);
    if (position == found.size())
        return {};
    return QStringLiteral("%1: number %2 is %3, expected %4")
        .arg(QLatin1String(what))
        .arg(position)
        .arg(double(found[position]))
        .arg(double(expected[position]));
}

inline std::shared_ptr<const Model> openFamily(const QString &family)
{
    return openModel(modelFolder(tinyFamilies / family.toStdString()));
}

} // namespace attopo
