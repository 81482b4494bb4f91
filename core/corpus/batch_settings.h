#pragma once

#include "corpus/corpus_reader.h"
#include "corpus/features.h"
#include "message.h"
#include "metric/metric.h"
#include "tokenizer/read_as.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace attopo {

/// What is computed of every text, and what becomes of it.
struct BatchSettings {
    CorpusColumns columns;
    std::vector<std::string> groupColumns; ///< Among columns.kept: what texts are compared by.
    std::vector<std::size_t> layers;       ///< Ascending; empty: all.
    std::vector<std::size_t> heads;        ///< Likewise, of each of these layers.
    std::vector<FeatureSet> features;      ///< In the order of featureSets(), each once.
    Metric metric = Metric::JensenShannon;
    int maxDimension = 1;
    bool dropSpecial = false;
    bool joinWords = false;
    ReadAs readAs = ReadAs::Text;
    bool diagrams = false;             ///< Kept.
    std::uint64_t permutations = 9999; ///< Of a test of groups.

    bool operator==(const BatchSettings &) const = default;
};

/// All that the results of a folder depend on.
struct BatchManifest {
    std::string corpusName; ///< File, without folder; or of stacks of attention that folder.
    std::uint64_t corpusBytes = 0;
    std::string corpusSha256;     ///< Of the file, or of stackNames().
    std::uint64_t corpusRows = 0; ///< Bad ones as well.
    std::string labelsSha256;     ///< Of CorpusColumns::labels; empty: there are none.
    std::string modelName;
    std::string modelSha256; ///< modelFingerprint()
    BatchSettings settings;  ///< With layers and heads listed, and of a table the separator.
    std::uint64_t shard = 1; ///< This is part `shard` of `shards`: rows shard − 1, shard − 1 + shards, …
    std::uint64_t shards = 1;

    bool operator==(const BatchManifest &) const = default;

    /// How many rows are in this shard.
    std::uint64_t ownRows() const { return (corpusRows + shards - shard) / shards; }
};

/// As manifest.json holds it.
std::string manifestText(const BatchManifest &manifest);
/// Throws Error when the file cannot be read or is no manifest.
BatchManifest readManifest(const std::filesystem::path &file);

/// Throws Error that says what differs, unless both are of the same corpus, model and settings; shards may
/// differ. `thisName`, `otherName`: what the message calls them.
void requireSameWork(const BatchManifest &one, const Message &oneName, const BatchManifest &other,
                     const Message &otherName);

} // namespace attopo
