#include "corpus_table_model.h"

#include "core_text.h"
#include "filtration_text.h"
#include "read_number.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

bool areNumbers(const std::vector<ResultText> &texts, std::size_t column)
{
    bool some = false;
    for (const ResultText &text : texts) {
        const std::string &value = text.columns[column];
        if (value.empty())
            continue;
        if (!readNumber(value))
            return false;
        some = true;
    }
    return some;
}

/// NaN has no place among numbers either.
QVariant placed(const std::optional<double> &number)
{
    return number && !std::isnan(*number) ? QVariant(*number) : QVariant();
}

} // namespace

void CorpusTableModel::setResults(std::shared_ptr<const CorpusResults> results)
{
    beginResetModel();
    results_ = std::move(results);
    features_.clear();
    columns_.clear();
    kept_ = 0;
    if (results_) {
        const auto &texts = results_->texts.texts();
        columns_.push_back({Kind::Row, 0, true});
        for (std::size_t k = 0; k < results_->texts.manifest().settings.columns.kept.size(); ++k, ++kept_)
            columns_.push_back({Kind::Kept, k, areNumbers(texts, k)});
        if (!results_->beginnings.isEmpty())
            columns_.push_back({Kind::Beginning});
        columns_.push_back({Kind::Points, 0, true});
        if (std::any_of(texts.begin(), texts.end(),
                        [](const ResultText &text) { return text.cutAt.has_value(); }))
            columns_.push_back({Kind::CutAt, 0, true});
    }
    endResetModel();
}

void CorpusTableModel::setFeatures(std::vector<double> features)
{
    features_ = std::move(features);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, firstFeature()), index(rowCount() - 1, columnCount() - 1));
}

int CorpusTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !results_ ? 0 : static_cast<int>(results_->texts.texts().size());
}

int CorpusTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !results_ ? 0 : firstFeature() + static_cast<int>(results_->features.size());
}

std::optional<double> CorpusTableModel::feature(const QModelIndex &index) const
{
    if (index.column() < firstFeature() || features_.empty())
        return std::nullopt;
    return features_[static_cast<std::size_t>(index.row()) * results_->features.size()
                     + static_cast<std::size_t>(index.column() - firstFeature())];
}

QVariant CorpusTableModel::shown(std::size_t text, const Column &column) const
{
    const ResultText &row = results_->texts.texts()[text];
    switch (column.kind) {
    case Kind::Row:
        return QString::number(row.row);
    case Kind::Kept:
        return QString::fromStdString(row.columns[column.place]).left(200);
    case Kind::Beginning:
        return results_->beginnings.value(static_cast<qsizetype>(text));
    case Kind::Points:
        return QString::number(row.points);
    case Kind::CutAt:
        return row.cutAt ? QString::number(*row.cutAt) : QString();
    }
    return {};
}

QVariant CorpusTableModel::sorted(std::size_t text, const Column &column) const
{
    const QString value = shown(text, column).toString();
    if (!column.isNumber)
        return value;
    return placed(readNumber(value.toStdString()));
}

QVariant CorpusTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isFeature = index.column() >= firstFeature();
    const auto text = static_cast<std::size_t>(index.row());
    const Column column =
        isFeature ? Column{Kind::Row, 0, true} : columns_[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        if (isFeature) {
            const auto value = feature(index);
            return value ? shownNumber(*value, 5) : QString();
        }
        return shown(text, column);
    case sortRole:
        return isFeature ? placed(feature(index)) : sorted(text, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return isFeature || column.isNumber ? QVariant() : asToolTip(shown(text, column).toString());
    default:
        return {};
    }
}

QString CorpusTableModel::columnName(int column) const
{
    if (column >= firstFeature())
        return QString::fromStdString(
            results_->features[static_cast<std::size_t>(column - firstFeature())].name);
    const Column &known = columns_[static_cast<std::size_t>(column)];
    switch (known.kind) {
    case Kind::Row:
        return QStringLiteral("row");
    case Kind::Kept:
        return QString::fromStdString(results_->texts.manifest().settings.columns.kept[known.place]);
    case Kind::Beginning:
        return QStringLiteral("text");
    case Kind::Points:
        return QStringLiteral("points");
    case Kind::CutAt:
        return QStringLiteral("cut_at");
    }
    return {};
}

QVariant CorpusTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isFeature = section >= firstFeature();
    if (role == Qt::ToolTipRole && isFeature) {
        const FeatureColumn &column = results_->features[static_cast<std::size_t>(section - firstFeature())];
        return asToolTip(columnName(section) + u'\n' + coreText(column.info.definition) + u'\n'
                         + toQString(column.info.source));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (isFeature)
        return columnName(section);
    switch (columns_[static_cast<std::size_t>(section)].kind) {
    case Kind::Row:
        return tr("Row");
    case Kind::Beginning:
        return tr("Text");
    case Kind::Points:
        return results_->texts.manifest().settings.joinWords ? tr("Words") : tr("Tokens");
    case Kind::CutAt:
        return tr("Cut at");
    case Kind::Kept:
        return columnName(section);
    }
    return {};
}

bool CorpusTableModel::isSearched(int column) const { return column < firstFeature(); }

} // namespace attopo
