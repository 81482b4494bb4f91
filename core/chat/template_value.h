#pragma once

#include "chat/traced_text.h"
#include "message.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace attopo {

class TemplateValue;

/// Of names and of keys of maps, in characters.
inline constexpr std::size_t longestName = 1'000;

/// Lists and maps of a template never change; how deep they are nested is kept.
struct TemplateList {
    std::vector<TemplateValue> items;
    std::size_t depth = 1;
};
struct TemplateMap {
    std::vector<std::pair<std::string, TemplateValue>> entries; ///< In order, each key once.
    std::size_t depth = 1;
};

/// A value of Jinja, which behaves as Python's.
class TemplateValue {
public:
    struct Undefined {
        std::shared_ptr<const std::string> name; ///< What is not there.
    };
    struct None { };
    using Text = std::shared_ptr<const TracedText>;
    using List = std::shared_ptr<const TemplateList>;
    using Map = std::shared_ptr<const TemplateMap>;
    /// What set can change from inside a loop.
    using Namespace = std::shared_ptr<std::map<std::string, TemplateValue>>;

    TemplateValue()
        : value_(None())
    {
    }
    TemplateValue(bool truth)
        : value_(truth)
    {
    }
    TemplateValue(std::int64_t number)
        : value_(number)
    {
    }
    TemplateValue(TracedText text)
        : value_(std::make_shared<const TracedText>(std::move(text)))
    {
    }
    TemplateValue(Namespace space)
        : value_(std::move(space))
    {
    }
    static TemplateValue undefined(std::string name);
    static TemplateValue list(std::vector<TemplateValue> items);
    static TemplateValue map(std::vector<std::pair<std::string, TemplateValue>> entries);

    template <typename Kind>
    const Kind *as() const
    {
        return std::get_if<Kind>(&value_);
    }
    const TracedText *text() const { return as<Text>() ? as<Text>()->get() : nullptr; }
    const TemplateList *list() const { return as<List>() ? as<List>()->get() : nullptr; }
    const TemplateMap *map() const { return as<Map>() ? as<Map>()->get() : nullptr; }
    /// A number, or True and False as 1 and 0.
    const std::int64_t *integer() const { return as<std::int64_t>(); }
    bool isUndefined() const { return as<Undefined>() != nullptr; }
    bool isNone() const { return as<None>() != nullptr; }

    bool isTrue() const;
    std::size_t depth() const; ///< 0 of what holds no others.
    /// What it is: "a list".
    Message kind() const;

private:
    std::variant<Undefined, None, bool, std::int64_t, Text, List, Map, Namespace> value_;
};

} // namespace attopo
