#pragma once

#include <optional>
#include <string>

namespace attopo {

/// A sentence for the user when the matrix library of this process (libblas.so.3) is the reference BLAS, with
/// which a model takes ten times as long; it names the package to install. nullopt when all is well.
std::optional<std::string> blasWarning();

} // namespace attopo
