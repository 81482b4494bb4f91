#pragma once

#include "analysis/analysis.h"

#include <QString>

namespace attopo {

/// A complex in numbers: points, edges, triangles, Betti numbers and the Euler characteristic, and how much
/// of it is drawn when that is not all.
QString describeComplex(const Analysis &analysis, const RipsComplex &complex, std::size_t edgesDrawn,
                        std::size_t trianglesDrawn);

} // namespace attopo
