#pragma once

#include <cstddef>
#include <string_view>

namespace attopo {

/// Two texts in one, with a line of --- between them.
struct PairText {
    std::string_view first;      ///< Up to the line before.
    std::string_view second;     ///< From the line after.
    std::size_t secondStart = 0; ///< Its first character, in code points of the whole.
};

/// At the first line that is --- alone, but for white space. Throws Error when there is none.
PairText splitPair(std::string_view text);

} // namespace attopo
