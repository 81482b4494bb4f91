#pragma once

#include "analysis/selection.h"
#include "side.h"

#include <QObject>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace attopo {

/// What all views show in common: the threshold and the selections. Views read it and ask it to change.
class ViewState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    double threshold() const { return threshold_; }
    /// What views show: the preview while there is one.
    const Selection &selection(Side side) const
    {
        const auto &preview = previews_[static_cast<std::size_t>(side)];
        return preview ? *preview : lockedSelection(side);
    }
    /// What was selected last, whatever is previewed.
    const Selection &lockedSelection(Side side) const { return selections_[static_cast<std::size_t>(side)]; }

    /// For selections from now on.
    LoopShown loopShown() const { return loopShown_; }
    void setLoopShown(LoopShown shown) { loopShown_ = shown; }

    void setThreshold(double threshold);
    void setSelection(Side side, const Selection &selection); ///< Ends its preview.
    /// Shown while the mouse is over it; none: the selection is shown again.
    void setPreview(Side side, const std::optional<Selection> &preview);

Q_SIGNALS:
    void thresholdChanged(double threshold);
    void selectionChanged(attopo::Side side); ///< That which views show.

private:
    double threshold_ = 0;
    LoopShown loopShown_ = LoopShown::Short;
    std::array<Selection, 2> selections_;
    std::array<std::optional<Selection>, 2> previews_;
};

} // namespace attopo
