#include "chat/template_value.h"

#include "translatable.h"

#include <algorithm>

namespace attopo {

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

Message TemplateValue::kind() const
{
    struct Name {
        Message operator()(const Undefined &) const { return TRANSLATABLE("Core", "what is not defined"); }
        Message operator()(const None &) const { return std::string("none"); }
        Message operator()(bool) const { return TRANSLATABLE("Core", "a truth value"); }
        Message operator()(std::int64_t) const { return TRANSLATABLE("Core", "a number"); }
        Message operator()(const Text &) const { return TRANSLATABLE("Core", "a string"); }
        Message operator()(const List &) const { return TRANSLATABLE("Core", "a list"); }
        Message operator()(const Map &) const { return TRANSLATABLE("Core", "a dictionary"); }
        Message operator()(const Namespace &) const { return TRANSLATABLE("Core", "a namespace"); }
    };
    return std::visit(Name(), value_);
}

} // namespace attopo
