#include "group_box_plot.h"

#include "plot_style.h"

#include <algorithm>

namespace attopo {

GroupBoxPlot::GroupBoxPlot(QWidget *parent)
    : QCustomPlot(parent)
    , boxes_(new QCPStatisticalBox(xAxis, yAxis))
{
    setAccessibleName(tr("Values by group"));
    xAxis->grid()->setVisible(false);
    xAxis->setTickLength(0);
    xAxis->setSubTicks(false);
    showStyle();
}

void GroupBoxPlot::setGroups(const QString &label, const std::vector<Group> &groups)
{
    groups_ = groups;
    auto found = QSharedPointer<QCPStatisticalBoxDataContainer>::create();
    for (std::size_t k = 0; k < groups.size(); ++k) {
        if (groups[k].values.empty())
            continue;
        const BoxNumbers box = boxNumbers(groups[k].values);
        found->add({static_cast<double>(k), box.low, box.lowerQuartile, box.median, box.upperQuartile,
                    box.high, QVector<double>(box.outliers.begin(), box.outliers.end())});
    }
    boxes_->setData(found);
    boxes_->setWidth(0.5);
    yAxis->setLabel(label);
    xAxis->setRange(-0.6, static_cast<double>(groups.size()) - 0.4);
    boxes_->rescaleValueAxis();
    const QCPRange range = yAxis->range();
    const double room = range.size() > 0 ? 0.06 * range.size() : 0.5; // all values may be the same
    yAxis->setRange(range.lower - room, range.upper + room);
    showNames();
    replot(QCustomPlot::rpQueuedReplot);
}

void GroupBoxPlot::showNames()
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetrics metrics(xAxis->tickLabelFont());
    const int room = std::max(30, (width() - 90) / std::max(1, static_cast<int>(groups_.size())) - 8);
    for (std::size_t k = 0; k < groups_.size(); ++k)
        ticker->addTick(static_cast<double>(k),
                        metrics.elidedText(groups_[k].name, Qt::ElideRight, room) + u'\n'
                            + tr("n = %1").arg(groups_[k].values.size()));
    xAxis->setTicker(ticker);
}

void GroupBoxPlot::showStyle()
{
    const Style style = Style::forPalette(palette());
    applyStyle(*this, style);
    const QColor colour = style.homology[0];
    boxes_->setPen(style.pen(colour, 1.4));
    boxes_->setBrush(mixed(style.background, colour, 0.25));
    boxes_->setWhiskerPen(style.pen(colour, 1.2));
    boxes_->setWhiskerBarPen(style.pen(colour, 1.2));
    boxes_->setMedianPen(style.pen(style.text, 2));
    boxes_->setOutlierStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, style.pen(style.muted, 1), Qt::NoBrush, 4));
    replot(QCustomPlot::rpQueuedReplot);
}

void GroupBoxPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showStyle();
    QCustomPlot::changeEvent(event);
}

void GroupBoxPlot::resizeEvent(QResizeEvent *event)
{
    showNames();
    QCustomPlot::resizeEvent(event);
}

} // namespace attopo
