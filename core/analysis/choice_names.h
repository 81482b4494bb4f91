#pragma once

#include "analysis/analysis.h"
#include "metric/symmetrise.h"
#include "topology/diagram_distance.h"

#include <cstddef>
#include <string_view>

namespace attopo {

/// What a choice is called on the command line and in files.
template <typename Value>
struct Named {
    const char *name;
    Value value;
};

inline constexpr Named<AttentionPart> attentionPartNames[] = {
    {"text", AttentionPart::Text},
    {"translation", AttentionPart::Translation},
    {"translation-over-text", AttentionPart::TranslationOverText},
    {"text-over-translation", AttentionPart::TextOverTranslation}};

inline constexpr Named<ReadAs> readAsNames[] = {
    {"text", ReadAs::Text}, {"pair", ReadAs::Pair}, {"chat", ReadAs::Chat}};

inline constexpr Named<TextPart> textPartNames[] = {{"first", TextPart::First},
                                                    {"second", TextPart::Second},
                                                    {"system", TextPart::System},
                                                    {"user", TextPart::User},
                                                    {"assistant", TextPart::Assistant}};

inline constexpr Named<Reduction> reductionNames[] = {{"one", Reduction::OneHead},
                                                      {"mean", Reduction::Mean},
                                                      {"max", Reduction::Maximum},
                                                      {"rollout", Reduction::Rollout}};

inline constexpr Named<PersistenceEngine> engineNames[] = {{"edges", PersistenceEngine::Edges},
                                                           {"ripser", PersistenceEngine::Ripser}};

inline constexpr Named<GroundNorm> groundNormNames[] = {
    {groundNormName(GroundNorm::Infinity).data(), GroundNorm::Infinity},
    {groundNormName(GroundNorm::Euclidean).data(), GroundNorm::Euclidean}};

inline constexpr Named<Symmetrisation> symmetrisationNames[] = {
    {"max", Symmetrisation::Maximum}, {"mean", Symmetrisation::Mean}, {"min", Symmetrisation::Minimum}};

template <typename Value, std::size_t count>
constexpr const char *nameOf(Value value, const Named<Value> (&known)[count])
{
    for (const Named<Value> &entry : known)
        if (entry.value == value)
            return entry.name;
    return "";
}

} // namespace attopo
