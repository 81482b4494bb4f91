#pragma once

#include "metric/metric.h"
#include "metric/square_matrix.h"
#include "topology/barcode.h"

#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace attopo {

/// Symmetric, uniform in (0, 1).
inline SquareMatrix randomDistances(std::size_t n, unsigned seed)
{
    std::mt19937 generator(seed);
    std::uniform_real_distribution<double> uniform(0.01, 1);
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix(i, j) = matrix(j, i) = uniform(generator);
    return matrix;
}

/// Only `levels` different distances: heavy ties.
inline SquareMatrix tiedDistances(std::size_t n, int levels, unsigned seed)
{
    SquareMatrix matrix = randomDistances(n, seed);
    for (double &d : matrix.values)
        d = std::ceil(d * levels) / levels;
    for (std::size_t i = 0; i < n; ++i)
        matrix(i, i) = 0;
    return matrix;
}

/// Jensen–Shannon distances of attention rows, some of them sharp.
inline SquareMatrix attentionDistances(std::size_t n, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0, 1);
    SquareMatrix attention(n);
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < n; ++j)
            sum += attention(i, j) = std::exp((i % 3 == 0 ? 6 : 2) * normal(generator));
        for (std::size_t j = 0; j < n; ++j)
            attention(i, j) /= sum;
    }
    return distanceMatrix(Metric::JensenShannon, attention);
}

/// Some entries infinite.
inline SquareMatrix withHoles(SquareMatrix matrix, unsigned seed)
{
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < matrix.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (random() % 3 == 0)
                matrix(i, j) = matrix(j, i) = infinity;
    return matrix;
}

/// Points on a circle of radius 1: one long bar in H1.
inline SquareMatrix circleDistances(std::size_t n)
{
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            matrix(i, j) = matrix(j, i) = 2
                * std::abs(std::sin(M_PI * static_cast<double>(i > j ? i - j : j - i)
                                    / static_cast<double>(n)));
    return matrix;
}

/// Every point twice, at distance 0 from its double.
inline SquareMatrix duplicatedDistances(std::size_t n, unsigned seed)
{
    const SquareMatrix half = randomDistances((n + 1) / 2, seed);
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            matrix(i, j) = half(i / 2, j / 2);
    return matrix;
}

inline SquareMatrix equalDistances(std::size_t n, double d)
{
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            matrix(i, j) = i == j ? 0 : d;
    return matrix;
}

/// The matrices on which engines are compared, by name.
inline std::vector<std::pair<std::string, SquareMatrix>> testMatrices()
{
    std::vector<std::pair<std::string, SquareMatrix>> matrices;
    for (const std::size_t n : {0U, 1U, 2U, 3U, 4U, 5U, 9U, 17U, 30U})
        for (unsigned seed = 0; seed < 3; ++seed)
            matrices.emplace_back("random, n = " + std::to_string(n) + ", seed " + std::to_string(seed),
                                  randomDistances(n, seed));
    for (const int levels : {1, 2, 3, 6})
        for (const std::size_t n : {6U, 14U, 22U})
            matrices.emplace_back("tied on " + std::to_string(levels) + " levels, n = " + std::to_string(n),
                                  tiedDistances(n, levels, static_cast<unsigned>(n)));
    for (const std::size_t n : {2U, 3U, 12U})
        matrices.emplace_back("all equal, n = " + std::to_string(n), equalDistances(n, 0.5));
    matrices.emplace_back("all zero, n = 5", equalDistances(5, 0));
    matrices.emplace_back("duplicates, n = 16", duplicatedDistances(16, 4));
    matrices.emplace_back("circle, n = 12", circleDistances(12));
    for (const std::size_t n : {20U, 45U})
        matrices.emplace_back("attention, n = " + std::to_string(n), attentionDistances(n, 7));
    return matrices;
}

} // namespace attopo
