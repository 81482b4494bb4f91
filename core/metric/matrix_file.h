#pragma once

#include "metric/square_matrix.h"

#include <filesystem>

namespace attopo {

/// Reads a square matrix that someone else computed.
///   .npy  NumPy array, two-dimensional, float16/32/64 or integer of any byte order, C or Fortran order
///   else  text, one row a line, numbers separated by commas, semicolons, tabs or spaces ("inf" is allowed);
///         rows of 1, 2, 3, … numbers are the part below the diagonal of a symmetric matrix with zeros on it
///         (Ripser's "lower-distance"), of three points or more
/// Throws Error naming file, line and column (counted from 1) of what cannot be read.
SquareMatrix readSquareMatrix(const std::filesystem::path &file);

/// Throws Error (naming row and column, counted from 0) unless every entry is a number ≥ 0 and every row sums
/// to 1 within 0.01 (attention stored as float16 is off by that much).
void checkAttentionMatrix(const SquareMatrix &attention);

} // namespace attopo
