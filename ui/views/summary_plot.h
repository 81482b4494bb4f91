#pragma once

#include "analysis/analysis.h"
#include "analysis/summaries.h"
#include "following_view.h"
#include "summary_picture.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>

namespace attopo {

/// An analysis with what sums it up.
struct SummarisedText {
    std::shared_ptr<const Analysis> analysis; ///< Null: there is none.
    std::shared_ptr<const Summaries> summaries;
};

/// Draws one of them, of one analysis or, where lines can lie over each other, of two: A solid, B dashed.
class SummaryPlot : public FollowingView<QCustomPlot> {
    Q_OBJECT
public:
    explicit SummaryPlot(QWidget *parent = nullptr);

    void setStyle(const Style &style);
    void setThreshold(double threshold);
    /// `dimension`: of a picture of one dimension. `side`: whose, of a picture that shows one text only. The
    /// summaries of both are of one scale.
    void setPicture(SummaryPicture picture, int dimension, Side side, const SummarisedText &a,
                    const SummarisedText &b);

    /// Of a text; in the merge tree its tokens are marked.
    void setSelection(Side side, const Selection &selection);

Q_SIGNALS:
    void tokenClicked(attopo::Side side, int token); ///< In the merge tree.
    /// Likewise under the mouse; none: no longer.
    void tokenHovered(attopo::Side side, std::optional<int> token);

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void rebuild();
    void markSelection();
    std::optional<int> tokenAt(const QPoint &point) const; ///< Of the row of the merge tree.
    void hover(const std::optional<int> &token);
    void drawCurves(const Summaries &summaries, Side side);
    void drawLandscape(const Summaries &summaries);
    void drawImage(const Summaries &summaries);
    void drawLengths(const Summaries &summaries, Side side);
    void drawMergeTree(const SummarisedText &text);
    void moveThreshold();
    double range() const;                ///< The largest filtration value of both.
    const SummarisedText &shown() const; ///< The one of a picture that shows one only.
    const DimensionSummary *ofDimension(const Summaries &summaries) const; ///< Null when it has none.

    Style style_ = Style::forPaper();
    SummaryPicture picture_ = SummaryPicture::BettiCurves;
    int dimension_ = 1;
    Side side_ = Side::A;
    std::array<SummarisedText, 2> texts_;
    std::array<Selection, 2> selections_;
    std::vector<QCPAbstractItem *> marks_;
    std::optional<int> hovered_;
    double threshold_ = 0;
    QCPItemLine *thresholdLine_;
    QCPItemText *nothing_; ///< Why there is no picture.
};

} // namespace attopo
