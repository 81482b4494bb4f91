#pragma once

#include "corpus/batch_stage.h"
#include "progress_line.h"

#include <optional>
#include <string>

namespace attopo {

/// For whom progress is written.
enum class ProgressFormat {
    Text, ///< People.
    Json  ///< Programs.
};

/// How far a batch is, on standard error: for people a ProgressLine of what it reads, for programs a JSON
/// object on a line of its own, {"stage": "texts", "done": 3, "total": 60, "seconds_left": 12.5}, whenever a
/// stage (batch_stage.h) begins or ends and as often as is said between; done and total are missing where
/// nothing is counted, seconds_left as long as it is not known.
class BatchProgress {
public:
    /// `what` is read: "texts". `seconds`: from one report to the next; for programs half a second unless
    /// said.
    BatchProgress(const std::string &what, ProgressFormat format, std::optional<double> seconds = {});

    void begin(BatchStage stage); ///< Of which nothing is counted.
    void show(BatchStage stage, std::uint64_t done, std::uint64_t total);
    /// A line that stays, for people and programs.
    void say(const std::string &text) { line_.say(text); }

private:
    using Clock = std::chrono::steady_clock;

    ProgressLine line_;
    ProgressFormat format_;
    std::chrono::duration<double> interval_;
    std::optional<BatchStage> stage_;
    std::uint64_t doneAtStart_ = 0;
    Clock::time_point start_;
    Clock::time_point next_;
};

} // namespace attopo
