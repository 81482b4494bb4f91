#include "comparison_table.h"

#include "caution_label.h"
#include "glossary.h"
#include "paint_barcode.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace attopo {

QString comparisonConvention()
{
    return QObject::tr("L∞ ground metric; bars that never end are matched with each other");
}

ComparisonTable::ComparisonTable(QWidget *parent)
    : QWidget(parent)
    , table_(new QTableWidget(0, 3))
    , note_(new QLabel(comparisonConvention()))
{
    table_->setObjectName(QStringLiteral("comparison"));
    table_->setAccessibleName(tr("Distances between the diagrams of text A and text B"));
    table_->setHorizontalHeaderLabels({tr("Bottleneck"), tr("1-Wasserstein"), tr("2-Wasserstein")});
    table_->horizontalHeaderItem(0)->setToolTip(explainingToolTip({}, {Term::BottleneckDistance}));
    table_->horizontalHeaderItem(1)->setToolTip(explainingToolTip(
        tr("The sum of all steps of the best matching of the diagrams"), {Term::WassersteinDistance}));
    table_->horizontalHeaderItem(2)->setToolTip(explainingToolTip(
        tr("The square root of the sum of the squared steps of the best matching of the diagrams"),
        {Term::WassersteinDistance}));
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setMaximumHeight(120);
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    auto *caution = new CautionLabel;
    connect(caution, &CautionLabel::helpWanted, this, &ComparisonTable::helpWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->addWidget(new QLabel(tr("<b>Distance between A and B</b>")));
    layout->addWidget(table_);
    layout->addWidget(note_);
    layout->addWidget(caution);
}

void ComparisonTable::setError(const QString &error)
{
    setComparison(nullptr);
    note_->setText(tr("No distances: %1").arg(error));
}

void ComparisonTable::setComparison(const Comparison *comparison)
{
    note_->setText(comparisonConvention());
    table_->setRowCount(comparison ? static_cast<int>(comparison->size()) : 0);
    for (int row = 0; row < table_->rowCount(); ++row) {
        const DiagramDistances &distances = (*comparison)[static_cast<std::size_t>(row)];
        auto *header = new QTableWidgetItem(QStringLiteral("H%1").arg(row));
        header->setToolTip(explainingToolTip({}, {homologyTerm(row)}));
        table_->setVerticalHeaderItem(row, header);
        const std::array<double, 3> values{distances.bottleneck, distances.wasserstein1,
                                           distances.wasserstein2};
        for (int column = 0; column < 3; ++column) {
            const double value = values[static_cast<std::size_t>(column)];
            auto *item = new QTableWidgetItem(filtrationText(value));
            item->setToolTip(value < infinity
                                 ? QString::number(value, 'g', 12)
                                 : tr("The diagrams have different numbers of bars that never end"));
            item->setTextAlignment(Qt::AlignCenter);
            table_->setItem(row, column, item);
        }
    }
}

} // namespace attopo
