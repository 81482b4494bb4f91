#pragma once

#include "statistics/box_numbers.h"

#include <qcustomplot.h>

#include <vector>

namespace attopo {

/// The values of texts, group by group, as boxes with whiskers and outliers (box_numbers.h).
class GroupBoxPlot : public QCustomPlot {
    Q_OBJECT
public:
    struct Group {
        QString name;
        std::vector<double> values; ///< Finite.
    };

    explicit GroupBoxPlot(QWidget *parent = nullptr);

    /// `label`: of the values. Groups without values keep their place.
    void setGroups(const QString &label, const std::vector<Group> &groups);
    QCPStatisticalBox *boxes() const { return boxes_; }

    QSize sizeHint() const override { return {380, 220}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showStyle();
    void showNames();

    QCPStatisticalBox *boxes_;
    std::vector<Group> groups_;
};

} // namespace attopo
