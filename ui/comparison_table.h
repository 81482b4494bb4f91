#pragma once

#include "analysis/comparison.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace attopo {

/// The distances between the diagrams of two texts, per dimension, with the convention they are made in.
class ComparisonTable : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonTable(QWidget *parent = nullptr);
    void setComparison(const Comparison *comparison); ///< Null while there is none.
    void setError(const QString &error);              ///< Why there is none.

Q_SIGNALS:
    void helpWanted(const QString &anchor);

private:
    QTableWidget *table_;
    QLabel *note_;
};

/// The convention of the distances in a sentence.
QString comparisonConvention();

} // namespace attopo
