#include "comparison_table.h"

#include "caution_label.h"
#include "describe_comparison.h"
#include "filtration_text.h"
#include "glossary.h"
#include "paint_barcode.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace attopo {

ComparisonTable::ComparisonTable(QWidget *parent)
    : QWidget(parent)
    , table_(new QTableWidget(0, static_cast<int>(diagramDistances().size())))
    , norm_(new QComboBox)
    , divergence_(plainLabel())
    , note_(plainLabel())
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
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    norm_->setObjectName(QStringLiteral("groundNorm"));
    norm_->addItem(tr("L∞"), static_cast<int>(GroundNorm::Infinity));
    norm_->addItem(tr("L2"), static_cast<int>(GroundNorm::Euclidean));
    norm_->setToolTip(explainingToolTip({}, {Term::GroundNorm}));
    divergence_->setObjectName(QStringLiteral("divergence"));
    divergence_->setWordWrap(true);
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    auto *caution = new CautionLabel;
    connect(caution, &CautionLabel::helpWanted, this, &ComparisonTable::helpWanted);
    connect(norm_, &QComboBox::currentIndexChanged, this, [this] {
        showNote();
        Q_EMIT normChosen();
    });
    connect(table_, &QTableWidget::itemClicked, this, &ComparisonTable::choiceOf);
    connect(table_, &QTableWidget::itemActivated, this, &ComparisonTable::choiceOf);
    auto *normLabel = plainLabel(tr("&Ground norm"));
    normLabel->setBuddy(norm_);
    auto *title = new QHBoxLayout;
    title->addWidget(markupLabel(tr("<b>Distance between A and B</b>")), 1);
    title->addWidget(normLabel);
    title->addWidget(norm_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->addLayout(title);
    layout->addWidget(table_);
    layout->addWidget(divergence_);
    layout->addWidget(note_);
    layout->addWidget(caution);
    setComparison(nullptr);
}

GroundNorm ComparisonTable::norm() const { return static_cast<GroundNorm>(norm_->currentData().toInt()); }

void ComparisonTable::setNorm(GroundNorm norm)
{
    norm_->setCurrentIndex(norm_->findData(static_cast<int>(norm)));
}

void ComparisonTable::setError(const QString &error)
{
    setComparison(nullptr);
    note_->setText(tr("No distances: %1").arg(error));
}

void ComparisonTable::showNote()
{
    QString note = comparisonConvention(norm()) + QStringLiteral(". ");
    if (!chosen_)
        note += tr("Click a number: the diagram shows how the bars are matched.");
    else
        note += tr("The diagram shows how the bars are matched; the pair furthest apart is thick.");
    note_->setText(note);
}

void ComparisonTable::choiceOf(const QTableWidgetItem *item)
{
    const MatchingChoice clicked{rows_[static_cast<std::size_t>(item->row())],
                                 diagramDistances()[static_cast<std::size_t>(item->column())].distance};
    choose(chosen_ == clicked ? std::nullopt : std::optional(clicked));
}

void ComparisonTable::choose(const std::optional<MatchingChoice> &choice)
{
    chosen_ = choice;
    markChosen();
    showNote();
    Q_EMIT matchingChosen();
}

void ComparisonTable::markChosen()
{
    table_->clearSelection();
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (chosen_ && chosen_->dimension == rows_[row])
            table_->item(static_cast<int>(row), static_cast<int>(chosen_->distance))->setSelected(true);
}

void ComparisonTable::setComparison(const Comparison *comparison)
{
    showNote();
    if (comparison && comparison->divergence) {
        divergence_->setText(
            tr("Divergence on the same tokens (RTD): %1").arg(filtrationText(*comparison->divergence)));
        divergence_->setToolTip(
            explainingToolTip(tr("Each divided by its 0.9 quantile first. Of the distances as they are: %1.")
                                  .arg(closeText(*comparison->divergenceUnscaled)),
                              {Term::RepresentationDivergence}));
    }
    divergence_->setVisible(comparison && comparison->divergence);
    rows_.clear();
    table_->setRowCount(comparison ? static_cast<int>(comparison->diagrams.size()) : 0);
    for (int row = 0; row < table_->rowCount(); ++row) {
        const DiagramComparison &compared = comparison->diagrams[static_cast<std::size_t>(row)];
        rows_.push_back(compared.dimension);
        auto *header = new QTableWidgetItem(diagramName(compared.dimension));
        header->setToolTip(
            compared.dimension
                ? explainingToolTip({}, {homologyTerm(*compared.dimension)})
                : asToolTip(tr("Bars of all dimensions as one diagram, where any may be matched "
                               "with any: for comparing with tables made so.")));
        table_->setVerticalHeaderItem(row, header);
        for (const DiagramDistanceInfo &info : diagramDistances()) {
            const double value = compared[info.distance].distance;
            auto *item = new QTableWidgetItem(filtrationText(value));
            item->setToolTip(
                value < infinity
                    ? QStringLiteral("%1 (%2)").arg(closeText(value), comparisonConvention(comparison->norm))
                    : tr("The diagrams have different numbers of bars that never end"));
            item->setTextAlignment(Qt::AlignCenter);
            table_->setItem(row, static_cast<int>(info.distance), item);
        }
    }
    const int rows = std::max(3, table_->rowCount()); // as tall without numbers: nothing jumps
    table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height()
                           + rows * table_->verticalHeader()->defaultSectionSize()
                           + 2 * table_->frameWidth());
    markChosen();
}

} // namespace attopo
