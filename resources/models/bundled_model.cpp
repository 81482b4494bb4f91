#include "models/bundled_model.h"

#include <array>

extern "C" {
extern const std::byte attopoBundledConfigBegin[], attopoBundledConfigEnd[];
extern const std::byte attopoBundledTokenizerBegin[], attopoBundledTokenizerEnd[];
extern const std::byte attopoBundledWeightsBegin[], attopoBundledWeightsEnd[];
}

namespace attopo {

namespace {

class BundledFiles : public ModelFiles {
public:
    std::string name() const override { return "small-bert-english"; }
    std::string describe(std::string_view file) const override
    {
        return std::string(file) + " of the bundled model " + name();
    }
    std::optional<std::span<const std::byte>> find(std::string_view file) const override
    {
        if (file == "config.json")
            return std::span(attopoBundledConfigBegin, attopoBundledConfigEnd);
        if (file == "tokenizer.json")
            return std::span(attopoBundledTokenizerBegin, attopoBundledTokenizerEnd);
        if (file == "model.safetensors")
            return std::span(attopoBundledWeightsBegin, attopoBundledWeightsEnd);
        return std::nullopt;
    }
};

} // namespace

std::shared_ptr<const ModelFiles> bundledModel() { return std::make_shared<BundledFiles>(); }

} // namespace attopo
