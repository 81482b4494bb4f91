#include "model/checkpoint.h"

#include "error.h"
#include "json_fields.h"
#include "model/model_file_text.h"
#include "model/safetensors.h"
#include "model/torch_file.h"
#include "model/unreadable_model.h"
#include "translatable.h"

#include <algorithm>
#include <map>
#include <set>

namespace attopo {

namespace {

/// A kind of file that holds weights.
struct Format {
    const char *file;
    const char *index;
    StoredTensors (*read)(std::span<const std::byte> bytes, const std::string &file);
};

StoredTensors readSafetensors(std::span<const std::byte> bytes, const std::string &file)
{
    return Safetensors(bytes, file).tensors();
}

constexpr Format formats[] = {
    {"model.safetensors", "model.safetensors.index.json", readSafetensors},
    {"pytorch_model.bin", "pytorch_model.bin.index.json", readTorchFile},
};

StoredTensors readTensors(const Format &format, std::span<const std::byte> bytes, const std::string &file)
{
    requireNoPointer({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, file);
    return format.read(bytes, file);
}

/// What an index (transformers' sharded checkpoints) says: in which file each tensor is.
using WeightMap = std::map<std::string, std::string, std::less<>>;

WeightMap weightMapOf(const JsonFields &index)
{
    WeightMap parts;
    const JsonFields weightMap = index.object("weight_map");
    for (const auto &[tensor, part] : weightMap.json().items()) {
        if (!part.is_string() || part.get<std::string>().find_first_of("/\\") != std::string::npos)
            weightMap.fail(tensor.c_str(), TRANSLATABLE("Core", "the name of a file in the same folder"));
        parts[tensor] = part.get<std::string>();
    }
    return parts;
}

std::set<std::string> partsOf(const WeightMap &weightMap)
{
    std::set<std::string> parts;
    for (const auto &[tensor, part] : weightMap)
        parts.insert(part);
    return parts;
}

Checkpoint openParts(const ModelFiles &files, const Format &format, std::string_view indexText)
{
    Checkpoint checkpoint{.file = files.describe(format.index), .tensors = {}};
    const nlohmann::json json = parseJson(indexText, checkpoint.file);
    const WeightMap weightMap = weightMapOf(JsonFields(json, checkpoint.file));
    for (const std::string &part : partsOf(weightMap)) {
        const auto bytes = files.find(part);
        if (!bytes) {
            throw Error(TRANSLATABLE("Core",
                                     "%1: there is no such file, but %2 says that weights are in it; the "
                                     "model may have been copied incompletely"),
                        {files.describe(part), checkpoint.file});
        }
        for (const auto &[name, tensor] : readTensors(format, *bytes, files.describe(part))) {
            const auto listed = weightMap.find(name);
            if (listed != weightMap.end() && listed->second != part)
                continue; // the index has it elsewhere
            const auto [known, fresh] = checkpoint.tensors.emplace(name, tensor);
            if (!fresh) {
                throw Error(
                    TRANSLATABLE("Core", "%1: tensor \"%2\" is also in %3, expected each tensor once"),
                    {tensor.file, name, known->second.file});
            }
        }
    }
    return checkpoint;
}

} // namespace

bool hasCheckpoint(const ModelFiles &files)
{
    return std::any_of(std::begin(formats), std::end(formats), [&](const Format &format) {
        return files.find(format.file) || files.find(format.index);
    });
}

std::vector<std::string> checkpointFiles(const ModelFiles &files)
{
    for (const Format &format : formats) {
        if (files.find(format.file))
            return {format.file};
        if (const auto index = findText(files, format.index)) {
            const std::string file = files.describe(format.index);
            const nlohmann::json json = parseJson(*index, file);
            std::vector<std::string> names{format.index};
            for (const std::string &part : partsOf(weightMapOf(JsonFields(json, file))))
                names.push_back(part);
            return names;
        }
    }
    return {};
}

namespace {

/// DataParallel puts "module." before every name.
Checkpoint withoutWrapper(Checkpoint checkpoint)
{
    constexpr std::string_view wrapper = "module.";
    const bool wrapped = std::all_of(checkpoint.tensors.begin(), checkpoint.tensors.end(),
                                     [&](const auto &tensor) { return tensor.first.starts_with(wrapper); });
    if (!wrapped)
        return checkpoint;
    StoredTensors tensors;
    for (const auto &[name, tensor] : checkpoint.tensors)
        tensors.emplace(name.substr(wrapper.size()), tensor);
    checkpoint.tensors = std::move(tensors);
    return checkpoint;
}

} // namespace

Checkpoint openCheckpoint(const ModelFiles &files)
{
    for (const Format &format : formats) {
        if (const auto bytes = files.find(format.file)) {
            const std::string file = files.describe(format.file);
            return withoutWrapper({.file = file, .tensors = readTensors(format, *bytes, file)});
        }
        if (const auto index = findText(files, format.index))
            return withoutWrapper(openParts(files, format, *index));
    }
    if (const auto what = whatElseItIs(files))
        throw Error(*what);
    Message message(
        TRANSLATABLE("Core", "%1: there is no such file, nor pytorch_model.bin or the index of either"),
        {files.describe(formats[0].file)});
    for (const char *other : {"tf_model.h5", "flax_model.msgpack"}) {
        if (files.find(other))
            message = {TRANSLATABLE("Core", "%1; %2 is there, but its kind of weights is not read"),
                       {message, std::string(other)}};
    }
    throw Error(message);
}

} // namespace attopo
