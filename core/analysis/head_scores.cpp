#include "analysis/head_scores.h"

#include "analysis/parallel_each.h"
#include "topology/bar_statistics.h"
#include "translatable.h"

#include <algorithm>
#include <array>

namespace attopo {

namespace {

const SummaryInfo &ofBars(BarStatistic statistic)
{
    return barStatistics()[static_cast<std::size_t>(statistic)];
}

std::size_t bettiNumber(const Barcode &barcode, int dimension, double threshold)
{
    return static_cast<std::size_t>(
        std::count_if(barcode.bars.begin(), barcode.bars.end(),
                      [&](const Bar &bar) { return bar.dimension == dimension && bar.aliveAt(threshold); }));
}

std::optional<double> distanceBetween(const std::shared_ptr<const Barcode> &a,
                                      const std::shared_ptr<const Barcode> &b,
                                      const HeadComparison &comparison, const std::stop_token &stop)
{
    if (!a || !b)
        return std::nullopt;
    return matchDiagrams(comparison.distance, diagram(*a, comparison.dimension),
                         diagram(*b, comparison.dimension), comparison.norm, stop)
        .distance;
}

} // namespace

std::span<const SummaryInfo, headScoreCount> headScores()
{
    static const std::array<SummaryInfo, headScoreCount> table{
        {ofBars(BarStatistic::TotalPersistence1),
         ofBars(BarStatistic::MaxPersistence),
         ofBars(BarStatistic::Bars),
         ofBars(BarStatistic::PersistentEntropy),
         {"betti", TRANSLATABLE("Core", "Betti number at the threshold"),
          TRANSLATABLE("Core", "How many bars are alive at the threshold."), ""},
         {"distance_to_head", TRANSLATABLE("Core", "Distance to the chosen head"),
          TRANSLATABLE("Core", "How far the head's diagram is from that of the head that is looked at."), ""},
         {"distance_of_texts", TRANSLATABLE("Core", "Distance between text A and B"),
          TRANSLATABLE("Core", "How far apart the head's diagrams of both texts are."), ""}}};
    return table;
}

double headScoreOf(HeadScore score, const Barcode &barcode, int dimension, double threshold)
{
    const auto statistic = [&](BarStatistic which) { return barStatisticsOf(barcode, dimension)[which]; };
    switch (score) {
    case HeadScore::TotalPersistence:
        return statistic(BarStatistic::TotalPersistence1);
    case HeadScore::MaxPersistence:
        return statistic(BarStatistic::MaxPersistence);
    case HeadScore::Bars:
        return statistic(BarStatistic::Bars);
    case HeadScore::PersistentEntropy:
        return statistic(BarStatistic::PersistentEntropy);
    case HeadScore::BettiNumber:
        return static_cast<double>(bettiNumber(barcode, dimension, threshold));
    case HeadScore::DistanceToHead:
    case HeadScore::DistanceOfTwoTexts:
        break;
    }
    return 0;
}

HeadValues headValues(HeadScore score, const HeadBarcodes &barcodes, int dimension, double threshold)
{
    HeadValues values;
    for (const auto &barcode : barcodes)
        values.push_back(barcode ? std::optional(headScoreOf(score, *barcode, dimension, threshold))
                                 : std::nullopt);
    return values;
}

HeadValues distancesToHead(const HeadBarcodes &barcodes, std::size_t head, const HeadComparison &comparison,
                           const std::stop_token &stop)
{
    HeadValues values(barcodes.size());
    parallelEach(
        barcodes.size(),
        [&](std::size_t k) { values[k] = distanceBetween(barcodes[head], barcodes[k], comparison, stop); },
        stop);
    return values;
}

HeadValues distancesOfTwoTexts(const HeadBarcodes &a, const HeadBarcodes &b, const HeadComparison &comparison,
                               const std::stop_token &stop)
{
    if (a.size() != b.size())
        return {};
    HeadValues values(a.size());
    parallelEach(
        a.size(), [&](std::size_t k) { values[k] = distanceBetween(a[k], b[k], comparison, stop); }, stop);
    return values;
}

std::vector<std::size_t> mostSimilarHeads(const HeadValues &distances, std::size_t head, std::size_t count)
{
    std::vector<std::size_t> heads;
    for (std::size_t k = 0; k < distances.size(); ++k)
        if (k != head && distances[k])
            heads.push_back(k);
    std::stable_sort(heads.begin(), heads.end(),
                     [&](std::size_t i, std::size_t j) { return *distances[i] < *distances[j]; });
    heads.resize(std::min(count, heads.size()));
    return heads;
}

} // namespace attopo
