#include "corpus_text_table.h"

#include "column_dialog.h"
#include "corpus_table_model.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace attopo {

namespace {

const QString shownKey = QStringLiteral("corpusResults/shownColumns");
const QString hiddenKey = QStringLiteral("corpusResults/hiddenColumns");

std::set<QString> keptNames(const QString &key)
{
    const QStringList names = QSettings().value(key).toStringList();
    return {names.begin(), names.end()};
}

/// Sorts numbers as numbers, what is empty last, and looks through what is text.
class Sorted : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString &wanted)
    {
        wanted_ = wanted;
        invalidateFilter();
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(CorpusTableModel::sortRole);
        const QVariant b = right.data(CorpusTableModel::sortRole);
        if (!a.isValid() || !b.isValid())
            return (a.isValid() && !b.isValid()) == (sortOrder() == Qt::AscendingOrder)
                && a.isValid() != b.isValid();
        if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
            return a.toDouble() < b.toDouble();
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    }
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (wanted_.isEmpty())
            return true;
        const auto *model = qobject_cast<const CorpusTableModel *>(sourceModel());
        for (int column = 0; column < model->columnCount() && model->isSearched(column); ++column)
            if (model->index(row, column, parent).data().toString().contains(wanted_, Qt::CaseInsensitive))
                return true;
        return false;
    }

private:
    QString wanted_;
};

} // namespace

CorpusTextTable::CorpusTextTable(QWidget *parent)
    : QWidget(parent)
    , model_(new CorpusTableModel(this))
    , sorted_(new Sorted(this))
    , view_(new QTableView)
    , search_(new QLineEdit)
    , columns_(new QPushButton(tr("Co&lumns…")))
    , count_(plainLabel())
    , shown_(keptNames(shownKey))
    , hidden_(keptNames(hiddenKey))
{
    sorted_->setSourceModel(model_);
    view_->setObjectName(QStringLiteral("corpusTable"));
    view_->setAccessibleName(tr("Texts of the corpus"));
    view_->setModel(sorted_);
    view_->setSortingEnabled(true);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSectionsMovable(true);
    search_->setObjectName(QStringLiteral("corpusSearch"));
    search_->setPlaceholderText(tr("Find texts"));
    search_->setAccessibleName(tr("Find texts"));
    search_->setClearButtonEnabled(true);
    search_->setToolTip(
        asToolTip(tr("Only rows that have these letters: in their number, the columns of the corpus or "
                     "the beginning of the text")));
    columns_->setObjectName(QStringLiteral("corpusColumns"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto *above = new QHBoxLayout;
    above->addWidget(search_, 1);
    above->addWidget(columns_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(above);
    layout->addWidget(view_, 1);
    layout->addWidget(count_);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString &wanted) {
        static_cast<Sorted *>(sorted_)->setWanted(wanted.trimmed());
        showCount();
    });
    connect(columns_, &QPushButton::clicked, this, &CorpusTextTable::chooseColumns);
    connect(view_, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT opened(static_cast<std::size_t>(sorted_->mapToSource(index).row()));
    });
    setResults(nullptr);
}

void CorpusTextTable::setResults(const std::shared_ptr<const CorpusResults> &results)
{
    results_ = results;
    model_->setResults(results);
    columns_->setEnabled(results_ != nullptr);
    showCount();
    if (!results_)
        return;
    view_->sortByColumn(0, Qt::AscendingOrder);
    showColumns();
    constexpr int widest = 200;
    view_->resizeColumnsToContents();
    for (int column = 0; column < model_->columnCount(); ++column)
        view_->setColumnWidth(column, std::min(view_->columnWidth(column), widest));
    for (int column = model_->firstFeature(); column < model_->columnCount(); ++column)
        view_->setColumnWidth(column,
                              std::max(view_->columnWidth(column),
                                       fontMetrics().horizontalAdvance(QStringLiteral("-0.00000e-00")) + 12));
    view_->setCurrentIndex(sorted_->index(0, 0));
}

void CorpusTextTable::setFeatures(const std::vector<double> &features) { model_->setFeatures(features); }

void CorpusTextTable::setFeature(std::size_t feature)
{
    feature_ = feature;
    QHeaderView *header = view_->horizontalHeader();
    header->moveSection(header->visualIndex(model_->firstFeature() + static_cast<int>(feature)),
                        model_->firstFeature());
    showColumns();
}

bool CorpusTextTable::isShownAtFirst(int column) const
{
    static const QStringList usual{QStringLiteral("H0_total_persistence_1"), QStringLiteral("H1_bars")};
    constexpr int mostKept = 6;
    const QString name = model_->columnName(column);
    if (column >= model_->firstFeature())
        return usual.contains(name);
    return column <= mostKept || column > model_->keptCount();
}

QList<bool> CorpusTextTable::shownColumns() const
{
    QList<bool> shown;
    for (int column = 0; column < model_->columnCount(); ++column) {
        const QString name = model_->columnName(column);
        const bool isLookedAt = column == model_->firstFeature() + static_cast<int>(feature_);
        shown << (isLookedAt || shown_.contains(name) || (isShownAtFirst(column) && !hidden_.contains(name)));
    }
    return shown;
}

void CorpusTextTable::showColumns()
{
    const QList<bool> shown = shownColumns();
    for (int column = 0; column < shown.size(); ++column)
        view_->setColumnHidden(column, !shown[column]);
}

void CorpusTextTable::toggle(int column, bool shown)
{
    const QString name = model_->columnName(column);
    (shown ? hidden_ : shown_).erase(name);
    if (shown != isShownAtFirst(column))
        (shown ? shown_ : hidden_).insert(name);
    QSettings settings;
    settings.setValue(shownKey, QStringList(shown_.begin(), shown_.end()));
    settings.setValue(hiddenKey, QStringList(hidden_.begin(), hidden_.end()));
    showColumns();
}

void CorpusTextTable::chooseColumns()
{
    QList<ColumnDialog::Column> columns;
    const QList<bool> shown = shownColumns();
    for (int column = 0; column < model_->columnCount(); ++column)
        columns.append({model_->headerData(column, Qt::Horizontal).toString(),
                        model_->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(),
                        shown[column]});
    auto *dialog = new ColumnDialog(columns, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnDialog::toggled, this, &CorpusTextTable::toggle);
    connect(dialog, &ColumnDialog::usualWanted, this, [this, dialog] {
        shown_.clear();
        hidden_.clear();
        QSettings().remove(shownKey);
        QSettings().remove(hiddenKey);
        showColumns();
        dialog->setShown(shownColumns());
    });
    dialog->open();
}

void CorpusTextTable::showCount()
{
    if (!results_)
        count_->setText({});
    else if (sorted_->rowCount() == model_->rowCount())
        count_->setText(
            tr("%L1 texts. Double click or Enter opens one in the main window.").arg(model_->rowCount()));
    else
        count_->setText(tr("%L1 of %L2 texts").arg(sorted_->rowCount()).arg(model_->rowCount()));
}

} // namespace attopo
