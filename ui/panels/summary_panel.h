#pragma once

#include "summary_plot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableWidget;

namespace attopo {

class DimensionChooser;

/// What sums up the barcode: a table of numbers, or one of the pictures of SummaryPlot. Shown, it wants them;
/// hidden, it costs nothing.
class SummaryPanel : public QWidget {
    Q_OBJECT
public:
    explicit SummaryPanel(ViewState *state, QWidget *parent = nullptr);

    /// The summaries of both are of one scale.
    void setTexts(const SummarisedText &a, const SummarisedText &b);
    const std::array<SummarisedText, 2> &texts() const { return texts_; }
    /// What is chosen; none: the numbers.
    std::optional<SummaryPicture> picture() const;
    int dimension() const;
    Side side() const;

Q_SIGNALS:
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow(ViewState *state);
    void refresh();
    void fillTable();

    std::array<SummarisedText, 2> texts_;
    QComboBox *what_;
    DimensionChooser *dimension_;
    QComboBox *side_;
    QLabel *explanation_;
    QStackedWidget *pages_;
    QTableWidget *table_;
    SummaryPlot *plot_;
};

} // namespace attopo
