#pragma once

#include "topology/merge_tree.h"

#include <QVector>

#include <vector>

namespace attopo {

/// A merge tree as lines for a QCPCurve, lines apart by NaN: heights to the right, a row per vertex
/// downwards.
struct MergeTreeLines {
    QVector<double> x;        ///< Heights.
    QVector<double> y;        ///< Rows.
    std::vector<double> rows; ///< Of the vertices: the place of each in MergeTree::leafOrder.
};

/// What remains at the end goes on to `end`.
MergeTreeLines mergeTreeLines(const MergeTree &tree, double end);

} // namespace attopo
