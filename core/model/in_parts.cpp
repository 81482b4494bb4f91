#include "model/in_parts.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

namespace attopo {

void inParts(bool onCpu, std::int64_t total,
             const std::function<void(std::int64_t first, std::int64_t count)> &work)
{
#ifdef __SANITIZE_THREAD__
    onCpu = false; // it does not know OpenMP's threads
#endif
    if (!onCpu)
        return work(0, total);
    constexpr std::int64_t smallestPart = 1;
    at::parallel_for(0, total, smallestPart, [&](std::int64_t first, std::int64_t end) {
        const c10::InferenceMode inference; // holds for one thread only
        work(first, end - first);
    });
}

} // namespace attopo
