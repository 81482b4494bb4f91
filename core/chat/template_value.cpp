#include "chat/template_value.h"

#include <algorithm>

namespace attopo {

const TemplateValue *TemplateMap::find(const std::string &key) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto &entry) { return entry.first == key; });
    return found == entries.end() ? nullptr : &found->second;
}

TemplateValue TemplateValue::undefined(std::string name)
{
    TemplateValue value;
    value.value_ = Undefined{std::make_shared<const std::string>(std::move(name))};
    return value;
}

TemplateValue TemplateValue::list(std::vector<TemplateValue> items)
{
    auto made = std::make_shared<TemplateList>();
    for (const TemplateValue &item : items)
        made->depth = std::max(made->depth, item.depth() + 1);
    made->items = std::move(items);
    TemplateValue value;
    value.value_ = List(std::move(made));
    return value;
}

TemplateValue TemplateValue::map(std::vector<std::pair<std::string, TemplateValue>> entries)
{
    auto made = std::make_shared<TemplateMap>();
    for (const auto &[key, item] : entries)
        made->depth = std::max(made->depth, item.depth() + 1);
    made->entries = std::move(entries);
    TemplateValue value;
    value.value_ = Map(std::move(made));
    return value;
}

bool TemplateValue::isTrue() const
{
    struct Truth {
        bool operator()(const Undefined &) const { return false; }
        bool operator()(const None &) const { return false; }
        bool operator()(bool truth) const { return truth; }
        bool operator()(std::int64_t number) const { return number != 0; }
        bool operator()(const Text &text) const { return !text->empty(); }
        bool operator()(const List &list) const { return !list->items.empty(); }
        bool operator()(const Map &map) const { return !map->entries.empty(); }
        bool operator()(const Namespace &) const { return true; }
    };
    return std::visit(Truth(), value_);
}

std::size_t TemplateValue::depth() const { return list() ? list()->depth : map() ? map()->depth : 0; }

std::string TemplateValue::kind() const
{
    struct Name {
        const char *operator()(const Undefined &) const { return "what is not defined"; }
        const char *operator()(const None &) const { return "none"; }
        const char *operator()(bool) const { return "a truth value"; }
        const char *operator()(std::int64_t) const { return "a number"; }
        const char *operator()(const Text &) const { return "a string"; }
        const char *operator()(const List &) const { return "a list"; }
        const char *operator()(const Map &) const { return "a dictionary"; }
        const char *operator()(const Namespace &) const { return "a namespace"; }
    };
    return std::visit(Name(), value_);
}

} // namespace attopo
