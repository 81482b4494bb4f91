#pragma once

#include <cstdint>
#include <string_view>

namespace attopo {

/// The fields of a message of Protocol Buffers, one by one.
class ProtobufFields {
public:
    explicit ProtobufFields(std::string_view bytes)
        : bytes_(bytes)
    {
    }

    /// Goes on to the next field; false at the end, and where the message is damaged.
    bool next();
    /// Whether all of the message has been read.
    bool complete() const { return complete_; }

    std::uint64_t number() const { return number_; }    ///< Which field it is.
    std::uint64_t integer() const { return integer_; }  ///< Its value, of a field that is a number.
    std::string_view bytes() const { return content_; } ///< Its value, of any other field.
    float real() const;                                 ///< Its value, of a field of four bytes.

private:
    bool readInteger(std::uint64_t &value);

    std::string_view bytes_;
    bool complete_ = false;
    std::uint64_t number_ = 0;
    std::uint64_t integer_ = 0;
    std::string_view content_;
};

} // namespace attopo
