#pragma once

#include "analysis/analysis.h"

#include <optional>
#include <utility>
#include <vector>

namespace attopo {

/// Which cycle is shown of an H1 bar; of an H2 bar an exact one, at birth unless AtDeath or that takes too
/// long.
enum class LoopShown {
    Short,   ///< A short one born with it: displayCycle().
    AtBirth, ///< An exact representative of its class: RipsLoops::representative().
    AtDeath, ///< What that has become when it is filled: RipsLoops::cycleAtDeath().
};

/// What is selected in one of the two texts: a bar, several bars, an edge, or tokens alone.
struct Selection {
    std::optional<std::size_t> bar; ///< Into Barcode::bars.
    std::vector<int>
        tokens; ///< Points of the complex, ascending; those of the bars or of the edge when there are.
    LoopShown shown = LoopShown::Short;       ///< What kind of cycle the next one is.
    std::vector<std::pair<int, int>> cycle{}; ///< Of an H1 bar: its edges, by tokens.
    std::vector<Triangle> surface{};          ///< Of an H2 bar: the triangles of a cycle.
    std::vector<std::size_t> bars{};          ///< Those of a region of the diagram, ascending.
    std::optional<std::pair<int, int>> edge{};

    bool contains(int token) const;
    std::optional<int> token() const; ///< The one token that is selected, and nothing else.
    /// The bar with this number is selected, or what is selected takes part in it: of tokens, one is a vertex
    /// of its birth or death simplex; of an edge, both are.
    bool marks(std::size_t index, const Bar &other) const;
    bool operator==(const Selection &) const = default;
};

/// The selection of a bar: its birth and death simplices, the component that ends with a bar of H0, and of H1
/// the cycle asked for, with their tokens. The short one stands in where there is no other: for bars that
/// Ripser has computed, or at a death that never comes.
Selection selectBar(const Analysis &analysis, std::size_t bar, LoopShown shown);

/// Several bars, with the vertices of their birth and death simplices.
Selection selectBars(const Barcode &barcode, std::vector<std::size_t> bars);

Selection selectEdge(int i, int j);

/// The closed walks that a cycle is made of: vertices in order, each ring from its smallest edge on.
std::vector<std::vector<int>> closedWalks(const std::vector<std::pair<int, int>> &cycle);

} // namespace attopo
