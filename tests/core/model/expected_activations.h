#pragma once

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace attopo {

/// What transformers computes for one text, every layer.
struct Expected {
    std::string text;
    std::vector<std::int32_t> ids;
    std::vector<float> attention; ///< [layers, heads, n, n]
    std::vector<float> hidden;    ///< [layers + 1, n, d]
};

struct ModelShape {
    std::size_t layers;
    std::size_t heads;
    std::size_t hiddenSize;
};

inline std::string readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file of nothing but float32.
inline std::vector<float> readNumbers(const std::filesystem::path &path)
{
    const std::string bytes = readFile(path);
    std::vector<float> numbers(bytes.size() / sizeof(float));
    std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(float));
    return numbers;
}

/// Texts and numbers as the scripts in tests/data/model write them.
inline std::vector<Expected> readExpected(const std::filesystem::path &numbersFile,
                                          const std::filesystem::path &textsFile, const ModelShape &shape)
{
    const std::vector<float> numbers = readNumbers(numbersFile);
    auto next = numbers.cbegin();
    const auto take = [&](std::size_t count) {
        const auto start = next;
        next += static_cast<std::ptrdiff_t>(count);
        return std::vector<float>(start, next);
    };
    std::vector<Expected> rows;
    for (const nlohmann::json &row : nlohmann::json::parse(readFile(textsFile))) {
        Expected expected{row["text"], row["ids"], {}, {}};
        const std::size_t n = expected.ids.size();
        expected.attention = take(shape.layers * shape.heads * n * n);
        expected.hidden = take((shape.layers + 1) * n * shape.hiddenSize);
        rows.push_back(std::move(expected));
    }
    return rows;
}

/// found.size() when all differences are at most `tolerance`.
inline std::size_t positionOfFirstDifference(std::span<const float> found, std::span<const float> expected,
                                             float tolerance)
{
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!(std::abs(found[i] - expected[i]) <= tolerance))
            return i;
    }
    return found.size();
}

} // namespace attopo
