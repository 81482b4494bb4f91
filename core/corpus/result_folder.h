#pragma once

#include "corpus/batch_settings.h"
#include "hub/file_lock.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace attopo {

/// A folder of results (feature_table.h) that this process alone works in for as long as this object lives.
class ResultFolder {
public:
    /// Makes the folder with its manifest, or takes the one that is there. Throws Error when it cannot be
    /// made, belongs to other work, or another process works in it.
    ResultFolder(std::filesystem::path folder, BatchManifest manifest);

    const std::filesystem::path &path() const { return folder_; }
    const BatchManifest &manifest() const { return manifest_; }
    std::filesystem::path rows() const;

private:
    std::filesystem::path folder_;
    BatchManifest manifest_;
    std::unique_ptr<FileLock> lock_;
};

/// The manifest of a corpus that is read whole for that, once for its hash and once for its rows, with the
/// separator of a table where none is given; layers, heads, model and shard are left as they are. Throws
/// Error as CorpusReader does, Cancelled when `stop` is requested.
BatchManifest surveyCorpus(const std::filesystem::path &corpus, BatchSettings settings,
                           const std::stop_token &stop = {});

/// Puts the results of all shards of one corpus into one folder, as if there had been but one. Throws Error,
/// before anything is written, when they are not of the same work, one is there twice, or some are missing or
/// not complete, naming all of these.
BatchManifest mergedManifest(const std::vector<std::filesystem::path> &shards);
void mergeRows(const std::vector<std::filesystem::path> &shards, const ResultFolder &into,
               const std::stop_token &stop = {});

} // namespace attopo
