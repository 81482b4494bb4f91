#include "progress_line.h"

#include "terminal_text.h"

#include <cmath>
#include <cstdio>
#include <iostream>

#include <unistd.h>

namespace attopo {

ProgressLine::ProgressLine(std::string what, std::optional<double> seconds)
    : what_(std::move(what))
    , isTerminal_(isatty(STDERR_FILENO) != 0)
    , interval_(seconds.value_or(isTerminal_ ? 0.5 : 10))
{
}

void ProgressLine::show(std::uint64_t done, std::uint64_t total)
{
    const Clock::time_point now = Clock::now();
    const auto interval = std::chrono::duration_cast<Clock::duration>(interval_);
    if (!begun_) {
        begun_ = true;
        doneAtStart_ = done;
        start_ = now;
        next_ = now + interval;
    }
    if (now < next_)
        return;
    next_ = now + interval;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double perSecond = static_cast<double>(done - doneAtStart_) / seconds;
    std::string text =
        "attention-topology: " + std::to_string(done) + " of " + std::to_string(total) + ' ' + what_;
    if (perSecond > 0) {
        char speed[64];
        std::snprintf(speed, sizeof speed, ", %.3g a second", perSecond);
        text +=
            speed + std::string(", ") + durationText(static_cast<double>(total - done) / perSecond) + " left";
    }
    clear();
    std::cerr << text << (isTerminal_ ? "" : "\n") << std::flush;
    lineIsOpen_ = isTerminal_;
}

void ProgressLine::say(const std::string &text)
{
    clear();
    std::cerr << "attention-topology: " << terminalText(text) << std::endl;
}

void ProgressLine::clear()
{
    if (lineIsOpen_)
        std::cerr << "\r\033[K" << std::flush;
    lineIsOpen_ = false;
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::uint64_t>(std::llround(std::min(seconds, 1e9)));
    const std::uint64_t minutes = whole / 60;
    const auto text = [](std::uint64_t large, const char *largeUnit, std::uint64_t small,
                         const char *smallUnit) {
        return std::to_string(large) + largeUnit
            + (small > 0 ? ' ' + std::to_string(small) + smallUnit : std::string());
    };
    if (minutes >= 48 * 60)
        return text(minutes / (24 * 60), " d", minutes / 60 % 24, " h");
    if (minutes >= 60)
        return text(minutes / 60, " h", minutes % 60, " min");
    return minutes > 0 ? text(minutes, " min", whole % 60, " s") : std::to_string(whole) + " s";
}

} // namespace attopo
