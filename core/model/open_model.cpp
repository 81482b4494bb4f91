#include "model/model.h"

#include "error.h"
#include "json_fields.h"
#include "model/checkpoint.h"
#include "model/cpu_fallback.h"
#include "model/families/families.h"
#include "model/model_file_text.h"
#include "model/open_tokenizer.h"
#include "model/torchscript_model.h"
#include "model/transformer_model.h"
#include "model/unreadable_model.h"
#include "translatable.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <algorithm>

namespace attopo {

namespace {

const Family &familyOf(const JsonFields &config)
{
    const std::string modelType = config.string("model_type");
    std::string known;
    for (const Family &family : families()) {
        if (family.modelType == modelType)
            return family;
        known += (known.empty() ? "" : ", ") + std::string(family.modelType);
    }
    config.fail("model_type", {TRANSLATABLE("Core", "a family that can be opened: %1"), {known}});
}

/// Some angles are computed for short texts only (RotaryConfig::longestText).
void limitByRotary(Architecture &architecture)
{
    for (const TransformerLayer &layer : architecture.text.layers) {
        if (!layer.attention.rotary)
            continue;
        const auto longest = static_cast<std::size_t>(layer.attention.rotary->cosine.size(0));
        if (longest < architecture.info.maxTokens) {
            architecture.info.maxTokens = longest;
            architecture.info.readsFurther = true;
        }
    }
}

Architecture buildArchitecture(const Family &family, const JsonFields &config, const Checkpoint &checkpoint)
try {
    const c10::InferenceMode inference;
    Architecture architecture = family.build(config, checkpoint);
    limitByRotary(architecture);
    architecture.text.gatherOnDevice();
    if (architecture.decoder)
        architecture.decoder->gatherOnDevice();
    return architecture;
} catch (const c10::Error &error) {
    const Message message("%1: %2", {checkpoint.file, std::string(error.what_without_backtrace())});
    if (checkpoint.device == ComputeDevice::Cuda)
        throw DeviceError(message);
    throw Error(message);
}

Architecture openArchitecture(const ModelFiles &files, ComputeDevice device,
                              const std::function<void(const WeightSizes &)> &announce)
{
    const std::string file = files.describe("config.json");
    const auto text = findText(files, "config.json");
    if (!text) {
        if (const auto what = whatElseItIs(files))
            throw Error(*what);
        throw Error(
            TRANSLATABLE("Core", "%1: there is no such file; a model is a folder with config.json in it"),
            {file});
    }
    const nlohmann::json json = parseJson(*text, file);
    const JsonFields config(json, file);
    const Family &family = familyOf(config);
    Checkpoint checkpoint = openCheckpoint(files);
    requireUnquantised(config, checkpoint);
    checkpoint.device = device;
    Architecture architecture = buildArchitecture(family, config, checkpoint);
    if (announce)
        announce(*checkpoint.taken);
    architecture.info.name = files.name();
    architecture.info.family = family.modelType;
    if (const auto &types = architecture.text.embedding.tokenTypes)
        architecture.info.segments = static_cast<std::size_t>(types->size(0));
    return architecture;
}

/// On CUDA; nullptr, and in `why` the reason, when that cannot be.
std::shared_ptr<const Model> openOnCuda(const std::shared_ptr<const ModelFiles> &files,
                                        const OpenOptions &options, std::optional<Message> &why)
{
    if ((why = whyNoCuda()))
        return nullptr;
    try {
        Architecture architecture = openArchitecture(*files, ComputeDevice::Cuda, options.announce);
        const auto tokenizer = openTokenizer(*files);
        const auto openOnCpu = [files, tokenizer] {
            return makeTransformerModel(files, openArchitecture(*files, ComputeDevice::Cpu, {}), tokenizer);
        };
        return withCpuFallback(makeTransformerModel(files, std::move(architecture), tokenizer), tokenizer,
                               openOnCpu, options.notice);
    } catch (const DeviceError &error) {
        why = error.message();
        return nullptr;
    }
}

std::shared_ptr<const Model> openOnCpu(const std::shared_ptr<const ModelFiles> &files,
                                       const OpenOptions &options, std::optional<Message> &why)
{
    ComputeDevice device = ComputeDevice::Cpu; // also when CUDA cannot be used
    if (options.device == ComputeDevice::CpuBfloat16 && !(why = whyNoBfloat16()))
        device = ComputeDevice::CpuBfloat16;
    Architecture architecture = openArchitecture(*files, device, options.announce);
    return makeTransformerModel(files, std::move(architecture), openTokenizer(*files));
}

} // namespace

Activations Model::forwardDecoder(const Activations &, std::span<const std::int32_t>, std::size_t,
                                  std::stop_token) const
{
    throw Error(TRANSLATABLE("Core", "%1: reads one text, not a text and its translation"), {info().name});
}

Activations Model::forwardSegments(std::span<const std::int32_t> ids, std::span<const std::int32_t>,
                                   std::size_t lastLayer, std::stop_token stop,
                                   const Activations *known) const
{
    return forward(ids, lastLayer, std::move(stop), known);
}

std::vector<float> Model::valueNorms(const Activations &, std::size_t) const { return {}; }

std::shared_ptr<const Model> openModel(std::shared_ptr<const ModelFiles> files, const OpenOptions &options)
{
    std::shared_ptr<const Model> model;
    std::optional<Message> why; // the device cannot be used
    if (!hasCheckpoint(*files) && hasTorchScript(*files)) {
        model = openTorchScript(*files, options);
        if (options.device == ComputeDevice::Cuda)
            why = TRANSLATABLE("Core", "TorchScript programs run there only.");
    } else {
        if (options.device == ComputeDevice::Cuda)
            model = openOnCuda(files, options, why);
        if (!model)
            model = openOnCpu(files, options, why);
    }
    if (why && options.notice)
        options.notice({options.device == ComputeDevice::Cuda
                            ? TRANSLATABLE("Core", "%1 is computed on the CPU: %2")
                            : TRANSLATABLE("Core", "%1 is computed in float32: %2"),
                        {files->name(), *why}});
    return model;
}

} // namespace attopo
