#include "files/json_members.h"

#include "read_number.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace attopo {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t skipDigits(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

template <typename Integer>
bool fits(std::string_view digits)
{
    Integer value = 0;
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
}

/// A number by the grammar of JSON, which is too large.
bool isLargeNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = at;
    at = skipDigits(text, at);
    if (at == whole || (text[whole] == '0' && at > whole + 1))
        return false;
    if (at == text.size())
        return whole == 1 ? !fits<std::int64_t>(text) : !fits<std::uint64_t>(text);
    if (text[at] == '.') {
        const std::size_t fraction = ++at;
        at = skipDigits(text, at);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = at;
        at = skipDigits(text, at);
        if (at == exponent)
            return false;
    }
    return at == text.size() && !readNumber(text);
}

/// The first place behind the string that begins at `at`.
std::size_t endOfString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return std::min(at + 1, json.size());
}

} // namespace

LostOfMembers takeWhatIsLost(std::string &json)
{
    LostOfMembers lost;
    std::set<std::string> names;
    std::string name;
    int depth = 0;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const std::size_t end = endOfString(json, at);
            const std::size_t next = json.find_first_not_of(" \t\r\n", end);
            if (depth == 1 && next != std::string::npos && json[next] == ':') {
                const auto read =
                    nlohmann::json::parse(json.begin() + static_cast<std::ptrdiff_t>(at),
                                          json.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
                name = read.is_string() ? read.get<std::string>() : std::string();
                if (!names.insert(name).second)
                    lost.repeated.insert(name);
            }
            at = end;
        } else if (isDigit(c) || c == '-') {
            std::size_t end = json.find_first_not_of("0123456789+-.eE", at);
            end = std::min(end, json.size());
            const std::string number = json.substr(at, end - at);
            if (isLargeNumber(number)) {
                if (depth == 1)
                    lost.largeNumbers[name] = number;
                json.replace(at, number.size(), "0" + std::string(number.size() - 1, ' '));
            }
            at = end;
        } else {
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            ++at;
        }
    }
    return lost;
}

} // namespace attopo
