#pragma once

#include "corpus/result_folder.h"
#include "corpus/row_result.h"
#include "model/model.h"

#include <functional>
#include <stop_token>

namespace attopo {

/// What is told while a corpus is worked on, by one thread at a time. Rows are counted in the log, of
/// ownRows().
struct BatchReports {
    std::function<void(std::uint64_t done, std::uint64_t total)> begun = {}; ///< Before the first text.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress = {};
    std::function<void(const RowResult &row)> badRow = {};
};

/// Appends to the log of `folder` the results of the rows of this shard that it lacks, in the order of the
/// corpus, whatever the number of threads (0: one a core), of which each works on a text at a time. A row
/// that takes long holds up at most a few for each thread, and so does a fingerprint of the model that takes
/// long to find: texts are read beside it, and written once the folder is known to be of this model. When
/// `stop` is requested, the texts begun are finished and written before it returns. Returns how many rows the
/// log holds then. Throws Error when the corpus or the folder cannot be used, or there is not enough memory;
/// what is in the log by then stays.
std::uint64_t runBatch(const Model &model, ResultFolder &folder, const std::filesystem::path &corpus,
                       std::size_t threads, const std::stop_token &stop = {},
                       const BatchReports &reports = {});

} // namespace attopo
