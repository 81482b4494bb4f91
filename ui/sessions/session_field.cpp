#include "session_field.h"

namespace attopo {

namespace {

/// Of lists and objects what they are: they may be large and deep.
Message shown(const Json &json)
{
    if (json.is_object())
        return TRANSLATABLE("Core", "an object");
    if (json.is_array())
        return TRANSLATABLE("Core", "a list");
    constexpr std::size_t longest = 40;
    std::string text = textOf(json);
    if (text.size() > longest)
        text = QString::fromStdString(text).left(longest).toStdString() + "…";
    return text;
}

} // namespace

Message SessionField::numberFrom(double least, double largest)
{
    return {TRANSLATABLE("Core", "a number from %1 to %2"), {textOf(Json(least)), textOf(Json(largest))}};
}

void SessionField::refuse(const Json &json, const std::string &place, const Message &expected)
{
    throw Error(TRANSLATABLE("Core", "at %1: expected %2, found %3"), {place, expected, shown(json)});
}

} // namespace attopo
