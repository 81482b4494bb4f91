#include "model/model.h"

#include "error.h"
#include "json_fields.h"
#include "model/bert.h"
#include "model/gpt2.h"
#include "model/model_file_text.h"

namespace attopo {

namespace {

/// A family of models: what config.json calls it, and who opens it.
struct Family {
    std::string_view modelType;
    std::shared_ptr<const Model> (*open)(std::shared_ptr<const ModelFiles> files, std::string_view config);
};

constexpr Family families[] = {
    {"bert", openBert},
    {"gpt2", openGpt2},
};

} // namespace

std::shared_ptr<const Model> openModel(std::shared_ptr<const ModelFiles> files)
{
    const std::string file = files->describe("config.json");
    const auto text = findText(*files, "config.json");
    if (!text)
        throw Error(file + ": there is no such file; a model is a folder with config.json in it");
    const nlohmann::json config = parseJson(*text, file);
    const JsonFields fields(config, file);
    const std::string modelType = fields.string("model_type");
    std::string known;
    for (const Family &family : families) {
        if (family.modelType == modelType)
            return family.open(std::move(files), *text);
        known += (known.empty() ? "" : ", ") + std::string(family.modelType);
    }
    fields.fail("model_type", "a family that can be opened: " + known);
}

} // namespace attopo
