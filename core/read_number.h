#pragma once

#include <optional>
#include <string_view>

namespace attopo {

/// A number as programs write it into text, with nothing around it, whatever the locale: 1.5, +1.5e-3,
/// Fortran's 1.5d-3; inf, Infinity and nan in letters of any size; 1.#INF and 1.#QNAN of Microsoft's older
/// libraries. What is too small for a double is 0; nullopt for what is too large, and for what is no number.
std::optional<double> readNumber(std::string_view text);

} // namespace attopo
