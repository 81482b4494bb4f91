#pragma once

#include "tokenizer/token.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// For every code point of the text the number of the word it is in, from 1, ascending. What stands between
/// words (a space, punctuation) has numbers of its own. Throws Error when ICU has no data.
std::vector<std::size_t> wordNumbers(const std::u32string &text);

/// The tokens of each word of a text, as their numbers, in order: neighbouring tokens that begin in the same
/// word. Words are those of Unicode's text segmentation (UAX #29, ICU), so that they are the same whatever
/// the tokenizer; Chinese, Japanese and Thai are split by ICU's dictionaries. Special tokens stay alone.
std::vector<std::vector<std::size_t>> wordGroups(std::string_view text, const std::vector<Token> &tokens);

/// The tokens of one group as one: from the first to the last, as it stands in `text`. The id is the first's.
Token joinTokens(std::string_view text, const std::vector<Token> &tokens,
                 const std::vector<std::size_t> &group);

} // namespace attopo
