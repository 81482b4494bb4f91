#pragma once

#include <QString>

namespace attopo {

/// A filtration value for people: four significant digits.
QString filtrationText(double value);
/// Likewise with as many digits as it takes to read the very same number again.
QString exactText(double value);

} // namespace attopo
