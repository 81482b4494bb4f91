#pragma once

#include <cstddef>

namespace attopo {

/// What the weights that a model uses take; others in its files (a task's head) are not counted.
struct WeightSizes {
    std::size_t stored = 0; ///< Bytes in the files.
    std::size_t copied = 0; ///< Bytes of memory for those that are not used where they lie in the files.
};

} // namespace attopo
