#pragma once

#include "analysis/analysis.h"

#include <QString>

namespace attopo {

enum class DataContent { Bars, Distances, Attention };

/// Writes the numbers of an analysis; .json or .csv by the file's suffix. CSV: bars one a row with a header,
/// matrices as plain rows (read again by `analyze --distances`). JSON: bars as in `analyze`, matrices as
/// {"tokens": […], "values": [[…]]}. Numbers round-trip; ∞ is "inf" in CSV and null in JSON.
/// Throws Error when the suffix is another, there is nothing to write, or the file cannot be written.
void exportData(const QString &file, DataContent content, const Analysis &analysis);

} // namespace attopo
