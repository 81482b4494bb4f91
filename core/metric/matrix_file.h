#pragma once

#include "metric/square_matrix.h"

#include <filesystem>

namespace attopo {

/// Reads a square matrix that someone else computed, of at most 20000 rows.
///   .npy  NumPy array, two-dimensional, float16/32/64 or integer of any byte order, C or Fortran order
///   .lower_distance_matrix  the part of a distance matrix below its diagonal, row after row, as Ripser reads
///         it: a stream of numbers, whatever the lines
///   else  text, one row a line, numbers (read_number.h) separated by commas, semicolons, tabs or spaces;
///   lines
///         that begin with # are comments. Beside all rows it may be a part of a symmetric matrix with zeros
///         on its diagonal, told by how many numbers the lines have:
///         1, 2, 3, …     below the diagonal, or with the diagonal where all numbers on it are 0
///         1, 1, 2, 3, …  below the diagonal after a line that is 0 (GUDHI's lower triangular csv)
/// Endings are of small or capital letters; lines end in LF, CRLF or CR; a UTF-8 byte-order mark is skipped.
/// Throws Error naming file, line and column (counted from 1) of what cannot be read, or that there is
/// nothing.
SquareMatrix readSquareMatrix(const std::filesystem::path &file);

/// Throws Error (naming row and column, counted from 0) unless every entry is a number ≥ 0 and every row sums
/// to 1 within 0.01 (attention stored as float16 is off by that much).
void checkAttentionMatrix(const SquareMatrix &attention);

} // namespace attopo
