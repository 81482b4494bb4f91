#pragma once

#include "analysis/analysis.h"
#include "analysis/choice_names.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace attopo {

// Options of the command line as rows of tables: the same row parses its value, prints it for a command that
// is copied, and tells help, manual page and guide what it takes.

/// The command line cannot be understood; the message is one line for standard error, exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

[[noreturn]] void failUsage(const QString &message);

/// What is said of an option, whatever it chooses.
struct OptionText {
    const char *flag;        ///< --layer
    const char *placeholder; ///< What its value is called: L. Empty: it takes none.
    const char *help;        ///< Half a sentence.
    QStringList values{};    ///< All that it takes, where it is one of some words.

    bool takesValue() const { return *placeholder != 0; }
};

/// An option that chooses a part of Choices.
template <typename Choices>
struct CommandOption {
    OptionText text;
    /// Throws UsageError. The value is empty where it takes none.
    std::function<void(Choices &, const QString &value)> parse;
    /// The value with which parse() would choose the same; none: nothing is to be said.
    std::function<std::optional<QString>(const Choices &)> print;
};

template <typename Choices>
using CommandOptions = std::vector<CommandOption<Choices>>;

// Readers of values; they throw UsageError.

double parseNumber(const QString &flag, const QString &text, double least, double most);
int parseWhole(const QString &flag, const QString &text, int least, int most);
/// "all", or numbers and ranges such as 0-3,7; empty: all.
std::vector<std::size_t> parseNumbers(const QString &flag, const QString &text);
/// As 4-17: the first character and the one after the last.
CharacterSpan parseSpan(const QString &flag, const QString &text);
Metric parseMetric(const QString &name);

/// As short as it can be read back.
QString numberText(double value);
QString spanText(const CharacterSpan &span);
QStringList metricNames();

/// The names of a table whose rows have one.
template <typename Infos>
QStringList namesOf(const Infos &infos)
{
    QStringList names;
    for (const auto &info : infos)
        names << QString::fromUtf8(std::string_view(info.name).data(),
                                   static_cast<qsizetype>(std::string_view(info.name).size()));
    return names;
}

template <typename Value, std::size_t count>
Value parseOneOf(const QString &flag, const QString &text, const Named<Value> (&known)[count])
{
    for (const Named<Value> &entry : known)
        if (text == QLatin1String(entry.name))
            return entry.value;
    failUsage(QStringLiteral("%1 takes one of %2, not “%3”")
                  .arg(flag, namesOf(known).join(QStringLiteral(", ")), text));
}

/// A part of Choices that is not as it is without options. `field` is a pointer to a member, or a function
/// that gives one.
template <typename Choices, typename Field>
auto chosen(const Choices &choices, const Field &field)
{
    const auto &value = std::invoke(field, choices);
    using Value = std::remove_cvref_t<decltype(value)>;
    if constexpr (requires { value.has_value(); }) {
        return value;
    } else {
        const Choices usual{};
        return value == std::invoke(field, usual) ? std::optional<Value>() : std::optional<Value>(value);
    }
}

// Makers of rows. A part that is a std::optional is said whenever it is there, another one when it is not as
// usual.

/// An option whose value `read` makes from the text, and `write` a text again.
template <typename Choices, typename Field, typename Read, typename Write>
CommandOption<Choices> valueOption(const OptionText &text, Field field, Read read, Write write)
{
    return {text,
            [field, read, flag = text.flag](Choices &choices, const QString &value) {
                std::invoke(field, choices) = read(QLatin1String(flag), value);
            },
            [field, write](const Choices &choices) {
                const auto value = chosen(choices, field);
                return value ? std::optional<QString>(write(*value)) : std::nullopt;
            }};
}

template <typename Choices, typename Field>
CommandOption<Choices> textOption(const OptionText &text, Field field)
{
    return valueOption<Choices>(
        text, field, [](const QString &, const QString &value) { return value; },
        [](const QString &value) { return value; });
}

template <typename Choices, typename Field>
CommandOption<Choices> wholeOption(const OptionText &text, Field field, int least, int most)
{
    using Value = typename decltype(chosen(std::declval<Choices>(), field))::value_type;
    return valueOption<Choices>(
        text, field,
        [least, most](const QString &flag, const QString &value) {
            return static_cast<Value>(parseWhole(flag, value, least, most));
        },
        [](Value value) { return QString::number(value); });
}

template <typename Choices, typename Field>
CommandOption<Choices> numberOption(const OptionText &text, Field field, double least, double most)
{
    return valueOption<Choices>(
        text, field,
        [least, most](const QString &flag, const QString &value) {
            return parseNumber(flag, value, least, most);
        },
        numberText);
}

template <typename Choices, typename Field, typename Value, std::size_t count>
CommandOption<Choices> choiceOption(OptionText text, Field field, const Named<Value> (&known)[count])
{
    text.values = namesOf(known);
    return valueOption<Choices>(
        text, field,
        [&known](const QString &flag, const QString &value) { return parseOneOf(flag, value, known); },
        [&known](Value value) { return QString::fromLatin1(nameOf(value, known)); });
}

template <typename Choices, typename Field>
CommandOption<Choices> metricOption(OptionText text, Field field)
{
    text.values = metricNames();
    return valueOption<Choices>(
        text, field, [](const QString &, const QString &value) { return parseMetric(value); },
        [](Metric value) { return QString::fromStdString(std::string(metricInfo(value).name)); });
}

template <typename Choices, typename Field>
CommandOption<Choices> readAsOption(Field field)
{
    return choiceOption<Choices>({"--read-as", "R",
                                  "text (default); pair: two texts with a line of --- between them; chat: "
                                  "turns that begin with system:, "
                                  "user: or assistant: on a line, put together by the model's chat template"},
                                 field, readAsNames);
}

/// An option without a value, which makes a part `value`.
template <typename Choices, typename Field>
CommandOption<Choices> flagOption(const OptionText &text, Field field, bool value = true)
{
    return {text, [field, value](Choices &choices, const QString &) { std::invoke(field, choices) = value; },
            [field, value](const Choices &choices) {
                return std::invoke(field, choices) == value ? std::optional(QString()) : std::nullopt;
            }};
}

} // namespace attopo
