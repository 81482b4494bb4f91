#include "stack/stack_text.h"

#include "json_fields.h"
#include "text_file.h"
#include "tokenizer/token_label.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <map>

namespace attopo {

namespace {

bool isSpecial(std::string_view token)
{
    if (token.size() < 3)
        return false;
    const bool framed =
        (token.front() == '<' && token.back() == '>') || (token.front() == '[' && token.back() == ']');
    const std::string_view inside = token.substr(1, token.size() - 2);
    const bool isByte = inside.starts_with("0x");
    return framed && !isByte && inside.find_first_of("<>[] ") == std::string_view::npos;
}

/// How these tokens are written, as far as they tell.
struct Writing {
    TokenSpelling spelling;
    bool spacesMarked = false; ///< Ġ or ▁ begin a word, or ## goes on with one: else each is a word.

    explicit Writing(const std::vector<std::string> &tokens)
    {
        for (const std::string &token : tokens) {
            spelling.byteLevel = spelling.byteLevel || token.starts_with("Ġ") || token.starts_with("Ċ");
            if (token.starts_with("##") && token.size() > 2)
                spelling.continuingPrefix = "##";
            if (token.ends_with("</w>"))
                spelling.endOfWordSuffix = "</w>";
            spelling.byteTokens = spelling.byteTokens || token.starts_with("<0x");
            spacesMarked = spacesMarked || token.starts_with("▁");
        }
        spacesMarked = spacesMarked || spelling.byteLevel || !spelling.continuingPrefix.empty()
            || !spelling.endOfWordSuffix.empty();
    }

    bool beginsWord(std::string_view token, std::string_view before) const
    {
        if (!spacesMarked)
            return true;
        if (!spelling.continuingPrefix.empty())
            return !token.starts_with(spelling.continuingPrefix);
        if (!spelling.endOfWordSuffix.empty())
            return before.ends_with(spelling.endOfWordSuffix);
        return token.starts_with("Ġ") || token.starts_with("▁");
    }
};

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

/// The text of tokens one after the other, with their places.
void putTogether(StackText &to, const Writing &writing)
{
    std::string before;
    std::size_t at = 0;
    for (Token &token : to.tokens) {
        if (token.special)
            continue;
        if (!to.text.empty() && writing.beginsWord(token.text, before)) {
            to.text += ' ';
            ++at;
        }
        token.start = at;
        to.text += token.label;
        at += codePoints(token.label);
        token.end = at;
        before = token.text;
    }
}

/// Each after the one before; those that are not found have no place.
void lookFor(StackText &in)
{
    std::size_t byte = 0;
    std::size_t at = 0;
    for (Token &token : in.tokens) {
        if (token.special || token.label.empty())
            continue;
        const std::size_t found = in.text.find(token.label, byte);
        if (found == std::string::npos)
            continue;
        at += codePoints(std::string_view(in.text).substr(byte, found - byte));
        token.start = at;
        at += codePoints(token.label);
        token.end = at;
        byte = found + token.label.size();
    }
}

} // namespace

StackText stackText(const std::vector<std::string> &tokens, const std::optional<std::string> &text,
                    const std::optional<std::vector<std::pair<std::size_t, std::size_t>>> &spans)
{
    StackText made;
    const Writing writing(tokens);
    std::map<std::string, std::int32_t> ids;
    for (const std::string &spelling : tokens) {
        Token token;
        token.id = ids.emplace(spelling, static_cast<std::int32_t>(ids.size())).first->second;
        token.text = spelling;
        token.special = isSpecial(spelling);
        token.label = token.special ? spelling : labelOfToken(spelling, writing.spelling);
        made.tokens.push_back(std::move(token));
    }
    if (!text) {
        putTogether(made, writing);
        return made;
    }
    made.text = *text;
    if (!spans) {
        lookFor(made);
        return made;
    }
    const std::size_t length = codePoints(made.text);
    for (std::size_t k = 0; k < made.tokens.size(); ++k) {
        const auto &[start, end] = (*spans)[k];
        if (start < end && end <= length) {
            made.tokens[k].start = start;
            made.tokens[k].end = end;
        }
    }
    return made;
}

bool isPadding(std::string_view token) { return token == "[PAD]" || token == "<pad>" || token == "<|pad|>"; }

std::optional<std::vector<std::string>> tokensBeside(const std::filesystem::path &file, std::string &where)
{
    std::filesystem::path beside = file;
    beside.replace_extension(".json");
    if (std::filesystem::exists(beside)) {
        where = beside.string();
        const nlohmann::json list = parseJson(readTextFile(beside), where);
        if (!list.is_array()
            || !std::all_of(list.begin(), list.end(), [](const auto &one) { return one.is_string(); }))
            throw Error(TRANSLATABLE("Core", "%1: expected a list of texts, the tokens of %2"),
                        {where, file.string()});
        return list.get<std::vector<std::string>>();
    }
    beside.replace_extension(".txt");
    if (!std::filesystem::exists(beside))
        return std::nullopt;
    where = beside.string();
    std::vector<std::string> tokens;
    const std::string text = readTextFile(beside);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find('\n', at);
        end = end == std::string::npos ? text.size() : end;
        std::string line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.pop_back();
        tokens.push_back(std::move(line));
        at = end + 1;
    }
    return tokens;
}

} // namespace attopo
