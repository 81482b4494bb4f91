#include "analysis/summary_table.h"

#include <array>
#include <charconv>

namespace attopo {

namespace {

std::string digits(double value)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
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
            + quoted(row.info.definition) + ',' + quoted(row.info.source) + '\n';
    return text;
}

} // namespace attopo
