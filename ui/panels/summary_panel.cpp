#include "summary_panel.h"

#include "analysis/summary_table.h"
#include "core_text.h"
#include "dimension_chooser.h"
#include "filtration_text.h"
#include "paint_barcode.h"
#include "plain_label.h"
#include "summary_explanation.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

constexpr int numbers = -1; ///< In the chooser, instead of a picture.

QString groupName(const std::string &group)
{
    if (group == "attention bars")
        return SummaryPanel::tr("Barcode features of attention");
    if (group == "attention patterns")
        return SummaryPanel::tr("Distances of attention from patterns");
    if (group.starts_with("attention"))
        return SummaryPanel::tr("Graph of %1")
            .arg(toQString(group)
                     .replace(QStringLiteral("attention"), SummaryPanel::tr("attention"))
                     .replace(QStringLiteral(">="), QStringLiteral("≥")));
    return SummaryPanel::tr("Bars of %1").arg(toQString(group));
}

} // namespace

SummaryPanel::SummaryPanel(ViewState *state, QWidget *parent)
    : QWidget(parent)
    , what_(new QComboBox)
    , dimension_(new DimensionChooser)
    , side_(new QComboBox)
    , explanation_(plainLabel())
    , pages_(new QStackedWidget)
    , table_(new QTableWidget)
    , plot_(new SummaryPlot)
{
    what_->setObjectName(QStringLiteral("summary"));
    what_->setAccessibleName(tr("Summary"));
    what_->setMinimumWidth(70); // the window may be small
    what_->addItem(tr("Numbers"), numbers);
    for (const SummaryPictureInfo &info : summaryPictures()) {
        what_->addItem(SummaryPlot::tr(info.label), static_cast<int>(info.picture));
        what_->setItemData(what_->count() - 1, asToolTip(SummaryPlot::tr(info.explanation)), Qt::ToolTipRole);
    }
    dimension_->setObjectName(QStringLiteral("summaryDimension"));
    side_->setObjectName(QStringLiteral("summarySide"));
    side_->setAccessibleName(tr("Text"));
    side_->addItem(tr("A"), static_cast<int>(Side::A));
    side_->addItem(tr("B"), static_cast<int>(Side::B));
    dimension_->hide();
    side_->hide();
    explanation_->setWordWrap(true);
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    table_->setObjectName(QStringLiteral("summaryNumbers"));
    table_->setAccessibleName(tr("Numbers that sum up the bars"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 6);
    table_->setWordWrap(false);
    table_->setMinimumWidth(140);
    pages_->addWidget(table_);
    pages_->addWidget(plot_);
    follow(state);
    auto *choosers = new QHBoxLayout;
    choosers->addWidget(what_, 1);
    choosers->addWidget(dimension_);
    choosers->addWidget(side_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addLayout(choosers);
    layout->addWidget(pages_, 1);
    layout->addWidget(explanation_);
    for (QComboBox *chooser : std::initializer_list<QComboBox *>{what_, dimension_, side_})
        connect(chooser, &QComboBox::currentIndexChanged, this, &SummaryPanel::refresh);
}

void SummaryPanel::follow(ViewState *state)
{
    plot_->follow(state);
    // Summaries come after the other views have changed: until then they are of another text.
    const auto isShown = [this, state](Side side) {
        const auto &summarised = texts_[static_cast<std::size_t>(side)].analysis;
        const auto &shown = state->analysis(side);
        return summarised && shown && summarised->space == shown->space;
    };
    connect(plot_, &SummaryPlot::tokenClicked, state, [state, isShown](Side side, int token) {
        if (isShown(side))
            state->setSelection(side, {std::nullopt, {token}});
    });
    connect(plot_, &SummaryPlot::tokenHovered, state, [state, isShown](Side side, std::optional<int> token) {
        state->previewTokens(side, token && isShown(side) ? std::vector<int>{*token} : std::vector<int>());
    });
}

std::optional<SummaryPicture> SummaryPanel::picture() const
{
    const int chosen = what_->currentData().toInt();
    return chosen == numbers ? std::nullopt : std::optional(static_cast<SummaryPicture>(chosen));
}

int SummaryPanel::dimension() const { return dimension_->dimension(); }

Side SummaryPanel::side() const { return static_cast<Side>(side_->currentData().toInt()); }

void SummaryPanel::setTexts(const SummarisedText &a, const SummarisedText &b)
{
    texts_ = {a, b};
    int largest = 0;
    for (const SummarisedText &text : texts_)
        if (text.analysis)
            largest = std::max(largest, text.analysis->barcode->maxDimension);
    dimension_->setLargest(largest);
    refresh();
}

void SummaryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void SummaryPanel::refresh()
{
    const auto chosen = picture();
    const bool overlaid =
        !chosen || *chosen < SummaryPicture::Landscape || *chosen == SummaryPicture::Lengths;
    side_->setVisible(texts_[0].analysis && texts_[1].analysis && !overlaid);
    if (!chosen) {
        dimension_->hide();
        explanation_->setText(tr("Definitions and sources are in the tooltips."));
        fillTable();
        pages_->setCurrentWidget(table_);
        return;
    }
    const SummaryPictureInfo &info = summaryPictures()[static_cast<std::size_t>(*chosen)];
    dimension_->setVisible(info.ofOneDimension);
    explanation_->setText(SummaryPlot::tr(info.explanation));
    plot_->setPicture(*chosen, dimension(), side(), texts_[0], texts_[1]);
    pages_->setCurrentWidget(plot_);
}

void SummaryPanel::fillTable()
{
    std::array<std::vector<SummaryRow>, 2> columns;
    for (std::size_t k = 0; k < texts_.size(); ++k)
        if (texts_[k].summaries)
            columns[k] = summaryTable(*texts_[k].summaries);
    // Rows of both texts by what they are: one may have no attention, or fewer dimensions.
    std::vector<SummaryRow> rows = columns[0];
    const auto find = [](const std::vector<SummaryRow> &in, const SummaryRow &row) {
        return std::find_if(in.begin(), in.end(), [&](const SummaryRow &other) {
            return other.group == row.group && other.info.name == row.info.name;
        });
    };
    for (const SummaryRow &row : columns[1])
        if (find(rows, row) == rows.end())
            rows.push_back(row);
    const bool two = texts_[0].summaries && texts_[1].summaries;
    table_->clear();
    table_->clearSpans();
    table_->setRowCount(0);
    table_->setColumnCount(two ? 3 : 2);
    table_->setHorizontalHeaderLabels(two ? QStringList{tr("Number"), tr("A"), tr("B")}
                                          : QStringList{tr("Number"), tr("Value")});
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const auto append = [this](QTableWidgetItem *first) {
        const int row = table_->rowCount();
        table_->insertRow(row);
        table_->setItem(row, 0, first);
        return row;
    };
    std::string group;
    for (const SummaryRow &shown : rows) {
        if (shown.group != group) {
            group = shown.group;
            auto *heading = new QTableWidgetItem(groupName(group));
            QFont bold = heading->font();
            bold.setBold(true);
            heading->setFont(bold);
            heading->setFlags(Qt::ItemIsEnabled);
            table_->setSpan(append(heading), 0, 1, table_->columnCount());
        }
        QString tip = explanationOf(shown.info);
        if (!shown.filtration.empty())
            tip += QLatin1Char('\n') + coreText(shown.filtration);
        auto *name = new QTableWidgetItem(coreText(shown.info.label));
        name->setToolTip(asToolTip(tip));
        const int row = append(name);
        for (int column = 1; column < table_->columnCount(); ++column) {
            const auto &values =
                columns[two || texts_[0].summaries ? static_cast<std::size_t>(column) - 1 : 1];
            const auto found = find(values, shown);
            const bool known = found != values.end();
            const QString atLeast =
                known && found->info.countedTo > 0 && found->value >= found->info.countedTo
                ? QStringLiteral("≥ ")
                : QString();
            auto *value = new QTableWidgetItem(known ? atLeast + filtrationText(found->value) : QString());
            value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            value->setToolTip(
                asToolTip(known ? atLeast + closeText(found->value) + QLatin1Char('\n') + tip : tip));
            table_->setItem(row, column, value);
        }
    }
}

} // namespace attopo
