#include "model/inference_threads.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>
#include <omp.h>

#include <atomic>

namespace attopo {

namespace {

std::atomic<int> inferenceThreads = 1;

void setProductThreads(int threads)
{
    auto *const setThreads = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (setThreads)
        setThreads(threads);
}

} // namespace

void setInferenceThreads(int threads)
{
    // OpenBLAS has threads of its own, which LibTorch does not know: both at once would be twice as many as
    // there are cores. They also wait for each other inside each product, spinning, which the rest of the
    // machine makes slow. So a matrix product runs on one thread, and several run at once (in_parts.h).
    inferenceThreads = threads;
    setProductThreads(1);
    at::set_num_threads(threads);
}

ThreadsInProducts::ThreadsInProducts()
{
    at::set_num_threads(1);
    setProductThreads(inferenceThreads);
}

ThreadsInProducts::~ThreadsInProducts()
{
    setProductThreads(1);
    at::set_num_threads(inferenceThreads);
}

// at::set_num_threads() is about all threads to come.
OneThread::OneThread()
    : before_(at::get_num_threads())
{
    omp_set_num_threads(1);
}

OneThread::~OneThread() { omp_set_num_threads(before_); }

} // namespace attopo
