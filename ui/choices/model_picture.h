#pragma once

#include <span>

namespace attopo {

/// The pictures of a model whose heads are the points.
enum class ModelPicture { Plane, Dendrogram, Barcode };

struct ModelPictureInfo {
    ModelPicture picture;
    const char *label;
    const char *explanation; ///< With its source.
};

/// All of them, in the order of their values.
std::span<const ModelPictureInfo> modelPictures();

} // namespace attopo
