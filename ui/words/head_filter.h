#pragma once

#include "head_overview.h"

#include <QString>

namespace attopo {

/// Whether every word of `filter` is said of a head: "L3", "H7", "L3·H7", "L3H7" and "3.7" are where it
/// stands, any other is part of `told`, in capitals or not. An empty filter is passed.
bool passesFilter(const QString &filter, const LayerHead &head, const QString &told);

} // namespace attopo
