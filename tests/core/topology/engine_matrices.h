#pragma once

#include "test_matrices.h"

#include <QTest>

namespace attopo {

/// Rows of a test that compares engines: a column "distances" of matrices of 0 to `largest` points.
inline void addEngineMatrices(std::size_t largest)
{
    QTest::addColumn<SquareMatrix>("distances");
    for (std::size_t n = 0; n <= largest; n += n < 10 ? 1 : 5)
        for (unsigned seed = 0; seed < 4; ++seed) {
            const auto row = [&](const char *kind, const SquareMatrix &distances) {
                QTest::addRow("%s, n = %zu, seed %u", kind, n, seed) << distances;
            };
            row("random", randomDistances(n, seed));
            row("two levels", tiedDistances(n, 2, seed));
            row("five levels", tiedDistances(n, 5, seed));
            row("attention", attentionDistances(n, seed));
            row("duplicates", duplicatedDistances(n, seed));
            row("holes", withHoles(randomDistances(n, seed), seed));
            row("tied holes", withHoles(tiedDistances(n, 3, seed), seed));
        }
}

} // namespace attopo
