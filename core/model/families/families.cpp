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
        {"deberta-v2", buildDebertaV2},
        {"distilbert", buildDistilBert},
        {"electra", buildElectra},
        {"esm", buildEsm},
        {"gpt2", buildGpt2},
        {"gpt_neox", buildGptNeoX},
        {"llama", buildLlama},
        {"marian", buildMarian},
        {"mistral", buildMistral},
        {"modernbert", buildModernBert},
        {"mpnet", buildMpnet},
        {"mt5", buildT5},
        {"qwen2", buildQwen2},
        {"qwen3", buildQwen3},
        {"roberta", buildRoberta},
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
