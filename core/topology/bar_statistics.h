#pragma once

#include "topology/barcode.h"
#include "topology/diagram_distance.h"
#include "topology/summary_info.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace attopo {

/// The numbers that sum up the bars of one dimension. Lengths are those of bars that end: essential bars are
/// counted, and otherwise left out.
enum class BarStatistic {
    Bars,
    EssentialBars,
    TotalPersistence1,
    TotalPersistence2,
    MaxPersistence,
    MeanPersistence,
    DeviationOfPersistence,
    PersistentEntropy,
    NormalisedEntropy,
};

inline constexpr std::size_t barStatisticCount = 9;

/// What is said of them, in the order of BarStatistic.
std::span<const SummaryInfo, barStatisticCount> barStatistics();

struct BarStatistics {
    std::array<double, barStatisticCount> values{}; ///< By BarStatistic; all 0 when there are no bars.

    double operator[](BarStatistic statistic) const { return values[static_cast<std::size_t>(statistic)]; }
    bool operator==(const BarStatistics &) const = default;
};

BarStatistics barStatisticsOf(const Barcode &barcode, int dimension);

/// How many bars there are of which length.
struct LengthHistogram {
    std::vector<double> edges; ///< Of the bins, ascending: one more than there are bins.
    /// Of edges[k] ≤ length < edges[k + 1]; of the last bin also length = the last edge.
    std::vector<std::size_t> counts;

    bool operator==(const LengthHistogram &) const = default;
};

/// `bins` (at least one) bins of equal width between the lengths 0 and `longest` > 0; longer bars are left
/// out. For bars of finite length, see finiteDiagram().
LengthHistogram lengthHistogram(const Diagram &bars, double longest, std::size_t bins);

} // namespace attopo
