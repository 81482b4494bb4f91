#pragma once

#include "tokenizer/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace attopo {

/// The tokens of each word of a text, as their numbers, in order: neighbouring tokens that begin in the same
/// word. Words are those of Unicode's text segmentation (UAX #29, ICU), so that they are the same whatever
/// the tokenizer; Chinese, Japanese and Thai are split by ICU's dictionaries. Special tokens stay alone.
std::vector<std::vector<std::size_t>> wordGroups(std::string_view text, const std::vector<Token> &tokens);

/// The tokens of one group as one: from the first to the last, as it stands in `text`. The id is the first's.
Token joinTokens(std::string_view text, const std::vector<Token> &tokens,
                 const std::vector<std::size_t> &group);

} // namespace attopo
