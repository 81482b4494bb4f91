#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace attopo {

/// The q-values of p-values, each the smallest false discovery rate at which it would be a discovery
/// (Benjamini & Hochberg 1995).
std::vector<double> benjaminiHochberg(std::span<const double> p);

/// Of so many `tests` the number that must have a p of `p` for them to have a q of at most `level`, whatever
/// the others have; more than `tests`: it cannot be.
std::uint64_t discoveriesNeeded(double p, std::uint64_t tests, double level);

} // namespace attopo
