#pragma once

#include "chat/template_value.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attopo {

/// What each item of a list costs, in characters.
inline constexpr std::size_t itemCost = 20;

/// What a template may take of time and memory, so that none goes on for ever.
class TemplateBudget {
public:
    /// Throws TemplateFault when there is none left.
    void charge(std::size_t line, std::size_t characters);

private:
    static constexpr std::size_t all = 64'000'000;
    std::size_t left_ = all;
};

/// A filter, test, method or function with what it is given.
struct TemplateCall {
    std::string name;
    std::size_t line = 0;
    std::vector<TemplateValue> values; ///< First what it is of, but for a function.
    std::vector<std::pair<std::string, TemplateValue>> named;
    TemplateBudget &budget;

    /// The argument by place or name; nullptr when it is not given.
    const TemplateValue *argument(std::size_t place, const char *argumentName) const;
};

/// Throws TemplateFault: what the call does cannot be had of the value.
[[noreturn]] void failOn(const TemplateCall &call, const TemplateValue &value);
[[noreturn]] void failOn(std::size_t line, const Message &what, const TemplateValue &value);

/// A text that is to be a key.
std::string keyOf(const TemplateCall &call, const TemplateValue &value);
/// nullptr when there is none.
const TemplateValue *entryOf(const TemplateCall &call, const TemplateMap &map, const std::string &key);

// As Python has it; all throw TemplateFault.

/// A number, or a truth value as 1 or 0.
std::optional<std::int64_t> asNumber(const TemplateValue &value);
bool areEqual(const TemplateCall &call, const TemplateValue &a, const TemplateValue &b);
/// A value that must be a text.
const TracedText &textOf(const TemplateCall &call, const TemplateValue &value);
std::size_t lengthOf(const TemplateCall &call, const TemplateValue &value);
/// A search takes as long as both are together, unless they are made to take longer.
void chargeSearch(const TemplateCall &call, const TracedText &text, const TracedText &part);
/// Text as it is put out: a number in digits, none as "None", what is not defined as nothing.
TracedText asText(const TemplateCall &call, const TemplateValue &value);
bool contains(const TemplateCall &call, const TemplateValue &whole, const TemplateValue &part);
/// What a loop goes through.
std::vector<TemplateValue> itemsOf(const TemplateCall &call, const TemplateValue &value);

} // namespace attopo
