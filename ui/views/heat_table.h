#pragma once

#include "metric/square_matrix.h"

#include <QStringList>
#include <QTableWidget>

namespace attopo {

/// A square table of numbers, each on a ground the darker the larger it is.
class HeatTable : public QTableWidget {
    Q_OBJECT
public:
    explicit HeatTable(QWidget *parent = nullptr);

    /// `labels`: of rows and columns. `toolTips`: of the cells, row by row; none: the number in full.
    void setMatrix(const QStringList &labels, const SquareMatrix &matrix, const QStringList &toolTips = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    SquareMatrix matrix_;
};

} // namespace attopo
