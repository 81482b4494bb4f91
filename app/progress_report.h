#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace attopo {

/// Says on standard error how far a command is, at most twice a second.
class ProgressReport {
public:
    void operator()(std::string_view what, std::size_t done, std::size_t total);

private:
    static constexpr std::chrono::milliseconds pause_{500};
    std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now() + pause_;
};

} // namespace attopo
