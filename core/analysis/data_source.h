#pragma once

#include "analysis/analysis.h"
#include "metric/symmetrise.h"

#include <filesystem>
#include <optional>

namespace attopo {

/// A file's matrix (matrix_file.h), checked. Distances that are not symmetric are made so, or refused as
/// NotSymmetric when it is not said how. Throws Error naming the file.
MatrixSource readMatrixSource(const std::filesystem::path &file, MatrixSource::Kind kind,
                              const std::optional<Symmetrisation> &symmetrisation = {});

/// readDiagram() (diagram_file.h). Throws Error naming the file.
DiagramSource readDiagramSource(const std::filesystem::path &file, int computedTo = 0);

/// What a file holds tells what it is: a diagram (.pers, Ripser's output, an array of two or three columns),
/// else attention if all rows of the matrix are distributions and its diagonal is not zero, else distances.
/// An array of 2×2 or 3×3 is a matrix.
std::variant<MatrixSource, DiagramSource>
readDataSource(const std::filesystem::path &file, const std::optional<Symmetrisation> &symmetrisation = {});

} // namespace attopo
