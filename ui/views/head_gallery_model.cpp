#include "head_gallery_model.h"

#include "describe_pattern.h"
#include "filtration_text.h"
#include "head_filter.h"
#include "paint_head_map.h"
#include "tool_tip.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace attopo {

namespace {

/// Another number of heads is another model: nothing stays.
bool sameHeads(const HeadOverview *a, const HeadOverview *b)
{
    return a && b && a->heads == b->heads && a->barcodes.size() == b->barcodes.size();
}

} // namespace

void HeadGalleryModel::setOverview(std::shared_ptr<const HeadOverview> overview)
{
    if (!sameHeads(overview.get(), overview_.get()))
        ordered_.clear();
    overview_ = std::move(overview);
    range_ = 0;
    if (overview_)
        for (const auto &barcode : overview_->barcodes)
            range_ = std::max(range_, barcode ? barcode->largestValue() : 0);
    update();
}

void HeadGalleryModel::setSketches(std::shared_ptr<const HeadSketches> sketches)
{
    const bool otherPatterns = !sketches || !sketches_
        || sketches->patterns.size() != sketches_->patterns.size() || sketches->sketches.empty();
    sketches_ = std::move(sketches);
    if (otherPatterns)
        update();
    else
        tellChanged();
}

void HeadGalleryModel::setFavourites(std::vector<FavouriteHead> favourites)
{
    if (favourites == favourites_)
        return;
    favourites_ = std::move(favourites);
    update();
}

void HeadGalleryModel::setChosen(const std::optional<LayerHead> &chosen)
{
    if (chosen == chosen_)
        return;
    chosen_ = chosen;
    tellChanged();
}

void HeadGalleryModel::setOrder(const GalleryOrder &order)
{
    if (order == order_)
        return;
    order_ = order;
    update();
}

void HeadGalleryModel::setFilter(const QString &filter, bool favouritesOnly)
{
    filter_ = filter;
    favouritesOnly_ = favouritesOnly;
    update();
}

void HeadGalleryModel::update()
{
    values_ = findValues();
    if (allValuesKnown()) {
        ordered_ = sorted();
    } else if (ordered_.size() != headCount()) {
        ordered_.resize(headCount());
        std::iota(ordered_.begin(), ordered_.end(), std::size_t(0));
    }
    std::vector<std::size_t> shown;
    std::copy_if(ordered_.begin(), ordered_.end(), std::back_inserter(shown),
                 [this](std::size_t number) { return passes(number); });
    if (shown == shown_)
        return tellChanged();
    beginResetModel();
    shown_ = std::move(shown);
    endResetModel();
}

void HeadGalleryModel::tellChanged()
{
    if (!shown_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

HeadValues HeadGalleryModel::findValues() const
{
    if (std::holds_alternative<GalleryOrder::Place>(order_.by))
        return {};
    HeadValues values(headCount());
    if (const auto *target = std::get_if<AttentionTarget>(&order_.by)) {
        for (std::size_t k = 0; k < values.size(); ++k)
            if (const AttentionPattern *found = pattern(k); found && (*found)[*target].rows > 0)
                values[k] = (*found)[*target].mean();
        return values;
    }
    const HeadScore score = std::get<HeadScore>(order_.by);
    if (score == HeadScore::DistanceToHead || score == HeadScore::DistanceOfTwoTexts) {
        if (overview_)
            values = score == HeadScore::DistanceToHead ? overview_->toChosen : overview_->betweenTexts;
        values.resize(headCount());
        return values;
    }
    for (std::size_t k = 0; k < values.size(); ++k)
        if (const auto &barcode = overview_->barcodes[k])
            values[k] = headScoreOf(score, *barcode, order_.dimension,
                                    thresholdOf(order_.threshold, *barcode, barcode->largestValue()));
    return values;
}

bool HeadGalleryModel::allValuesKnown() const
{
    if (const auto *score = std::get_if<HeadScore>(&order_.by)) {
        if (*score == HeadScore::DistanceToHead)
            return overview_ && !overview_->toChosen.empty();
        if (*score == HeadScore::DistanceOfTwoTexts)
            return overview_ && !overview_->betweenTexts.empty();
        return overview_ && overview_->complete;
    }
    if (std::holds_alternative<AttentionTarget>(order_.by))
        return sketches_ && !sketches_->patterns.empty();
    return true;
}

std::vector<std::size_t> HeadGalleryModel::sorted() const
{
    std::vector<std::size_t> numbers(headCount());
    std::iota(numbers.begin(), numbers.end(), std::size_t(0));
    if (values_.empty()) {
        if (order_.leastFirst) // the other way round
            std::reverse(numbers.begin(), numbers.end());
        return numbers;
    }
    // Heads without a value are last either way, equal ones in the order of the model.
    std::stable_sort(numbers.begin(), numbers.end(), [this](std::size_t a, std::size_t b) {
        if (!values_[a] || !values_[b])
            return values_[a].has_value() && !values_[b];
        return order_.leastFirst ? *values_[a] < *values_[b] : *values_[a] > *values_[b];
    });
    return numbers;
}

bool HeadGalleryModel::passes(std::size_t number) const
{
    const FavouriteHead *noted = favourite(place(number));
    if (favouritesOnly_ && !noted)
        return false;
    QStringList told;
    if (noted)
        told << noted->note;
    if (const AttentionPattern *found = pattern(number))
        for (const AttentionTarget target : namedTargets(*found))
            told << targetName(target);
    return passesFilter(filter_, place(number), told.join(QLatin1Char('\n')));
}

LayerHead HeadGalleryModel::place(std::size_t number) const
{
    const std::size_t heads = overview_ ? std::max<std::size_t>(overview_->heads, 1) : 1;
    return {number / heads, number % heads};
}

std::optional<int> HeadGalleryModel::rowOf(std::size_t number) const
{
    const auto found = std::find(shown_.begin(), shown_.end(), number);
    return found == shown_.end() ? std::nullopt : std::optional(static_cast<int>(found - shown_.begin()));
}

const FavouriteHead *HeadGalleryModel::favourite(const LayerHead &head) const
{
    const auto found = std::find_if(favourites_.begin(), favourites_.end(),
                                    [&](const FavouriteHead &one) { return one.place == head; });
    return found == favourites_.end() ? nullptr : &*found;
}

bool HeadGalleryModel::isMissing(std::size_t number) const
{
    return overview_ && overview_->complete && !overview_->barcodes[number];
}

const AttentionPattern *HeadGalleryModel::pattern(std::size_t number) const
{
    return sketches_ && number < sketches_->patterns.size() ? &sketches_->patterns[number] : nullptr;
}

HeadThumbnail HeadGalleryModel::thumbnail(std::size_t number) const
{
    HeadThumbnail thumbnail;
    thumbnail.range = range_;
    if (sketches_ && number < sketches_->sketches.size()) {
        const HeadSketch &sketch = sketches_->sketches[number];
        thumbnail.analysis = sketch.analysis;
        thumbnail.threshold = sketch.threshold;
        if (sketch.analysis)
            thumbnail.barcode = sketch.analysis->barcode;
    }
    return thumbnail;
}

int HeadGalleryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant HeadGalleryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const std::size_t number = shown_[static_cast<std::size_t>(index.row())];
    const LayerHead head = place(number);
    switch (role) {
    case Qt::DisplayRole:
        return headName(number, overview_->heads);
    case Qt::EditRole: {
        const FavouriteHead *noted = favourite(head);
        return noted ? noted->note : QString();
    }
    case Qt::ToolTipRole:
        return asToolTip(toolTip(number));
    case Qt::AccessibleTextRole:
        return spoken(number);
    case Number:
        return QVariant::fromValue(number);
    case Value:
        return valueText(number, 4);
    case Caption:
        return caption(number);
    case IsFavourite:
        return favourite(head) != nullptr;
    case IsChosen:
        return chosen_ == head;
    default:
        return {};
    }
}

bool HeadGalleryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString note = value.toString().simplified();
    if (note != data(index, Qt::EditRole).toString())
        Q_EMIT noteEdited(data(index, Number).toULongLong(), note);
    return true;
}

