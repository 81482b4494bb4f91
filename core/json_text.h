#pragma once

#include "error.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace attopo {

/// How many arrays and objects may lie within one another in JSON that is read. Files of models, sessions and
/// corpora need less than twenty; the library that parses copies and writes values recursively, so that
/// depth without end would end the program.
constexpr int deepestJson = 200;

class JsonTooDeep : public Error {
public:
    using Error::Error;
};

/// Parses a whole JSON text, which is how all JSON in this program is read. Throws Error, "line 3, column 5:
/// …", where it is no JSON, has a lone surrogate, or holds a number too large; JsonTooDeep where it is nested
/// deeper than `deepestJson`. `Json` is nlohmann::json, or nlohmann::ordered_json, which keeps the order of
/// keys.
template <typename Json>
Json parseJsonText(std::string_view bytes);

/// Where in a JSON text the first escape (\ud800) is that is half of a character of UTF-16, its other half
/// not beside it; nullopt when there is none.
std::optional<std::size_t> loneSurrogate(std::string_view bytes);

} // namespace attopo
