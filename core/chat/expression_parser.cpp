#include "chat/expression_parser.h"

#include "chat/template_fault.h"

#include <algorithm>
#include <array>

namespace attopo {

bool TokenReader::skipOperator(std::u32string_view text)
{
    const bool found = isOperator(text);
    if (found)
        skip();
    return found;
}

bool TokenReader::skipName(std::u32string_view text)
{
    const bool found = isName(text);
    if (found)
        skip();
    return found;
}

void TokenReader::require(TemplateToken::Kind kind)
{
    if (now().kind != kind)
        failHere();
    skip();
}

void TokenReader::requireOperator(std::u32string_view text)
{
    if (!skipOperator(text))
        failHere();
}

std::string TokenReader::takeName()
{
    const std::u32string name = now().text;
    require(TemplateToken::Kind::Name);
    return utf8Of(untraced(name));
}

void TokenReader::failHere() const
{
    using Kind = TemplateToken::Kind;
    if (now().kind == Kind::End)
        throw TemplateFault(now().line, TRANSLATABLE("Core", "the template ends too early"));
    const Kind kind = now().kind;
    std::string shown = kind == Kind::TagBegin ? "{%"
        : kind == Kind::TagEnd                 ? "%}"
        : kind == Kind::OutputBegin            ? "{{"
        : kind == Kind::OutputEnd              ? "}}"
        : kind == Kind::Integer                ? std::to_string(now().number)
                                               : utf8Of(untraced(now().text.substr(0, 40)));
    throw TemplateFault(now().line, {TRANSLATABLE("Core", "\"%1\" is not expected here"), {shown}});
}

namespace {

using ExpressionKind = TemplateExpression::Kind;
using Expression = TemplateExpression;

class ExpressionParser {
public:
    explicit ExpressionParser(TokenReader &tokens)
        : tokens_(tokens)
    {
    }

    ExpressionPointer tuple(Conditionals conditionals)
    {
        const auto item = [&] { return conditionals == Conditionals::Yes ? condition() : either(); };
        ExpressionPointer first = item();
        if (!tokens_.isOperator(U","))
            return first;
        ExpressionPointer list = make(ExpressionKind::List);
        add(*list, std::move(first));
        while (tokens_.skipOperator(U","))
            if (!endsTuple())
                add(*list, item());
        return list;
    }

    ExpressionPointer condition()
    {
        if (++depth_ > mostDepth)
            failBeyond(tokens_.now().line, TRANSLATABLE("Core", "an expression nested so deep"));
        ExpressionPointer value = either();
        while (tokens_.skipName(U"if")) {
            ExpressionPointer whole = make(ExpressionKind::Conditional);
            add(*whole, std::move(value));
            add(*whole, either());
            add(*whole, tokens_.skipName(U"else") ? condition() : nullptr);
            value = std::move(whole);
        }
        --depth_;
        return value;
    }

private:
    /// What is evaluated and taken down one within the other must not exhaust the stack.
    static constexpr std::size_t mostDepth = 150;

    bool endsTuple() const
    {
        const auto kind = tokens_.now().kind;
        return kind == TemplateToken::Kind::TagEnd || kind == TemplateToken::Kind::OutputEnd
            || tokens_.isOperator(U")") || tokens_.isOperator(U"=");
    }

    ExpressionPointer make(ExpressionKind kind, std::string name = {}) const
    {
        auto expression = std::make_unique<Expression>();
        expression->kind = kind;
        expression->line = tokens_.now().line;
        expression->name = std::move(name);
        return expression;
    }

    void deepen(Expression &whole, const Expression *part) const
    {
        whole.depth = std::max(whole.depth, part ? part->depth + 1 : 1);
        if (whole.depth > mostDepth)
            failBeyond(whole.line, TRANSLATABLE("Core", "an expression nested so deep"));
    }

    void add(Expression &whole, ExpressionPointer part) const
    {
        deepen(whole, part.get());
        whole.parts.push_back(std::move(part));
    }

    ExpressionPointer binary(ExpressionKind kind, std::string name, ExpressionPointer left,
                             ExpressionPointer right) const
    {
        ExpressionPointer whole = make(kind, std::move(name));
        add(*whole, std::move(left));
        add(*whole, std::move(right));
        return whole;
    }

    ExpressionPointer either()
    {
        ExpressionPointer left = both();
        while (tokens_.skipName(U"or"))
            left = binary(ExpressionKind::Or, {}, std::move(left), both());
        return left;
    }

    ExpressionPointer both()
    {
        ExpressionPointer left = negation();
        while (tokens_.skipName(U"and"))
            left = binary(ExpressionKind::And, {}, std::move(left), negation());
        return left;
    }

    ExpressionPointer negated(ExpressionPointer value) const
    {
        ExpressionPointer whole = make(ExpressionKind::Not);
        add(*whole, std::move(value));
        return whole;
    }

