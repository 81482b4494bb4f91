#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// A field of a CSV file, in quotes (RFC 4180).
inline std::string csvField(std::string_view text)
{
    std::string field = "\"";
    for (const char c : text)
        field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + '"';
}

} // namespace attopo
