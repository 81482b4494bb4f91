#pragma once

#include "figure.h"
#include "look_names.h"

namespace attopo {

// What the choices of a figure are called on the command line.

inline constexpr Named<HeadScore> headScoreNames[] = {{"total_persistence_1", HeadScore::TotalPersistence},
                                                      {"max_persistence", HeadScore::MaxPersistence},
                                                      {"bars", HeadScore::Bars},
                                                      {"persistent_entropy", HeadScore::PersistentEntropy},
                                                      {"betti", HeadScore::BettiNumber},
                                                      {"distance_to_head", HeadScore::DistanceToHead},
                                                      {"distance_of_texts", HeadScore::DistanceOfTwoTexts}};

inline constexpr Named<ModelPicture> modelPictureNames[] = {{"plane", ModelPicture::Plane},
                                                            {"dendrogram", ModelPicture::Dendrogram},
                                                            {"barcode", ModelPicture::Barcode}};

inline constexpr Named<GrowthPicture> growthPictureNames[] = {{"surface", GrowthPicture::BettiSurface},
                                                              {"vines", GrowthPicture::Vines},
                                                              {"numbers", GrowthPicture::BettiNumbers}};

inline constexpr Named<LoopShown> loopShownNames[] = {
    {"short", LoopShown::Short}, {"at-birth", LoopShown::AtBirth}, {"at-death", LoopShown::AtDeath}};

inline constexpr Named<Side> sideNames[] = {{"a", Side::A}, {"b", Side::B}};

inline constexpr Named<FigurePalette> paletteNames[] = {{"colour", FigurePalette::Colour},
                                                        {"grey", FigurePalette::Grey}};

inline constexpr Named<Background> backgroundNames[] = {{"light", Background::Light},
                                                        {"dark", Background::Dark}};

} // namespace attopo
