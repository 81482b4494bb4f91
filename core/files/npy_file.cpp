#include "files/npy_file.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

namespace attopo {

namespace {

constexpr std::string_view npyMagic = "\x93NUMPY";

double halfToDouble(std::uint16_t half)
{
    const int exponent = (half >> 10) & 0x1f;
    const int mantissa = half & 0x3ff;
    const double sign = half & 0x8000 ? -1 : 1;
    if (exponent == 0x1f)
        return mantissa ? std::nan("") : sign * HUGE_VAL;
    return sign * (exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(mantissa + 1024, exponent - 25));
}

/// The text after 'key': in the header, which is a Python dictionary literal.
std::string_view field(std::string_view header, std::string_view key, const std::string &name)
{
    const std::size_t at = header.find("'" + std::string(key) + "':");
    if (at == std::string_view::npos)
        throw Error(TRANSLATABLE("Core", "%1: the NumPy header has no '%2'"), {name, key});
    std::string_view value = header.substr(at + key.size() + 3);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return value;
}

/// From "(2, 3), …"; nullopt when it is none.
std::optional<std::vector<std::size_t>> parseShape(std::string_view text)
{
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos || !text.starts_with('('))
        return std::nullopt;
    std::vector<std::size_t> shape;
    const char *at = text.data() + 1;
    const char *const end = text.data() + close;
    while (at < end) {
        if (*at == ' ' || *at == ',' || (*at == 'L' && !shape.empty())) {
            ++at; // 2L is how Python 2 wrote a long
            continue;
        }
        std::size_t length = 0;
        const auto parsed = std::from_chars(at, end, length);
        if (parsed.ec != std::errc())
            return std::nullopt;
        shape.push_back(length);
        at = parsed.ptr;
    }
    return shape;
}

double valueOf(const std::string &type, const char *raw)
{
    const auto as = [raw]<typename T>(T value) {
        std::memcpy(&value, raw, sizeof value);
        return value;
    };
    if (type == "f2")
        return halfToDouble(as(std::uint16_t()));
    if (type == "f4")
        return static_cast<double>(as(float()));
    if (type == "f8")
        return as(double());
    if (type == "i1")
        return static_cast<double>(as(std::int8_t()));
    if (type == "i2")
        return static_cast<double>(as(std::int16_t()));
    if (type == "i4")
        return static_cast<double>(as(std::int32_t()));
    if (type == "i8")
        return static_cast<double>(as(std::int64_t()));
    if (type == "u1" || type == "b1")
        return static_cast<double>(as(std::uint8_t()));
    if (type == "u2")
        return static_cast<double>(as(std::uint16_t()));
    if (type == "u4")
        return static_cast<double>(as(std::uint32_t()));
    return static_cast<double>(as(std::uint64_t()));
}

} // namespace

void refuseNpz(const std::string &name)
{
    throw Error(
        TRANSLATABLE(
            "Core",
            "%1 is an archive of arrays (.npz), and one array is expected: save it as .npy, in Python "
            "numpy.save(\"one.npy\", numpy.load(\"all.npz\")[\"name\"])"),
        {name});
}

namespace {

/// The dictionary at the beginning of a file, and where the data begins.
std::pair<std::string_view, std::size_t> npyDictionary(std::string_view bytes, const std::string &name)
{
    const auto fail = [&](const Message &what) { return Error("%1: %2", {name, what}); };
    if (bytes.size() < 10 || !bytes.starts_with(npyMagic))
        throw fail(TRANSLATABLE("Core", "this is not a NumPy file: it does not begin with \\x93NUMPY"));
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
    };
    std::size_t headerLength = byte(8) | byte(9) << 8;
    std::size_t headerStart = 10;
    if (byte(6) >= 2) {
        if (bytes.size() < 12)
            throw fail(TRANSLATABLE("Core", "the NumPy header is cut short"));
        headerLength |= byte(10) << 16 | byte(11) << 24;
        headerStart = 12;
    }
    if (headerLength > bytes.size() - headerStart)
        throw fail({TRANSLATABLE("Core", "the NumPy header claims %1 bytes, but the file ends first"),
                    {headerLength}});
    return {bytes.substr(headerStart, headerLength), headerStart + headerLength};
}

