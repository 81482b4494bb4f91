#pragma once

#include "tokenizer/aligned_text.h"
#include "tokenizer/regular_expression.h"

namespace attopo {

/// "Replace": puts `content` wherever `pattern` matches, aligned with the last character replaced.
AlignedText replaceMatches(const AlignedText &text, const RegularExpression &pattern,
                           std::u32string_view content);

} // namespace attopo
