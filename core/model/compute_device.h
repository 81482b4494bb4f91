#pragma once

#include "message.h"

#include <optional>

namespace attopo {

/// What models compute on.
enum class ComputeDevice {
    Cpu,
    Cuda, ///< The first graphics processor that a LibTorch with CUDA finds.
    /// The CPU, where matrices that are stored in bfloat16 are multiplied in it: sooner done on processors
    /// that can (tests/benchmarks/large_model_benchmark.py), and right to two or three digits.
    CpuBfloat16,
};

/// Why CUDA cannot be used here, a sentence for the user; nullopt when it can.
std::optional<Message> whyNoCuda();
/// Likewise of CpuBfloat16.
std::optional<Message> whyNoBfloat16();

} // namespace attopo
