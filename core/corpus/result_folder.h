#pragma once

#include "corpus/batch_settings.h"
#include "corpus/row_log.h"
#include "hub/file_lock.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// A folder of results (feature_table.h) that this process alone works in for as long as this object lives.
class ResultFolder {
public:
    /// Makes the folder with its manifest, or takes the one that is there. Throws Error when it cannot be
    /// made, belongs to other work, or another process works in it.
    ResultFolder(std::filesystem::path folder, BatchManifest manifest);
    /// Likewise of a model whose modelFingerprint() is found when the log is opened: until then nothing is
    /// written.
    ResultFolder(std::filesystem::path folder, BatchManifest manifest,
                 std::function<std::string(const std::stop_token &)> modelSha256);

    const std::filesystem::path &path() const { return folder_; }
    const BatchManifest &manifest() const { return manifest_; }
    std::filesystem::path rows() const;
    /// The rows of this shard that are there. Throws Error when there are others.
    WholeEntries wholeRows() const;
    /// To go on behind them. Throws Error when they are of another model, or cannot be written; Cancelled.
    std::unique_ptr<RowLogWriter> openLog(const WholeEntries &whole, const std::stop_token &stop);

private:
    std::filesystem::path manifestFile() const;
    /// Throws Error unless what is in the folder, if anything, is of this work.
    void requireOwn() const;
    void makeManifest() const;

    std::filesystem::path folder_;
    BatchManifest manifest_;
    std::function<std::string(const std::stop_token &)> modelSha256_; ///< Empty: it is in the manifest.
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
