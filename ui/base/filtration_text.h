#pragma once

#include <QString>

namespace attopo {

/// A number for people, with so many significant digits, as their language writes it.
QString shownNumber(double value, int digits);
/// A filtration value likewise: four significant digits.
QString filtrationText(double value);
/// Likewise where there is room for more: six.
QString closeText(double value);

} // namespace attopo
