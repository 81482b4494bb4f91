#pragma once

#include "model/model_files.h"

#include <memory>

namespace attopo {

/// The small English BERT that is part of the program (see small-bert-english/README.md).
std::shared_ptr<const ModelFiles> bundledModel();

} // namespace attopo
