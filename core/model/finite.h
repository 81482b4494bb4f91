#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace attopo {

/// Index of the first value that is infinite or no number, nullopt when all are finite. About as fast as
/// memory is read.
std::optional<std::size_t> firstNonFinite(std::span<const float> values);

} // namespace attopo
