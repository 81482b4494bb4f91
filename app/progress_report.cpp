#include "progress_report.h"

#include <iostream>

namespace attopo {

void ProgressReport::operator()(std::string_view what, std::size_t done, std::size_t total)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < next_)
        return;
    next_ = now + pause_;
    std::cerr << "attention-topology: " << what << ' ' << done << " of " << total << std::endl;
}

} // namespace attopo
