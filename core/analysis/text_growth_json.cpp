#include "analysis/text_growth_json.h"

#include "analysis/json_values.h"
#include "analysis/request_json.h"

namespace attopo {

namespace {

Json toJson(const GrowthStep &step)
{
    return {{"read", step.read},
            {"characters", step.characters},
            {"points", step.barcode.vertices},
            {"cut_off", finiteOrNull(step.barcode.cutOff)},
            {"bars", toJson(step.barcode.bars)}};
}

/// [step, birth, death] of each leaf.
Json toJson(const Vine &vine)
{
    Json leaves = Json::array();
    for (const Vine::Leaf &leaf : vine.leaves)
        leaves.push_back({leaf.step, leaf.birth, finiteOrNull(leaf.death)});
    return {{"dim", vine.dimension}, {"leaves", std::move(leaves)}};
}

} // namespace

std::string textGrowthJson(const AnalysisRequest &request, const TextGrowth &growth, const Vineyard &vineyard,
                           std::span<const double> thresholds)
{
    Json points = Json::array();
    for (const Token &token : growth.points)
        points.push_back(
            {{"text", token.text}, {"label", labelOf(token)}, {"start", token.start}, {"end", token.end}});
    Json steps = Json::array();
    for (const GrowthStep &step : growth.steps)
        steps.push_back(toJson(step));
    Json betti = Json::array();
    for (const Matrix &surface : bettiSurface(growth.steps, thresholds)) {
        Json rows = Json::array();
        for (std::size_t step = 0; step < surface.rows; ++step)
            rows.push_back(std::vector<int>(surface.row(step), surface.row(step) + surface.columns));
        betti.push_back(std::move(rows));
    }
    Json vines = Json::array();
    for (const Vine &vine : vineyard.vines)
        vines.push_back(toJson(vine));
    const Json json = {
        {"settings", requestJson(request)},
        {"one_pass", growth.onePass},
        {"tokens", std::move(points)},
        {"steps", std::move(steps)},
        {"betti_surface",
         {{"thresholds", std::vector<double>(thresholds.begin(), thresholds.end())},
          {"betti", std::move(betti)}}},
        {"vines", {{"matching", "wasserstein_2"}, {"ground_norm", "infinity"}, {"vines", std::move(vines)}}},
        {"changes", toJson(vineyard.changes)}};
    return textOf(json) + "\n";
}

} // namespace attopo
