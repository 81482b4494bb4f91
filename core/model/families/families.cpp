#include "model/families/families.h"

#include "model/known_families.h"

#include <algorithm>

namespace attopo {

std::span<const Family> families()
{
    static constexpr Family table[] = {
        {"albert", buildAlbert},
        {"bart", buildBart},
        {"bert", buildBert},
        {"bloom", buildBloom},
        {"camembert", buildRoberta},
        {"cohere", buildCohere},
        {"deberta", buildDeberta},
        {"deberta-v2", buildDebertaV2},
        {"distilbert", buildDistilBert},
        {"electra", buildElectra},
        {"ernie", buildErnie},
        {"esm", buildEsm},
        {"eurobert", buildEuroBert},
        {"falcon", buildFalcon},
        {"gemma", buildGemma},
        {"gemma2", buildGemma2},
        {"gemma3_text", buildGemma3},
        {"gpt2", buildGpt2},
        {"gpt_neo", buildGptNeo},
        {"gpt_neox", buildGptNeoX},
        {"gptj", buildGptJ},
        {"granite", buildGranite},
        {"llama", buildLlama},
        {"m2m_100", buildM2M100},
        {"marian", buildMarian},
        {"mbart", buildMBart},
        {"mistral", buildMistral},
        {"mixtral", buildMixtral},
        {"modernbert", buildModernBert},
        {"mpnet", buildMpnet},
        {"mt5", buildT5},
        {"nomic_bert", buildNomicBert},
        {"olmo2", buildOlmo2},
        {"opt", buildOpt},
        {"pegasus", buildPegasus},
        {"phi", buildPhi},
        {"phi3", buildPhi3},
        {"qwen2", buildQwen2},
        {"qwen3", buildQwen3},
        {"qwen3_moe", buildQwen3Moe},
        {"rembert", buildRemBert},
        {"roberta", buildRoberta},
        {"smollm3", buildSmolLm3},
        {"stablelm", buildStableLm},
        {"starcoder2", buildStarCoder2},
        {"t5", buildT5},
        {"xlm-roberta", buildRoberta},
        {"xlm-roberta-xl", buildXlmRobertaXl},
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
