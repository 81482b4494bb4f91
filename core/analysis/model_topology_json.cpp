#include "analysis/model_topology_json.h"

#include "analysis/json_values.h"

namespace attopo {

namespace {

Json toJson(const ModelTopology &topology)
{
    Json heads = Json::array();
    for (const HeadPlace &place : topology.heads)
        heads.push_back({{"model", place.model}, {"layer", place.layer}, {"head", place.head}});
    return {{"heads", std::move(heads)},
            {"distances", toJson(topology.distances)},
            {"bars", toJson(topology.barcode.bars)},
            {"merge_tree", toJson(topology.mergeTree)},
            {"layout", topology.layout}};
}

Json labelled(const ModelTopologyLabels &labels, const ModelTopology &topology)
{
    Json json = {{"models", labels.models}, {"distance", labels.distance}};
    if (const auto &of = labels.diagrams) {
        json["metric"] = of->metric;
        json["dim"] = of->dimension;
        json["ground_norm"] = groundNormName(of->norm);
    }
    json["drop_special"] = labels.dropSpecialTokens;
    json["join_words"] = labels.joinWords;
    json["points"] = labels.points;
    json.update(toJson(topology));
    return json;
}

} // namespace

std::string modelTopologyJson(const ModelTopology &topology, const ModelTopologyLabels &labels)
{
    return textOf(labelled(labels, topology)) + "\n";
}

std::string modelComparisonJson(const ModelComparison &compared, const ModelTopologyLabels &labels)
{
    Json json = labelled(labels, compared.joint);
    Json alone = Json::array();
    for (const ModelTopology &model : compared.models)
        alone.push_back(toJson(model));
    json["alone"] = std::move(alone);
    Json diagrams = {{"ground_norm", groundNormName(compared.comparison.norm)}};
    for (const DiagramComparison &of : compared.comparison.diagrams) {
        Json distances = Json::object();
        for (const DiagramDistanceInfo &info : diagramDistances())
            distances[info.name] = finiteOrNull(of[info.distance].distance);
        diagrams[of.dimension ? std::to_string(*of.dimension) : "all"] = std::move(distances);
    }
    json["comparison"] = std::move(diagrams);
    return textOf(json) + "\n";
}

} // namespace attopo
