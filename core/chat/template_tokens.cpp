#include "chat/template_tokens.h"

#include "chat/template_fault.h"
#include "chat/template_value.h"
#include "tokenizer/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace attopo {

namespace {

using TokenKind = TemplateToken::Kind;

/// Line breaks as \n, and none at the end.
std::u32string normalised(std::u32string_view source)
{
    std::u32string text;
    text.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != U'\r')
            text.push_back(source[i]);
        else if (source.substr(i + 1, 1) != U"\n")
            text.push_back(U'\n');
    }
    if (text.ends_with(U'\n'))
        text.pop_back();
    return text;
}

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isNamePart(char32_t c) { return c == U'_' || isWordCharacter(c); }

std::optional<std::uint32_t> hexDigit(char32_t c)
{
    if (isDigit(c))
        return c - U'0';
    if (c >= U'a' && c <= U'f')
        return c - U'a' + 10;
    if (c >= U'A' && c <= U'F')
        return c - U'A' + 10;
    return std::nullopt;
}

class Lexer {
public:
    explicit Lexer(std::u32string_view source)
        : source_(normalised(source))
    {
    }

    std::vector<TemplateToken> read()
    {
        while (at_ < source_.size())
            readText();
        add(TokenKind::End);
        return std::move(tokens_);
    }

private:
    std::u32string_view rest() const { return std::u32string_view(source_).substr(at_); }
    void add(TokenKind kind, std::u32string text = {}, std::int64_t number = 0)
    {
        tokens_.push_back({kind, std::move(text), number, line_});
    }
    void advance(std::size_t characters)
    {
        line_ += static_cast<std::size_t>(
            std::count(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                       source_.begin() + static_cast<std::ptrdiff_t>(at_ + characters), U'\n'));
        at_ += characters;
        beginsLine_ = characters > 0 ? source_[at_ - 1] == U'\n' : beginsLine_;
    }
    void skipSpace()
    {
        std::size_t count = 0;
        while (count < rest().size() && isPythonWhitespace(rest()[count]))
            ++count;
        advance(count);
    }

