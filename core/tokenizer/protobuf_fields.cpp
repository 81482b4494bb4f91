#include "tokenizer/protobuf_fields.h"

#include <bit>

namespace attopo {

bool ProtobufFields::next()
{
    complete_ = bytes_.empty();
    std::uint64_t key = 0;
    if (complete_ || !readInteger(key))
        return false;
    number_ = key >> 3;
    integer_ = 0;
    content_ = {};
    constexpr std::uint64_t variable = 0;
    constexpr std::uint64_t eightBytes = 1;
    constexpr std::uint64_t counted = 2;
    constexpr std::uint64_t fourBytes = 5;
    std::uint64_t size = 0;
    switch (key & 7) {
    case variable:
        return readInteger(integer_);
    case eightBytes:
        size = 8;
        break;
    case counted:
        if (!readInteger(size))
            return false;
        break;
    case fourBytes:
        size = 4;
        break;
    default:
        return false;
    }
    if (size > bytes_.size())
        return false;
    content_ = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return true;
}

float ProtobufFields::real() const
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4 && i < content_.size(); ++i)
        bits |= std::uint32_t(static_cast<unsigned char>(content_[i])) << (8 * i);
    return std::bit_cast<float>(bits);
}

bool ProtobufFields::readInteger(std::uint64_t &value)
{
    value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        value |= std::uint64_t(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

} // namespace attopo
