#pragma once

#include "corpus_results.h"

#include <QWidget>

class QComboBox;

namespace attopo {

class GroupBoxPlot;
class GroupMapView;

/// How groups of texts differ: a map of all heads for a feature, and the values of the chosen head by group.
class GroupPanel : public QWidget {
    Q_OBJECT
public:
    explicit GroupPanel(QWidget *parent = nullptr);

    /// Chooses the feature that tells most, and the head in which it differs most. Null: none.
    void setResults(const std::shared_ptr<const CorpusResults> &results);
    /// [texts, features] of the chosen head; empty: not there yet.
    void setFeatures(const std::vector<double> &features);

    std::size_t feature() const;
    std::size_t head() const { return head_; } ///< Its place: [layers, heads].
    void setHead(std::size_t head);
    GroupMapView *map() const { return map_; }
    GroupBoxPlot *boxes() const { return boxes_; }

Q_SIGNALS:
    void featureChosen();
    void headChosen();

private:
    enum class Number { Effect, P, Q };

    void prepareFields();
    void fillFields();
    void chooseWhatTellsMost();
    const GroupComparison *comparison() const; ///< Null: none.
    const GroupDifference &difference(std::size_t head) const;
    QString describe(std::size_t head) const;
    void showAll();
    void showMap();
    void showHead();
    void showBoxes();

    std::shared_ptr<const CorpusResults> results_;
    std::vector<double> features_;
    std::size_t head_ = 0;
    QComboBox *feature_;
    QComboBox *layer_;
    QComboBox *headOfLayer_;
    QComboBox *groups_;
    QComboBox *number_;
    GroupMapView *map_;
    QLabel *reach_;
    QLabel *difference_;
    GroupBoxPlot *boxes_;
};

} // namespace attopo
