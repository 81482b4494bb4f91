#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace attopo {

/// How far a long work is, on standard error: on a terminal one line that changes, twice a second, else a
/// line every ten seconds, or as often as is said.
class ProgressLine {
public:
    /// `what` is done: "texts". `seconds`: from one report to the next.
    explicit ProgressLine(std::string what, std::optional<double> seconds = {});
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// What was done before the first call is left out of the speed.
    void show(std::uint64_t done, std::uint64_t total);
    /// A line that stays.
    void say(const std::string &text);

private:
    using Clock = std::chrono::steady_clock;
    void clear();

    std::string what_;
    bool isTerminal_;
    std::chrono::duration<double> interval_;
    bool lineIsOpen_ = false;
    bool begun_ = false;
    std::uint64_t doneAtStart_ = 0;
    Clock::time_point start_;
    Clock::time_point next_;
};

/// "2 h 5 min", "3 min 20 s", "8 s"
std::string durationText(double seconds);

} // namespace attopo
