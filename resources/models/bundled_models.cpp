#include "models/bundled_models.h"

#include "error.h"
#include "hub/hub_cache.h"
#include "hub/hub_environment.h"
#include "hub/hub_model_files.h"
#include "hub/hub_names.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

/// The bytes between two symbols of the assembler.
struct EmbeddedFile {
    std::string_view name;
    const std::byte *begin;
    const std::byte *end;
};

} // namespace

#define ATTOPO_EMBEDDED(symbol)                                                                              \
    extern "C" const std::byte symbol##ConfigBegin[], symbol##ConfigEnd[], symbol##TokenizerBegin[],         \
        symbol##TokenizerEnd[], symbol##WeightsBegin[], symbol##WeightsEnd[];                                \
    constexpr EmbeddedFile symbol[] = {{"config.json", symbol##ConfigBegin, symbol##ConfigEnd},              \
                                       {"tokenizer.json", symbol##TokenizerBegin, symbol##TokenizerEnd},     \
                                       {"model.safetensors", symbol##WeightsBegin, symbol##WeightsEnd}};

ATTOPO_EMBEDDED(attopoSmallBert)
ATTOPO_EMBEDDED(attopoSmallGpt)

#undef ATTOPO_EMBEDDED

namespace {

constexpr BundledModel models[] = {
    {"small-bert", TRANSLATABLE("Core", "Small BERT (bundled)")},
    {"small-gpt", TRANSLATABLE("Core", "Small GPT (bundled)")},
};
constexpr std::span<const EmbeddedFile> embedded[] = {attopoSmallBert, attopoSmallGpt};

class BundledFiles final : public ModelFiles {
public:
    BundledFiles(std::string_view name, std::span<const EmbeddedFile> files)
        : name_(name)
        , files_(files)
    {
    }

    std::string name() const override { return name_; }
    std::string describe(std::string_view file) const override
    {
        return std::string(file) + " of the bundled model " + name_;
    }
    std::optional<std::span<const std::byte>> find(std::string_view file) const override
    {
        const auto found = std::find_if(files_.begin(), files_.end(),
                                        [&](const EmbeddedFile &known) { return known.name == file; });
        return found == files_.end() ? std::nullopt : std::optional(std::span(found->begin, found->end));
    }

private:
    std::string name_;
    std::span<const EmbeddedFile> files_;
};

} // namespace

std::span<const BundledModel> bundledModels() { return models; }

std::shared_ptr<const ModelFiles> modelFiles(const std::string &reference)
{
    for (std::size_t k = 0; k < std::size(models); ++k)
        if (models[k].name == reference)
            return std::make_shared<BundledFiles>(models[k].name, embedded[k]);
    std::error_code error;
    if (const auto snapshot = snapshotIn(reference))
        return modelFolder(*snapshot);
    if (std::filesystem::exists(reference, error) || !isHubId(reference))
        return modelFolder(reference);
    if (auto files = hubModelFiles(reference))
        return files;
    throw Error(reference + ": there is no such folder, and no model of this name in "
                + hubCacheFolder().string() + "; “attention-topology download " + reference
                + "” gets it from Hugging Face");
}

} // namespace attopo