Qt::ItemFlags HeadGalleryModel::flags(const QModelIndex &index) const
{
    return index.isValid()
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

QString HeadGalleryModel::valueText(std::size_t number, int digits) const
{
    if (number >= values_.size() || !values_[number])
        return {};
    return std::holds_alternative<AttentionTarget>(order_.by) ? percentText(*values_[number])
                                                              : shownNumber(*values_[number], digits);
}

QString HeadGalleryModel::caption(std::size_t number) const
{
    if (const FavouriteHead *noted = favourite(place(number)); noted && !noted->note.isEmpty())
        return noted->note;
    if (isMissing(number))
        return tr("no attention");
    const AttentionPattern *found = pattern(number);
    if (!found || found->greatest.rows == 0)
        return {};
    const std::vector<AttentionTarget> named = namedTargets(*found);
    if (named.empty())
        return picksTokens(*found) ? tr("single tokens") : tr("spread");
    return QStringLiteral("%1 %2").arg(targetName(named[0]), percentText((*found)[named[0]].mean()));
}

QString HeadGalleryModel::toolTip(std::size_t number) const
{
    const LayerHead head = place(number);
    QStringList lines{tr("layer %1, head %2").arg(head.layer).arg(head.head)};
    if (isMissing(number))
        lines << tr("The file holds no attention of this head.");
    if (number < values_.size() && values_[number])
        lines << QStringLiteral("%1: %2").arg(order_.name,
                                              std::holds_alternative<AttentionTarget>(order_.by)
                                                  ? shownNumber(*values_[number], 6)
                                                  : valueText(number, 6));
    if (const HeadThumbnail shown = thumbnail(number); shown.analysis)
        lines << tr("Its own threshold: %1").arg(closeText(shown.threshold));
    if (const auto &barcode = overview_->barcodes[number])
        for (int dimension = 0; dimension <= barcode->maxDimension; ++dimension) {
            const auto score = [&](HeadScore which) {
                return closeText(headScoreOf(which, *barcode, dimension, 0));
            };
            lines << tr("H%1: number of bars %2, total persistence %3, longest %4")
                         .arg(QString::number(dimension), score(HeadScore::Bars),
                              score(HeadScore::TotalPersistence), score(HeadScore::MaxPersistence));
        }
    if (const AttentionPattern *found = pattern(number))
        lines << describePattern(*found, Reduction::OneHead);
    if (const FavouriteHead *noted = favourite(head); noted && !noted->note.isEmpty())
        lines << tr("Note: %1").arg(noted->note);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString HeadGalleryModel::spoken(std::size_t number) const
{
    const LayerHead head = place(number);
    QStringList parts{tr("layer %1, head %2").arg(head.layer).arg(head.head)};
    if (chosen_ == head)
        parts << tr("chosen");
    if (favourite(head))
        parts << tr("favourite");
    if (const QString value = valueText(number, 4); !value.isEmpty())
        parts << QStringLiteral("%1 %2").arg(order_.name, value);
    if (const QString told = caption(number); !told.isEmpty())
        parts << told;
    return parts.join(QStringLiteral(", "));
}

} // namespace attopo
