#include "corpus/features.h"

#include "analysis/attention_barcode_features.h"
#include "analysis/attention_graph_features.h"
#include "analysis/pattern_distances.h"
#include "files/number_text.h"
#include "topology/bar_statistics.h"

namespace attopo {

std::optional<FeatureSet> featureSetByName(std::string_view name)
{
    for (const FeatureSetInfo &info : featureSets())
        if (info.name == name)
            return info.set;
    return std::nullopt;
}

std::vector<FeatureColumn> featureColumns(std::span<const FeatureSet> sets, int maxDimension)
{
    std::vector<FeatureColumn> columns;
    const auto add = [&](const std::string &before, const auto &infos, const std::string &after = {},
                         std::string_view filtration = {}) {
        for (const SummaryInfo &info : infos)
            columns.push_back({before + std::string(info.name) + after, info, filtration});
    };
    for (const FeatureSet set : sets)
        switch (set) {
        case FeatureSet::Bars:
            for (int dimension = 0; dimension <= maxDimension; ++dimension)
                add("H" + std::to_string(dimension) + "_", barStatistics(), {}, ofChosenMetric);
            break;
        case FeatureSet::Barcode:
            add("", attentionBarcodeFeatures(), {}, ofStrongestAttention);
            break;
        case FeatureSet::Graph:
            for (const double threshold : attentionThresholds)
                add("", attentionGraphFeatures(), "_t" + numberText(threshold));
            break;
        case FeatureSet::Patterns:
            add("pattern_", patternDistances());
            break;
        }
    return columns;
}

void appendFeatures(std::vector<double> &values, std::span<const FeatureSet> sets, const Matrix &attention,
                    std::span<const Token> tokens, const Barcode &barcode)
{
    const auto add = [&](const auto &more) { values.insert(values.end(), more.begin(), more.end()); };
    for (const FeatureSet set : sets)
        switch (set) {
        case FeatureSet::Bars:
            for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension)
                add(barStatisticsOf(barcode, dimension).values);
            break;
        case FeatureSet::Barcode:
            add(attentionBarcodeFeaturesOf(attention));
            break;
        case FeatureSet::Graph:
            for (const double threshold : attentionThresholds)
                add(attentionGraphFeaturesOf(attention, threshold));
            break;
        case FeatureSet::Patterns:
            add(patternDistancesOf(attention, tokens));
            break;
        }
}

} // namespace attopo
