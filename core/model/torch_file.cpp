#include "model/torch_file.h"

#include "error.h"
#include "files/little_endian.h"
#include "files/zip_archive.h"
#include "model/pickle.h"
#include "translatable.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace attopo {

namespace {

struct StorageType {
    std::string_view name; ///< In Python.
    std::string_view dtype;
    std::uint64_t size; ///< Bytes of a number.
};
constexpr StorageType storageTypes[] = {
    {"torch.FloatStorage", "F32", 4},  {"torch.HalfStorage", "F16", 2}, {"torch.BFloat16Storage", "BF16", 2},
    {"torch.DoubleStorage", "F64", 8}, {"torch.LongStorage", "I64", 8}, {"torch.IntStorage", "I32", 4},
    {"torch.ShortStorage", "I16", 2},  {"torch.CharStorage", "I8", 1},  {"torch.ByteStorage", "U8", 1},
    {"torch.BoolStorage", "BOOL", 1},
};

/// The call that makes a tensor, out of the one that makes a parameter of it.
const PickleValue &tensorOf(const PickleValue &call)
{
    const auto &arguments = call.items[1]->items;
    const bool isParameter = call.isCallOf("torch._utils._rebuild_parameter") && !arguments.empty()
        && arguments.front()->kind == PickleValue::Kind::Call;
    return isParameter ? *arguments.front() : call;
}

/// Where a storage lies, by the key that the pickle has for it.
using FindStorage = std::function<std::span<const std::byte>(const std::string &key)>;

class TensorReader {
public:
    /// `takesLists`: of tensors, besides dictionaries.
    TensorReader(const std::string &file, bool takesLists, FindStorage findStorage)
        : file_(file)
        , takesLists_(takesLists)
        , findStorage_(std::move(findStorage))
    {
    }

    StoredTensors read(const PickleValue &value) const
    {
        const PickleValue *dictionary = &value;
        if (value.kind == PickleValue::Kind::Sequence && takesLists_)
            return readSequence(value);
        if (dictionary->kind != PickleValue::Kind::Dictionary)
            throw Error(TRANSLATABLE("Core", "%1: holds no dictionary of tensors (a state_dict)"), {file_});
        StoredTensors tensors;
        for (std::size_t i = 0; i + 1 < dictionary->items.size(); i += 2) {
            const PickleValue &key = *dictionary->items[i];
            const PickleValue &entry = *dictionary->items[i + 1];
            if (key.kind != PickleValue::Kind::Text)
                throw Error(TRANSLATABLE("Core", "%1: holds an entry whose name is no text"), {file_});
            if (entry.kind == PickleValue::Kind::Call) {
                const Message place(TRANSLATABLE("Core", "%1: tensor \"%2\""), {file_, key.text});
                tensors.insert_or_assign(key.text, tensor(entry, place));
            }
        }
        return tensors;
    }

private:
    StoredTensors readSequence(const PickleValue &sequence) const
    {
        StoredTensors tensors;
        for (std::size_t i = 0; i < sequence.items.size(); ++i) {
            const std::string name = std::to_string(i);
            if (sequence.items[i]->kind != PickleValue::Kind::Call)
                throw Error(TRANSLATABLE("Core", "%1: entry %2 is no tensor"), {file_, name});
            const Message place(TRANSLATABLE("Core", "%1: tensor \"%2\""), {file_, name});
            tensors.insert_or_assign(name, tensor(*sequence.items[i], place));
        }
        return tensors;
    }
    StoredTensor tensor(const PickleValue &entry, const Message &place) const;

    static const PickleValue &argument(const PickleValue &sequence, std::size_t index, PickleValue::Kind kind,
                                       const Message &place)
    {
        if (sequence.kind != PickleValue::Kind::Sequence || index >= sequence.items.size()
            || sequence.items[index]->kind != kind)
            throw Error(TRANSLATABLE("Core", "%1 is not described as torch.save describes tensors"), {place});
        return *sequence.items[index];
    }