std::size_t product(const std::vector<std::size_t> &shape, std::size_t width, const std::string &name)
{
    std::size_t bytes = width;
    for (const std::size_t length : shape)
        if (__builtin_mul_overflow(bytes, length, &bytes))
            throw Error(TRANSLATABLE("Core", "%1: an array of shape %2 is too large"),
                        {name, npyShapeText(shape)});
    return bytes;
}

} // namespace

NpyHeader npyHeader(std::string_view bytes, const std::string &name)
{
    if (bytes.starts_with("PK\x03\x04"))
        refuseNpz(name);
    const auto fail = [&](const Message &what) { return Error("%1: %2", {name, what}); };
    const auto [text, dataStart] = npyDictionary(bytes, name);
    NpyHeader header;
    header.dataStart = dataStart;
    const std::string_view descr = field(text, "descr", name);
    if (descr.size() < 5 || descr[0] != '\'')
        throw fail(TRANSLATABLE("Core", "arrays of records cannot be read; save a plain array of numbers"));
    const char order = descr[1];
    header.type = descr.substr(2, 2);
    constexpr std::string_view known[] = {"f2", "f4", "f8", "i1", "i2", "i4",
                                          "i8", "u1", "u2", "u4", "u8", "b1"};
    if (std::find(std::begin(known), std::end(known), header.type) == std::end(known) || descr[4] != '\''
        || (order != '<' && order != '>' && order != '|' && order != '='))
        throw fail({TRANSLATABLE("Core", "expected an array of floats or integers, found type %1"),
                    {descr.substr(0, 8)}});
    header.bytesSwapped =
        (order == '>' || order == '<') && (order == '>') != (std::endian::native == std::endian::big);
    header.fortranOrder = field(text, "fortran_order", name).starts_with("True");
    const std::string_view shape = field(text, "shape", name);
    auto parsed = parseShape(shape);
    if (!parsed)
        throw fail({TRANSLATABLE(
                        "Core", "expected a shape such as (2, 3), that of a two-dimensional array, found %1"),
                    {shape.substr(0, 40)}});
    header.shape = std::move(*parsed);
    return header;
}

bool isNpyOfTexts(std::string_view bytes, const std::string &name)
{
    const std::string_view descr = field(npyDictionary(bytes, name).first, "descr", name);
    return descr.size() >= 4 && descr[0] == '\'' && (descr[2] == 'U' || descr[2] == 'S');
}

std::vector<std::string> npyTexts(std::string_view bytes, const std::string &name)
{
    const auto [text, dataStart] = npyDictionary(bytes, name);
    const std::string_view descr = field(text, "descr", name);
    if (descr.size() < 4 || (descr[2] != 'U' && descr[2] != 'S'))
        throw Error(TRANSLATABLE("Core", "%1: expected an array of texts, found type %2"),
                    {name, descr.substr(0, 8)});
    const bool wide = descr[2] == 'U'; // four bytes a character
    const bool swapped = wide && (descr[1] == '>') != (std::endian::native == std::endian::big);
    std::size_t characters = 0;
    std::from_chars(descr.data() + 3, descr.data() + descr.size(), characters);
    const auto shape = parseShape(field(text, "shape", name));
    if (!shape)
        throw Error(TRANSLATABLE("Core", "%1: the NumPy header has no '%2'"), {name, "shape"});
    const std::size_t width = characters * (wide ? 4 : 1);
    const std::size_t count = product(*shape, 1, name);
    if (product(*shape, width, name) > bytes.size() - dataStart)
        throw Error(TRANSLATABLE("Core", "%1: the file is cut short: %2 bytes of data expected, %3 found"),
                    {name, count * width, bytes.size() - dataStart});
    std::vector<std::string> texts(count);
    for (std::size_t k = 0; k < count; ++k) {
        const std::string_view raw = bytes.substr(dataStart + k * width, width);
        if (!wide) {
            texts[k] = raw.substr(0, std::min(raw.find('\0'), raw.size()));
            continue;
        }
        for (std::size_t c = 0; c < characters; ++c) {
            std::uint32_t character = 0;
            for (std::size_t b = 0; b < 4; ++b)
                character |= std::uint32_t(static_cast<unsigned char>(raw[4 * c + (swapped ? 3 - b : b)]))
                    << (8 * b);
            const bool isCharacter = character < 0x110000 && (character < 0xd800 || character > 0xdfff);
            if (character != 0)
                appendUtf8(texts[k], isCharacter ? static_cast<char32_t>(character) : U'\ufffd');
        }
    }
    return texts;
}

