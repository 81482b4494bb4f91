#pragma once

#include "metric/square_matrix.h"
#include "topology/barcode.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attopo {

/// An edge of the filtration: i < j, entering at `length`.
struct Edge {
    int i = 0;
    int j = 0;
    double length = 0;
};

using Triangle = std::array<int, 3>; ///< Vertices, ascending.

/// The filtration order of edges: by length, and of the same length the one with the greater vertices first,
/// as Ripser has it.
bool entersBefore(const Edge &a, const Edge &b);

/// The edges of finite length of a distance matrix in filtration order, made once so
/// that the complex at any threshold is a prefix of it.
std::vector<Edge> edgesByLength(const SquareMatrix &distances);

/// The 2-skeleton of the Vietoris–Rips complex at one threshold: all simplices with filtration value ≤ t.
struct RipsComplex {
    double threshold = 0;
    std::size_t vertices = 0;
    std::size_t edges = 0; ///< The first this many of edgesByLength().
    std::uint64_t triangleCount = 0;
    std::vector<int> component;     ///< Per vertex: components are numbered by their smallest vertex.
    std::size_t components = 0;     ///< Betti number 0
    std::vector<std::size_t> betti; ///< Dimensions 0 … maxDimension of the barcode, at this threshold.
};

/// `edges` as edgesByLength() made them, `barcode` of the same matrix.
RipsComplex ripsComplexAt(double threshold, const std::vector<Edge> &edges, const Barcode &barcode);

} // namespace attopo
