#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace attopo {

/// The works of a batch, one after the other.
enum class BatchStage {
    Model,        ///< Opened.
    Corpus,       ///< Read once, for its rows and its hash.
    Texts,        ///< Read by the model; counted in rows.
    Tables,       ///< Written; counted in rows.
    Permutations, ///< Of the tests of groups, all together.
    Figures       ///< Written.
};

struct BatchStageInfo {
    BatchStage stage;
    std::string_view name; ///< In reports of progress (batch --progress json).
};

/// All of them, in their order.
constexpr std::array<BatchStageInfo, 6> batchStages()
{
    return {{{BatchStage::Model, "model"},
             {BatchStage::Corpus, "corpus"},
             {BatchStage::Texts, "texts"},
             {BatchStage::Tables, "tables"},
             {BatchStage::Permutations, "permutations"},
             {BatchStage::Figures, "figures"}}};
}

constexpr std::string_view batchStageName(BatchStage stage)
{
    return batchStages()[static_cast<std::size_t>(stage)].name;
}

constexpr std::optional<BatchStage> batchStageByName(std::string_view name)
{
    for (const BatchStageInfo &info : batchStages())
        if (info.name == name)
            return info.stage;
    return std::nullopt;
}

} // namespace attopo
