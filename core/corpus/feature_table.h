#pragma once

#include "corpus/batch_settings.h"
#include "corpus/row_result.h"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace attopo {

/// Names of the files in a folder of results.
namespace result_files {
inline constexpr const char *lock = "lock";
inline constexpr const char *manifest = "manifest.json";
inline constexpr const char *rows = "rows.bin";
inline constexpr const char *csv = "features.csv";
inline constexpr const char *parquet = "features.parquet";
inline constexpr const char *columns = "columns.csv";
inline constexpr const char *errors = "errors.csv";
inline constexpr const char *diagrams = "diagrams.npy";
inline constexpr const char *offsets = "diagram_offsets.npy";
inline constexpr const char *groups = "group_statistics.csv";
} // namespace result_files

/// How many rows are done, of how many.
using RowProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Throws Error when a column that is kept has the name of another column of the table.
void requireColumnNames(const BatchSettings &settings);

/// Throws Error unless the result, of a text, is one that `settings` lead to.
void requireShape(const RowResult &result, const BatchSettings &settings);

/// Makes of the results in `folder` (rows.bin, all of `manifest`), with the memory of one row group, of one
/// shard of several only errors.csv:
///   features.csv, features.parquet  a row for each text × layer × head: row (in the corpus, from 0), the
///   kept
///             columns, points (tokens or words), cut_at (the first character that the model did not read,
///             empty or null when it read all), layer, head, featureColumns()
///   columns.csv  what the features are: name, definition, source
///   errors.csv   rows of the corpus without a text: row, file, line, reason
/// and with BatchSettings::diagrams
///   diagrams.npy         float32 (bars, 2): birth and death, ∞ for a bar that never ends
///   diagram_offsets.npy  int64: the bars of dimension d of row r of the table are offsets[r · D + d] to
///             offsets[r · D + d + 1] − 1, D dimensions
/// Throws Error when a file cannot be written or the results are damaged, Cancelled soon after `stop` is
/// requested.
void writeFeatureTable(const std::filesystem::path &folder, const BatchManifest &manifest,
                       const std::stop_token &stop = {}, const RowProgress &progress = {});

} // namespace attopo