    ExpressionPointer negation()
    {
        std::size_t count = 0;
        while (tokens_.skipName(U"not"))
            ++count;
        ExpressionPointer value = comparison();
        for (; count > 0; --count)
            value = negated(std::move(value));
        return value;
    }

    /// Of more than one, as a < b < c, each with the next is not read.
    ExpressionPointer comparison()
    {
        ExpressionPointer left = sum();
        bool compared = false;
        while (true) {
            constexpr std::array signs{U"==", U"!=", U"<=", U">=", U"<", U">"};
            const auto sign =
                std::find_if(signs.begin(), signs.end(), [&](auto text) { return tokens_.isOperator(text); });
            const bool notIn = tokens_.isName(U"not") && tokens_.next().text == U"in";
            if (sign == signs.end() && !notIn && !tokens_.isName(U"in"))
                return left;
            if (std::exchange(compared, true))
                failBeyond(tokens_.now().line, TRANSLATABLE("Core", "a chain of comparisons"));
            if (notIn)
                tokens_.skip();
            const std::string name = sign == signs.end() ? "in" : utf8Of(untraced(*sign));
            tokens_.skip();
            left = binary(ExpressionKind::Comparison, name, std::move(left), sum());
            if (notIn)
                left = negated(std::move(left));
        }
    }

    template <std::size_t count>
    ExpressionPointer chain(const std::array<const char32_t *, count> &signs,
                            ExpressionPointer (ExpressionParser::*part)())
    {
        ExpressionPointer left = (this->*part)();
        while (true) {
            const auto sign =
                std::find_if(signs.begin(), signs.end(), [&](auto text) { return tokens_.isOperator(text); });
            if (sign == signs.end())
                return left;
            tokens_.skip();
            left =
                binary(ExpressionKind::Arithmetic, utf8Of(untraced(*sign)), std::move(left), (this->*part)());
        }
    }

    ExpressionPointer sum()
    {
        return chain(std::array<const char32_t *, 2>{U"+", U"-"}, &ExpressionParser::joined);
    }
    ExpressionPointer joined()
    {
        return chain(std::array<const char32_t *, 1>{U"~"}, &ExpressionParser::product);
    }
    ExpressionPointer product()
    {
        return chain(std::array<const char32_t *, 4>{U"*", U"//", U"%", U"/"}, &ExpressionParser::filtered);
    }

    ExpressionPointer filtered()
    {
        if (tokens_.isOperator(U"-") || tokens_.isOperator(U"+")) {
            const bool minus = tokens_.isOperator(U"-");
            tokens_.skip();
            ExpressionPointer value = postfix(primary());
            if (!minus)
                return withFilters(std::move(value));
            ExpressionPointer whole = make(ExpressionKind::Minus);
            add(*whole, std::move(value));
            return withFilters(std::move(whole));
        }
        return withFilters(postfix(primary()));
    }

    ExpressionPointer withFilters(ExpressionPointer value)
    {
        while (true) {
            if (tokens_.skipOperator(U"|")) {
                ExpressionPointer filter = make(ExpressionKind::Filter, tokens_.takeName());
                add(*filter, std::move(value));
                if (tokens_.skipOperator(U"("))
                    arguments(*filter);
                value = std::move(filter);
            } else if (tokens_.skipName(U"is")) {
                value = test(std::move(value));
            } else {
                return value;
            }
        }
    }

    ExpressionPointer test(ExpressionPointer value)
    {
        const bool negate = tokens_.skipName(U"not");
        ExpressionPointer whole = make(ExpressionKind::Test, tokens_.takeName());
        add(*whole, std::move(value));
        const auto kind = tokens_.now().kind;
        const bool isWord = kind == TemplateToken::Kind::Name && !tokens_.isName(U"else")
            && !tokens_.isName(U"or") && !tokens_.isName(U"and") && !tokens_.isName(U"is")
            && !tokens_.isName(U"if");
        if (tokens_.skipOperator(U"("))
            arguments(*whole);
        else if (isWord || kind == TemplateToken::Kind::String || kind == TemplateToken::Kind::Integer
                 || tokens_.isOperator(U"[") || tokens_.isOperator(U"{"))
            add(*whole, postfix(primary()));
        return negate ? negated(std::move(whole)) : std::move(whole);
    }

    /// Up to the closing bracket.
    void arguments(Expression &call)
    {
        while (!tokens_.skipOperator(U")")) {
            if (tokens_.isOperator(U"*") || tokens_.isOperator(U"**"))
                failBeyond(tokens_.now().line, TRANSLATABLE("Core", "an argument with a star"));
            if (tokens_.now().kind == TemplateToken::Kind::Name
                && tokens_.next().kind == TemplateToken::Kind::Operator && tokens_.next().text == U"=") {
                std::string name = tokens_.takeName();
                tokens_.skip();
                call.named.emplace_back(std::move(name), condition());
                deepen(call, call.named.back().second.get());
            } else {
                add(call, condition());
            }
            if (!tokens_.isOperator(U")"))
                tokens_.requireOperator(U",");
        }
    }