std::vector<double> npyValues(const NpyHeader &header, std::string_view bytes, const std::string &name)
{
    const auto width = static_cast<std::size_t>(header.type[1] - '0');
    const std::size_t found = bytes.size() - header.dataStart;
    std::size_t count = 1;
    std::size_t expected = width;
    for (const std::size_t length : header.shape) {
        if (__builtin_mul_overflow(expected, length, &expected))
            throw Error(TRANSLATABLE("Core", "%1: an array of shape %2 is too large"),
                        {name, npyShapeText(header.shape)});
        count *= length;
    }
    if (found < expected)
        throw Error(TRANSLATABLE("Core", "%1: the file is cut short: %2 bytes of data expected, %3 found"),
                    {name, expected, found});
    if (found > expected)
        throw Error(
            TRANSLATABLE("Core",
                         "%1: an array of shape %2 has %3 bytes of data, found %4: save one array a file"),
            {name, npyShapeText(header.shape), expected, found});
    std::vector<double> values(count);
    std::vector<std::size_t> index(header.shape.size());
    for (std::size_t k = 0; k < count; ++k) {
        char raw[8];
        const char *const data = bytes.data() + header.dataStart + k * width;
        for (std::size_t b = 0; b < width; ++b)
            raw[b] = data[header.bytesSwapped ? width - 1 - b : b];
        std::size_t place = k;
        if (header.fortranOrder) {
            place = 0;
            for (std::size_t axis = 0; axis < index.size(); ++axis)
                place = place * header.shape[axis] + index[axis];
            for (std::size_t axis = 0; axis < index.size() && ++index[axis] == header.shape[axis]; ++axis)
                index[axis] = 0;
        }
        values[place] = valueOf(header.type, raw);
    }
    return values;
}

std::string npyHeaderBytes(std::string_view type, const std::vector<std::size_t> &shape, std::size_t room)
{
    std::string header = "{'descr': '" + std::string(type)
        + "', 'fortran_order': False, 'shape': " + npyShapeText(shape) + ", }";
    constexpr std::size_t alignment = 64; // of the data
    const std::size_t start = npyMagic.size() + 4;
    const std::size_t size = std::max(header.size() + 1 + start, room);
    header.resize((size + alignment - 1) / alignment * alignment - start, ' ');
    header.back() = '\n';
    std::string bytes(npyMagic);
    bytes += {'\x01', '\x00', static_cast<char>(header.size() & 0xff), static_cast<char>(header.size() >> 8)};
    return bytes + header;
}

std::string npyBytes(const std::vector<std::size_t> &shape, std::span<const double> values)
{
    std::string bytes = npyHeaderBytes(std::endian::native == std::endian::big ? ">f8" : "<f8", shape);
    bytes.append(reinterpret_cast<const char *>(values.data()), values.size_bytes());
    return bytes;
}

std::string npyShapeText(const std::vector<std::size_t> &shape)
{
    std::string text = "(";
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        text += (axis > 0 ? ", " : "") + std::to_string(shape[axis]);
    return text + (shape.size() == 1 ? ",)" : ")");
}

} // namespace attopo
