#pragma once

#include "analysis/analysis.h"
#include "metric/symmetrise.h"

#include <filesystem>
#include <optional>

namespace attopo {

/// A file's matrix (matrix_file.h), checked. Distances that are not symmetric are made so, or refused when it
/// is not said how. Throws Error naming the file.
MatrixSource readMatrixSource(const std::filesystem::path &file, MatrixSource::Kind kind,
                              const std::optional<Symmetrisation> &symmetrisation = {});

} // namespace attopo
