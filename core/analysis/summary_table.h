#pragma once

#include "analysis/summaries.h"
#include "topology/summary_info.h"

#include <string>
#include <vector>

namespace attopo {

/// A number of Summaries, with what it is.
struct SummaryRow {
    std::string group; ///< H0, H1, …; "attention >= 0.05"; "attention bars"; "attention patterns"
    SummaryInfo info;
    double value = 0;
    std::string_view filtration{}; ///< Of which it is; empty: of none.
};

/// All numbers of `summaries`, group by group.
std::vector<SummaryRow> summaryTable(const Summaries &summaries);

/// With the filtration that it is of.
std::string definitionOf(const SummaryRow &row);

/// As CSV with a header: group, name, value, definition, source. Numbers round-trip.
std::string summaryCsv(const Summaries &summaries);

} // namespace attopo
