#pragma once

#include "topology/rips_loops.h"

namespace attopo {

/// About how many seconds RipsVoids of these loops will take; found in some milliseconds. Ripser's time
/// cannot be told like this: that is unknown.
///
/// Three terms: for each edge; for each vertex of a link that is no cone, counted in every 16th link; and for
/// the elimination, the third power of the number of generators. Their factors are of one core of a shared
/// AMD EPYC. There, of 44 matrices of 64 to 512 points, all but one were estimated within a factor of 2 (that
/// one takes 0.2 ms). Estimated / measured milliseconds (test_matrices.h and persistence_benchmark.py have
/// the recipes):
///
///                              n = 64      n = 128     n = 256          n = 512
///     small-bert, 2, 4         0.5 / 0.4   2.5 / 2.3   25 / 26
///     synthetic attention      0.5 / 0.3   2.5 / 3.6   17 / 18          112 / 161
///     sharp attention          1.1 / 0.8   11 / 12     74 / 66          1,378 / 996
///     points on a sphere       1.5 / 0.7   17 / 9      172 / 123        1,633 / 1,139
///     uniform random, 6 levels 3.6 / 5.0   38 / 59     1,195 / 1,004
///     uniform random           4.6 / 4.7   58 / 60     2,172 / 1,675
double secondsForVoids(const RipsLoops &loops);

} // namespace attopo
