#include "analysis/summaries_json.h"

#include "analysis/json_values.h"
#include "analysis/summary_table.h"

namespace attopo {

namespace {

Json toJson(const StepCurve &curve) { return {{"positions", curve.positions}, {"values", curve.values}}; }

Json definitions()
{
    return {{"betti_curve",
             "Betti number at t: bars with birth <= t < death; values[k] from positions[k] on (Umeda 2017)"},
            {"lifespan_curve",
             "sum of the lengths of the bars alive at t, without essential ones (Chung & Lawson 2022)"},
            {"euler_curve", "alternating sum of the Betti curves of the dimensions computed"},
            {"lengths", "numbers of bars by length, without essential ones"},
            {"landscape",
             "row k: the (k+1)-largest of max(0, min(t - birth, death - t)) at landscape_positions (Bubenik "
             "2015)"},
            {"image",
             "persistence image: row 0 the shortest bars, column 0 the earliest births; Gaussians of weight "
             "linear in "
             "persistence, integrated over pixels (Adams et al. 2017)"},
            {"merge_tree",
             "single-linkage dendrogram; nodes below the number of tokens are tokens, the others merges in "
             "their order"}};
}

} // namespace

std::string summariesJson(const Summaries &summaries)
{
    Json numbers = Json::array();
    for (const SummaryRow &row : summaryTable(summaries))
        numbers.push_back({{"group", row.group},
                           {"name", row.info.name},
                           {"value", row.value},
                           {"definition", definitionOf(row)},
                           {"source", row.info.source}});
    Json dimensions = Json::array();
    for (const DimensionSummary &summary : summaries.dimensions)
        dimensions.push_back(
            {{"betti_curve", toJson(summary.betti)},
             {"lifespan_curve", toJson(summary.lifespan)},
             {"lengths", {{"edges", summary.lengths.edges}, {"counts", summary.lengths.counts}}},
             {"landscape", toJson(summary.landscape)},
             {"image", toJson(summary.image)}});
    const PersistenceImageGrid &grid = summaries.imageGrid;
    const Json json = {{"numbers", std::move(numbers)},
                       {"dimensions", std::move(dimensions)},
                       {"euler_curve", toJson(summaries.euler)},
                       {"landscape_positions", summaries.landscapePositions},
                       {"image_grid",
                        {{"birth_from", grid.birthFrom},
                         {"birth_to", grid.birthTo},
                         {"persistence_to", grid.persistenceTo},
                         {"sigma", grid.sigma},
                         {"full_weight", grid.fullWeight}}},
                       {"merge_tree", toJson(summaries.mergeTree)},
                       {"definitions", definitions()}};
    return textOf(json) + "\n";
}

} // namespace attopo
