#include "topology/bar_statistics.h"

#include "topology/finite_diagram.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr std::array<SummaryInfo, barStatisticCount> table{{
    {"bars", TRANSLATABLE("Core", "Bars"),
     TRANSLATABLE("Core", "How many bars there are, with those that never end."), ""},
    {"essential_bars", TRANSLATABLE("Core", "Bars that never end"),
     TRANSLATABLE("Core", "How many bars never end."), ""},
    {"total_persistence_1", TRANSLATABLE("Core", "Total persistence"),
     TRANSLATABLE(
         "Core",
         "Sum of the lengths of the bars that end. Of H0 it is the length of a minimum spanning tree."),
     "Cohen-Steiner, Edelsbrunner, Harer & Mileyko 2010"},
    {"total_persistence_2", TRANSLATABLE("Core", "Total persistence of order 2"),
     TRANSLATABLE("Core",
                  "Sum of the squares of the lengths of the bars that end: long bars count for more."),
     "Cohen-Steiner, Edelsbrunner, Harer & Mileyko 2010"},
    {"max_persistence", TRANSLATABLE("Core", "Longest bar"),
     TRANSLATABLE("Core", "Length of the longest bar that ends."), ""},
    {"mean_persistence", TRANSLATABLE("Core", "Mean length"),
     TRANSLATABLE("Core", "Mean of the lengths of the bars that end."), ""},
    {"sd_persistence", TRANSLATABLE("Core", "Standard deviation of length"),
     TRANSLATABLE("Core",
                  "Standard deviation (of the population: divided by their number) of the lengths of the "
                  "bars that end."),
     ""},
    {"persistent_entropy", TRANSLATABLE("Core", "Persistent entropy"),
     TRANSLATABLE(
         "Core",
         "Entropy, in nats, of the lengths of the bars that end as parts of their sum: 0 for one bar, the "
         "logarithm of their number when all are of one length."),
     "Chintakunta, Gentimis, Gonzalez-Diaz, Jimenez & Krim 2015"},
    {"normalised_entropy", TRANSLATABLE("Core", "Persistent entropy, normalised"),
     TRANSLATABLE("Core",
                  "Persistent entropy divided by the greatest it could be, the logarithm of the number of "
                  "bars that end; "
                  "0 "
                  "to 1. 0 when there are fewer than two."),
     ""},
}};

} // namespace

std::span<const SummaryInfo, barStatisticCount> barStatistics() { return table; }

BarStatistics barStatisticsOf(const Barcode &barcode, int dimension)
{
    std::vector<double> lengths;
    std::size_t essential = 0;
    for (const Bar &bar : barcode.bars) {
        if (bar.dimension != dimension)
            continue;
        if (bar.essential())
            ++essential;
        else
            lengths.push_back(bar.death - bar.birth);
    }
    const auto ending = static_cast<double>(lengths.size());
    const auto sumOf = [&](auto &&term) {
        double sum = 0;
        for (const double length : lengths)
            sum += term(length);
        return sum;
    };
    const double sum = sumOf([](double length) { return length; });
    const double squares = sumOf([](double length) { return length * length; });
    const double mean = lengths.empty() ? 0 : sum / ending;
    const double variance = lengths.empty()
        ? 0
        : sumOf([&](double length) { return (length - mean) * (length - mean); }) / ending;
    // 0 − … so that a single bar has entropy 0, not −0.
    const double entropy = 0 - sumOf([&](double length) { return length / sum * std::log(length / sum); });
    return {{ending + static_cast<double>(essential), static_cast<double>(essential), sum, squares,
             lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end()), mean,
             std::sqrt(variance), entropy, lengths.size() < 2 ? 0 : entropy / std::log(ending)}};
}

LengthHistogram lengthHistogram(const Diagram &bars, double longest, std::size_t bins)
{
    LengthHistogram histogram;
    histogram.counts.resize(bins);
    for (std::size_t k = 0; k < bins; ++k)
        histogram.edges.push_back(longest * static_cast<double>(k) / static_cast<double>(bins));
    histogram.edges.push_back(longest); // and not what rounding makes of it
    for (const auto &[birth, death] : bars) {
        const double length = death - birth;
        const auto above = std::upper_bound(histogram.edges.begin(), histogram.edges.end(), length);
        if (above != histogram.edges.end())
            ++histogram.counts[static_cast<std::size_t>(above - histogram.edges.begin() - 1)];
        else if (length == longest)
            ++histogram.counts.back();
    }
    return histogram;
}

} // namespace attopo
