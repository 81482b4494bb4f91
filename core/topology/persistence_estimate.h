#pragma once

#include "topology/rips_loops.h"

namespace attopo {

/// About how many seconds RipsVoids of these loops will take; found in some milliseconds. Ripser's time
/// cannot be told like this: that is unknown.
///
/// Three terms: for each edge; for each vertex of a link that is no cone, counted in every 16th link; and for
/// the elimination, the third power of the number of generators. Their factors are of one core of a shared
/// AMD EPYC. There all of 58 matrices of 64 to 512 points were estimated within a factor of 2.6. Estimated
/// and measured milliseconds (test_matrices.h and persistence_benchmark.py have the recipes):
///
///                               n = 64      n = 128     n = 256          n = 512
///     small-bert, layer 2,      0.4   0.4   2.1   3.0   24     29
///         head 4
///     synthetic attention       0.5   0.2   2.1   2.9   16     18        106      152
///     sharp attention           1.0   0.9   11    15    73     95        1,372    972
///     points on a sphere        1.4   0.7   17    9     170    109       1,627    986
///     uniform, on 6 levels      3.5   6.1   38    87    1,194  887
///     uniform                   4.5   4.9   58    55    2,171  1,657     169,709  237,696
double secondsForVoids(const RipsLoops &loops);

} // namespace attopo
