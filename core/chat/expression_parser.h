#pragma once

#include "chat/template_syntax.h"
#include "chat/template_tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// Goes through the tokens of a template. Throws TemplateFault where another one is wanted than is there.
class TokenReader {
public:
    explicit TokenReader(std::vector<TemplateToken> tokens)
        : tokens_(std::move(tokens))
    {
    }

    const TemplateToken &now() const { return tokens_[at_]; }
    /// The one after; the last one is the end.
    const TemplateToken &next() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
    void skip() { at_ += at_ + 1 < tokens_.size(); }

    bool isOperator(std::u32string_view text) const
    {
        return now().kind == TemplateToken::Kind::Operator && now().text == text;
    }
    bool isName(std::u32string_view text) const
    {
        return now().kind == TemplateToken::Kind::Name && now().text == text;
    }
    bool skipOperator(std::u32string_view text);
    bool skipName(std::u32string_view text);
    void require(TemplateToken::Kind kind);
    void requireOperator(std::u32string_view text);
    std::string takeName();
    [[noreturn]] void failHere() const;

private:
    std::vector<TemplateToken> tokens_;
    std::size_t at_ = 0;
};

/// Whether "a if b else c" is read; in "for x in a if b" it is not.
enum class Conditionals { Yes, No };

/// An expression, or several with commas between them as a list.
ExpressionPointer parseTuple(TokenReader &tokens, Conditionals conditionals = Conditionals::Yes);
ExpressionPointer parseCondition(TokenReader &tokens);

} // namespace attopo
