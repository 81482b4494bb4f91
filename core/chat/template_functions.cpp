#include "chat/template_functions.h"

#include "chat/template_fault.h"
#include "chat/template_texts.h"

#include <algorithm>
#include <functional>

namespace attopo {

namespace {

const TemplateValue &required(const TemplateCall &call, std::size_t place, const char *name)
{
    const TemplateValue *value = call.argument(place, name);
    if (!value)
        failBeyond(call.line, {TRANSLATABLE("Core", "%1 without %2"), {call.name, std::string(name)}});
    return *value;
}

const TracedText &textOf(const TemplateCall &call, std::size_t place, const char *name)
{
    return textOf(call, required(call, place, name));
}

/// None or not given: nullptr.
const TracedText *optionalText(const TemplateCall &call, std::size_t place, const char *name)
{
    const TemplateValue *value = call.argument(place, name);
    return value && !value->isNone() ? &textOf(call, *value) : nullptr;
}

std::int64_t numberOr(const TemplateCall &call, std::size_t place, const char *name, std::int64_t otherwise)
{
    const TemplateValue *value = call.argument(place, name);
    if (!value)
        return otherwise;
    if (!value->integer())
        failOn(call, *value);
    return *value->integer();
}

void requireArguments(const TemplateCall &call, std::size_t most)
{
    if (call.values.size() + call.named.size() > most)
        failBeyond(call.line, {TRANSLATABLE("Core", "%1 with so many arguments"), {call.name}});
}

TemplateValue listOf(std::vector<TracedText> parts)
{
    std::vector<TemplateValue> items;
    for (TracedText &part : parts)
        items.emplace_back(std::move(part));
    return TemplateValue::list(std::move(items));
}

TracedText replaced(const TemplateCall &call, const TracedText &text)
{
    requireArguments(call, 4);
    const TracedText &from = textOf(call, 1, "old");
    const TracedText &to = textOf(call, 2, "new");
    if (from.empty())
        failBeyond(call.line, TRANSLATABLE("Core", "replace of nothing"));
    chargeSearch(call, text, from);
    const std::vector<TracedText> parts = split(text, from, numberOr(call, 3, "count", -1));
    call.budget.charge(call.line, parts.size() * to.size());
    return joined(parts, to);
}

TracedText joinedItems(const TemplateCall &call, const TemplateValue &items, const TracedText &between)
{
    std::vector<TracedText> parts;
    for (const TemplateValue &item : itemsOf(call, items))
        parts.push_back(asText(call, item));
    call.budget.charge(call.line, parts.size() * between.size());
    return joined(parts, between);
}

TracedText stringInJson(const TemplateCall &call, const TracedText &text)
{
    constexpr std::size_t longestEscape = 6;
    call.budget.charge(call.line, text.size() * longestEscape);
    return asJsonString(text);
}

TracedText asJson(const TemplateCall &call, const TemplateValue &value)
{
    call.budget.charge(call.line, itemCost);
    if (value.text())
        return stringInJson(call, *value.text());
    if (value.isNone())
        return untraced(U"null");
    if (const bool *truth = value.as<bool>())
        return untraced(*truth ? U"true" : U"false");
    if (value.integer())
        return asText(call, value);
    std::vector<TracedText> parts;
    if (value.list()) {
        for (const TemplateValue &item : value.list()->items)
            parts.push_back(asJson(call, item));
    } else if (value.map()) {
        for (const auto &[key, item] : value.map()->entries)
            parts.push_back(
                joined({stringInJson(call, untraced(decodeUtf8(key))), asJson(call, item)}, untraced(U": ")));
    } else {
        failOn(call, value);
    }
    const TracedText inside = joined(parts, untraced(U", "));
    call.budget.charge(call.line, inside.size());
    return joined({untraced(value.list() ? U"[" : U"{"), inside, untraced(value.list() ? U"]" : U"}")}, {});
}

TemplateValue attributeOf(const TemplateCall &call, const TemplateValue &item, const std::string &name)
{
    call.budget.charge(call.line, name.size());
    const TemplateValue *found = item.map() ? entryOf(call, *item.map(), name) : nullptr;
    return found ? *found : TemplateValue::undefined(name);
}

/// The items whose attribute passes a test, or does not.
TemplateValue selected(const TemplateCall &call, bool wanted)
{
    requireArguments(call, 4);
    const std::string attribute = keyOf(call, required(call, 1, "attribute"));
    std::vector<TemplateValue> kept;
    for (const TemplateValue &item : itemsOf(call, call.values.front())) {
        const TemplateValue value = attributeOf(call, item, attribute);
        bool passes = value.isTrue();
        if (call.values.size() > 2) {
            TemplateCall test{utf8Of(textOf(call, 2, "test")), call.line, {value}, {}, call.budget};
            test.values.insert(test.values.end(), call.values.begin() + 3, call.values.end());
            passes = applyTest(test);
        }
        if (passes == wanted)
            kept.push_back(item);
    }
    return TemplateValue::list(std::move(kept));
}

TemplateValue attributesOf(const TemplateCall &call)
{
    if (call.values.size() > 1 || call.named.size() != 1 || call.named.front().first != "attribute")
        failBeyond(call.line, TRANSLATABLE("Core", "map but for map(attribute=…)"));
    const std::string attribute = keyOf(call, call.named.front().second);
    std::vector<TemplateValue> found;
    for (const TemplateValue &item : itemsOf(call, call.values.front()))
        found.push_back(attributeOf(call, item, attribute));
    return TemplateValue::list(std::move(found));
}

TemplateValue endOf(const TemplateCall &call, bool first)
{
    const std::vector<TemplateValue> items = itemsOf(call, call.values.front());
    if (items.empty())
        return TemplateValue::undefined(call.name);
    return first ? items.front() : items.back();
}

using Function = std::function<TemplateValue(const TemplateCall &)>;

/// A change of case or of the ends of a text.
template <typename Change>
Function textFunction(Change change)
{
    return [change](const TemplateCall &call) {
        requireArguments(call, 1);
        return TemplateValue(change(asText(call, call.values.front())));
    };
}

Function strip(Ends ends)
{
    return [ends](const TemplateCall &call) {
        requireArguments(call, 2);
        const TracedText text = asText(call, call.values.front());
        const TracedText *characters = optionalText(call, 1, "chars");
        if (characters)
            call.budget.charge(call.line, text.size() * characters->size() / 8);
        return TemplateValue(stripped(text, ends, characters));
    };
}

TemplateValue otherwise(const TemplateCall &call)
{
    requireArguments(call, 3);
    const TemplateValue &value = call.values.front();
    const TemplateValue *alsoFalse = call.argument(2, "boolean");
    if (!value.isUndefined() && (value.isTrue() || !alsoFalse || !alsoFalse->isTrue()))
        return value;
    const TemplateValue *instead = call.argument(1, "default_value");
    return instead ? *instead : TemplateValue(TracedText());
}

const std::map<std::string, Function> &filters()
{
    static const std::map<std::string, Function> all = [] {
        std::map<std::string, Function> made{
            {"trim", strip(Ends::Both)},
            {"upper", textFunction(upperCase)},
            {"lower", textFunction(lowerCase)},
            {"capitalize", textFunction(capitalized)},
            {"string", textFunction([](const TracedText &text) { return text; })},
            {"default", otherwise},
            {"map", attributesOf},
        };
        made["d"] = made["default"];
        made["tojson"] = [](const TemplateCall &call) {
            requireArguments(call, 1);
            return TemplateValue(asJson(call, call.values.front()));
        };
        made["length"] = made["count"] = [](const TemplateCall &call) {
            return TemplateValue(static_cast<std::int64_t>(lengthOf(call, call.values.front())));
        };
        made["replace"] = [](const TemplateCall &call) {
            return TemplateValue(replaced(call, asText(call, call.values.front())));
        };
        made["join"] = [](const TemplateCall &call) {
            requireArguments(call, 2);
            const TracedText *between = optionalText(call, 1, "d");
            return TemplateValue(joinedItems(call, call.values.front(), between ? *between : TracedText()));
        };
        made["list"] = [](const TemplateCall &call) {
            return TemplateValue::list(itemsOf(call, call.values.front()));
        };
        made["first"] = [](const TemplateCall &call) { return endOf(call, true); };
        made["last"] = [](const TemplateCall &call) { return endOf(call, false); };
        made["selectattr"] = [](const TemplateCall &call) { return selected(call, true); };
        made["rejectattr"] = [](const TemplateCall &call) { return selected(call, false); };
        return made;
    }();
    return all;
}

TemplateValue splitText(const TemplateCall &call)
{
    requireArguments(call, 3);
    const TracedText &text = textOf(call, call.values.front());
    const TracedText *separator = optionalText(call, 1, "sep");
    const std::int64_t most = numberOr(call, 2, "maxsplit", -1);
    call.budget.charge(call.line, text.size() * itemCost);
    if (!separator) {
        if (most >= 0)
            failBeyond(call.line, TRANSLATABLE("Core", "split at white space with a limit"));
        return listOf(splitAtSpace(text));
    }
    if (separator->empty())
        failBeyond(call.line, TRANSLATABLE("Core", "split at nothing"));
    chargeSearch(call, text, *separator);
    return listOf(split(text, *separator, most));
}

/// Of a text, which must be one.
const std::map<std::string, Function> &textMethods()
{
    static const std::map<std::string, Function> all = [] {
        std::map<std::string, Function> made{
            {"strip", strip(Ends::Both)},
            {"lstrip", strip(Ends::Left)},
            {"rstrip", strip(Ends::Right)},
            {"upper", textFunction(upperCase)},
            {"lower", textFunction(lowerCase)},
            {"capitalize", textFunction(capitalized)},
            {"split", splitText},
            {"replace", filters().at("replace")},
        };
        made["startswith"] = [](const TemplateCall &call) {
            requireArguments(call, 2);
            return TemplateValue(startsWith(*call.values.front().text(), textOf(call, 1, "prefix")));
        };
        made["endswith"] = [](const TemplateCall &call) {
            requireArguments(call, 2);
            return TemplateValue(endsWith(*call.values.front().text(), textOf(call, 1, "suffix")));
        };
        return made;
    }();
    return all;
}

TemplateValue mapMethod(const TemplateCall &call, const TemplateMap &map)
{
    if (call.name == "get") {
        const TemplateValue *found = entryOf(call, map, keyOf(call, required(call, 1, "key")));
        const TemplateValue *instead = call.argument(2, "default");
        return found ? *found : instead ? *instead : TemplateValue();
    }
    std::vector<TemplateValue> items;
    for (const auto &[key, value] : map.entries) {
        call.budget.charge(call.line, itemCost + key.size());
        const TemplateValue keyText(untraced(decodeUtf8(key)));
        if (call.name == "items")
            items.push_back(TemplateValue::list({keyText, value}));
        else if (call.name == "keys")
            items.push_back(keyText);
        else if (call.name == "values")
            items.push_back(value);
        else
            failBeyond(call.line, {TRANSLATABLE("Core", "the method %1()"), {call.name}});
    }
    return TemplateValue::list(std::move(items));
}

TemplateValue range(const TemplateCall &call)
{
    if (call.values.empty())
        failBeyond(call.line, TRANSLATABLE("Core", "range without an argument"));
    const bool one = call.values.size() == 1;
    const std::int64_t start = one ? 0 : numberOr(call, 0, "start", 0);
    const std::int64_t stop = numberOr(call, one ? 0 : 1, "stop", 0);
    const std::int64_t step = numberOr(call, 2, "step", 1);
    if (step == 0)
        failBeyond(call.line, TRANSLATABLE("Core", "range with steps of 0"));
    std::vector<TemplateValue> numbers;
    for (std::int64_t number = start; step > 0 ? number < stop : number > stop;) {
        call.budget.charge(call.line, itemCost);
        numbers.emplace_back(number);
        if (__builtin_add_overflow(number, step, &number))
            break;
    }
    return TemplateValue::list(std::move(numbers));
}

} // namespace

TemplateValue applyFilter(const TemplateCall &call)
{
    const auto found = filters().find(call.name);
    if (found == filters().end())
        failBeyond(call.line, {TRANSLATABLE("Core", "the filter %1"), {call.name}});
    return found->second(call);
}

bool applyTest(const TemplateCall &call)
{
    using Test = std::function<bool(const TemplateCall &, const TemplateValue &)>;
    const auto equals = [](const TemplateCall &its, const TemplateValue &value) {
        if (its.values.size() != 2)
            failBeyond(its.line, {TRANSLATABLE("Core", "%1 but for one argument"), {its.name}});
        return areEqual(its, value, its.values[1]);
    };
    const auto isOdd = [](const TemplateCall &its, const TemplateValue &value) {
        if (!value.integer())
            failOn(its, value);
        return *value.integer() % 2 != 0;
    };
    const auto of = [](auto test) {
        return [test](const TemplateCall &, const TemplateValue &value) { return test(value); };
    };
    static const std::map<std::string, Test> tests{
        {"defined", of([](auto &value) { return !value.isUndefined(); })},
        {"undefined", of([](auto &value) { return value.isUndefined(); })},
        {"none", of([](auto &value) { return value.isNone(); })},
        {"string", of([](auto &value) { return value.text() != nullptr; })},
        {"mapping", of([](auto &value) { return value.map() != nullptr; })},
        {"sequence",
         of([](auto &value) { return value.text() || value.list() || value.map() || value.isUndefined(); })},
        {"iterable",
         of([](auto &value) { return value.text() || value.list() || value.map() || value.isUndefined(); })},
        {"number", of([](auto &value) { return value.integer() || value.template as<bool>(); })},
        {"integer", of([](auto &value) { return value.integer() != nullptr; })},
        {"boolean", of([](auto &value) { return value.template as<bool>() != nullptr; })},
        {"true", of([](auto &value) { return value.template as<bool>() && value.isTrue(); })},
        {"false", of([](auto &value) { return value.template as<bool>() && !value.isTrue(); })},
        {"odd", isOdd},
        {"even", [isOdd](const auto &its, const auto &value) { return !isOdd(its, value); }},
        {"equalto", equals},
        {"eq", equals},
        {"==", equals},
        {"ne", [equals](const auto &its, const auto &value) { return !equals(its, value); }},
        {"in",
         [](const TemplateCall &its, const TemplateValue &value) {
             if (its.values.size() != 2)
                 failBeyond(its.line, {TRANSLATABLE("Core", "%1 but for one argument"), {its.name}});
             return contains(its, its.values[1], value);
         }},
    };
    const auto found = tests.find(call.name);
    if (found == tests.end())
        failBeyond(call.line, {TRANSLATABLE("Core", "the test %1"), {call.name}});
    return found->second(call, call.values.front());
}

TemplateValue callMethod(const TemplateCall &call)
{
    const TemplateValue &of = call.values.front();
    if (of.isUndefined())
        failOn(call, of);
    if (of.map())
        return mapMethod(call, *of.map());
    const auto found = textMethods().find(call.name);
    if (!of.text() || found == textMethods().end())
        failBeyond(call.line, {TRANSLATABLE("Core", "the method %1() of %2"), {call.name, of.kind()}});
    return found->second(call);
}

TemplateValue callFunction(const TemplateCall &call)
{
    if (call.name == "range")
        return range(call);
    if (call.name == "namespace" && call.values.empty()) {
        auto space = std::make_shared<std::map<std::string, TemplateValue>>();
        for (const auto &[name, value] : call.named)
            (*space)[name] = value;
        return TemplateValue(std::move(space));
    }
    if (call.name == "raise_exception") {
        constexpr std::size_t mostShown = 1000; // the window lays all of it out
        TracedText message = textOf(call, 0, "message");
        message.resize(std::min(message.size(), mostShown));
        throw Error(TRANSLATABLE("Core", "The model's chat template refuses this chat: %1"),
                    {utf8Of(message)});
    }
    failBeyond(call.line, {TRANSLATABLE("Core", "the function %1()"), {call.name}});
}

} // namespace attopo
