#pragma once

#include "metric/square_matrix.h"
#include "topology/barcode.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace attopo {

/// The R-cross-barcode of two distance matrices on the same n points (Barannikov et al. 2022, "Representation
/// Topology Divergence", arXiv:2201.00058): what of the shape of the complex of `a` is not there in that of
/// the smaller of both distances. H0 and H1 of the Vietoris–Rips filtration on two copies of the points, the
/// first all at distance 0 of each other, the second at min(a, b), and a point of the first at a(i, j) from
/// one of the second (the matrix of the authors' implementation). Empty when a = b. Simplices are those of
/// the 2n points, the first copy first. Throws Cancelled soon after `stop` is requested.
Barcode crossBarcode(const SquareMatrix &a, const SquareMatrix &b, const std::stop_token &stop = {});

/// Representation topology divergence: the total length of the H1 bars of the R-cross-barcode, both ways
/// round.
struct RepresentationDivergence {
    Barcode ofA; ///< crossBarcode(a, b)
    Barcode ofB; ///< crossBarcode(b, a)

    double value() const; ///< The mean of both total lengths; 0 for equal matrices.
};

/// What the two matrices are divided by before they are compared.
enum class DivergenceScale {
    AsTheyAre,
    Quantile, ///< The 0.9 quantile of their entries, each its own, as the authors do: units play no part.
};

/// Throws Error when the matrices are of different sizes or a quantile is not above 0; Cancelled soon after
/// `stop` is requested.
RepresentationDivergence representationDivergence(SquareMatrix a, SquareMatrix b, DivergenceScale scale,
                                                  const std::stop_token &stop = {});

/// The barcode of `distances` once those among the points of the prompt are 0 (Manifold Topology Divergence
/// of a response from its prompt, as Bazarova et al. 2025, arXiv:2504.10063, use it on attention): H0 tells
/// how far the response is from the prompt, a bar for each point that is joined on. `isPrompt`: one entry a
/// point.
Barcode barcodeOverPrompt(const SquareMatrix &distances, const std::vector<bool> &isPrompt, int maxDimension,
                          const std::stop_token &stop = {});

/// The sum of the lengths of the finite bars of a dimension.
double totalLength(const Barcode &barcode, int dimension);

} // namespace attopo
