#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace attopo {

/// "all" or nothing: an empty list; "0-3, 7": 0, 1, 2, 3, 7, ascending, each once. nullopt for anything else,
/// and for numbers of more than four digits.
std::optional<std::vector<std::size_t>> parseNumberList(const QString &text);

/// As parseNumberList reads it, with ranges; "all" for an empty list.
QString numberListText(const std::vector<std::size_t> &numbers);

} // namespace attopo
