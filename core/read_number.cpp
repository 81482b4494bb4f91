#include "read_number.h"

#include <charconv>
#include <limits>
#include <string>

namespace attopo {

namespace {

/// What stands behind "1.#", with or without the zeros that fill its width.
std::optional<double> microsoftNumber(std::string_view name)
{
    while (name.ends_with('0'))
        name.remove_suffix(1);
    if (name == "INF")
        return std::numeric_limits<double>::infinity();
    if (name == "QNAN" || name == "SNAN" || name == "IND")
        return std::numeric_limits<double>::quiet_NaN();
    return std::nullopt;
}

/// Of a number that a double cannot hold.
bool isSmall(std::string_view text)
{
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos)
        return text.substr(exponent + 1).starts_with('-');
    return text.substr(0, text.find('.')).find_first_not_of("-0") == std::string_view::npos;
}

} // namespace

std::optional<double> readNumber(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-'))
            return std::nullopt;
    }
    const bool negative = text.starts_with('-');
    if (constexpr std::string_view mark = "1.#"; text.substr(negative ? 1 : 0).starts_with(mark)) {
        const auto value = microsoftNumber(text.substr((negative ? 1 : 0) + mark.size()));
        return value && negative ? -*value : value;
    }
    std::string ours; // of Fortran's exponent
    const std::size_t exponent = text.find_first_of("dD");
    if (exponent != std::string_view::npos && exponent > 0
        && text.find_first_not_of("0123456789.-+dD") == std::string_view::npos) {
        ours = text;
        ours[exponent] = 'e';
        text = ours;
    }
    double value = 0;
    const char *const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ptr != end)
        return std::nullopt;
    if (parsed.ec == std::errc::result_out_of_range && isSmall(text))
        return negative ? -0.0 : 0.0;
    return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

} // namespace attopo
