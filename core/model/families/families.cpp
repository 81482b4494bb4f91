#include "model/families/families.h"

#include "model/known_families.h"

#include <algorithm>

namespace attopo {

std::span<const Family> families()
{
    static constexpr Family table[] = {
        {"albert", buildAlbert},
        {"bert", buildBert},
        {"camembert", buildRoberta},
        {"cohere", buildCohere},
        {"deberta-v2", buildDebertaV2},
        {"distilbert", buildDistilBert},
        {"electra", buildElectra},
        {"esm", buildEsm},
        {"eurobert", buildEuroBert},
        {"gemma", buildGemma},
        {"gemma2", buildGemma2},
        {"gemma3_text", buildGemma3},
        {"gpt2", buildGpt2},
        {"gpt_neox", buildGptNeoX},
        {"granite", buildGranite},
        {"llama", buildLlama},
        {"marian", buildMarian},
        {"mistral", buildMistral},
        {"modernbert", buildModernBert},
        {"mpnet", buildMpnet},
        {"mt5", buildT5},
        {"olmo2", buildOlmo2},
        {"phi", buildPhi},
        {"phi3", buildPhi3},
        {"qwen2", buildQwen2},
        {"qwen3", buildQwen3},
        {"roberta", buildRoberta},
        {"smollm3", buildSmolLm3},
        {"stablelm", buildStableLm},
        {"starcoder2", buildStarCoder2},
        {"t5", buildT5},
        {"xlm-roberta", buildRoberta},
    };
    return table;
}

bool isKnownFamily(std::string_view modelType)
{
    const auto known = families();
    return std::any_of(known.begin(), known.end(),
                       [&](const Family &family) { return family.modelType == modelType; });
}

} // namespace attopo
