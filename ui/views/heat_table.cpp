#include "heat_table.h"

#include "filtration_text.h"
#include "paint_barcode.h"
#include "style.h"
#include "tool_tip.h"

#include <QEvent>
#include <QHeaderView>

#include <cmath>

namespace attopo {

HeatTable::HeatTable(QWidget *parent)
    : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setShowGrid(false);
}

void HeatTable::setMatrix(const QStringList &labels, const SquareMatrix &matrix, const QStringList &toolTips)
{
    matrix_ = matrix;
    const int n = static_cast<int>(matrix.n());
    clear();
    setRowCount(n);
    setColumnCount(n);
    setHorizontalHeaderLabels(labels);
    setVerticalHeaderLabels(labels);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            const double value = matrix(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
            auto *item = new QTableWidgetItem(std::isnan(value) ? QString() : filtrationText(value));
            item->setTextAlignment(Qt::AlignCenter);
            item->setToolTip(asToolTip(toolTips.isEmpty() ? closeText(value) : toolTips[i * n + j]));
            setItem(i, j, item);
        }
    constexpr int widest = 180;
    resizeColumnsToContents();
    for (int column = 0; column < n; ++column)
        setColumnWidth(column, std::min(columnWidth(column), widest));
    colour();
}

void HeatTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QTableWidget::changeEvent(event);
}

void HeatTable::colour()
{
    const Style style = Style::forPalette(palette());
    double largest = 0;
    for (const double value : matrix_.values)
        if (std::isfinite(value))
            largest = std::max(largest, value);
    for (int i = 0; i < rowCount(); ++i)
        for (int j = 0; j < columnCount(); ++j) {
            const double value = matrix_(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
            const double part = std::isnan(value) || largest <= 0 ? 0 : std::min(value / largest, 1.0);
            const QColor ground = mixed(style.background, style.homology[0], 0.85 * part);
            item(i, j)->setBackground(ground);
            item(i, j)->setForeground(qGray(ground.rgb()) > 128 ? QColor(0x1c, 0x1e, 0x21)
                                                                : QColor(Qt::white));
        }
}

} // namespace attopo
