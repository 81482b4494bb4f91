#pragma once

#include <cstddef>

namespace attopo {

/// Sum over k of f((p[k] + q[k])/2) with f(x) = x·log2(x), f(0) = 0: minus the entropy of the mean of two
/// distributions of length `size`. With p == q, minus the entropy of p.
using EntropyKernel = double (*)(const double *p, const double *q, std::size_t size);

// The same source compiled for three instruction sets; which one runs is decided at run time.
double negativeMeanEntropyBaseline(const double *p, const double *q, std::size_t size);
#if defined(__x86_64__)
double negativeMeanEntropyAvx2(const double *p, const double *q, std::size_t size);
double negativeMeanEntropyAvx512(const double *p, const double *q, std::size_t size);
#endif

} // namespace attopo
