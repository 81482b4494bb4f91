#pragma once

#include "analysis/head_distances.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <vector>

namespace attopo {

/// tests/data/analysis/head_distances.json (make_head_distances.py).
inline const nlohmann::json &headReference()
{
    static const nlohmann::json data = [] {
        std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/head_distances.json");
        return nlohmann::json::parse(file);
    }();
    return data;
}

/// Its two models, whose tokens are the points, or groups of them are.
inline std::vector<HeadReading> referenceReadings(const TokenGroups &groups = {})
{
    const nlohmann::json &data = headReference();
    std::vector<HeadReading> readings;
    for (std::size_t model = 0; model < data["shapes"].size(); ++model) {
        auto activations = std::make_shared<Activations>();
        activations->layers = data["shapes"][model][0];
        activations->heads = data["shapes"][model][1];
        activations->tokens = data["points"];
        const auto attention = data["attention"][model].get<std::vector<float>>();
        activations->attention = {attention.begin(), attention.end()};
        HeadReading &reading = readings.emplace_back();
        reading.points.groups = groups;
        for (std::size_t k = 0; groups.empty() && k < activations->tokens; ++k)
            reading.points.groups.push_back({k});
        reading.points.tokens.resize(reading.points.groups.size());
        reading.activations = std::move(activations);
    }
    return readings;
}

} // namespace attopo
