#include "chat/template_call.h"

#include "chat/template_fault.h"
#include "chat/template_texts.h"

#include <algorithm>

namespace attopo {

void TemplateBudget::charge(std::size_t line, std::size_t characters)
{
    if (characters > left_)
        throw TemplateFault(
            line, TRANSLATABLE("Core", "the template takes too long or makes too much of the chat"));
    left_ -= characters;
}

const TemplateValue *TemplateCall::argument(std::size_t place, const char *argumentName) const
{
    if (place < values.size())
        return &values[place];
    const auto found = std::find_if(named.begin(), named.end(),
                                    [&](const auto &entry) { return entry.first == argumentName; });
    return found == named.end() ? nullptr : &found->second;
}

void failOn(const TemplateCall &call, const TemplateValue &value) { failOn(call.line, call.name, value); }

void failOn(std::size_t line, const Message &what, const TemplateValue &value)
{
    if (const auto *missing = value.as<TemplateValue::Undefined>())
        throw TemplateFault(line, {TRANSLATABLE("Core", "\"%1\" is not defined"), {*missing->name}});
    throw TemplateFault(line, {TRANSLATABLE("Core", "%1 cannot be had of %2"), {what, value.kind()}});
}

std::string keyOf(const TemplateCall &call, const TemplateValue &value)
{
    const TracedText &key = textOf(call, value);
    if (key.size() > longestName)
        failBeyond(call.line, TRANSLATABLE("Core", "a key of so many characters"));
    return utf8Of(key);
}

const TemplateValue *entryOf(const TemplateCall &call, const TemplateMap &map, const std::string &key)
{
    call.budget.charge(call.line, map.entries.size() + key.size());
    const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](const auto &entry) { return entry.first == key; });
    return found == map.entries.end() ? nullptr : &found->second;
}

const TracedText &textOf(const TemplateCall &call, const TemplateValue &value)
{
    if (!value.text())
        failOn(call, value);
    call.budget.charge(call.line, value.text()->size());
    return *value.text();
}

std::size_t lengthOf(const TemplateCall &call, const TemplateValue &value)
{
    if (value.text())
        return value.text()->size();
    if (value.list())
        return value.list()->items.size();
    if (value.map())
        return value.map()->entries.size();
    if (value.isUndefined())
        return 0;
    failOn(call, value);
}

void chargeSearch(const TemplateCall &call, const TracedText &text, const TracedText &part)
{
    call.budget.charge(call.line, text.size() + text.size() * part.size() / 8);
}

std::optional<std::int64_t> asNumber(const TemplateValue &value)
{
    if (const auto *truth = value.as<bool>())
        return *truth ? 1 : 0;
    return value.integer() ? std::optional(*value.integer()) : std::nullopt;
}

bool areEqual(const TemplateCall &call, const TemplateValue &a, const TemplateValue &b)
{
    call.budget.charge(call.line, 1);
    const auto same = [&](const TemplateValue &x, const TemplateValue &y) { return areEqual(call, x, y); };
    if (const auto x = asNumber(a)) {
        const auto y = asNumber(b);
        return y && *x == *y;
    }
    if (a.text() && b.text()) {
        call.budget.charge(call.line, std::min(a.text()->size(), b.text()->size()));
        return *a.text() == *b.text();
    }
    if (a.list() && b.list())
        return std::equal(a.list()->items.begin(), a.list()->items.end(), b.list()->items.begin(),
                          b.list()->items.end(), same);
    if (a.map() && b.map()) {
        const auto &entries = a.map()->entries;
        return entries.size() == b.map()->entries.size()
            && std::all_of(entries.begin(), entries.end(), [&](const auto &entry) {
                   const TemplateValue *other = entryOf(call, *b.map(), entry.first);
                   return other && same(entry.second, *other);
               });
    }
    if (const auto *space = a.as<TemplateValue::Namespace>())
        return b.as<TemplateValue::Namespace>() && *space == *b.as<TemplateValue::Namespace>();
    return (a.isNone() && b.isNone()) || (a.isUndefined() && b.isUndefined());
}

TracedText asText(const TemplateCall &call, const TemplateValue &value)
{
    if (value.text())
        return textOf(call, value);
    if (value.isUndefined())
        return {};
    if (value.isNone())
        return untraced(U"None");
    if (const bool *truth = value.as<bool>())
        return untraced(*truth ? U"True" : U"False");
    if (value.integer())
        return untraced(decodeUtf8(std::to_string(*value.integer())));
    failBeyond(call.line, {TRANSLATABLE("Core", "%1 as text"), {value.kind()}});
}

bool contains(const TemplateCall &call, const TemplateValue &whole, const TemplateValue &part)
{
    if (whole.text()) {
        chargeSearch(call, *whole.text(), textOf(call, part));
        return contains(*whole.text(), *part.text());
    }
    if (whole.map())
        return part.text() && entryOf(call, *whole.map(), utf8Of(textOf(call, part)));
    const std::vector<TemplateValue> items = itemsOf(call, whole);
    return std::any_of(items.begin(), items.end(),
                       [&](const TemplateValue &item) { return areEqual(call, item, part); });
}

std::vector<TemplateValue> itemsOf(const TemplateCall &call, const TemplateValue &value)
{
    call.budget.charge(call.line, lengthOf(call, value) * itemCost);
    std::vector<TemplateValue> items;
    if (value.list())
        return value.list()->items;
    if (value.map())
        for (const auto &entry : value.map()->entries) {
            call.budget.charge(call.line, entry.first.size());
            items.emplace_back(untraced(decodeUtf8(entry.first)));
        }
    if (value.text())
        for (const TracedCharacter &c : *value.text())
            items.emplace_back(TracedText{c});
    return items;
}

} // namespace attopo
