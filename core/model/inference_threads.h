#pragma once

namespace attopo {

/// Has every forward pass from now on use `threads` threads (at least 1): LibTorch's, each with OpenBLAS to
/// itself. To be called at start, before the first forward pass.
void setInferenceThreads(int threads);

/// While it lives, this thread's matrix products take all those threads each, and nothing else does: for what
/// does not divide its work itself (in_parts.h).
class ThreadsInProducts {
public:
    ThreadsInProducts();
    ~ThreadsInProducts();
    ThreadsInProducts(const ThreadsInProducts &) = delete;
    ThreadsInProducts &operator=(const ThreadsInProducts &) = delete;
};

/// While it lives, what LibTorch computes for this thread takes no other: for work of which several threads
/// do some each.
class OneThread {
public:
    OneThread();
    ~OneThread();
    OneThread(const OneThread &) = delete;
    OneThread &operator=(const OneThread &) = delete;

private:
    int before_;
};

} // namespace attopo
