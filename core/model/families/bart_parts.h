#pragma once

#include "json_fields.h"
#include "model/transformer_model.h"
#include "model/weights.h"

namespace attopo {

// What the models with encoder and decoder that descend from BART (Lewis et al. 2020) name alike. Needs
// LibTorch.

struct BartVariant {
    enum class Positions {
        Learned,
        Sinusoidal,             ///< Vaswani et al. 2017, in the order of Marian.
        SinusoidalAfterPadding, ///< Those of tensor2tensor; padding has none and is not counted.
    };
    Positions positions = Positions::Learned;
    NormPlacement placement = NormPlacement::After;
    bool embeddingNorm = false;
    bool lastNorm = false;
};

Architecture buildBartVariant(const JsonFields &config, const Checkpoint &checkpoint,
                              const BartVariant &variant);

} // namespace attopo
