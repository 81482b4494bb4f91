#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// A field of a CSV file (RFC 4180), in quotes when it must be.
inline std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string field = "\"";
    for (const char c : text)
        field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + '"';
}

} // namespace attopo
