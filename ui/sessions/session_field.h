#pragma once

#include "analysis/json_values.h"
#include "error.h"
#include "look_names.h"
#include "translatable.h"

#include <QString>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attopo {

/// An object of a session file and where it stands in it, read key by key. What is not as expected is an
/// Error: refuse().
class SessionField {
public:
    SessionField(const Json &json, std::string place)
        : json_(json)
        , place_(std::move(place))
    {
        if (!json_.is_object())
            refuse(TRANSLATABLE("Core", "an object {…}"));
    }

    /// Calls `use` with the field `key` unless it is missing.
    template <typename Use>
    void with(const char *key, const Use &use) const
    {
        if (const auto found = json_.find(key); found != json_.end())
            use(*found, place_.empty() ? key : place_ + '.' + key);
    }

    void read(const char *key, QString &value) const
    {
        with(key, [&](const Json &json, const std::string &place) {
            if (!json.is_string())
                refuse(json, place, TRANSLATABLE("Core", "a text in quotes"));
            value = QString::fromStdString(json.get<std::string>());
        });
    }
    void read(const char *key, bool &value) const
    {
        with(key, [&](const Json &json, const std::string &place) {
            if (!json.is_boolean())
                refuse(json, place, TRANSLATABLE("Core", "true or false"));
            value = json.get<bool>();
        });
    }
    void read(const char *key, std::size_t &value) const
    {
        with(key, [&](const Json &json, const std::string &place) { value = wholeNumber(json, place); });
    }
    void read(const char *key, std::vector<std::size_t> &values) const
    {
        with(key, [&](const Json &json, const std::string &place) {
            values.clear();
            for (const auto &[entry, where] : entries(json, place))
                values.push_back(wholeNumber(*entry, where));
        });
    }
    void read(const char *key, std::vector<std::string> &values) const
    {
        with(key, [&](const Json &json, const std::string &place) {
            values.clear();
            for (const auto &[entry, where] : entries(json, place)) {
                if (!entry->is_string())
                    refuse(*entry, where, TRANSLATABLE("Core", "a text in quotes"));
                values.push_back(entry->get<std::string>());
            }
        });
    }
    void read(const char *key, std::optional<double> &value) const
    {
        with(key, [&](const Json &json, const std::string &place) {
            value.reset();
            if (!json.is_null())
                value = number(json, place);
        });
    }
    template <typename Value, std::size_t count>
    void read(const char *key, Value &value, const Named<Value> (&known)[count]) const
    {
        with(key, [&](const Json &json, const std::string &place) { value = named(json, place, known); });
    }

    template <typename Value, std::size_t count>
    static Value named(const Json &json, const std::string &place, const Named<Value> (&known)[count])
    {
        std::string names;
        for (const Named<Value> &entry : known) {
            if (json == entry.name)
                return entry.value;
            names += (names.empty() ? "" : ", ") + std::string(entry.name);
        }
        refuse(json, place, {TRANSLATABLE("Core", "one of %1"), {names}});
    }
    static std::size_t wholeNumber(const Json &json, const std::string &place)
    {
        // No count or place in this program is larger.
        constexpr std::uint64_t largest = std::numeric_limits<std::int32_t>::max();
        if (!json.is_number_unsigned() || json.get<std::uint64_t>() > largest)
            refuse(json, place, TRANSLATABLE("Core", "a whole number from 0 on"));
        return json.get<std::size_t>();
    }
    static double number(const Json &json, const std::string &place)
    {
        if (!json.is_number() || !std::isfinite(json.get<double>()))
            refuse(json, place, TRANSLATABLE("Core", "a number"));
        return json.get<double>();
    }
    /// Of an array, with where each stands.
    static std::vector<std::pair<const Json *, std::string>> entries(const Json &json,
                                                                     const std::string &place)
    {
        if (!json.is_array())
            refuse(json, place, TRANSLATABLE("Core", "a list […]"));
        std::vector<std::pair<const Json *, std::string>> list;
        for (std::size_t k = 0; k < json.size(); ++k)
            list.emplace_back(&json[k], place + '[' + std::to_string(k) + ']');
        return list;
    }
    /// Of an array of two whole numbers, or null.
    static std::optional<std::pair<std::size_t, std::size_t>> pairOf(const Json &json,
                                                                     const std::string &place)
    {
        if (json.is_null())
            return std::nullopt;
        const auto list = entries(json, place);
        if (list.size() != 2)
            refuse(json, place, TRANSLATABLE("Core", "two whole numbers"));
        return std::pair(wholeNumber(*list[0].first, list[0].second),
                         wholeNumber(*list[1].first, list[1].second));
    }
    /// Of an array of `count` numbers, none of them farther from 0 than `most`.
    template <std::size_t count>
    static std::array<double, count> numbers(const Json &json, const std::string &place, double most)
    {
        const auto list = entries(json, place);
        if (list.size() != count)
            refuse(json, place, {TRANSLATABLE("Core", "%1 numbers"), {count}});
        std::array<double, count> values{};
        for (std::size_t k = 0; k < count; ++k) {
            values[k] = number(*list[k].first, list[k].second);
            if (std::abs(values[k]) > most)
                refuse(*list[k].first, list[k].second, numberFrom(-most, most));
        }
        return values;
    }
    static Message numberFrom(double least, double largest);
    /// Throws Error: "at <place>: expected <expected>, found …".
    [[noreturn]] static void refuse(const Json &json, const std::string &place, const Message &expected);

    /// Of this object as a whole.
    [[noreturn]] void refuse(const Message &expected) const { refuse(json_, place_, expected); }

private:
    const Json &json_;
    std::string place_;
};

} // namespace attopo
