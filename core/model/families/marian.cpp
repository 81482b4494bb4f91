#include "model/families/bart_parts.h"
#include "model/families/families.h"
#include "translatable.h"

namespace attopo {

/// MarianMT translation models (Junczys-Dowmunt et al. 2018; OPUS-MT, Tiedemann & Thottingal 2020).
Architecture buildMarian(const JsonFields &config, const Checkpoint &checkpoint)
{
    for (const char *unread : {"normalize_before", "normalize_embedding", "add_final_layer_norm"}) {
        if (config.booleanOr(unread, false))
            config.fail(unread,
                        TRANSLATABLE("Core", "false; Marian models with other norms are not computed"));
    }
    if (!config.booleanOr("share_encoder_decoder_embeddings", true))
        config.fail("share_encoder_decoder_embeddings",
                    TRANSLATABLE("Core", "true; two vocabularies are not read"));
    return buildBartVariant(config, checkpoint, {BartVariant::Positions::Sinusoidal});
}

} // namespace attopo
