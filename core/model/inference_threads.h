#pragma once

namespace attopo {

/// Has every forward pass from now on use `threads` threads (at least 1): LibTorch's, each with OpenBLAS to
/// itself. To be called at start, before the first forward pass.
void setInferenceThreads(int threads);

} // namespace attopo
