#include "model/unreadable_model.h"

#include "error.h"
#include "json_fields.h"
#include "model/checkpoint.h"
#include "model/model_file_text.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

Message adapter(const ModelFiles &files, std::string_view text)
{
    const std::string file = files.describe("adapter_config.json");
    const nlohmann::json json = parseJson(text, file);
    const std::string base = JsonFields(json, file).stringOr("base_model_name_or_path", "");
    if (base.empty())
        return {TRANSLATABLE("Core",
                             "%1: is an adapter (such as LoRA), not a model: put it into its base model "
                             "(merge_and_unload of peft), save that, and open it"),
                {file}};
    return {TRANSLATABLE("Core",
                         "%1: is an adapter (such as LoRA) for %2, not a model: put it into that model "
                         "(merge_and_unload of peft), save the whole, and open it"),
            {file, base}};
}

} // namespace

std::optional<Message> whatElseItIs(const ModelFiles &files)
{
    if (const auto text = findText(files, "adapter_config.json"))
        return adapter(files, *text);
    for (const std::string &name : files.names()) {
        if (name.ends_with(".gguf"))
            return Message(TRANSLATABLE("Core",
                                        "%1: weights for llama.cpp (GGUF) are not read; open the model that "
                                        "they were made from, in Hugging Face layout"),
                           {files.describe(name)});
        if (name.ends_with(".onnx") || name == "onnx")
            return Message(
                TRANSLATABLE("Core",
                             "%1: an ONNX graph does not tell its attention; open the model that it "
                             "was made from, in Hugging Face layout"),
                {files.describe(name)});
    }
    return std::nullopt;
}

void requireUnquantised(const JsonFields &config, const Checkpoint &checkpoint)
{
    const auto quantised = [](const auto &tensor) {
        static constexpr std::string_view types[] = {"U8", "I8", "F8_E4M3", "F8_E5M2"};
        const auto &[name, stored] = tensor;
        return name.ends_with(".qweight")
            || (name.ends_with("weight")
                && std::find(std::begin(types), std::end(types), stored.dtype) != std::end(types));
    };
    const auto found = std::find_if(checkpoint.tensors.begin(), checkpoint.tensors.end(), quantised);
    if (found == checkpoint.tensors.end())
        return;
    const auto &[name, stored] = *found;
    std::string method = "?";
    if (config.find("quantization_config"))
        method = config.object("quantization_config").stringOr("quant_method", method);
    throw Error(
        TRANSLATABLE("Core",
                     "%1: the weights are quantised (%2; tensor \"%3\" is %4): open the model that they "
                     "were made from, with float32, float16 or bfloat16"),
        {stored.file, method, name, stored.dtype});
}

} // namespace attopo
