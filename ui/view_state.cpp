#include "view_state.h"

#include "topology/display_cycle.h"

#include <algorithm>

namespace attopo {

bool Selection::contains(int token) const { return std::binary_search(tokens.begin(), tokens.end(), token); }

bool Selection::touches(const Bar &other) const
{
    const auto isSelected = [this](int vertex) { return contains(vertex); };
    return std::any_of(other.birthSimplex.begin(), other.birthSimplex.end(), isSelected)
        || std::any_of(other.deathSimplex.begin(), other.deathSimplex.end(), isSelected);
}

Selection selectBar(const Analysis &analysis, std::size_t bar)
{
    Selection selection;
    selection.bar = bar;
    const Bar &chosen = analysis.barcode->bars[bar];
    selection.cycle = displayCycle(chosen, analysis.space->distances);
    selection.tokens = chosen.birthSimplex;
    selection.tokens.insert(selection.tokens.end(), chosen.deathSimplex.begin(), chosen.deathSimplex.end());
    selection.tokens.insert(selection.tokens.end(), selection.cycle.begin(), selection.cycle.end());
    std::sort(selection.tokens.begin(), selection.tokens.end());
    selection.tokens.erase(std::unique(selection.tokens.begin(), selection.tokens.end()),
                           selection.tokens.end());
    return selection;
}

void ViewState::setThreshold(double threshold)
{
    if (threshold == threshold_)
        return;
    threshold_ = threshold;
    Q_EMIT thresholdChanged(threshold_);
}

void ViewState::setSelection(Side side, const Selection &selection)
{
    Selection &current = selections_[static_cast<std::size_t>(side)];
    if (current == selection)
        return;
    current = selection;
    Q_EMIT selectionChanged(side);
}

} // namespace attopo