    /// Up to the next tag, and the tag.
    void readText()
    {
        std::size_t end = at_;
        const auto isTag = [&](std::size_t place) {
            const std::u32string_view two = std::u32string_view(source_).substr(place, 2);
            return two == U"{{" || two == U"{%" || two == U"{#";
        };
        while (end < source_.size() && !isTag(end))
            ++end;
        std::u32string text = source_.substr(at_, end - at_);
        if (end == source_.size()) {
            add(TokenKind::Text, std::move(text));
            return advance(end - at_);
        }
        const char32_t kind = source_[end + 1];
        const char32_t sign = end + 2 < source_.size() ? source_[end + 2] : U' ';
        if (sign == U'-') {
            while (!text.empty() && isPythonWhitespace(text.back()))
                text.pop_back();
        } else if (sign != U'+' && kind != U'{') {
            const std::size_t line = text.rfind(U'\n') + 1; // 0 without one
            if ((line > 0 || beginsLine_)
                && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(line), text.end(),
                               isPythonWhitespace))
                text.resize(line);
        }
        if (!text.empty())
            add(TokenKind::Text, std::move(text));
        advance(end - at_ + (sign == U'-' || sign == U'+' ? 3 : 2));
        if (kind == U'#')
            readComment();
        else
            readTag(kind == U'%');
    }

    void readComment()
    {
        const std::size_t begun = line_;
        const std::size_t end = rest().find(U"#}");
        if (end == std::u32string_view::npos)
            throw TemplateFault(begun, TRANSLATABLE("Core", "a comment does not end"));
        const char32_t sign = end > 0 ? rest()[end - 1] : U' ';
        advance(end + 2);
        skipAfterTag(sign);
    }

    /// A tag takes the line break after it along, with − all white space, with + nothing.
    void skipAfterTag(char32_t sign)
    {
        if (sign == U'-')
            skipSpace();
        else if (sign != U'+' && rest().starts_with(U'\n'))
            advance(1);
    }

    void readTag(bool isTag)
    {
        const std::size_t begun = line_;
        add(isTag ? TokenKind::TagBegin : TokenKind::OutputBegin);
        const std::u32string_view end = isTag ? U"%}" : U"}}";
        std::vector<char32_t> open;
        while (true) {
            skipSpace();
            if (rest().empty())
                throw TemplateFault(begun, TRANSLATABLE("Core", "a tag does not end"));
            const char32_t sign = rest().front();
            const bool signedEnd =
                (sign == U'-' || (sign == U'+' && isTag)) && rest().substr(1).starts_with(end);
            if (open.empty() && (signedEnd || rest().starts_with(end))) {
                add(isTag ? TokenKind::TagEnd : TokenKind::OutputEnd);
                advance(signedEnd ? 3 : 2);
                if (isTag || sign == U'-')
                    skipAfterTag(signedEnd ? sign : U' ');
                return;
            }
            readInside(open);
            if (tokens_[tokens_.size() - 2].kind == TokenKind::TagBegin && tokens_.back().text == U"raw")
                failBeyond(begun, std::string("{% raw %}"));
        }
    }

    /// One token of a tag; `open` are the brackets around it.
    void readInside(std::vector<char32_t> &open)
    {
        const char32_t c = rest().front();
        if (c == U'\'' || c == U'"')
            return readString(c);
        if (isDigit(c))
            return readInteger();
        if (isNamePart(c)) {
            std::size_t length = 1;
            while (length < rest().size() && isNamePart(rest()[length]))
                ++length;
            if (length > longestName)
                failBeyond(line_, TRANSLATABLE("Core", "a name of so many characters"));
            add(TokenKind::Name, std::u32string(rest().substr(0, length)));
            return advance(length);
        }
        constexpr std::array two{U"**", U"//", U"==", U"!=", U">=", U"<="};
        for (const char32_t *const name : two)
            if (rest().starts_with(name)) {
                add(TokenKind::Operator, name);
                return advance(2);
            }
        constexpr std::u32string_view known = U"+-*/%~()[]{}.,:|=<>";
        if (known.find(c) == std::u32string_view::npos)
            failUnexpected(c);
        if (c == U'(' || c == U'[' || c == U'{')
            open.push_back(c == U'(' ? U')' : c == U'[' ? U']' : U'}');
        if (c == U')' || c == U']' || c == U'}') {
            if (open.empty() || open.back() != c)
                failUnexpected(c);
            open.pop_back();
        }
        add(TokenKind::Operator, std::u32string(1, c));
        advance(1);
    }

    [[noreturn]] void failUnexpected(char32_t c) const
    {
        std::string shown;
        appendUtf8(shown, c);
        throw TemplateFault(line_, {TRANSLATABLE("Core", "\"%1\" is not expected here"), {shown}});
    }

    void readInteger()
    {
        std::size_t length = 0;
        std::int64_t value = 0;
        while (length < rest().size() && isDigit(rest()[length])) {
            value = value * 10 + (rest()[length++] - U'0');
            if (length > 15)
                failBeyond(line_, TRANSLATABLE("Core", "a number of so many digits"));
        }
        if (length + 1 < rest().size() && rest()[length] == U'.' && isDigit(rest()[length + 1]))
            failBeyond(line_, TRANSLATABLE("Core", "a number with a fraction"));
        add(TokenKind::Integer, {}, value);
        advance(length);
    }

    void readString(char32_t quote)
    {
        const std::size_t begun = line_;
        std::u32string text;
        std::size_t i = 1;
        while (i < rest().size() && rest()[i] != quote) {
            if (rest()[i] == U'\\' && i + 1 < rest().size())
                i = readEscape(i + 1, text);
            else
                text.push_back(rest()[i++]);
        }
        if (i >= rest().size())
            throw TemplateFault(begun, TRANSLATABLE("Core", "a string does not end"));
        add(TokenKind::String, std::move(text));
        advance(i + 1);
    }

    /// The escape whose letter is at `place`, as Python reads it; the place after it.
    std::size_t readEscape(std::size_t place, std::u32string &text) const
    {
        const char32_t letter = rest()[place];
        constexpr std::u32string_view letters = U"abfnrtv\\'\"";
        constexpr std::u32string_view meanings = U"\a\b\f\n\r\t\v\\'\"";
        if (const std::size_t k = letters.find(letter); k != std::u32string_view::npos) {
            text.push_back(meanings[k]);
            return place + 1;
        }
        if (letter == U'\n')
            return place + 1;
        const std::size_t digits = letter == U'x' ? 2 : letter == U'u' ? 4 : letter == U'U' ? 8 : 0;
        if (digits == 0) {
            if (isDigit(letter) || letter == U'N')
                failBeyond(line_, TRANSLATABLE("Core", "an escape by octal number or name"));
            text.push_back(U'\\');
            return place;
        }
        char32_t character = 0;
        for (std::size_t k = 1; k <= digits; ++k) {
            const auto digit = place + k < rest().size() ? hexDigit(rest()[place + k]) : std::nullopt;
            if (!digit)
                failUnexpected(letter);
            character = character * 16 + *digit;
        }
        const bool isScalar = character < 0xD800 || (character > 0xDFFF && character <= 0x10FFFF);
        text.push_back(isScalar ? character : U'\uFFFD');
        return place + digits + 1;
    }

    std::u32string source_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool beginsLine_ = true; ///< What was read last ends a line.
    std::vector<TemplateToken> tokens_;
};

} // namespace

std::vector<TemplateToken> templateTokens(std::u32string_view source) { return Lexer(source).read(); }

} // namespace attopo
