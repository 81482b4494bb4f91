#include "plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

class CountTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &range) override
    {
        return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range)));
    }
    int getSubTickCount(double) override { return 0; }
};

} // namespace

void countOn(QCPAxis &axis)
{
    axis.setTicker(QSharedPointer<CountTicker>::create());
    axis.ticker()->setTickCount(4);
}

void applyStyle(QCustomPlot &plot, const Style &style)
{
    plot.setBackground(style.background);
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setLabelFont(style.font);
        axis->setTickLabelFont(style.smallFont());
        axis->setLabelColor(style.text);
        axis->setTickLabelColor(style.muted);
        axis->setBasePen(style.pen(style.muted, 1));
        axis->setTickPen(style.pen(style.muted, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(style.pen(style.faint, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setNumberFormat(QStringLiteral("g"));
    }
    plot.legend->setFont(style.smallFont());
    plot.legend->setTextColor(style.text);
    plot.legend->setBorderPen(Qt::NoPen);
    QColor behind = style.background;
    behind.setAlpha(200);
    plot.legend->setBrush(behind);
    plot.legend->setRowSpacing(-3);
}

} // namespace attopo
