#pragma once

#include "message.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// Parses a whole JSON file. `file` (its path) stands in the Error thrown on malformed text.
nlohmann::json parseJson(std::string_view bytes, const Message &file);

/// One JSON object of a file, read key by key. Every reader throws Error naming the file, the key, what was
/// expected there and what was found. The json must outlive this object.
class JsonFields {
public:
    /// `place` names the object inside the file, as a prefix of its keys: "" or "model.". Throws Error when
    /// `value` is no object.
    JsonFields(const nlohmann::json &value, Message file, std::string place = "");

    /// The value of a key, nullptr when the key is missing or its value is null.
    const nlohmann::json *find(const char *key) const;
    /// Whether the key stands there at all, null or not.
    bool has(const char *key) const;

    /// Required values. An integer lies in [smallest, largest].
    std::string string(const char *key) const;
    bool boolean(const char *key) const;
    double number(const char *key) const;
    std::uint64_t integer(const char *key, std::uint64_t smallest, std::uint64_t largest) const;
    const nlohmann::json &array(const char *key) const;
    JsonFields object(const char *key) const;
    /// One element of an array, as an object.
    JsonFields element(const char *key, std::size_t number) const;

    /// Values that a missing or null key leaves at `otherwise`; of another type they are an Error too.
    std::string stringOr(const char *key, std::string otherwise) const;
    bool booleanOr(const char *key, bool otherwise) const;
    double numberOr(const char *key, double otherwise) const;
    std::optional<bool> optionalBoolean(const char *key) const;

    const nlohmann::json &json() const { return value_; }
    std::string file() const { return file_.english(); }
    const Message &fileMessage() const { return file_; }
    const std::string &place() const { return place_; }

    /// Throws Error: "<file>: "<place><key>" is <found>, expected <expected>".
    [[noreturn]] void fail(const char *key, const Message &expected) const;

private:
    const nlohmann::json &require(const char *key, const char *expected) const;

    const nlohmann::json &value_;
    Message file_;
    std::string place_;
};

/// A JSON value on one line for a message, shortened when long.
Message jsonMessage(const nlohmann::json &value);
std::string shownJson(const nlohmann::json &value); ///< its English

} // namespace attopo
