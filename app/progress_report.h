#pragma once

#include "progress_line.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// A ProgressLine for each of the works that a command does one after the other.
class ProgressReport {
public:
    void operator()(std::string_view what, std::size_t done, std::size_t total);

private:
    std::string what_;
    std::optional<ProgressLine> line_;
};

} // namespace attopo
