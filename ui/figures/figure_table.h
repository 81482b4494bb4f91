#pragma once

#include "figure.h"

#include <QString>

namespace attopo {

/// The numbers that a view shows, as a table for a spreadsheet: a row a line, cells apart by tabs, names in
/// the first row, numbers in full and as the user's language writes them, ∞ as “inf”. Of two texts the first
/// column says which.
QString figureTable(FigureView view, const FigureData &data);

} // namespace attopo
