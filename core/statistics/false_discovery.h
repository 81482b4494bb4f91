#pragma once

#include <span>
#include <vector>

namespace attopo {

/// The q-values of p-values, each the smallest false discovery rate at which it would be a discovery
/// (Benjamini & Hochberg 1995).
std::vector<double> benjaminiHochberg(std::span<const double> p);

} // namespace attopo
