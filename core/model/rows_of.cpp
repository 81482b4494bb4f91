#include "model/rows_of.h"

#include <ATen/ATen.h>

#include <vector>

namespace attopo {

at::Tensor rowsOf(const at::Tensor &table, std::span<const std::int32_t> ids)
{
    const std::vector<std::int64_t> rows(ids.begin(), ids.end());
    return at::index_select(table, 0, at::tensor(rows, at::kLong).to(table.device()));
}

} // namespace attopo
