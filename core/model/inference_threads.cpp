#include "model/inference_threads.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>

namespace attopo {

void setInferenceThreads(int threads)
{
    // OpenBLAS built on POSIX threads has a pool of its own, which LibTorch does not know. LibTorch's OpenMP
    // threads spin while they wait and would take the cores from it (2 and 2 threads on 2 cores: several
    // times slower than one), so the matrix products, where the time goes, get all threads alone.
    constexpr int posixThreads = 1; // openblas_get_parallel(): 0 sequential, 1 POSIX threads, 2 OpenMP
    auto *const parallelKind = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "openblas_get_parallel"));
    auto *const setThreads = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (setThreads)
        setThreads(threads);
    const bool ownPool = setThreads && parallelKind && parallelKind() == posixThreads;
    at::set_num_threads(ownPool ? 1 : threads);
}

} // namespace attopo
