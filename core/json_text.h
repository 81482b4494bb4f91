#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace attopo {

/// How many arrays and objects may lie within one another in JSON that is read. Files of models, sessions and
/// corpora need less than twenty; the library that parses copies and writes values recursively, so that
/// depth without end would end the program.
constexpr int deepestJson = 200;

/// Parses a whole JSON text, which is how all JSON in this program is read. Throws Error, "line 3, column 5:
/// …", where it is no JSON, nested deeper than `deepestJson`, or holds a number too large. `Json` is
/// nlohmann::json, or nlohmann::ordered_json, which keeps the order of keys.
template <typename Json>
Json parseJsonText(std::string_view bytes);

} // namespace attopo
