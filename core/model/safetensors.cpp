#include "model/safetensors.h"

#include "error.h"
#include "files/little_endian.h"
#include "json_fields.h"
#include "translatable.h"

#include <algorithm>
#include <limits>

namespace attopo {

namespace {

constexpr std::uint64_t largestHeader = 100'000'000;
constexpr std::size_t lengthSize = 8; ///< The file begins with the header's length, little-endian.
constexpr auto largestDimension = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

struct Dtype {
    std::string_view name;
    std::uint64_t bytes;
};
constexpr Dtype dtypes[] = {{"F64", 8}, {"F32", 4}, {"F16", 2},  {"BF16", 2},    {"F8_E4M3", 1}, {"I64", 8},
                            {"I32", 4}, {"I16", 2}, {"I8", 1},   {"F8_E5M2", 1}, {"U64", 8},     {"U32", 4},
                            {"U16", 2}, {"U8", 1},  {"BOOL", 1}, {"C64", 8},     {"F8_E8M0", 1}};

std::string shownName(const std::string &name) { return shownJson(nlohmann::json(name)); }

struct Range {
    std::uint64_t start;
    std::uint64_t end;
    const std::string *tensor;
};

/// The header's own bytes. Throws Error when the file is too short for it.
std::string_view headerOf(std::span<const std::byte> bytes, const std::string &file)
{
    if (bytes.size() < lengthSize) {
        throw Error(TRANSLATABLE("Core",
                                 "%1: is %2 bytes long, too short for a safetensors file; it may have been "
                                 "copied incompletely"),
                    {file, bytes.size()});
    }
    const std::uint64_t size = littleEndian(bytes.first(lengthSize));
    if (size > largestHeader) {
        throw Error(
            TRANSLATABLE(
                "Core", "%1: is no safetensors file: its header would be %2 bytes long, expected at most %3"),
            {file, size, largestHeader});
    }
    const std::uint64_t present = bytes.size() - lengthSize;
    if (size > present) {
        throw Error(TRANSLATABLE("Core",
                                 "%1: ends inside its header (%2 bytes expected, %3 found); it may have been "
                                 "copied incompletely"),
                    {file, size, present});
    }
    return {reinterpret_cast<const char *>(bytes.data() + lengthSize), static_cast<std::size_t>(size)};
}

/// Reads dtype and shape into `tensor`; returns how many bytes they make.
std::uint64_t readShape(const JsonFields &entry, const Message &place, StoredTensor &tensor)
{
    tensor.dtype = entry.string("dtype");
    const auto dtype = std::find_if(std::begin(dtypes), std::end(dtypes),
                                    [&](const Dtype &known) { return known.name == tensor.dtype; });
    if (dtype == std::end(dtypes))
        throw Error(TRANSLATABLE("Core", "%1 has an unknown dtype %2"), {place, shownName(tensor.dtype)});

    std::uint64_t size = dtype->bytes;
    for (const nlohmann::json &dimension : entry.array("shape")) {
        if (!dimension.is_number_unsigned() || dimension.get<std::uint64_t>() > largestDimension)
            throw Error(TRANSLATABLE("Core", "%1 has a size of %2 in its shape"),
                        {place, jsonMessage(dimension)});
        tensor.shape.push_back(dimension.get<std::int64_t>());
        if (__builtin_mul_overflow(size, dimension.get<std::uint64_t>(), &size))
            throw Error(TRANSLATABLE("Core", "%1 has an impossibly large shape %2"),
                        {place, shownShape(tensor.shape)});
    }
    return size;
}

/// Where a tensor of that many bytes lies in the data.
Range readRange(const JsonFields &entry, const Message &place, const StoredTensor &tensor, std::uint64_t size,
                std::size_t dataSize)
{
    const nlohmann::json &offsets = entry.array("data_offsets");
    if (offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
        entry.fail("data_offsets", TRANSLATABLE("Core", "two byte positions"));
    const auto start = offsets[0].get<std::uint64_t>();
    const auto end = offsets[1].get<std::uint64_t>();
    if (start > end || end > dataSize) {
        throw Error(TRANSLATABLE("Core",
                                 "%1 lies at bytes %2 to %3, outside the file's %4 bytes of data; the "
                                 "file may have been copied incompletely"),
                    {place, start, end, dataSize});
    }
    if (end - start != size) {
        throw Error(TRANSLATABLE("Core", "%1 is %2 bytes long, expected %3 for %4 %5"),
                    {place, end - start, size, tensor.dtype, shownShape(tensor.shape)});
    }
    return {start, end, nullptr};
}

/// Throws Error unless each byte of the data is one tensor's.
void requireCovered(std::vector<Range> ranges, std::size_t dataSize, const std::string &file)
{
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) {
        return std::pair(a.start, a.end) < std::pair(b.start, b.end);
    });
    const auto failOnGap = [&](std::uint64_t start, std::uint64_t end) {
        throw Error(TRANSLATABLE("Core", "%1: bytes %2 to %3 belong to no tensor"), {file, start, end});
    };
    std::uint64_t covered = 0;
    const std::string *previous = nullptr;
    for (const Range &range : ranges) {
        if (range.start < covered) {
            throw Error(
                TRANSLATABLE("Core", "%1: tensor %2 at bytes %3 to %4 overlaps tensor %5, which ends at %6"),
                {file, shownName(*range.tensor), range.start, range.end, shownName(*previous), covered});
        }
        if (range.start > covered)
            failOnGap(covered, range.start);
        covered = range.end;
        previous = range.tensor;
    }
    if (covered != dataSize)
        failOnGap(covered, dataSize);
}

} // namespace

Safetensors::Safetensors(std::span<const std::byte> bytes, std::string file)
    : file_(std::move(file))
{
    const std::string_view text = headerOf(bytes, file_);
    const nlohmann::json header = parseJson(text, file_);
    const JsonFields fields(header, file_);
    const std::span<const std::byte> data = bytes.subspan(lengthSize + text.size());

    std::vector<Range> ranges;
    for (const auto &[name, value] : header.items()) {
        if (name == "__metadata__") {
            for (const auto &[key, said] : value.items())
                if (said.is_string())
                    metadata_[key] = said.get<std::string>();
            continue;
        }
        const Message place(TRANSLATABLE("Core", "%1: tensor %2"), {file_, shownName(name)});
        const JsonFields entry(value, file_, name + '.');
        StoredTensor tensor;
        tensor.file = file_;
        const std::uint64_t size = readShape(entry, place, tensor);
        Range range = readRange(entry, place, tensor, size, data.size());
        tensor.bytes = data.subspan(static_cast<std::size_t>(range.start), static_cast<std::size_t>(size));
        range.tensor = &tensors_.emplace(name, std::move(tensor)).first->first;
        ranges.push_back(range);
    }
    requireCovered(std::move(ranges), data.size(), file_);
}

} // namespace attopo
