#include "view_state.h"

#include <algorithm>

namespace attopo {

double ViewState::range() const
{
    double range = 0;
    for (const auto &analysis : analyses_)
        if (analysis)
            range = std::max(range, analysis->barcode->largestValue());
    return range;
}

void ViewState::setAnalyses(const std::array<std::shared_ptr<const Analysis>, 2> &analyses)
{
    std::array<bool, 2> isOther{};
    std::array<bool, 2> selectsOther{};
    for (std::size_t k = 0; k < analyses.size(); ++k) {
        const std::shared_ptr<const Analysis> before = std::exchange(analyses_[k], analyses[k]);
        isOther[k] = !looksTheSame(before.get(), analyses[k].get());
        if (!isOther[k])
            continue;
        const Selection shown = selection(static_cast<Side>(k));
        previews_[k].reset();
        selections_[k] = keptSelection(selections_[k], before.get(), analyses[k].get());
        selectsOther[k] = shown != selections_[k];
    }
    if (isOther[0] || isOther[1])
        Q_EMIT analysesChanged();
    for (const Side side : bothSides)
        if (selectsOther[static_cast<std::size_t>(side)])
            Q_EMIT selectionChanged(side);
}

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

void ViewState::setTokenAttention(Side side, const std::shared_ptr<const TokenAttention> &attention)
{
    auto &current = tokenAttention_[static_cast<std::size_t>(side)];
    if (std::exchange(current, attention) != attention)
        Q_EMIT tokenAttentionChanged(side);
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

bool looksTheSame(const Analysis *a, const Analysis *b)
{
    return a == b || (a && b && a->barcode == b->barcode && a->space == b->space);
}

Selection keptSelection(const Selection &selection, const Analysis *before, const Analysis *after)
{
    if (!before || !after)
        return {};
    if (before->barcode == after->barcode)
        return selection;
    Selection kept;
    if (!selection.bar && selection.bars.empty() && before->space->tokens == after->space->tokens)
        kept.tokens = selection.tokens;
    return kept;
}

} // namespace attopo
