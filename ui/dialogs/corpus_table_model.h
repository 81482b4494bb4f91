#pragma once

#include "corpus_results.h"

#include <QAbstractTableModel>

namespace attopo {

/// The texts of a corpus as a table: what is known of them, and the features of one head.
class CorpusTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int sortRole = Qt::UserRole; ///< A number, or a text where there are no numbers.

    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::shared_ptr<const CorpusResults> results); ///< Without features.
    /// [texts, features] of a head; empty: not there yet.
    void setFeatures(std::vector<double> features);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int firstFeature() const { return static_cast<int>(columns_.size()); } ///< Its column.
    int keptCount() const { return kept_; }
    /// By which a column is known in settings: of features and kept columns that of the table of the batch.
    QString columnName(int column) const;
    /// Whether it is looked through for a text.
    bool isSearched(int column) const;

private:
    enum class Kind { Row, Kept, Beginning, Points, CutAt };
    struct Column {
        Kind kind;
        std::size_t place = 0; ///< Of a kept one.
        bool isNumber = false;
    };

    QVariant shown(std::size_t text, const Column &column) const;
    QVariant sorted(std::size_t text, const Column &column) const;
    std::optional<double>
    feature(const QModelIndex &index) const; ///< None: no such column, or not there yet.

    std::shared_ptr<const CorpusResults> results_;
    std::vector<Column> columns_; ///< Before the features.
    int kept_ = 0;
    std::vector<double> features_;
};

} // namespace attopo
