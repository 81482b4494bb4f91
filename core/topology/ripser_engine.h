#pragma once

#include "topology/persistence.h"

namespace attopo {

/// The bars of persistentHomology() by Ripser (Bauer 2021, doi:10.1007/s41468-021-00071-5), in no particular
/// order, for at least two points. Re-entrant.
std::vector<Bar> ripserBars(const SquareMatrix &distances, int maxDimension, double cutOff,
                            std::stop_token stop,
                            const std::function<void(const PersistenceProgress &)> &progress);

} // namespace attopo
