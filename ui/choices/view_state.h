#pragma once

#include "analysis/selection.h"
#include "analysis/token_attention.h"
#include "side.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace attopo {

/// What all views look at in common: the threshold, the selections, and what is under the mouse. Views read
/// it and ask it to change.
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

    LoopShown loopShown() const { return loopShown_; }
    void setLoopShown(LoopShown shown); ///< Also of bars that are selected.

    /// The results that the views show; null where there is none.
    const std::shared_ptr<const Analysis> &analysis(Side side) const
    {
        return analyses_[static_cast<std::size_t>(side)];
    }
    /// How all heads attend from the one token that is selected, and to it; null: it is not known.
    const std::shared_ptr<const TokenAttention> &tokenAttention(Side side) const
    {
        return tokenAttention_[static_cast<std::size_t>(side)];
    }
    void setTokenAttention(Side side, const std::shared_ptr<const TokenAttention> &attention);
    double range() const; ///< The largest filtration value of both; 0: there is none.

    /// Both results at once. Of the selections what means something in them stays (keptSelection()).
    void setAnalyses(const std::array<std::shared_ptr<const Analysis>, 2> &analyses);
    void setThreshold(double threshold);                      ///< By the user, or what he has set going.
    void suggestThreshold(double threshold);                  ///< By a result; the user has chosen nothing.
    void setSelection(Side side, const Selection &selection); ///< Ends its preview.
    /// Shown while the mouse is over it; none: the selection is shown again.
    void setPreview(Side side, const std::optional<Selection> &preview);
    void previewTokens(Side side, const std::vector<int> &tokens); ///< None: no longer.
    void selectBar(Side side, std::size_t bar);                    ///< As loopShown() says.
    void clearSelections();

Q_SIGNALS:
    void analysesChanged(); ///< Either of them; the selections in them are known already.
    void thresholdChanged(double threshold);
    void thresholdChosen(double threshold);   ///< After that, if it was the user.
    void selectionChanged(attopo::Side side); ///< That which views show.
    void tokenAttentionChanged(attopo::Side side);

private:
    std::array<std::shared_ptr<const Analysis>, 2> analyses_;
    double threshold_ = 0;
    LoopShown loopShown_ = LoopShown::Short;
    std::array<Selection, 2> selections_;
    std::array<std::optional<Selection>, 2> previews_;
    std::array<std::shared_ptr<const TokenAttention>, 2> tokenAttention_;
};

/// The same points and bars, whatever was asked for.
bool looksTheSame(const Analysis *a, const Analysis *b);
/// What of a selection in one result still means something in another one, of the same text or not: bars do
/// in the same barcode, tokens while they are the same.
Selection keptSelection(const Selection &selection, const Analysis *before, const Analysis *after);

} // namespace attopo
