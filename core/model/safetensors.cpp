#include "model/safetensors.h"

#include "error.h"
#include "json_fields.h"
#include "model/little_endian.h"

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

std::string shownRange(std::uint64_t start, std::uint64_t end)
{
    return std::to_string(start) + " to " + std::to_string(end);
}

} // namespace

Safetensors::Safetensors(std::span<const std::byte> bytes, std::string file)
    : file_(std::move(file))
{
    if (bytes.size() < lengthSize) {
        throw Error(file_ + ": is " + std::to_string(bytes.size())
                    + " bytes long, too short for a safetensors file; it may have been copied incompletely");
    }
    const std::uint64_t headerSize = littleEndian(bytes.first(lengthSize));
    if (headerSize > largestHeader) {
        throw Error(file_ + ": is no safetensors file: its header would be " + std::to_string(headerSize)
                    + " bytes long, expected at most " + std::to_string(largestHeader));
    }
    const std::uint64_t present = bytes.size() - lengthSize;
    if (headerSize > present) {
        throw Error(file_ + ": ends inside its header (" + std::to_string(headerSize) + " bytes expected, "
                    + std::to_string(present) + " found); it may have been copied incompletely");
    }
    const auto *text = reinterpret_cast<const char *>(bytes.data() + lengthSize);
    const nlohmann::json header = parseJson({text, static_cast<std::size_t>(headerSize)}, file_);
    const JsonFields fields(header, file_);
    const std::span<const std::byte> data = bytes.subspan(lengthSize + static_cast<std::size_t>(headerSize));

    std::vector<Range> ranges;
    for (const auto &[name, value] : header.items()) {
        if (name == "__metadata__")
            continue;
        const std::string place = file_ + ": tensor " + shownName(name);
        const JsonFields entry(value, file_, name + '.');

        StoredTensor tensor;
        tensor.file = file_;
        tensor.dtype = entry.string("dtype");
        const auto dtype = std::find_if(std::begin(dtypes), std::end(dtypes),
                                        [&](const Dtype &known) { return known.name == tensor.dtype; });
        if (dtype == std::end(dtypes))
            throw Error(place + " has an unknown dtype " + shownName(tensor.dtype));

        std::uint64_t size = dtype->bytes;
        for (const nlohmann::json &dimension : entry.array("shape")) {
            if (!dimension.is_number_unsigned() || dimension.get<std::uint64_t>() > largestDimension)
                throw Error(place + " has a size of " + shownJson(dimension) + " in its shape");
            tensor.shape.push_back(dimension.get<std::int64_t>());
            if (__builtin_mul_overflow(size, dimension.get<std::uint64_t>(), &size))
                throw Error(place + " has an impossibly large shape " + shownShape(tensor.shape));
        }

        const nlohmann::json &offsets = entry.array("data_offsets");
        if (offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
            entry.fail("data_offsets", "two byte positions");
        const auto start = offsets[0].get<std::uint64_t>();
        const auto end = offsets[1].get<std::uint64_t>();
        if (start > end || end > data.size()) {
            throw Error(place + " lies at bytes " + shownRange(start, end) + ", outside the file's "
                        + std::to_string(data.size())
                        + " bytes of data; the file may have been copied incompletely");
        }
        if (end - start != size) {
            throw Error(place + " is " + std::to_string(end - start) + " bytes long, expected "
                        + std::to_string(size) + " for " + tensor.dtype + ' ' + shownShape(tensor.shape));
        }
        tensor.bytes = data.subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(size));
        const auto stored = tensors_.emplace(name, std::move(tensor)).first;
        ranges.push_back({start, end, &stored->first});
    }

    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) {
        return std::pair(a.start, a.end) < std::pair(b.start, b.end);
    });
    std::uint64_t covered = 0;
    const std::string *previous = nullptr;
    for (const Range &range : ranges) {
        if (range.start < covered) {
            throw Error(file_ + ": tensor " + shownName(*range.tensor) + " at bytes "
                        + shownRange(range.start, range.end) + " overlaps tensor " + shownName(*previous)
                        + ", which ends at " + std::to_string(covered));
        }
        if (range.start > covered)
            throw Error(file_ + ": bytes " + shownRange(covered, range.start) + " belong to no tensor");
        covered = range.end;
        previous = range.tensor;
    }
    if (covered != data.size()) {
        throw Error(file_ + ": bytes " + shownRange(covered, data.size()) + " belong to no tensor");
    }
}

} // namespace attopo
