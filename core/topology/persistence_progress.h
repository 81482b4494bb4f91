#pragma once

#include <cstddef>

namespace attopo {

/// How far a computation has come: `done` of `total` steps of dimension `dimension` (edges or columns).
struct PersistenceProgress {
    int dimension = 0;
    std::size_t done = 0;
    std::size_t total = 0;
};

} // namespace attopo
