#include "growth_picture.h"

#include <QCoreApplication>

#include <array>

namespace attopo {

namespace {

constexpr std::array<GrowthPictureInfo, 3> growthPictureTable{{
    {GrowthPicture::BettiSurface, "surface", QT_TRANSLATE_NOOP("attopo::GrowthPlot", "Betti surface"),
     QT_TRANSLATE_NOOP("attopo::GrowthPlot",
                       "The Betti number over time (to the right) and threshold (upwards): how many bars of "
                       "the text as far as it is read are alive there."),
     true},
    {GrowthPicture::Vines, "vines", QT_TRANSLATE_NOOP("attopo::GrowthPlot", "Vines"),
     QT_TRANSLATE_NOOP("attopo::GrowthPlot",
                       "How long each bar is, followed from step to step by the matching of least squared "
                       "moves (after the vineyards of Cohen-Steiner, Edelsbrunner & Morozov 2006). Bars that "
                       "never end are left out."),
     true},
    {GrowthPicture::BettiNumbers, "numbers",
     QT_TRANSLATE_NOOP("attopo::GrowthPlot", "Betti numbers at the threshold"),
     QT_TRANSLATE_NOOP("attopo::GrowthPlot",
                       "How many components, loops and voids there are at the threshold, as the "
                       "text is read."),
     false},
}};

} // namespace

std::span<const GrowthPictureInfo> growthPictures() { return growthPictureTable; }

} // namespace attopo
