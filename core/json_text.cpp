#include "json_text.h"

#include "translatable.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace attopo {

namespace {

/// Line and column, from 1.
std::pair<std::ptrdiff_t, std::size_t> placeIn(std::string_view bytes, std::size_t at)
{
    const std::string_view before = bytes.substr(0, at);
    const std::size_t line = before.rfind('\n'); // npos + 1 is 0
    return {1 + std::count(before.begin(), before.end(), '\n'), at - (line + 1) + 1};
}

/// The code unit of an escape such as \u00e9 at the beginning.
std::optional<unsigned> escapedUnit(std::string_view text)
{
    unsigned unit = 0;
    if (text.size() < 6 || !text.starts_with("\\u")
        || std::from_chars(text.data() + 2, text.data() + 6, unit, 16).ptr != text.data() + 6)
        return std::nullopt;
    return unit;
}

/// Of JSON without faults it counts exactly; where there are some, the parser finds them.
void requireShallow(std::string_view bytes)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t k = 0; k < bytes.size(); ++k) {
        const char c = bytes[k];
        if (inString) {
            if (c == '\\')
                ++k;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth <= deepestJson)
                continue;
            const auto [line, column] = placeIn(bytes, k);
            throw JsonTooDeep(
                TRANSLATABLE("Core", "line %1, column %2: nested deeper than %3 arrays and objects"),
                {line, column, deepestJson});
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
}

} // namespace

template <typename Json>
Json parseJsonText(std::string_view bytes)
{
    requireShallow(bytes);
    try {
        return Json::parse(bytes.begin(), bytes.end());
    } catch (const typename Json::exception &error) {
        // "[json.exception.parse_error.101] parse error at line …"
        if (const auto half = loneSurrogate(bytes)) {
            const auto [line, column] = placeIn(bytes, *half);
            throw Error(
                TRANSLATABLE("Core",
                             "line %1, column %2: %3 is half a character of UTF-16 (a lone surrogate)"),
                {line, column, bytes.substr(*half, 6)});
        }
        const std::string_view text = error.what();
        const std::size_t tag = text.find("] ");
        throw Error(std::string(tag == std::string_view::npos ? text : text.substr(tag + 2)));
    }
}

std::optional<std::size_t> loneSurrogate(std::string_view bytes)
{
    for (std::size_t at = bytes.find('\\'); at != std::string_view::npos; at = bytes.find('\\', at)) {
        const auto unit = escapedUnit(bytes.substr(at));
        if (unit && *unit >= 0xd800 && *unit < 0xe000) {
            const auto next = escapedUnit(bytes.substr(at + 6));
            if (*unit >= 0xdc00 || !next || *next < 0xdc00 || *next >= 0xe000)
                return at;
            at += 6;
        }
        at += unit ? 6 : 2;
    }
    return std::nullopt;
}

template nlohmann::json parseJsonText<nlohmann::json>(std::string_view);
template nlohmann::ordered_json parseJsonText<nlohmann::ordered_json>(std::string_view);

} // namespace attopo
