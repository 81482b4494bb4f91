#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// A field of CSV (RFC 4180), in quotes when it must be.
inline std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

} // namespace attopo
