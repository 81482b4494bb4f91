#include "model_picture.h"

#include <QCoreApplication>

#include <array>

namespace attopo {

namespace {

constexpr std::array<ModelPictureInfo, 3> modelPictureTable{{
    {ModelPicture::Plane, QT_TRANSLATE_NOOP("attopo::ModelPlot", "Heads in the plane"),
     QT_TRANSLATE_NOOP("attopo::ModelPlot",
                       "Each head is a point, as near to the others as its attention is alike: metric "
                       "multidimensional scaling of the distances of heads.")},
    {ModelPicture::Dendrogram, QT_TRANSLATE_NOOP("attopo::ModelPlot", "Dendrogram of heads"),
     QT_TRANSLATE_NOOP(
         "attopo::ModelPlot",
         "Which heads come together at which distance: single-linkage clustering, whose heights "
         "are the deaths of the H0 bars of the heads.")},
    {ModelPicture::Barcode, QT_TRANSLATE_NOOP("attopo::ModelPlot", "Barcode of heads"),
     QT_TRANSLATE_NOOP("attopo::ModelPlot",
                       "The barcode of the Vietoris–Rips complex whose points are the heads.")},
}};

} // namespace

std::span<const ModelPictureInfo> modelPictures() { return modelPictureTable; }

} // namespace attopo
