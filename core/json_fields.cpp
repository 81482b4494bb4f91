#include "json_fields.h"

#include "error.h"

namespace attopo {

nlohmann::json parseJson(std::string_view bytes, const std::string &file)
{
    try {
        return nlohmann::json::parse(bytes.begin(), bytes.end());
    } catch (const nlohmann::json::exception &error) {
        const std::string_view text = error.what();
        const std::size_t tag = text.find("] "); // "[json.exception.parse_error.101] parse error at line …"
        throw Error(file + ": is no valid JSON: "
                    + std::string(tag == std::string_view::npos ? text : text.substr(tag + 2)));
    }
}

std::string shownJson(const nlohmann::json &value)
{
    if (value.is_array())
        return "an array of " + std::to_string(value.size());
    if (value.is_object())
        return "an object of " + std::to_string(value.size());
    constexpr std::size_t longest = 80;
    std::string text = value.dump(-1, ' ', true); // ASCII only: cutting it never splits a character
    if (text.size() > longest)
        text = text.substr(0, longest) + "…";
    return text;
}

JsonFields::JsonFields(const nlohmann::json &value, const std::string &file, std::string place)
    : value_(value)
    , file_(file)
    , place_(std::move(place))
{
    if (!value.is_object()) {
        throw Error(
            file + ": "
            + (place_.empty() ? std::string("the file") : '"' + place_.substr(0, place_.size() - 1) + '"')
            + " is " + shownJson(value) + ", expected a JSON object");
    }
}

bool JsonFields::has(const char *key) const { return value_.contains(key); }

const nlohmann::json *JsonFields::find(const char *key) const
{
    const auto found = value_.find(key);
    return found == value_.end() || found->is_null() ? nullptr : &*found;
}

void JsonFields::fail(const char *key, const std::string &expected) const
{
    const auto found = value_.find(key);
    throw Error(file_ + ": \"" + place_ + key + "\" is "
                + (found == value_.end() ? std::string("missing") : shownJson(*found)) + ", expected "
                + expected);
}

const nlohmann::json &JsonFields::require(const char *key, const char *expected) const
{
    const auto found = value_.find(key);
    if (found == value_.end())
        fail(key, expected);
    return *found;
}

std::string JsonFields::string(const char *key) const
{
    const nlohmann::json &value = require(key, "a string");
    if (!value.is_string())
        fail(key, "a string");
    return value.get<std::string>();
}

bool JsonFields::boolean(const char *key) const
{
    const nlohmann::json &value = require(key, "true or false");
    if (!value.is_boolean())
        fail(key, "true or false");
    return value.get<bool>();
}

double JsonFields::number(const char *key) const
{
    const nlohmann::json &value = require(key, "a number");
    if (!value.is_number())
        fail(key, "a number");
    return value.get<double>();
}

std::uint64_t JsonFields::integer(const char *key, std::uint64_t smallest, std::uint64_t largest) const
{
    const auto expected = [&] {
        return "an integer from " + std::to_string(smallest) + " to " + std::to_string(largest);
    };
    if (!has(key))
        fail(key, expected());
    const nlohmann::json &value = value_[key];
    if (!value.is_number_unsigned())
        fail(key, expected());
    const auto number = value.get<std::uint64_t>();
    if (number < smallest || number > largest)
        fail(key, expected());
    return number;
}

const nlohmann::json &JsonFields::array(const char *key) const
{
    const nlohmann::json &value = require(key, "an array");
    if (!value.is_array())
        fail(key, "an array");
    return value;
}

JsonFields JsonFields::object(const char *key) const
{
    return JsonFields(require(key, "an object"), file_, place_ + key + ".");
}

JsonFields JsonFields::element(const char *key, std::size_t number) const
{
    return JsonFields(array(key).at(number), file_, place_ + key + '[' + std::to_string(number) + "].");
}

std::string JsonFields::stringOr(const char *key, std::string otherwise) const
{
    return find(key) ? string(key) : otherwise;
}

bool JsonFields::booleanOr(const char *key, bool otherwise) const
{
    return find(key) ? boolean(key) : otherwise;
}

double JsonFields::numberOr(const char *key, double otherwise) const
{
    return find(key) ? number(key) : otherwise;
}

std::optional<bool> JsonFields::optionalBoolean(const char *key) const
{
    return find(key) ? std::optional(boolean(key)) : std::nullopt;
}

} // namespace attopo
