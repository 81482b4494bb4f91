#pragma once

#include <cstdint>
#include <functional>

namespace attopo {

/// Calls work(first, count) for parts that make up 0 … total, one on each of the threads that forward passes
/// use (inference_threads.h), and returns when all are done; for work that is not on the CPU there is one
/// part, and so there is when one of 0 … total takes `productsEach` multiplications and all of them are done
/// before other threads have begun. What a part throws is thrown here.
void inParts(bool onCpu, std::int64_t total, std::int64_t productsEach,
             const std::function<void(std::int64_t first, std::int64_t count)> &work);

} // namespace attopo
