#pragma once

#include "topology/barcode.h"

#include <filesystem>
#include <string>

namespace attopo {

// Persistence diagrams in the layouts of other programs. Only dimensions, births and deaths are kept;
// simplices are not.

/// The layouts, by how files of them end, in small or capital letters; numbers are those of read_number.h,
/// and lines end in LF, CRLF or CR:
///   .pers  GUDHI: a line "dimension birth death" a bar, "inf" for ∞; before them, as a comment, which
///          dimensions were computed: "# dimensions 0 1". Read also: "birth death" (of dimension 0), "field
///          dimension birth death", and other lines from # on.
///   .npy   giotto-tda: float64 of shape (1, bars, 3), birth, death and dimension of each, here with ∞ for
///   bars
///          that never end. Read also: (bars, 3), and (bars, 2), birth and death of dimension 0, as ripser.py
///          and persim have one for each dimension. Which dimensions were computed it cannot say.
///   .txt   the output of the ripser program: "persistence intervals in dim 0:" for each dimension that was
///          computed, and a line " [birth,death)" a bar, " [birth, )" for those that never end.
/// Throws Error, with the layouts there are, when the file ends with none of these.
void checkDiagramFileName(const std::filesystem::path &file);

/// What a file of that name holds for these bars.
std::string diagramBytes(const Barcode &barcode, const std::filesystem::path &file);

/// The bars of a file, without simplices, zero-length bars left out; maxDimension is the largest dimension
/// that the file says was computed or has a bar of, and no less than `computedTo` (0 … largestDimension); its
/// largest finite value is the cutOff. Throws Error naming file and line (from 1) or row (from 0) of what is
/// no bar.
Barcode readDiagram(const std::filesystem::path &file, int computedTo = 0);

} // namespace attopo
