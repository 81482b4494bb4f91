#pragma once

#include "corpus_results.h"

#include <QWidget>

#include <set>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace attopo {

class CorpusTableModel;

/// The texts of a corpus, to be sorted, looked through and opened, with the columns that are chosen; these
/// are kept from start to start.
class CorpusTextTable : public QWidget {
    Q_OBJECT
public:
    explicit CorpusTextTable(QWidget *parent = nullptr);

    void setResults(const std::shared_ptr<const CorpusResults> &results);
    void setFeatures(const std::vector<double> &features); ///< CorpusTableModel::setFeatures()
    /// The feature that is looked at has a column, the first of all features, whatever was chosen.
    void setFeature(std::size_t feature);

    QTableView *view() const { return view_; }

Q_SIGNALS:
    void opened(std::size_t text); ///< Its place in the results.

private:
    QList<bool> shownColumns() const;
    bool isShownAtFirst(int column) const;
    void showColumns();
    void chooseColumns();
    void toggle(int column, bool shown);
    void showCount();

    std::shared_ptr<const CorpusResults> results_;
    CorpusTableModel *model_;
    QSortFilterProxyModel *sorted_;
    QTableView *view_;
    QLineEdit *search_;
    QPushButton *columns_;
    QLabel *count_;
    std::size_t feature_ = 0;
    std::set<QString> shown_, hidden_; ///< By name: other than at first.
};

} // namespace attopo
