#include "alignment_plot.h"

#include <algorithm>

namespace attopo {

namespace {

/// Where these stand in `all`, ascending; those that do not are left out.
std::vector<int> placesOf(const std::vector<Token> &tokens, const std::vector<Token> &all)
{
    std::vector<int> places;
    for (std::size_t k = 0; k < all.size(); ++k)
        if (std::find(tokens.begin(), tokens.end(), all[k]) != tokens.end())
            places.push_back(static_cast<int>(k));
    return places;
}

} // namespace

AlignmentPlot::AlignmentPlot(ViewState *state, QWidget *parent)
    : MatrixPlot(Content::Attention, parent)
{
    setObjectName(QStringLiteral("alignment"));
    connect(this, &MatrixPlot::cellClicked, this, &AlignmentPlot::select);
    FollowingView::follow(state);
}

void AlignmentPlot::catchUp(const ViewState &, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
    if (parts.testFlag(Outdated::Analyses))
        setAnalysis(aligned_);
    if (parts.testAnyFlags(OutdatedParts(Outdated::Analyses) | Outdated::Selections))
        showSelection();
}

void AlignmentPlot::setAlignment(const std::shared_ptr<const Analysis> &aligned)
{
    aligned_ = aligned;
    outdate(Outdated::Analyses);
}

void AlignmentPlot::select(std::size_t row, std::size_t column)
{
    for (const Side side : bothSides) {
        const auto analysis = state()->analysis(side);
        if (!analysis)
            continue;
        const bool translated = analysis->request.attention.part == AttentionPart::Translation;
        const Token &clicked = translated ? aligned_->space->tokens[row] : aligned_->space->attended[column];
        state()->setSelection(side, {std::nullopt, placesOf({clicked}, analysis->space->tokens)});
    }
}

void AlignmentPlot::showSelection()
{
    if (!aligned_)
        return;
    for (const Side side : bothSides) {
        const auto &analysis = state()->analysis(side);
        if (!analysis)
            continue;
        std::vector<Token> selected;
        for (const int token : state()->selection(side).tokens)
            selected.push_back(analysis->space->tokens[static_cast<std::size_t>(token)]);
        if (analysis->request.attention.part == AttentionPart::Translation)
            setSelection({std::nullopt, placesOf(selected, aligned_->space->tokens)});
        else
            setColumnSelection({std::nullopt, placesOf(selected, aligned_->space->attended)});
    }
}

} // namespace attopo
