#include "view_state.h"

namespace attopo {

void ViewState::setThreshold(double threshold)
{
    if (threshold == threshold_)
        return;
    suggestThreshold(threshold);
    Q_EMIT thresholdChosen(threshold);
}

void ViewState::suggestThreshold(double threshold)
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

void ViewState::previewTokens(Side side, const std::vector<int> &tokens)
{
    setPreview(side, tokens.empty() ? std::nullopt : std::optional(Selection{std::nullopt, tokens}));
}

void ViewState::selectBar(Side side, std::size_t bar)
{
    setSelection(side, attopo::selectBar(*analysis(side), bar, loopShown_));
}

void ViewState::clearSelections()
{
    for (const Side side : bothSides)
        setSelection(side, {});
}

void ViewState::setLoopShown(LoopShown shown)
{
    loopShown_ = shown;
    for (const Side side : bothSides)
        if (const auto bar = lockedSelection(side).bar; bar && analysis(side))
            selectBar(side, *bar);
}

} // namespace attopo
