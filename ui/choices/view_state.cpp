#include "view_state.h"

namespace attopo {

void ViewState::setThreshold(double threshold)
{
    if (threshold == threshold_)
        return;
    threshold_ = threshold;
    Q_EMIT thresholdChanged(threshold_);
}

void ViewState::setSelection(Side side, const Selection &selection)
{
    auto &preview = previews_[static_cast<std::size_t>(side)];
    Selection &locked = selections_[static_cast<std::size_t>(side)];
    const bool unchanged = locked == selection && !preview;
    preview.reset();
    locked = selection;
    if (!unchanged)
        Q_EMIT selectionChanged(side);
}

void ViewState::setPreview(Side side, const std::optional<Selection> &preview)
{
    auto &current = previews_[static_cast<std::size_t>(side)];
    if (current == preview)
        return;
    current = preview;
    Q_EMIT selectionChanged(side);
}

} // namespace attopo