    const std::string &file_;
    bool takesLists_;
    FindStorage findStorage_;
};

StoredTensor TensorReader::tensor(const PickleValue &entry, const Message &place) const
{
    using Kind = PickleValue::Kind;
    const PickleValue &call = tensorOf(entry);
    const PickleValue &arguments = *call.items[1];
    if (!call.isCallOf("torch._utils._rebuild_tensor_v2")) {
        throw Error(
            TRANSLATABLE(
                "Core",
                "%1 would be made by calling %2; a file of weights is read as data, and this is none"),
            {place, call.items[0]->text});
    }
    // (storage, offset, size, stride, …) with the storage ("storage", type, key, device, numbers, …)
    const PickleValue &storage = *argument(arguments, 0, Kind::PersistentId, place).items[0];
    const PickleValue &typeName = argument(storage, 1, Kind::Name, place);
    const auto *const type =
        std::find_if(std::begin(storageTypes), std::end(storageTypes),
                     [&](const StorageType &known) { return known.name == typeName.text; });
    if (type == std::end(storageTypes))
        throw Error(TRANSLATABLE("Core", "%1 has numbers of an unknown type %2"), {place, typeName.text});
    const std::span<const std::byte> all = findStorage_(argument(storage, 2, Kind::Text, place).text);

    StoredTensor result;
    result.dtype = type->dtype;
    result.file = file_;
    const auto size = [&](const PickleValue &sequence, std::size_t index) {
        const std::int64_t found = argument(sequence, index, Kind::Integer, place).integer;
        if (found < 0)
            throw Error(TRANSLATABLE("Core", "%1 has a size of %2"), {place, found});
        return static_cast<std::uint64_t>(found);
    };
    const PickleValue &sizes = argument(arguments, 2, Kind::Sequence, place);
    const PickleValue &strides = argument(arguments, 3, Kind::Sequence, place);
    std::uint64_t count = 1;
    for (std::size_t i = 0; i < sizes.items.size(); ++i) {
        const std::uint64_t dimension = size(sizes, i);
        result.shape.push_back(static_cast<std::int64_t>(dimension));
        if (__builtin_mul_overflow(count, dimension, &count))
            throw Error(TRANSLATABLE("Core", "%1 has an impossibly large shape %2"),
                        {place, shownShape(result.shape)});
    }
    std::uint64_t step = 1; // of a tensor that lies row by row
    std::uint64_t extent = count > 0 ? 1 : 0;
    bool fits = true;
    for (std::size_t i = sizes.items.size(); i-- > 0;) {
        const auto dimension = static_cast<std::uint64_t>(result.shape[i]);
        const std::uint64_t stride = size(strides, i);
        if (dimension > 1 && count > 0) {
            std::uint64_t reach = 0;
            fits &= !__builtin_mul_overflow(dimension - 1, stride, &reach)
                && !__builtin_add_overflow(extent, reach, &extent);
            if (stride != step)
                result.strides.resize(sizes.items.size());
        }
        step *= dimension;
    }
    for (std::size_t i = 0; i < result.strides.size(); ++i)
        result.strides[i] = static_cast<std::int64_t>(size(strides, i));
    std::uint64_t start = 0;
    std::uint64_t length = 0;
    // No more numbers than the storage has either, as a stride of 0 could pretend.
    if (!fits || count > all.size() / type->size
        || __builtin_mul_overflow(size(arguments, 1), type->size, &start)
        || __builtin_mul_overflow(extent, type->size, &length) || start > all.size()
        || length > all.size() - start) {
        throw Error(TRANSLATABLE("Core", "%1 with shape %2 lies outside the numbers stored for it"),
                    {place, shownShape(result.shape)});
    }
    result.bytes = all.subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(length));
    return result;
}

StoredTensors readArchive(std::span<const std::byte> bytes, const std::string &file, bool takesLists)
{
    const ZipEntries entries = readZip(bytes, file);
    const auto pickle = std::find_if(entries.begin(), entries.end(),
                                     [](const auto &entry) { return entry.first.ends_with("/data.pkl"); });
    if (pickle == entries.end())
        throw Error(TRANSLATABLE("Core", "%1: is a ZIP archive without data.pkl, no file of torch.save"),
                    {file});
    const std::string folder = pickle->first.substr(0, pickle->first.size() - std::string("data.pkl").size());
    if (const auto order = entries.find(folder + "byteorder"); order != entries.end()) {
        const std::string name(reinterpret_cast<const char *>(order->second.data()), order->second.size());
        if (name != "little")
            throw Error(
                TRANSLATABLE("Core", "%1: was written on a machine with byte order \"%2\", expected little"),
                {file, name});
    }
    const TensorReader reader(file, takesLists, [&](const std::string &key) {
        const auto found = entries.find(folder + "data/" + key);
        if (found == entries.end())
            throw Error(TRANSLATABLE("Core", "%1: has no numbers \"%2\" although a tensor is made of them"),
                        {file, "data/" + key});
        return found->second;
    });
    return reader.read(Pickle(pickle->second, file).value());
}

