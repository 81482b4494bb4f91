#pragma once

#include "analysis/summaries.h"

#include <string>

namespace attopo {

/// All summaries as JSON, with definitions and sources:
///   {"numbers": [{"group", "name", "value", "definition", "source"}],        summaryTable()
///    "dimensions": [{"betti_curve": {"positions", "values"}, "lifespan_curve": likewise,
///                    "lengths": {"edges", "counts"}, "landscape": [[…]], "image": [[…]]}],
///    "euler_curve": {"positions", "values"}, "landscape_positions": […],
///    "image_grid": {"birth_from", "birth_to", "persistence_to", "sigma", "full_weight"},
///    "merge_tree": {"merges": [{"left", "right", "height", "size"}], "leaf_order": […]},
///    "definitions": {"betti_curve": …, …}}
std::string summariesJson(const Summaries &summaries);

} // namespace attopo
