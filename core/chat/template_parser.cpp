#include "chat/template_parser.h"

#include "chat/expression_parser.h"
#include "chat/template_fault.h"

#include <algorithm>
#include <utility>

namespace attopo {

namespace {

using TokenKind = TemplateToken::Kind;
using StatementKind = TemplateStatement::Kind;

class Parser {
public:
    explicit Parser(std::vector<TemplateToken> tokens)
        : tokens_(std::move(tokens))
    {
    }

    TemplateBody parse()
    {
        TemplateBody body = bodyUpTo({});
        if (tokens_.now().kind != TokenKind::End)
            tokens_.failHere();
        return body;
    }

private:
    /// Statements up to a tag that begins with one of these names, which is not read; or to the end.
    TemplateBody bodyUpTo(const std::vector<std::u32string_view> &names)
    {
        constexpr int mostDepth = 100;
        if (++depth_ > mostDepth)
            failBeyond(tokens_.now().line, TRANSLATABLE("Core", "a statement nested so deep"));
        TemplateBody body;
        while (tokens_.now().kind != TokenKind::End) {
            const TemplateToken &next = tokens_.now();
            if (next.kind == TokenKind::TagBegin
                && std::find(names.begin(), names.end(), tokens_.next().text) != names.end())
                break;
            if (next.kind == TokenKind::Text) {
                TemplateStatement text{StatementKind::Text, next.line};
                text.text = untraced(next.text);
                body.push_back(std::move(text));
                tokens_.skip();
            } else if (next.kind == TokenKind::OutputBegin) {
                TemplateStatement output{StatementKind::Output, next.line};
                tokens_.skip();
                output.value = parseTuple(tokens_);
                tokens_.require(TokenKind::OutputEnd);
                body.push_back(std::move(output));
            } else {
                body.push_back(statement());
            }
        }
        --depth_;
        return body;
    }

    TemplateStatement statement()
    {
        tokens_.require(TokenKind::TagBegin);
        const std::size_t line = tokens_.now().line;
        const std::string name = tokens_.takeName();
        if (name == "if")
            return ifStatement(line);
        if (name == "for")
            return forStatement(line);
        if (name == "set")
            return setStatement(line);
        if (name == "generation") { // marks what an assistant says, for training
            TemplateStatement scope{StatementKind::Scope, line};
            tokens_.require(TokenKind::TagEnd);
            scope.body = bodyUpTo({U"endgeneration"});
            endTag();
            return scope;
        }
        if (name == "break" || name == "continue") {
            if (loops_ == 0)
                throw TemplateFault(line, {TRANSLATABLE("Core", "\"%1\" is not expected here"), {name}});
            tokens_.require(TokenKind::TagEnd);
            return {name == "break" ? StatementKind::Break : StatementKind::Continue, line};
        }
        if (name.starts_with("end") || name == "else" || name == "elif")
            throw TemplateFault(line, {TRANSLATABLE("Core", "\"%1\" is not expected here"), {name}});
        failBeyond(line, "{% " + name + " %}");
    }

    /// {% name %}, of which name has been looked at.
    void endTag()
    {
        tokens_.require(TokenKind::TagBegin);
        tokens_.require(TokenKind::Name);
        tokens_.require(TokenKind::TagEnd);
    }

    TemplateStatement ifStatement(std::size_t line)
    {
        TemplateStatement statement{StatementKind::If, line};
        statement.branches.push_back({parseCondition(tokens_), {}});
        while (true) {
            tokens_.require(TokenKind::TagEnd);
            statement.branches.back().body = bodyUpTo({U"elif", U"else", U"endif"});
            tokens_.require(TokenKind::TagBegin);
            const std::size_t at = tokens_.now().line;
            const std::string name = tokens_.takeName();
            if (name == "endif")
                break;
            if (!statement.branches.back().condition)
                throw TemplateFault(at, {TRANSLATABLE("Core", "\"%1\" is not expected here"), {name}});
            statement.branches.push_back({name == "elif" ? parseCondition(tokens_) : nullptr, {}});
        }
        tokens_.require(TokenKind::TagEnd);
        return statement;
    }

    /// Names with commas between them, perhaps in brackets.
    std::vector<std::string> targets()
    {
        std::vector<std::string> names;
        const bool bracket = tokens_.skipOperator(U"(");
        do
            names.push_back(tokens_.takeName());
        while (tokens_.skipOperator(U","));
        if (bracket)
            tokens_.requireOperator(U")");
        return names;
    }

    TemplateStatement forStatement(std::size_t line)
    {
        TemplateStatement statement{StatementKind::For, line};
        statement.names = targets();
        if (tokens_.takeName() != "in")
            throw TemplateFault(line, TRANSLATABLE("Core", "\"in\" is missing"));
        statement.value = parseTuple(tokens_, Conditionals::No);
        if (tokens_.skipName(U"if"))
            statement.condition = parseCondition(tokens_);
        if (tokens_.skipName(U"recursive"))
            failBeyond(line, TRANSLATABLE("Core", "a recursive loop"));
        tokens_.require(TokenKind::TagEnd);
        ++loops_;
        statement.body = bodyUpTo({U"else", U"endfor"});
        --loops_;
        if (tokens_.next().text == U"else") {
            endTag();
            statement.otherwise = bodyUpTo({U"endfor"});
        }
        endTag();
        return statement;
    }

    TemplateStatement setStatement(std::size_t line)
    {
        TemplateStatement statement{StatementKind::Set, line};
        statement.names = targets();
        if (statement.names.size() == 1 && tokens_.skipOperator(U"."))
            statement.attribute = tokens_.takeName();
        if (tokens_.skipOperator(U"=")) {
            statement.value = parseTuple(tokens_);
            tokens_.require(TokenKind::TagEnd);
            return statement;
        }
        if (tokens_.now().kind != TokenKind::TagEnd || statement.names.size() > 1)
            tokens_.failHere();
        tokens_.skip();
        statement.body = bodyUpTo({U"endset"});
        endTag();
        return statement;
    }

    TokenReader tokens_;
    int depth_ = 0;
    int loops_ = 0;
};

} // namespace

TemplateBody parseTemplate(std::u32string_view source) { return Parser(templateTokens(source)).parse(); }

} // namespace attopo
