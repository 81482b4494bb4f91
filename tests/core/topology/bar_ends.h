#pragma once

#include "topology/barcode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace attopo {

/// Dimension, birth and death of each bar, sorted.
inline std::vector<std::array<double, 3>> endsOf(const Barcode &barcode)
{
    std::vector<std::array<double, 3>> ends;
    for (const Bar &bar : barcode.bars)
        ends.push_back({static_cast<double>(bar.dimension), bar.birth, bar.death});
    std::sort(ends.begin(), ends.end());
    return ends;
}

} // namespace attopo
