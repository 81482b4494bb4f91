#pragma once

#include "analysis/analysis.h"

#include <QStringList>

namespace attopo {

enum class DataContent { Bars, Summaries, Distances, Attention };

/// How files of it end, without the dot.
QStringList suffixesOf(DataContent content);

/// Writes the numbers of an analysis; the format by the file's suffix: .csv or .json, of bars also .pers,
/// .npy and .txt (diagram_file.h), summaries
/// as summary_table.h and summaries_json.h have them. CSV: bars one a row with a
/// header, matrices as plain rows (read again by `analyze --distances`). JSON: bars as in `analyze`, matrices
/// as
/// {"tokens": […], "values": [[…]]}. Numbers round-trip; ∞ is "inf" in CSV and null in JSON.
/// Throws Error when the suffix is another, there is nothing to write, or the file cannot be written.
void exportData(const QString &file, DataContent content, const Analysis &analysis);

} // namespace attopo
