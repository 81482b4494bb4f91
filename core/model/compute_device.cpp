#include "model/compute_device.h"

#include <ATen/Context.h>
#include <c10/util/Exception.h>
#include <torch/cuda.h>

namespace attopo {

std::optional<std::string> whyNoCuda()
try {
    if (!at::hasCUDA())
        return "This program was built with a LibTorch without CUDA; README.md tells how to build it with "
               "one that has it.";
    if (torch::cuda::device_count() == 0)
        return "LibTorch has CUDA but finds no graphics processor that it can use.";
    return std::nullopt;
} catch (const c10::Error &error) { // a driver that is too old, for one
    return std::string("CUDA does not start: ") + error.what_without_backtrace();
}

std::optional<std::string> whyNoBfloat16()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512bf16"))
        return std::nullopt;
#endif
    return "This processor does not multiply in bfloat16 (AVX-512 BF16).";
}

} // namespace attopo
