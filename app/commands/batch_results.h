#pragma once

#include "corpus/result_folder.h"
#include "progress_line.h"

#include <stop_token>

namespace attopo {

/// Everything that is made of complete results: tables, statistics of groups and their figures. Throws Error,
/// and Cancelled when `stop` is requested.
void writeBatchResults(const ResultFolder &folder, std::size_t threads, ProgressLine &progress,
                       const std::stop_token &stop);

} // namespace attopo
