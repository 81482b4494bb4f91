#include "analysis/attention_barcode_features.h"

#include "topology/bar_statistics.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr std::array<SummaryInfo, attentionBarcodeFeatureCount> barcodeFeatureTable{{
    {"h0_s", TRANSLATABLE("Core", "H0: sum of lengths"),
     TRANSLATABLE("Core", "Sum of the lengths of the bars of H0."), "Kushnareva et al. 2021"},
    {"h0_e", TRANSLATABLE("Core", "H0: entropy"),
     TRANSLATABLE("Core", "Entropy, in nats, of the lengths of the bars of H0 as parts of their sum."),
     "Kushnareva et al. 2021"},
    {"h0_t_d", TRANSLATABLE("Core", "H0: death of the longest bar"),
     TRANSLATABLE("Core", "When the longest bar of H0 ends."), "Kushnareva et al. 2021"},
    {"h0_n_d_m_t0.75", TRANSLATABLE("Core", "H0: bars that end from 0.75"),
     TRANSLATABLE("Core", "Bars of H0 that end at 0.75 or later."), "Kushnareva et al. 2021"},
    {"h0_n_d_m_t0.5", TRANSLATABLE("Core", "H0: bars that end from 0.5"),
     TRANSLATABLE("Core", "Bars of H0 that end at 0.5 or later."), "Kushnareva et al. 2021"},
    {"h0_n_d_l_t0.25", TRANSLATABLE("Core", "H0: bars that end up to 0.25"),
     TRANSLATABLE("Core", "Bars of H0 that end at 0.25 or before."), "Kushnareva et al. 2021"},
    {"h1_t_b", TRANSLATABLE("Core", "H1: birth of the longest bar"),
     TRANSLATABLE("Core", "When the longest bar of H1 begins."), "Kushnareva et al. 2021"},
    {"h1_n_b_m_t0.25", TRANSLATABLE("Core", "H1: bars that begin from 0.25"),
     TRANSLATABLE("Core", "Bars of H1 that begin at 0.25 or later."), "Kushnareva et al. 2021"},
    {"h1_n_b_l_t0.95", TRANSLATABLE("Core", "H1: bars that begin up to 0.95"),
     TRANSLATABLE("Core", "Bars of H1 that begin at 0.95 or before."), "Kushnareva et al. 2021"},
    {"h1_n_b_l_t0.70", TRANSLATABLE("Core", "H1: bars that begin up to 0.70"),
     TRANSLATABLE("Core", "Bars of H1 that begin at 0.70 or before."), "Kushnareva et al. 2021"},
    {"h1_s", TRANSLATABLE("Core", "H1: sum of lengths"),
     TRANSLATABLE("Core", "Sum of the lengths of the bars of H1."), "Kushnareva et al. 2021"},
    {"h1_e", TRANSLATABLE("Core", "H1: entropy"),
     TRANSLATABLE("Core", "Entropy, in nats, of the lengths of the bars of H1 as parts of their sum."),
     "Kushnareva et al. 2021"},
    {"h1_v", TRANSLATABLE("Core", "H1: standard deviation of lengths"),
     TRANSLATABLE(
         "Core",
         "Standard deviation of the lengths of the bars of H1; published under the name of variance."),
     "Kushnareva et al. 2021"},
    {"h1_nb", TRANSLATABLE("Core", "H1: number of bars"),
     TRANSLATABLE("Core", "How many bars of H1 there are."), "Kushnareva et al. 2021"},
}};

/// Weights of no more than this count as 0.
constexpr double leastWeight = 0.001;

} // namespace

std::span<const SummaryInfo, attentionBarcodeFeatureCount> attentionBarcodeFeatures()
{
    return barcodeFeatureTable;
}

SquareMatrix attentionFeatureDistances(const Matrix &attention)
{
    SquareMatrix distances(attention.rows);
    for (std::size_t i = 0; i < attention.rows; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double weight = std::max(attention(i, j), attention(j, i));
            // A weight above 1 can only be rounding.
            distances(i, j) = distances(j, i) = weight > leastWeight ? std::max(0.0, 1 - weight) : 1;
        }
    return distances;
}

AttentionBarcodeFeatures attentionBarcodeFeaturesOf(const Barcode &barcode)
{
    const auto count = [&](int dimension, auto &&holds) {
        return static_cast<double>(
            std::count_if(barcode.bars.begin(), barcode.bars.end(), [&](const Bar &bar) {
                return bar.dimension == dimension && !bar.essential() && holds(bar);
            }));
    };
    const auto longest = [&](int dimension, double Bar::*time) {
        const auto index = barcode.longestFiniteBar(dimension);
        return index ? barcode.bars[*index].*time : 0;
    };
    const BarStatistics h0 = barStatisticsOf(barcode, 0);
    const BarStatistics h1 = barStatisticsOf(barcode, 1);
    return {h0[BarStatistic::TotalPersistence1],
            h0[BarStatistic::PersistentEntropy],
            longest(0, &Bar::death),
            count(0, [](const Bar &bar) { return bar.death >= 0.75; }),
            count(0, [](const Bar &bar) { return bar.death >= 0.5; }),
            count(0, [](const Bar &bar) { return bar.death <= 0.25; }),
            longest(1, &Bar::birth),
            count(1, [](const Bar &bar) { return bar.birth >= 0.25; }),
            count(1, [](const Bar &bar) { return bar.birth <= 0.95; }),
            count(1, [](const Bar &bar) { return bar.birth <= 0.70; }),
            h1[BarStatistic::TotalPersistence1],
            h1[BarStatistic::PersistentEntropy],
            h1[BarStatistic::DeviationOfPersistence],
            h1[BarStatistic::Bars] - h1[BarStatistic::EssentialBars]};
}

AttentionBarcodeFeatures attentionBarcodeFeaturesOf(const Matrix &attention, const std::stop_token &stop)
{
    return attentionBarcodeFeaturesOf(persistentHomology(attentionFeatureDistances(attention), {}, stop));
}

} // namespace attopo
