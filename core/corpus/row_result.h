#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// What came of one row of a corpus.
struct RowResult {
    std::uint64_t row = 0;    ///< From 0.
    std::uint64_t line = 0;   ///< Of the file, from 1.
    std::string problem = {}; ///< Why there is nothing else; empty when there is.

    std::vector<std::string> columns = {};   ///< Those kept.
    std::uint64_t points = 0;                ///< n: tokens or words.
    std::optional<std::uint64_t> cutAt = {}; ///< First character that the model did not read.
    std::vector<double> features = {};       ///< [layers, heads, featureColumns()]
    /// Of the diagrams [layers, heads, dimensions], how many points each has; empty when they are not kept.
    std::vector<std::uint32_t> diagramSizes = {};
    std::vector<float> diagramPoints = {}; ///< [sum of diagramSizes, 2]: birth, death.

    /// stackHash() of the stack of attention that it is of; empty of a text, and of what an earlier version
    /// wrote.
    std::string stackHash = {};

    bool operator==(const RowResult &) const = default;
};

/// As bytes, for a row_log.h.
std::string encodeResult(const RowResult &result);
/// nullopt when the bytes are none that encodeResult() makes.
std::optional<RowResult> decodeResult(std::string_view bytes);

/// How far before the end of its encoding the first of its features lies, in bytes.
std::size_t featuresBeforeEnd(const RowResult &result);

/// The row of encoded bytes alone.
std::optional<std::uint64_t> encodedRow(std::string_view bytes);

} // namespace attopo
