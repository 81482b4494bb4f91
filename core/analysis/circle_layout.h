#pragma once

#include "analysis/layout.h"
#include "topology/merge_tree.h"

namespace attopo {

/// The tokens on a circle, clockwise in the order of the text, with a gap at the top between the last and the
/// first.
Layout circleLayout(std::size_t tokens);

/// The tokens on a circle in the order of the leaves of their merge tree: those that merge early are
/// neighbours, and half of the circle is shared out by the heights at which neighbours merge, so that
/// clusters stand apart. Clockwise from a gap at the top.
Layout dendrogramLayout(const MergeTree &tree);

} // namespace attopo
