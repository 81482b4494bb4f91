#pragma once

#include <array>
#include <charconv>
#include <string>

namespace attopo {

/// The shortest decimal number that reads back as this one.
template <typename Number>
std::string numberText(Number number)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

} // namespace attopo
