#pragma once

#include "metric/group_attention.h"
#include "model/model.h"
#include "tokenizer/token.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace attopo {

/// The tokens that become one point each, with those points.
struct TextPoints {
    TokenGroups groups;
    std::vector<Token> tokens; ///< The points.
};

/// Of a text and its tokens: each is a point or, with `joinWords`, each word (word_groups.h) is; without
/// special tokens when they are dropped.
TextPoints textPoints(const std::vector<Token> &tokens, std::string_view text, bool joinWords,
                      bool dropSpecial);

/// What a model reads.
std::vector<std::int32_t> idsOf(const std::vector<Token> &tokens);

/// What `model` makes of tokens: Model::forward, with their segments where it tells texts apart by them.
Activations forwardTokens(const Model &model, const std::vector<Token> &tokens, std::size_t lastLayer,
                          std::stop_token stop, const Activations *known = nullptr);

} // namespace attopo
