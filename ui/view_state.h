#pragma once

#include "analysis/analysis.h"

#include <QObject>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace attopo {

enum class Side { A, B };

/// Which cycle is shown of an H1 bar.
enum class LoopShown {
    Short,   ///< A short one born with it: displayCycle().
    AtBirth, ///< An exact representative of its class: RipsLoops::representative().
    AtDeath, ///< What that has become when it is filled: RipsLoops::cycleAtDeath().
};

/// What is selected in one of the two texts.
struct Selection {
    std::optional<std::size_t> bar; ///< Into Barcode::bars.
    std::vector<int> tokens; ///< Points of the complex, ascending; those of the bar when one is selected.
    LoopShown shown = LoopShown::Short;       ///< What kind of cycle the next one is.
    std::vector<std::pair<int, int>> cycle{}; ///< Of an H1 bar: its edges, by tokens.

    bool contains(int token) const;
    bool touches(const Bar &other) const; ///< A selected token is a vertex of its birth or death simplex.
    bool operator==(const Selection &) const = default;
};

/// The selection of a bar: its birth and death simplices, the component that ends with a bar of H0, and of H1
/// the cycle asked for, with their tokens. The short one stands in where there is no other: for bars that
/// Ripser has computed, or at a death that never comes.
Selection selectBar(const Analysis &analysis, std::size_t bar, LoopShown shown);

/// The closed walks that a cycle is made of: vertices in order, each ring from its smallest edge on.
std::vector<std::vector<int>> closedWalks(const std::vector<std::pair<int, int>> &cycle);

/// What all views show in common: the threshold and the selections. Views read it and ask it to change.
class ViewState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    double threshold() const { return threshold_; }
    const Selection &selection(Side side) const { return selections_[static_cast<std::size_t>(side)]; }

    /// For selections from now on.
    LoopShown loopShown() const { return loopShown_; }
    void setLoopShown(LoopShown shown) { loopShown_ = shown; }

    void setThreshold(double threshold);
    void setSelection(Side side, const Selection &selection);

Q_SIGNALS:
    void thresholdChanged(double threshold);
    void selectionChanged(attopo::Side side);

private:
    double threshold_ = 0;
    LoopShown loopShown_ = LoopShown::Short;
    std::array<Selection, 2> selections_;
};

} // namespace attopo
