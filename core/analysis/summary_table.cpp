#include "analysis/summary_table.h"

#include "csv_field.h"

#include <array>
#include <charconv>

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
    const auto add = [&](const std::string &group, const auto &infos, const auto &values) {
        for (std::size_t k = 0; k < values.size(); ++k)
            rows.push_back({group, infos[k], values[k]});
    };
    for (std::size_t dimension = 0; dimension < summaries.dimensions.size(); ++dimension)
        add("H" + std::to_string(dimension), barStatistics(),
            summaries.dimensions[dimension].statistics.values);
    if (const auto &attention = summaries.attention) {
        for (std::size_t k = 0; k < attentionThresholds.size(); ++k)
            add("attention >= " + digits(attentionThresholds[k]), attentionGraphFeatures(),
                attention->graphs[k]);
        add("attention bars", attentionBarcodeFeatures(), attention->bars);
        add("attention patterns", patternDistances(), attention->patterns);
    }
    return rows;
}

std::string summaryCsv(const Summaries &summaries)
{
    std::string text = "group,name,value,definition,source\n";
    for (const SummaryRow &row : summaryTable(summaries))
        text += row.group + ',' + std::string(row.info.name) + ',' + digits(row.value) + ','
            + csvField(row.info.definition) + ',' + csvField(row.info.source) + '\n';
    return text;
}

} // namespace attopo
