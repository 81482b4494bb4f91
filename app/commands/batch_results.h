#pragma once

#include "batch_progress.h"
#include "corpus/result_folder.h"

#include <stop_token>

namespace attopo {

/// Everything that is made of complete results: tables, statistics of groups and their figures. Throws Error,
/// and Cancelled when `stop` is requested.
void writeBatchResults(const ResultFolder &folder, std::size_t threads, BatchProgress &progress,
                       const std::stop_token &stop);

} // namespace attopo
