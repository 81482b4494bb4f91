#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace attopo {

/// The rows `ids` of a table [rows, d], as a new tensor [n, d]. Every id is a row of the table.
at::Tensor rowsOf(const at::Tensor &table, std::span<const std::int32_t> ids);

} // namespace attopo