/// Before PyTorch 1.6: five pickles (a magic number, a version, a description of the machine, the dictionary,
/// the keys of the storages) and then, for each key, how many numbers there are and the numbers.
StoredTensors readSequence(std::span<const std::byte> bytes, const std::string &file, bool takesLists)
{
    constexpr std::string_view magic = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"; // 0x1950a86a20f9469cfc6c
    std::size_t at = 0;
    const auto next = [&](Pickle &pickle) -> const PickleValue & {
        at += pickle.size();
        return pickle.value();
    };
    Pickle magicPickle(bytes, file);
    if (next(magicPickle).text != magic)
        throw Error(TRANSLATABLE("Core", "%1: is no file of torch.save"), {file});
    Pickle versionPickle(bytes.subspan(at), file);
    next(versionPickle);
    Pickle machinePickle(bytes.subspan(at), file);
    const PickleValue &machine = next(machinePickle);
    for (std::size_t i = 0; i + 1 < machine.items.size(); i += 2) {
        if (machine.items[i]->text == "little_endian" && machine.items[i + 1]->integer == 0)
            throw Error(
                TRANSLATABLE("Core", "%1: was written on a big-endian machine, expected little-endian"),
                {file});
    }
    Pickle dictionary(bytes.subspan(at), file);
    const PickleValue &value = next(dictionary);
    Pickle keysPickle(bytes.subspan(at), file);
    const PickleValue &keys = next(keysPickle);

    // How long a number is stands with the tensors only: a first look at each storage.
    std::unordered_map<std::string, std::uint64_t> numberSizes;
    const bool isDictionary = value.kind == PickleValue::Kind::Dictionary; // keys and values in turn
    for (std::size_t i = isDictionary ? 1 : 0; i < value.items.size(); i += isDictionary ? 2 : 1) {
        if (value.items[i]->kind != PickleValue::Kind::Call)
            continue;
        for (const PickleValue *item : tensorOf(*value.items[i]).items[1]->items) {
            if (item->kind != PickleValue::Kind::PersistentId || item->items[0]->items.size() < 3)
                continue;
            const auto &storage = item->items[0]->items;
            for (const StorageType &type : storageTypes) {
                if (storage[1]->isName(type.name))
                    numberSizes[storage[2]->text] = type.size;
            }
        }
    }

    std::unordered_map<std::string, std::span<const std::byte>> storages;
    for (const PickleValue *key : keys.items) {
        const auto size = numberSizes.find(key->text);
        std::uint64_t length = 0;
        constexpr std::size_t countSize = 8;
        if (bytes.size() - at < countSize || size == numberSizes.end()
            || __builtin_mul_overflow(littleEndian(bytes.subspan(at, countSize)), size->second, &length)
            || length > bytes.size() - at - countSize) {
            throw Error(
                TRANSLATABLE("Core",
                             "%1: ends inside the numbers \"%2\"; it may have been copied incompletely"),
                {file, key->text});
        }
        at += countSize;
        storages[key->text] = bytes.subspan(at, static_cast<std::size_t>(length));
        at += static_cast<std::size_t>(length);
    }
    const TensorReader reader(file, takesLists, [&](const std::string &key) {
        const auto found = storages.find(key);
        if (found == storages.end())
            throw Error(TRANSLATABLE("Core", "%1: has no numbers \"%2\" although a tensor is made of them"),
                        {file, key});
        return found->second;
    });
    return reader.read(value);
}

StoredTensors read(std::span<const std::byte> bytes, const std::string &file, bool takesLists)
{
    constexpr std::uint64_t zipSignature = 0x04034b50;
    const bool isArchive = bytes.size() >= 4 && littleEndian(bytes.first(4)) == zipSignature;
    return isArchive ? readArchive(bytes, file, takesLists) : readSequence(bytes, file, takesLists);
}

} // namespace

StoredTensors readTorchFile(std::span<const std::byte> bytes, const std::string &file)
{
    return read(bytes, file, false);
}

StoredTensors readTorchTensors(std::span<const std::byte> bytes, const std::string &file)
{
    return read(bytes, file, true);
}

} // namespace attopo
