#include "model/checkpoint.h"

#include "error.h"
#include "json_fields.h"
#include "model/model_file_text.h"
#include "model/safetensors.h"

#include <set>

namespace attopo {

namespace {

constexpr const char *safetensorsFile = "model.safetensors";
constexpr const char *indexFile = "model.safetensors.index.json";

/// The files that an index (transformers' sharded checkpoints) names: "weight_map" is an object from tensor
/// to file.
std::set<std::string> partsOf(const JsonFields &index)
{
    std::set<std::string> parts;
    const JsonFields weightMap = index.object("weight_map");
    for (const auto &[tensor, part] : weightMap.json().items()) {
        if (!part.is_string() || part.get<std::string>().find_first_of("/\\") != std::string::npos)
            weightMap.fail(tensor.c_str(), "the name of a file in the same folder");
        parts.insert(part.get<std::string>());
    }
    return parts;
}

Checkpoint openParts(const ModelFiles &files, std::string_view indexText)
{
    Checkpoint checkpoint{files.describe(indexFile), {}};
    const nlohmann::json json = parseJson(indexText, checkpoint.file);
    for (const std::string &part : partsOf(JsonFields(json, checkpoint.file))) {
        const auto bytes = files.find(part);
        if (!bytes) {
            throw Error(files.describe(part) + ": there is no such file, but " + checkpoint.file
                        + " says that weights are in it; the model may have been copied incompletely");
        }
        const Safetensors file(*bytes, files.describe(part));
        for (const auto &[name, tensor] : file.tensors()) {
            const auto [known, fresh] = checkpoint.tensors.emplace(name, tensor);
            if (!fresh) {
                throw Error(tensor.file + ": tensor \"" + name + "\" is also in " + known->second.file
                            + ", expected each tensor once");
            }
        }
    }
    return checkpoint;
}

} // namespace

Checkpoint openCheckpoint(const ModelFiles &files)
{
    if (const auto bytes = files.find(safetensorsFile)) {
        const Safetensors file(*bytes, files.describe(safetensorsFile));
        return {file.file(), file.tensors()};
    }
    if (const auto index = findText(files, indexFile))
        return openParts(files, *index);
    throw Error(files.describe(safetensorsFile) + ": there is no such file, nor " + indexFile + " beside it");
}

} // namespace attopo
