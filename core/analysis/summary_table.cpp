#include "analysis/summary_table.h"

#include "files/csv_field.h"

#include <array>
#include <charconv>
#include <cmath>

namespace attopo {

namespace {

std::string digits(double value)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

} // namespace

std::vector<SummaryRow> summaryTable(const Summaries &summaries)
{
    std::vector<SummaryRow> rows;
    const auto add = [&](const std::string &group, const auto &infos, const auto &values,
                         std::string_view filtration = {}) {
        for (std::size_t k = 0; k < values.size(); ++k)
            if (!std::isnan(values[k])) // there is no such number of this input
                rows.push_back({group, infos[k], values[k], filtration});
    };
    for (std::size_t dimension = 0; dimension < summaries.dimensions.size(); ++dimension)
        add("H" + std::to_string(dimension), barStatistics(),
            summaries.dimensions[dimension].statistics.values, ofChosenMetric);
    if (const auto &attention = summaries.attention) {
        for (std::size_t k = 0; k < attentionThresholds.size(); ++k)
            add("attention >= " + digits(attentionThresholds[k]), attentionGraphFeatures(),
                attention->graphs[k]);
        add("attention bars", attentionBarcodeFeatures(), attention->bars, ofStrongestAttention);
        add("attention patterns", patternDistances(), attention->patterns);
    }
    return rows;
}

std::string definitionOf(const SummaryRow &row)
{
    std::string definition(row.info.definition);
    if (!row.filtration.empty())
        definition += ' ' + std::string(row.filtration);
    return definition;
}

std::string summaryCsv(const Summaries &summaries)
{
    std::string text = "group,name,value,definition,source\n";
    for (const SummaryRow &row : summaryTable(summaries))
        text += row.group + ',' + std::string(row.info.name) + ',' + digits(row.value) + ','
            + csvField(definitionOf(row)) + ',' + csvField(row.info.source) + '\n';
    return text;
}

} // namespace attopo
