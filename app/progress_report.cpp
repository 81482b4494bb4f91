#include "progress_report.h"

namespace attopo {

void ProgressReport::operator()(std::string_view what, std::size_t done, std::size_t total)
{
    if (!line_ || what != what_) {
        what_ = what;
        line_.emplace(what_);
    }
    line_->show(done, total);
}

} // namespace attopo
