#pragma once

#include "corpus/batch_settings.h"
#include "corpus/row_log.h"
#include "model/model.h"

#include <functional>
#include <stop_token>

namespace attopo {

/// What is told while a corpus is worked on, by one thread at a time.
struct BatchReports {
    std::function<void(std::uint64_t done, std::uint64_t total)> progress =
        {}; ///< Rows in the log, of ownRows().
    std::function<void(const RowResult &row)> badRow = {};
};

/// Appends to `log` the results of the rows of this shard that it lacks, in the order of the corpus, whatever
/// the number of threads (0: one a core), of which each works on a text at a time. A row that takes long
/// holds up at most a few for each thread. When `stop` is requested, the texts begun are finished and written
/// before it returns. Throws Error when the corpus or the log cannot be used, or there is not enough memory;
/// what is in the log by then stays.
void runBatch(const Model &model, const BatchManifest &manifest, const std::filesystem::path &corpus,
              RowLogWriter &log, std::size_t threads, const std::stop_token &stop = {},
              const BatchReports &reports = {});

} // namespace attopo
