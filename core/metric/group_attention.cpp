#include "metric/group_attention.h"

namespace attopo {

Matrix groupAttention(const Matrix &attention, const TokenGroups &rows, const TokenGroups &columns)
{
    std::size_t kept = 0;
    for (const auto &group : columns)
        kept += group.size();
    const bool dropsColumns = kept < attention.columns;

    Matrix result(rows.size(), columns.size());
    std::vector<double> sums(columns.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto members = static_cast<double>(rows[i].size());
        for (const std::size_t row : rows[i]) {
            double total = 0;
            for (std::size_t j = 0; j < columns.size(); ++j) {
                sums[j] = 0;
                for (const std::size_t column : columns[j])
                    sums[j] += attention(row, column);
                total += sums[j];
            }
            for (std::size_t j = 0; j < columns.size(); ++j) {
                const double uniform = static_cast<double>(columns[j].size()) / static_cast<double>(kept);
                const double weight = !dropsColumns ? sums[j] : total > 0 ? sums[j] / total : uniform;
                result(i, j) += weight / members;
            }
        }
    }
    return result;
}

} // namespace attopo
