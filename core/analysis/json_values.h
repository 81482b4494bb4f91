#pragma once

#include "analysis/layout.h"
#include "topology/barcode.h"
#include "topology/merge_tree.h"

#include <nlohmann/json.hpp>

#include <string>

namespace attopo {

// What several of the files that are written hold, in the same words.

using Json = nlohmann::ordered_json;

/// ∞ and NaN are null.
Json finiteOrNull(double value);

/// Row by row.
Json toJson(const Matrix &matrix);

/// [{"dim", "birth", "death", "birth_simplex", "death_simplex"}]
Json toJson(const std::vector<Bar> &bars);

/// {"merges": [{"left", "right", "height", "size"}], "leaf_order": […]}
Json toJson(const MergeTree &tree);

/// In one line; bytes that are not UTF-8 become U+FFFD.
std::string textOf(const Json &json);

} // namespace attopo