    ExpressionPointer postfix(ExpressionPointer value)
    {
        while (true) {
            if (tokens_.skipOperator(U".")) {
                ExpressionPointer whole = make(ExpressionKind::Attribute);
                if (tokens_.now().kind == TemplateToken::Kind::Integer) { // a place in a list
                    whole->kind = ExpressionKind::Item;
                    add(*whole, std::move(value));
                    add(*whole, primary());
                } else {
                    whole->name = tokens_.takeName();
                    add(*whole, std::move(value));
                }
                value = std::move(whole);
            } else if (tokens_.skipOperator(U"[")) {
                value = item(std::move(value));
            } else if (tokens_.isOperator(U"(")) {
                value = call(std::move(value));
            } else {
                return value;
            }
        }
    }

    ExpressionPointer call(ExpressionPointer called)
    {
        if (called->kind != ExpressionKind::Name && called->kind != ExpressionKind::Attribute)
            failBeyond(tokens_.now().line, TRANSLATABLE("Core", "a call of what is no name"));
        called->kind = called->kind == ExpressionKind::Name ? ExpressionKind::Call : ExpressionKind::Method;
        tokens_.skip();
        arguments(*called);
        return called;
    }

    /// What is in square brackets: a place or a part.
    ExpressionPointer item(ExpressionPointer value)
    {
        ExpressionPointer whole = make(ExpressionKind::Item);
        add(*whole, std::move(value));
        const auto bound = [&]() -> ExpressionPointer {
            return tokens_.isOperator(U":") || tokens_.isOperator(U"]") ? nullptr : condition();
        };
        add(*whole, bound());
        if (tokens_.isOperator(U":"))
            whole->kind = ExpressionKind::Slice;
        else if (!whole->parts.back())
            tokens_.failHere();
        while (tokens_.skipOperator(U":"))
            add(*whole, bound());
        tokens_.requireOperator(U"]");
        if (whole->parts.size() > 4)
            tokens_.failHere();
        if (whole->kind == ExpressionKind::Slice)
            whole->parts.resize(4);
        return whole;
    }

    ExpressionPointer constant(TemplateValue value)
    {
        ExpressionPointer whole = make(ExpressionKind::Constant);
        whole->constant = std::move(value);
        return whole;
    }

    ExpressionPointer primary()
    {
        const TemplateToken token = tokens_.now();
        if (token.kind == TemplateToken::Kind::String) {
            std::u32string text;
            for (; tokens_.now().kind == TemplateToken::Kind::String; tokens_.skip())
                text += tokens_.now().text;
            return constant(untraced(text));
        }
        if (token.kind == TemplateToken::Kind::Integer) {
            tokens_.skip();
            return constant(token.number);
        }
        if (token.kind == TemplateToken::Kind::Name) {
            const std::string name = tokens_.takeName();
            if (name == "true" || name == "True" || name == "false" || name == "False")
                return constant(name == "true" || name == "True");
            if (name == "none" || name == "None")
                return constant({});
            return make(ExpressionKind::Name, name);
        }
        if (tokens_.skipOperator(U"("))
            return inBrackets();
        if (tokens_.skipOperator(U"["))
            return listOf(ExpressionKind::List, U"]");
        if (tokens_.skipOperator(U"{"))
            return listOf(ExpressionKind::Map, U"}");
        tokens_.failHere();
    }

    ExpressionPointer inBrackets()
    {
        if (tokens_.skipOperator(U")"))
            return make(ExpressionKind::List);
        ExpressionPointer value = tuple(Conditionals::Yes);
        tokens_.requireOperator(U")");
        return value;
    }

    ExpressionPointer listOf(ExpressionKind kind, std::u32string_view end)
    {
        ExpressionPointer whole = make(kind);
        while (!tokens_.skipOperator(end)) {
            add(*whole, condition());
            if (kind == ExpressionKind::Map) {
                tokens_.requireOperator(U":");
                add(*whole, condition());
            }
            if (!tokens_.isOperator(end))
                tokens_.requireOperator(U",");
        }
        return whole;
    }

    TokenReader &tokens_;
    std::size_t depth_ = 0;
};

} // namespace

ExpressionPointer parseTuple(TokenReader &tokens, Conditionals conditionals)
{
    return ExpressionParser(tokens).tuple(conditionals);
}

ExpressionPointer parseCondition(TokenReader &tokens) { return ExpressionParser(tokens).condition(); }

} // namespace attopo
