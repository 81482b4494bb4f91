#pragma once

#include "tokenizer/aligned_text.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A part [start, end) of a text that was searched.
struct TextMatch {
    std::size_t start = 0;
    std::size_t end = 0;
};

/// What "Split" and "Replace" look for: a regular expression or a plain string. Safe to use from several
/// threads.
class RegularExpression {
public:
    /// An expression as Hugging Face's tokenizers reads it: by Oniguruma, in its default syntax. Throws Error
    /// when it cannot be compiled; `place` (file and key) stands in the message.
    static RegularExpression pattern(const std::string &expression, const std::string &place);
    static RegularExpression literal(std::u32string text);

    /// Where it matches, from left to right without overlap. Throws Error when that takes too long.
    std::vector<TextMatch> findAll(AlignedView text) const;

private:
    struct Compiled;
    RegularExpression() = default;
    std::vector<TextMatch> findLiteral(AlignedView text) const;

    std::shared_ptr<const Compiled> compiled_; ///< nullptr for a plain string.
    std::u32string literal_;
};

} // namespace attopo
