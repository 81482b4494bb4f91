#pragma once

#include "topology/barcode.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace attopo {

/// "barcodes" or "trees" of tests/data/topology/summaries.json, see make_summaries.py.
inline nlohmann::json summaryReference(const char *part)
{
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/topology/summaries.json");
    return nlohmann::json::parse(file)[part];
}

/// Bars of `dimension` from pairs [birth, death], death null for ∞.
inline Barcode barcodeOf(const nlohmann::json &bars, int dimension)
{
    Barcode barcode;
    barcode.maxDimension = dimension;
    for (const auto &bar : bars)
        barcode.bars.push_back(
            {dimension, bar[0].get<double>(), bar[1].is_null() ? infinity : bar[1].get<double>(), {}, {}});
    return barcode;
}

} // namespace attopo
