#pragma once

#include "analysis/comparison.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace attopo {

/// The distances between the diagrams of two texts, with the convention they are made in. One of them may be
/// chosen: its matching is drawn.
class ComparisonTable : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonTable(QWidget *parent = nullptr);
    void setComparison(const Comparison *comparison); ///< Null while there is none.
    void setError(const QString &error);              ///< Why there is none.

    GroundNorm norm() const;
    void setNorm(GroundNorm norm);
    const std::optional<MatchingChoice> &chosen() const { return chosen_; }
    void choose(const std::optional<MatchingChoice> &choice);

Q_SIGNALS:
    void normChosen();
    void matchingChosen(); ///< Or none.
    void helpWanted(const QString &anchor);

private:
    void showNote();
    void choiceOf(const QTableWidgetItem *item);
    void markChosen();

    QTableWidget *table_;
    QComboBox *norm_;
    QLabel *divergence_;
    QLabel *note_;
    std::vector<std::optional<int>> rows_; ///< Their dimensions.
    std::optional<MatchingChoice> chosen_;
};

} // namespace attopo
