#include "analysis/json_values.h"

#include <cmath>

namespace attopo {

Json finiteOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json toJson(const Matrix &matrix)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        Json row = Json::array();
        for (std::size_t j = 0; j < matrix.columns; ++j)
            row.push_back(finiteOrNull(matrix(i, j)));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json toJson(const std::vector<Bar> &bars)
{
    Json list = Json::array();
    for (const Bar &bar : bars)
        list.push_back({{"dim", bar.dimension},
                        {"birth", bar.birth},
                        {"death", finiteOrNull(bar.death)},
                        {"birth_simplex", bar.birthSimplex},
                        {"death_simplex", bar.deathSimplex}});
    return list;
}

Json toJson(const MergeTree &tree)
{
    Json merges = Json::array();
    for (const MergeTree::Merge &merge : tree.merges)
        merges.push_back(
            {{"left", merge.left}, {"right", merge.right}, {"height", merge.height}, {"size", merge.size}});
    return {{"merges", std::move(merges)}, {"leaf_order", tree.leafOrder}};
}

std::string textOf(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace attopo
