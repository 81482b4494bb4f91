#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace attopo {

/// Calls work(0) … work(count − 1) on `threads` threads (0: one per core), each once, in no order; work must
/// not depend on it. `progress` (done so far) is called by one thread at a time. What a call throws first is
/// thrown here, and no further calls are begun; so it is with Cancelled when `stop` is requested. Work with
/// threads of its own (a forward pass) does not belong here: there would be more than cores.
void parallelEach(std::size_t count, const std::function<void(std::size_t)> &work,
                  const std::stop_token &stop, const std::function<void(std::size_t done)> &progress = {},
                  std::size_t threads = 0);

} // namespace attopo
