#include "model/compute_device.h"

#include "translatable.h"

#include <ATen/Context.h>
#include <c10/util/Exception.h>
#include <torch/cuda.h>

namespace attopo {

std::optional<Message> whyNoCuda()
try {
    if (!at::hasCUDA())
        return TRANSLATABLE(
            "Core",
            "This program was built with a LibTorch without CUDA; README.md tells how to build it "
            "with one that has it.");
    if (torch::cuda::device_count() == 0)
        return TRANSLATABLE("Core", "LibTorch has CUDA but finds no graphics processor that it can use.");
    return std::nullopt;
} catch (const c10::Error &error) { // a driver that is too old, for one
    return Message(TRANSLATABLE("Core", "CUDA does not start: %1"),
                   {std::string(error.what_without_backtrace())});
}

std::optional<Message> whyNoBfloat16()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512bf16"))
        return std::nullopt;
#endif
    return TRANSLATABLE("Core", "This processor does not multiply in bfloat16 (AVX-512 BF16).");
}

} // namespace attopo
