#include "model/in_parts.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace attopo {

void inParts(bool onCpu, std::int64_t total, std::int64_t productsEach,
             const std::function<void(std::int64_t first, std::int64_t count)> &work)
{
#ifdef __SANITIZE_THREAD__
    onCpu = false; // it does not know OpenMP's threads
#endif
    if (!onCpu)
        return work(0, total);
    constexpr std::int64_t worthAThread = 1'000'000; // multiplications: some 20 µs
    const std::int64_t smallestPart = worthAThread / std::max<std::int64_t>(productsEach, 1) + 1;
    at::parallel_for(0, total, smallestPart, [&](std::int64_t first, std::int64_t end) {
        const c10::InferenceMode inference; // holds for one thread only
        work(first, end - first);
    });
}

} // namespace attopo
