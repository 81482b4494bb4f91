#pragma once

#include <vector>

namespace attopo {

/// What a box plot shows of a sample (Tukey 1977).
struct BoxNumbers {
    double low = 0; ///< The least value within 1.5 times the box below it: the end of a whisker.
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double high = 0;              ///< The largest value within 1.5 times the box above it.
    std::vector<double> outliers; ///< Beyond the whiskers, ascending.
};

/// Of one value at least, all finite. Quartiles are interpolated between the values beside them, as NumPy
/// does.
BoxNumbers boxNumbers(std::vector<double> values);

} // namespace attopo
