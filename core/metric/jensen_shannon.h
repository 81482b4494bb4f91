#pragma once

#include "metric/entropy_kernel.h"
#include "metric/square_matrix.h"

#include <algorithm>
#include <cmath>
#include <stop_token>
#include <string_view>

namespace attopo {

/// Jensen–Shannon distance, sqrt(JS(P, Q)) with logarithms in base 2, between all pairs of rows of
/// `distributions` (n×m, rows ≥ 0 that sum to 1): n×n. Values in [0, 1]; exactly 0 for equal rows.
///
/// JS(P, Q) = H((P + Q)/2) − (H(P) + H(Q))/2, computed in double precision: the divergence is off by no more
/// than about m · 1e-16, so a distance of 1e-3 is right to 1e-9 even though small ones cancel.
/// Throws Cancelled between rows when `stop` is requested.
SquareMatrix jensenShannonDistances(const Matrix &distributions, const std::stop_token &stop = {});

/// The distance of P and Q from minus the entropies of P, of Q and of (P + Q)/2.
inline double jensenShannonDistance(double negativeOfP, double negativeOfQ, double negativeOfMean)
{
    return std::sqrt(std::clamp(0.5 * (negativeOfP + negativeOfQ) - negativeOfMean, 0.0, 1.0));
}

/// What computes those on this processor.
EntropyKernel entropyKernel();

/// The instruction set the kernel uses on this processor: "AVX-512", "AVX2" or "baseline".
std::string_view jensenShannonInstructionSet();

} // namespace attopo
