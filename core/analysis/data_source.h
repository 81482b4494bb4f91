#pragma once

#include "analysis/analysis.h"
#include "metric/symmetrise.h"
#include "stack/attention_stack.h"

#include <filesystem>
#include <optional>

namespace attopo {

/// A file's matrix (matrix_file.h), checked. Distances that are not symmetric are made so, or refused as
/// NotSymmetric when it is not said how. Throws Error naming the file.
MatrixSource readMatrixSource(const std::filesystem::path &file, MatrixSource::Kind kind,
                              const std::optional<Symmetrisation> &symmetrisation = {});

/// readDiagram() (diagram_file.h). Throws Error naming the file.
DiagramSource readDiagramSource(const std::filesystem::path &file, int computedTo = 0);

/// What a model attended to, as another program has written it (stack_model.h): its text. Throws Error naming
/// the file, NotWeights for logits.
TextSource readStackSource(const std::filesystem::path &file, const StackOptions &options = {});

/// What a file holds tells what it is: a stack of attention (isAttentionStack()), a diagram (.pers, Ripser's
/// output, an array of two or three columns), else attention if all rows of the matrix are distributions and
/// its diagonal is not zero, else distances. An array of 2×2 or 3×3 is a matrix.
using DataSource = std::variant<MatrixSource, DiagramSource, TextSource>;
DataSource readDataSource(const std::filesystem::path &file,
                          const std::optional<Symmetrisation> &symmetrisation = {},
                          const StackOptions &options = {});

} // namespace attopo
