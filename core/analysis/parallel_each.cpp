#include "analysis/parallel_each.h"

#include "error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace attopo {

void parallelEach(std::size_t count, const std::function<void(std::size_t)> &work,
                  const std::stop_token &stop, const std::function<void(std::size_t done)> &progress,
                  std::size_t threads)
{
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next = 0;
    std::mutex mutex; // guards what follows
    std::size_t done = 0;
    std::exception_ptr failure;
    const auto run = [&] {
        try {
            for (std::size_t k = next++; k < count; k = next++) {
                throwIfStopped(stop);
                work(k);
                const std::lock_guard lock(mutex);
                ++done;
                if (progress)
                    progress(done);
            }
        } catch (...) {
            next = count;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t k = 1; k < std::min(threads, count); ++k)
            others.emplace_back(run);
        run();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace attopo
