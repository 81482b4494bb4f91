#pragma once

#include "model/model_files.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace attopo {

/// A model that is part of the program (see README.md beside this file).
struct BundledModel {
    std::string_view name;  ///< Of its folder, on the command line and in settings.
    std::string_view title; ///< In the window.
};

/// The bundled models, the default one first.
std::span<const BundledModel> bundledModels();

/// The files of the bundled model of this name, else of the folder at this path ("./name" for a folder that
/// is called as a bundled model is), else of the model of this name that was downloaded from Hugging Face.
/// Throws Error when there is none of these.
std::shared_ptr<const ModelFiles> modelFiles(const std::string &reference);

} // namespace attopo
