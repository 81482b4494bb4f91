#pragma once

#include "analysis/analysis.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace attopo {

enum class Side { A, B };

/// What is selected in one of the two texts.
struct Selection {
    std::optional<std::size_t> bar; ///< Into Barcode::bars.
    std::vector<int> tokens;  ///< Points of the complex, ascending; those of the bar when one is selected.
    std::vector<int> cycle{}; ///< Of an H1 bar: displayCycle().

    bool contains(int token) const;
    bool touches(const Bar &other) const; ///< A selected token is a vertex of its birth or death simplex.
    bool operator==(const Selection &) const = default;
};

/// The selection of a bar: its birth and death simplices and, of a loop, the loop, with their tokens.
Selection selectBar(const Analysis &analysis, std::size_t bar);

/// What all views show in common: the threshold and the selections. Views read it and ask it to change.
class ViewState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    double threshold() const { return threshold_; }
    const Selection &selection(Side side) const { return selections_[static_cast<std::size_t>(side)]; }

    void setThreshold(double threshold);
    void setSelection(Side side, const Selection &selection);

Q_SIGNALS:
    void thresholdChanged(double threshold);
    void selectionChanged(attopo::Side side);

private:
    double threshold_ = 0;
    std::array<Selection, 2> selections_;
};

} // namespace attopo
