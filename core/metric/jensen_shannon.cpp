#include "metric/jensen_shannon.h"

#include "error.h"

#include <vector>

namespace attopo {

namespace {

struct Dispatch {
    EntropyKernel kernel;
    std::string_view instructionSet;
};

Dispatch chooseKernel()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
        return {negativeMeanEntropyAvx512, "AVX-512"};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return {negativeMeanEntropyAvx2, "AVX2"};
#endif
    return {negativeMeanEntropyBaseline, "baseline"};
}

const Dispatch &dispatch()
{
    static const Dispatch chosen = chooseKernel();
    return chosen;
}

} // namespace

EntropyKernel entropyKernel() { return dispatch().kernel; }

std::string_view jensenShannonInstructionSet() { return dispatch().instructionSet; }

SquareMatrix jensenShannonDistances(const Matrix &distributions, const std::stop_token &stop)
{
    const std::size_t n = distributions.rows;
    const std::size_t m = distributions.columns;
    const EntropyKernel kernel = entropyKernel();
    std::vector<double> negativeEntropy(n);
    for (std::size_t i = 0; i < n; ++i)
        negativeEntropy[i] = kernel(distributions.row(i), distributions.row(i), m);

    SquareMatrix result(n);
    for (std::size_t i = 0; i < n; ++i) {
        throwIfStopped(stop);
        for (std::size_t j = 0; j < i; ++j) {
            const double negativeMean = kernel(distributions.row(i), distributions.row(j), m);
            result(i, j) = result(j, i) =
                jensenShannonDistance(negativeEntropy[i], negativeEntropy[j], negativeMean);
        }
    }
    return result;
}

} // namespace attopo
