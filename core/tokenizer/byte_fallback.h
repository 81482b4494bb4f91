#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// The token for a byte of a character that a vocabulary lacks: <0xE2>.
inline std::string fallbackToken(unsigned char byte)
{
    char text[8];
    std::snprintf(text, sizeof text, "<0x%02X>", static_cast<unsigned>(byte));
    return text;
}

/// The byte that such a token stands for; nullopt when it is none.
inline std::optional<unsigned char> fallbackByte(std::string_view token)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    if (token.size() != 6 || !token.starts_with("<0x") || token[5] != '>' || digit(token[3]) < 0
        || digit(token[4]) < 0)
        return std::nullopt;
    return static_cast<unsigned char>(16 * digit(token[3]) + digit(token[4]));
}

} // namespace attopo
