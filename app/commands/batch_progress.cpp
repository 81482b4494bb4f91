#include "batch_progress.h"

#include "files/number_text.h"

#include <iostream>

namespace attopo {

namespace {

constexpr double usualSeconds = 0.5;

void write(BatchStage stage, const std::string &more)
{
    std::cerr << "{\"stage\": \"" << batchStageName(stage) << '"' << more << "}\n" << std::flush;
}

std::string member(const char *name, const std::string &number)
{
    return std::string(", \"") + name + "\": " + number;
}

} // namespace

BatchProgress::BatchProgress(const std::string &what, ProgressFormat format, std::optional<double> seconds)
    : line_(what, seconds)
    , format_(format)
    , interval_(seconds.value_or(usualSeconds))
{
}

void BatchProgress::begin(BatchStage stage)
{
    stage_ = stage;
    doneAtStart_ = 0;
    start_ = next_ = Clock::now();
    if (format_ == ProgressFormat::Json)
        write(stage, {});
}

void BatchProgress::show(BatchStage stage, std::uint64_t done, std::uint64_t total)
{
    if (format_ == ProgressFormat::Text) {
        if (stage == BatchStage::Texts)
            line_.show(done, total);
        return;
    }
    const Clock::time_point now = Clock::now();
    const bool begins = stage_ != stage;
    if (begins) {
        stage_ = stage;
        doneAtStart_ = done;
        start_ = now;
    } else if (now < next_ && done < total) {
        return;
    }
    next_ = now + std::chrono::duration_cast<Clock::duration>(interval_);
    std::string more = member("done", std::to_string(done)) + member("total", std::to_string(total));
    if (done > doneAtStart_) {
        const double perRow =
            std::chrono::duration<double>(now - start_).count() / static_cast<double>(done - doneAtStart_);
        more += member("seconds_left",
                       numberText(static_cast<float>(perRow * static_cast<double>(total - done))));
    }
    write(stage, more);
}

} // namespace attopo
