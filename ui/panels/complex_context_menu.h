#pragma once

#include "complex_view.h"

#include <QList>

class QAction;

namespace attopo {

/// What the right button offers on a picture of the complex: for the token under the mouse, or those that are
/// selected, their component, their neighbours and a closer look; for the picture `common`.
void offerContextMenu(ComplexView *view, Side side, ViewState *state, const QList<QAction *> &common);

/// All tokens of the components that these are in, ascending.
std::vector<int> tokensOfComponents(const RipsComplex &complex, const std::vector<int> &tokens);
/// These and the tokens they are joined to by an edge, ascending.
std::vector<int> withNeighbours(const RipsComplex &complex, const std::vector<Edge> &edges,
                                const std::vector<int> &tokens);

} // namespace attopo
