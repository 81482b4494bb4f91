#include "model/families/bart_parts.h"
#include "model/families/families.h"

namespace attopo {

/// BART (Lewis et al. 2020).
Architecture buildBart(const JsonFields &config, const Checkpoint &checkpoint)
{
    BartVariant variant;
    variant.embeddingNorm = true;
    return buildBartVariant(config, checkpoint, variant);
}

/// mBART (Liu et al. 2020).
Architecture buildMBart(const JsonFields &config, const Checkpoint &checkpoint)
{
    return buildBartVariant(config, checkpoint,
                            {BartVariant::Positions::Learned, NormPlacement::Before, true, true});
}

/// PEGASUS (Zhang et al. 2020).
Architecture buildPegasus(const JsonFields &config, const Checkpoint &checkpoint)
{
    return buildBartVariant(config, checkpoint,
                            {BartVariant::Positions::Sinusoidal, NormPlacement::Before, false, true});
}

/// M2M-100 (Fan et al. 2021), NLLB (Costa-jussà et al. 2022).
Architecture buildM2M100(const JsonFields &config, const Checkpoint &checkpoint)
{
    return buildBartVariant(
        config, checkpoint,
        {BartVariant::Positions::SinusoidalAfterPadding, NormPlacement::Before, false, true});
}

} // namespace attopo
