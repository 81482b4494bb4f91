#include "stack/stack_file.h"

#include "error.h"
#include "file_ending.h"
#include "files/inflate.h"
#include "files/npy_file.h"
#include "files/zip_archive.h"
#include "json_fields.h"
#include "model/mapped_file.h"
#include "model/safetensors.h"
#include "model/torch_file.h"
#include "translatable.h"

#include <algorithm>
#include <functional>

namespace attopo {

namespace {

std::string_view asText(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// What stands before the numbers of a .npy takes no more, but for names of thousands of fields.
constexpr std::size_t longestHeader = 1 << 16;

std::string dtypeOf(const NpyHeader &header, const std::string &name)
{
    if (header.bytesSwapped)
        throw Error(TRANSLATABLE("Core",
                                 "%1: its numbers are big-endian; save it as little-endian, in Python "
                                 "array.astype(array.dtype.newbyteorder(\"<\"))"),
                    {name});
    if (header.type == "b1")
        return "BOOL";
    const char kind = header.type[0] == 'f' ? 'F' : header.type[0] == 'u' ? 'U' : 'I';
    const int bits = 8 * (header.type[1] - '0');
    return kind + std::to_string(bits);
}

/// From the beginning of a .npy: shape, type and order.
StackArray describedBy(const NpyHeader &header, const std::string &file, const std::string &name)
{
    StackArray array;
    array.tensor.dtype = dtypeOf(header, name);
    array.tensor.file = file;
    std::int64_t step = 1;
    for (const std::size_t length : header.shape) {
        array.tensor.shape.push_back(static_cast<std::int64_t>(length));
        if (header.fortranOrder)
            array.tensor.strides.push_back(step);
        if (__builtin_mul_overflow(step, static_cast<std::int64_t>(std::max<std::size_t>(length, 1)), &step))
            throw Error(TRANSLATABLE("Core", "%1: an array of shape %2 is too large"),
                        {name, npyShapeText(header.shape)});
    }
    return array;
}

std::size_t bytesOf(const StackArray &array)
{
    const std::string &dtype = array.tensor.dtype;
    return dtype == "BOOL"
        ? numbersIn(array.tensor)
        : numbersIn(array.tensor) * static_cast<std::size_t>(std::stoi(dtype.substr(1))) / 8;
}

/// An array of texts or numbers; `entry` is a whole .npy.
void addArray(StackFile &to, const std::string &name, const ZipEntry &entry,
              const std::shared_ptr<InflatedStretches> &kept)
{
    const std::string shown = name.empty() ? to.file : to.file + ": " + name;
    if (entry.size == 0)
        throw Error(
            "%1: %2",
            {shown, TRANSLATABLE("Core", "this is not a NumPy file: it does not begin with \\x93NUMPY")});
    std::vector<std::byte> own;
    std::span<const std::byte> head = entry.bytes;
    if (entry.deflated) {
        own = inflated(entry.bytes, 0, std::min<std::size_t>(longestHeader, entry.size), shown);
        head = own;
    }
    // Texts are small: of what is compressed all that there is.
    const auto whole = [&] {
        return entry.deflated ? inflated(entry.bytes, 0, entry.size, shown) : std::vector<std::byte>();
    };
    if (isNpyOfTexts(asText(head), shown)) {
        const std::vector<std::byte> all = whole();
        to.texts.emplace(name, npyTexts(entry.deflated ? asText(all) : asText(entry.bytes), shown));
        return;
    }
    const NpyHeader header = npyHeader(asText(head), shown);
    StackArray array = describedBy(header, to.file, shown);
    const std::size_t size = bytesOf(array);
    if (entry.size - header.dataStart < size)
        throw Error(TRANSLATABLE("Core", "%1: the file is cut short: %2 bytes of data expected, %3 found"),
                    {shown, size, entry.size - header.dataStart});
    if (entry.deflated)
        array.deflated = std::make_shared<const DeflatedNumbers>(entry.bytes, header.dataStart, shown, kept);
    else
        array.tensor.bytes = entry.bytes.subspan(header.dataStart, size);
    to.arrays.emplace(name, std::move(array));
}

} // namespace

const StackArray *StackFile::array(std::string_view name) const
{
    const auto found = arrays.find(name);
    return found == arrays.end() ? nullptr : &found->second;
}

std::optional<std::vector<std::string>> StackFile::textsCalled(std::string_view name) const
{
    if (const auto found = texts.find(name); found != texts.end())
        return found->second;
    const auto said = metadata.find(name);
    if (said == metadata.end())
        return std::nullopt;
    const nlohmann::json list = parseJson(said->second, file);
    if (!list.is_array()
        || !std::all_of(list.begin(), list.end(), [](const auto &one) { return one.is_string(); }))
        throw Error(TRANSLATABLE("Core", "%1: \"%2\" is no list of texts"), {file, std::string(name)});
    return list.get<std::vector<std::string>>();
}

std::optional<std::string> StackFile::textCalled(std::string_view name) const
{
    if (const auto found = texts.find(name); found != texts.end() && found->second.size() == 1)
        return found->second.front();
    const auto said = metadata.find(name);
    return said == metadata.end() ? std::nullopt : std::optional(said->second);
}

std::optional<std::vector<double>> StackFile::numbersCalled(std::string_view name) const
{
    if (const StackArray *found = array(name))
        return allNumbers(*found);
    const auto said = metadata.find(name);
    if (said == metadata.end())
        return std::nullopt;
    std::vector<double> numbers;
    const std::function<void(const nlohmann::json &)> add = [&](const nlohmann::json &value) {
        if (value.is_number())
            numbers.push_back(value.get<double>());
        else if (value.is_array())
            std::for_each(value.begin(), value.end(), add);
        else
            throw Error(TRANSLATABLE("Core", "%1: \"%2\" is no list of numbers"), {file, std::string(name)});
    };
    add(parseJson(said->second, file));
    return numbers;
}

StackFile readStackFile(const std::filesystem::path &path)
{
    const auto mapped = std::make_shared<const MappedFile>(path);
    const std::span<const std::byte> bytes = mapped->bytes();
    StackFile read;
    read.file = path.string();
    read.owner = mapped;
    constexpr std::string_view hdf5 = "\x89HDF\r\n\x1a\n";
    if (asText(bytes).starts_with(hdf5))
        throw Error(TRANSLATABLE("Core",
                                 "%1 is an HDF5 file, which is not read. Convert it in Python: "
                                 "attention_topology.save(\"stack.safetensors\", h5py.File(\"%1\"))"),
                    {read.file});
    const std::string ending = fileEnding(path);
    if (ending == ".safetensors") {
        const Safetensors tensors(bytes, read.file);
        for (const auto &[name, tensor] : tensors.tensors())
            read.arrays[name].tensor = tensor;
        read.metadata.insert(tensors.metadata().begin(), tensors.metadata().end());
    } else if (ending == ".pt" || ending == ".pth" || ending == ".bin") {
        for (const auto &[name, tensor] : readTorchTensors(bytes, read.file))
            read.arrays[name].tensor = tensor;
    } else if (ending == ".npz") {
        const auto kept = std::make_shared<InflatedStretches>();
        for (const auto &[name, entry] : readZipEntries(bytes, read.file))
            if (name.ends_with(".npy"))
                addArray(read, name.substr(0, name.size() - 4), entry, kept);
    } else {
        addArray(read, "", {bytes, false, bytes.size()}, nullptr);
    }
    return read;
}

} // namespace attopo
