#pragma once

#include "json_fields.h"
#include "model/transformer_model.h"

#include <span>
#include <string_view>

namespace attopo {

struct Checkpoint;

// Needs LibTorch. README.md beside this file tells how a family is added.

/// A family of models: what config.json calls it, and what makes a transformer of its configuration and
/// weights. `build` throws Error naming the key or tensor at fault; the tensors stay where `checkpoint` has
/// them.
struct Family {
    std::string_view modelType;
    Architecture (*build)(const JsonFields &config, const Checkpoint &checkpoint);
};

std::span<const Family> families();

Architecture buildAlbert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildBart(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildBloom(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildCohere(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildDeberta(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildDebertaV2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildDistilBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildElectra(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildErnie(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildEsm(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildEuroBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildFalcon(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGemma(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGemma2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGemma3(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGpt2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGptJ(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGptNeo(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGptNeoX(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildGranite(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildLlama(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildM2M100(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildMarian(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildMBart(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildMistral(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildMixtral(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildModernBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildMpnet(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildNomicBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildOlmo2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildOpt(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildPegasus(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildPhi(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildPhi3(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildQwen2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildQwen3(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildQwen3Moe(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildRemBert(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildRoberta(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildSmolLm3(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildStableLm(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildStarCoder2(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildT5(const JsonFields &config, const Checkpoint &checkpoint);
Architecture buildXlmRobertaXl(const JsonFields &config, const Checkpoint &checkpoint);

} // namespace attopo
