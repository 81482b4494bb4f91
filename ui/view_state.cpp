#include "view_state.h"

#include "topology/component_bars.h"
#include "topology/display_cycle.h"

#include <algorithm>
#include <set>

namespace attopo {

bool Selection::contains(int token) const { return std::binary_search(tokens.begin(), tokens.end(), token); }

bool Selection::touches(const Bar &other) const
{
    const auto isSelected = [this](int vertex) { return contains(vertex); };
    return std::any_of(other.birthSimplex.begin(), other.birthSimplex.end(), isSelected)
        || std::any_of(other.deathSimplex.begin(), other.deathSimplex.end(), isSelected);
}

Selection selectBar(const Analysis &analysis, std::size_t bar, LoopShown shown)
{
    Selection selection;
    selection.bar = bar;
    const Bar &chosen = analysis.barcode->bars[bar];
    if (analysis.loops && shown == LoopShown::AtBirth)
        selection.cycle = analysis.loops->representative(chosen);
    else if (analysis.loops && shown == LoopShown::AtDeath)
        selection.cycle = analysis.loops->cycleAtDeath(chosen);
    if (!selection.cycle.empty()) {
        selection.shown = shown;
    } else {
        const std::vector<int> ring =
            displayCycle(chosen, analysis.space->edges, analysis.space->tokens.size());
        for (std::size_t k = 0; k < ring.size(); ++k)
            selection.cycle.push_back(std::minmax({ring[k], ring[(k + 1) % ring.size()]}));
    }
    if (chosen.dimension == 0 && !chosen.essential())
        selection.tokens =
            mergingComponents(chosen, analysis.space->edges, analysis.space->tokens.size()).ending;
    else
        selection.tokens = chosen.birthSimplex;
    selection.tokens.insert(selection.tokens.end(), chosen.deathSimplex.begin(), chosen.deathSimplex.end());
    for (const auto &[i, j] : selection.cycle) {
        selection.tokens.push_back(i);
        selection.tokens.push_back(j);
    }
    std::sort(selection.tokens.begin(), selection.tokens.end());
    selection.tokens.erase(std::unique(selection.tokens.begin(), selection.tokens.end()),
                           selection.tokens.end());
    return selection;
}

std::vector<std::vector<int>> closedWalks(const std::vector<std::pair<int, int>> &cycle)
{
    std::set<std::pair<int, int>> left(cycle.begin(), cycle.end());
    std::vector<std::vector<int>> walks;
    while (!left.empty()) {
        const auto [start, second] = *left.begin();
        left.erase(left.begin());
        std::vector<int> walk = {start};
        for (int at = second; at != start;) {
            walk.push_back(at);
            const auto next = std::find_if(left.begin(), left.end(), [&](const auto &edge) {
                return edge.first == at || edge.second == at;
            });
            if (next == left.end())
                break; // no cycle after all
            at = next->first == at ? next->second : next->first;
            left.erase(next);
        }
        walks.push_back(std::move(walk));
    }
    return walks;
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
