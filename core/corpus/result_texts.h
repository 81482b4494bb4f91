#pragma once

#include "corpus/batch_settings.h"
#include "file_stamp.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// A text of which there are results.
struct ResultText {
    std::uint64_t row = 0;              ///< Of the corpus, from 0.
    std::uint64_t line = 0;             ///< Of its file, from 1.
    std::vector<std::string> columns;   ///< Those kept.
    std::uint64_t points = 0;           ///< Tokens or words.
    std::optional<std::uint64_t> cutAt; ///< First character that the model did not read.
};

/// The results of a folder (result_files::manifest and rows) as far as they are there, to be looked at. The
/// memory depends on the number of texts, not on that of heads.
class ResultTexts {
public:
    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

    /// Reads all but the features. Throws Error that names the file and the place in it when one is missing
    /// or broken, Cancelled soon after `stop` is requested.
    explicit ResultTexts(std::filesystem::path folder, const std::stop_token &stop = {},
                         const Progress &progress = {});

    const std::filesystem::path &folder() const { return folder_; }
    const BatchManifest &manifest() const { return manifest_; }
    const std::vector<ResultText> &texts() const { return texts_; } ///< In the order of the corpus.
    std::uint64_t leftOut() const { return leftOut_; }              ///< Rows without results.
    /// Rows of this shard that are still to come.
    std::uint64_t missing() const { return manifest_.ownRows() - texts_.size() - leftOut_; }
    /// The features of a head: [texts, featureColumns()]. `layer`, `head`: places in the lists of the
    /// settings. Throws Error when the file is no longer what it was, and Cancelled.
    std::vector<double> features(std::size_t layer, std::size_t head, const std::stop_token &stop = {}) const;

private:
    std::filesystem::path folder_;
    BatchManifest manifest_;
    std::size_t featureCount_; ///< Of a head.
    FileStamp rowsStamp_;
    std::vector<ResultText> texts_;
    std::vector<std::uint64_t> places_; ///< Where in the file the features of a text begin.
    std::uint64_t leftOut_ = 0;
};

} // namespace attopo
