#pragma once

#include "analysis/text_points.h"
#include "model/model.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// What all heads of a model make of a text.
struct HeadReading {
    std::shared_ptr<const Activations> activations; ///< Of all layers.
    TextPoints points;
    std::optional<std::size_t> cutAt = {}; ///< Tokenization::cutAt
};

/// Throws as Model::forward().
HeadReading readHeads(const Model &model, const std::string &text, ReadAs as, bool joinWords,
                      bool dropSpecialTokens, const std::stop_token &stop = {});

} // namespace attopo
