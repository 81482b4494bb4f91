#pragma once

#include "analysis/analysis.h"
#include "following_view.h"

#include <qcustomplot.h>

#include <memory>
#include <vector>

namespace attopo {

/// A distance matrix or the attention of a head as a heat map, first token top left. Token names stand at the
/// sides while there is room for them.
class MatrixPlot : public FollowingView<QCustomPlot> {
    Q_OBJECT
public:
    enum class Content { Distances, Attention };
    explicit MatrixPlot(Content content, QWidget *parent = nullptr);

    /// Shows what is selected of a text, and selects what is clicked in its analysis.
    void follow(ViewState *state, Side side);
    void setStyle(const Style &style);
    void setAnalysis(std::shared_ptr<const Analysis> analysis);
    void setSelection(const Selection &selection); ///< Of the points, which are the rows.
    /// Of what the points attend to when that is another text.
    void setColumnSelection(const Selection &selection);
    /// Makes the cells square within a picture of this size, and chooses the tokens that are named.
    void fit(const QSize &size);

Q_SIGNALS:
    void tokensClicked(std::vector<int> tokens); ///< Row and column of a cell, as far as they are points.
    void cellClicked(std::size_t row, std::size_t column);
    void tokensHovered(std::vector<int> tokens); ///< As tokensClicked(); none: no longer.

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Matrix *matrix() const;
    const std::vector<Token> &columnTokens() const;
    void rebuild();
    void markSelection();
    std::vector<int> tokensOf(const std::pair<std::size_t, std::size_t> &cell) const;
    void hover(const std::vector<int> &tokens);
    std::optional<std::pair<std::size_t, std::size_t>> cellAt(const QPoint &point) const; ///< Row, column.

    const Content content_;
    Side side_ = Side::A; ///< Whose it shows of the state it follows.
    Style style_ = Style::forPaper();
    std::shared_ptr<const Analysis> analysis_;
    Selection selection_;
    Selection columnSelection_;
    std::vector<int> hovered_;
    std::vector<std::size_t> columns_; ///< Of the points, in the attention of a text.
    QCPColorMap *map_;
    QCPAxisRect *colourBar_;
    QCPItemText *emptyText_;
    std::vector<QCPItemRect *> marks_;
};

} // namespace attopo
