#include "model/families/families.h"

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
        {"mistral", buildLlama},
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

} // namespace attopo
