#include "summary_picture.h"

#include <array>

namespace attopo {

namespace {

constexpr std::array<SummaryPictureInfo, 7> summaryPictureTable{{
    {SummaryPicture::BettiCurves, "betti", QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Betti curves"),
     QT_TRANSLATE_NOOP("attopo::SummaryPlot",
                       "The Betti numbers at every threshold: how many bars are alive there (Umeda 2017)."),
     false},
    {SummaryPicture::EulerCurve, "euler", QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Euler curve"),
     QT_TRANSLATE_NOOP("attopo::SummaryPlot",
                       "β0 − β1 + β2 at every threshold, of the dimensions that are computed."),
     false},
    {SummaryPicture::LifespanCurves, "lifespan", QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Lifespan curves"),
     QT_TRANSLATE_NOOP("attopo::SummaryPlot",
                       "At every threshold the sum of the lengths of the bars alive there (Chung & Lawson "
                       "2022). Bars that never end are left out."),
     false},
    {SummaryPicture::Landscape, "landscape",
     QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Persistence landscape"),
     QT_TRANSLATE_NOOP(
         "attopo::SummaryPlot",
         "Every bar as a tent over it, half as high as the bar is long; drawn are the highest, the "
         "second highest, … up to five of them (Bubenik 2015). Bars that never end are left out."),
     true},
    {SummaryPicture::Image, "image", QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Persistence image"),
     QT_TRANSLATE_NOOP(
         "attopo::SummaryPlot",
         "The diagram, turned so that length goes up, with a Gaussian for every point, heavier the "
         "longer the bar (Adams et al. 2017). 20 × 20 pixels, a standard deviation of one pixel, "
         "weight linear in length. Bars that never end are left out."),
     true},
    {SummaryPicture::Lengths, "lengths",
     QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Numbers of bars by length"),
     QT_TRANSLATE_NOOP("attopo::SummaryPlot",
                       "How many bars are how long, in ten bins. Bars that never end are left out."),
     true},
    {SummaryPicture::MergeTree, "tree", QT_TRANSLATE_NOOP("attopo::SummaryPlot", "Merge tree of H0"),
     QT_TRANSLATE_NOOP("attopo::SummaryPlot",
                       "Which tokens come together at which threshold: the dendrogram of single-linkage "
                       "clustering, whose heights are the deaths of the H0 bars."),
     false},
}};

} // namespace

std::span<const SummaryPictureInfo> summaryPictures() { return summaryPictureTable; }

std::optional<SummaryPicture> summaryPictureByName(const QString &name)
{
    for (const SummaryPictureInfo &info : summaryPictureTable)
        if (name == QLatin1String(info.name))
            return info.picture;
    return std::nullopt;
}

} // namespace attopo
