#include "json_fields.h"

#include "error.h"
#include "json_text.h"
#include "translatable.h"

namespace attopo {

nlohmann::json parseJson(std::string_view bytes, const Message &file)
{
    try {
        return parseJsonText<nlohmann::json>(bytes);
    } catch (const Error &error) {
        throw Error(TRANSLATABLE("Core", "%1: is no valid JSON: %2"), {file, error.message()});
    }
}

Message jsonMessage(const nlohmann::json &value)
{
    if (value.is_array())
        return {TRANSLATABLE("Core", "an array of %1"), {value.size()}};
    if (value.is_object())
        return {TRANSLATABLE("Core", "an object of %1"), {value.size()}};
    constexpr std::size_t longest = 80;
    std::string text = value.dump(-1, ' ', true); // ASCII only: cutting it never splits a character
    if (text.size() > longest)
        text = text.substr(0, longest) + "…";
    return text;
}

std::string shownJson(const nlohmann::json &value) { return jsonMessage(value).english(); }

JsonFields::JsonFields(const nlohmann::json &value, Message file, std::string place)
    : value_(value)
    , file_(std::move(file))
    , place_(std::move(place))
{
    if (value.is_object())
        return;
    if (place_.empty())
        throw Error(TRANSLATABLE("Core", "%1: the file is %2, expected a JSON object"),
                    {file_, jsonMessage(value)});
    throw Error(TRANSLATABLE("Core", "%1: \"%2\" is %3, expected a JSON object"),
                {file_, place_.substr(0, place_.size() - 1), jsonMessage(value)});
}

bool JsonFields::has(const char *key) const { return value_.contains(key); }

const nlohmann::json *JsonFields::find(const char *key) const
{
    const auto found = value_.find(key);
    return found == value_.end() || found->is_null() ? nullptr : &*found;
}

void JsonFields::fail(const char *key, const Message &expected) const
{
    const auto found = value_.find(key);
    if (found == value_.end())
        throw Error(TRANSLATABLE("Core", "%1: \"%2\" is missing, expected %3"),
                    {file_, place_ + key, expected});
    throw Error(TRANSLATABLE("Core", "%1: \"%2\" is %3, expected %4"),
                {file_, place_ + key, jsonMessage(*found), expected});
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
    const nlohmann::json &value = require(key, TRANSLATABLE("Core", "a string"));
    if (!value.is_string())
        fail(key, TRANSLATABLE("Core", "a string"));
    return value.get<std::string>();
}

bool JsonFields::boolean(const char *key) const
{
    const nlohmann::json &value = require(key, TRANSLATABLE("Core", "true or false"));
    if (!value.is_boolean())
        fail(key, TRANSLATABLE("Core", "true or false"));
    return value.get<bool>();
}

double JsonFields::number(const char *key) const
{
    const nlohmann::json &value = require(key, TRANSLATABLE("Core", "a number"));
    if (!value.is_number())
        fail(key, TRANSLATABLE("Core", "a number"));
    return value.get<double>();
}

std::uint64_t JsonFields::integer(const char *key, std::uint64_t smallest, std::uint64_t largest) const
{
    const auto expected = [&] {
        return Message(TRANSLATABLE("Core", "an integer from %1 to %2"), {smallest, largest});
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
    const nlohmann::json &value = require(key, TRANSLATABLE("Core", "an array"));
    if (!value.is_array())
        fail(key, TRANSLATABLE("Core", "an array"));
    return value;
}

JsonFields JsonFields::object(const char *key) const
{
    return JsonFields(require(key, TRANSLATABLE("Core", "an object")), file_, place_ + key + ".");
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
