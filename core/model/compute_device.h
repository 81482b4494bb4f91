#pragma once

#include <optional>
#include <string>

namespace attopo {

/// What models compute on.
enum class ComputeDevice {
    Cpu,
    Cuda, ///< The first graphics processor that a LibTorch with CUDA finds.
};

/// Why CUDA cannot be used here, a sentence for the user; nullopt when it can.
std::optional<std::string> whyNoCuda();

} // namespace attopo
