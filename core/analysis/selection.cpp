#include "analysis/selection.h"

#include "error.h"
#include "topology/component_bars.h"
#include "topology/display_cycle.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace attopo {

bool Selection::contains(int token) const { return std::binary_search(tokens.begin(), tokens.end(), token); }

std::optional<int> Selection::token() const
{
    const bool alone = tokens.size() == 1 && !bar && bars.empty() && !edge;
    return alone ? std::optional(tokens.front()) : std::nullopt;
}

bool Selection::marks(std::size_t index, const Bar &other) const
{
    if (bar)
        return *bar == index;
    if (!bars.empty())
        return std::binary_search(bars.begin(), bars.end(), index);
    const auto isSelected = [this](int vertex) { return contains(vertex); };
    const auto takesPart = [&](const Simplex &simplex) {
        return std::count_if(simplex.begin(), simplex.end(), isSelected) >= (edge ? 2 : 1);
    };
    return takesPart(other.birthSimplex) || takesPart(other.deathSimplex);
}

Selection selectBars(const Barcode &barcode, std::vector<std::size_t> bars)
{
    Selection selection;
    std::set<int> tokens;
    for (const std::size_t index : bars)
        for (const Simplex *simplex : {&barcode.bars[index].birthSimplex, &barcode.bars[index].deathSimplex})
            tokens.insert(simplex->begin(), simplex->end());
    selection.tokens.assign(tokens.begin(), tokens.end());
    selection.bars = std::move(bars);
    return selection;
}

Selection selectEdge(int i, int j)
{
    Selection selection;
    selection.edge = std::minmax(i, j);
    selection.tokens = {selection.edge->first, selection.edge->second};
    return selection;
}

namespace {

/// Nothing when it takes longer than one waits for after a click: on distances without any shape it may.
RipsVoids::Cycle representativeSoon(const RipsVoids &voids, const Bar &bar)
{
    constexpr auto longest = std::chrono::milliseconds(100);
    std::stop_source stop;
    const std::jthread limit([&](const std::stop_token &done) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, done, longest, [] { return false; });
        stop.request_stop();
    });
    try {
        return voids.representative(bar, stop.get_token());
    } catch (const Cancelled &) {
        return {};
    }
}

} // namespace

Selection selectBar(const Analysis &analysis, std::size_t bar, LoopShown shown)
{
    Selection selection;
    selection.bar = bar;
    const Bar &chosen = analysis.barcode->bars[bar];
    if (chosen.birthSimplex.empty())
        return selection; // a bar that was imported, without its simplices
    if (analysis.loops && shown == LoopShown::AtBirth)
        selection.cycle = analysis.loops->representative(chosen);
    else if (analysis.loops && shown == LoopShown::AtDeath)
        selection.cycle = analysis.loops->cycleAtDeath(chosen);
    if (analysis.voids && chosen.dimension == 2) {
        if (shown != LoopShown::AtDeath)
            selection.surface = representativeSoon(*analysis.voids, chosen);
        selection.shown = selection.surface.empty() ? LoopShown::AtDeath : LoopShown::AtBirth;
        if (selection.surface.empty())
            selection.surface = analysis.voids->cycleAtDeath(chosen);
    } else if (!selection.cycle.empty()) {
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
    for (const Triangle &triangle : selection.surface)
        selection.tokens.insert(selection.tokens.end(), triangle.begin(), triangle.end());
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

} // namespace attopo
