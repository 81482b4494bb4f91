#pragma once

#include "favourite_head.h"
#include "head_overview.h"
#include "head_sketches.h"
#include "paint_head_thumbnail.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace attopo {

/// By what the heads of a gallery are sorted.
struct GalleryOrder {
    struct Place {
        bool operator==(const Place &) const = default;
    };
    /// Layer and head, ascending; a score; or how much of the attention goes to a target.
    std::variant<Place, HeadScore, AttentionTarget> by{};
    QString name{};              ///< Of the values.
    int dimension = 1;           ///< Of the bars that a score is of.
    ThresholdChoice threshold{}; ///< Of each head, for its Betti number.
    bool leastFirst = false;     ///< Of values.

    bool operator==(const GalleryOrder &) const = default;
};

/// The heads of a model as a list: sorted, filtered, with what is told and noted of each.
class HeadGalleryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        Number = Qt::UserRole, ///< layer · heads + head
        Value,                 ///< By which they are sorted, as text; empty: none.
        Caption,               ///< The note, else what the head looks at most.
        IsFavourite,
        IsChosen,
    };
    using QAbstractListModel::QAbstractListModel;

    void setOverview(std::shared_ptr<const HeadOverview> overview); ///< Null: there is none.
    void setSketches(std::shared_ptr<const HeadSketches> sketches); ///< Likewise.
    void setFavourites(std::vector<FavouriteHead> favourites);      ///< Those of this model.
    void setChosen(const std::optional<LayerHead> &chosen);
    /// While not all values are known, the order stays as it is.
    void setOrder(const GalleryOrder &order);
    void setFilter(const QString &filter, bool favouritesOnly);

    std::size_t headCount() const { return overview_ ? overview_->barcodes.size() : 0; } ///< Unfiltered.
    LayerHead place(std::size_t number) const;
    std::optional<int> rowOf(std::size_t number) const; ///< None: it is filtered out.
    const FavouriteHead *favourite(const LayerHead &head) const;
    bool isMissing(std::size_t number) const; ///< The stack of attention that is looked at lacks this head.
    /// Without title; complex and bars as far as they are known, bars on one axis for all heads.
    HeadThumbnail thumbnail(std::size_t number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< The note.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void noteEdited(std::size_t number, const QString &note);

private:
    void update();
    void tellChanged();
    HeadValues findValues() const;
    bool allValuesKnown() const;
    std::vector<std::size_t> sorted() const;
    bool passes(std::size_t number) const;
    const AttentionPattern *pattern(std::size_t number) const;
    QString valueText(std::size_t number, int digits) const;
    QString caption(std::size_t number) const;
    QString toolTip(std::size_t number) const;
    QString spoken(std::size_t number) const;

    std::shared_ptr<const HeadOverview> overview_;
    std::shared_ptr<const HeadSketches> sketches_;
    std::vector<FavouriteHead> favourites_;
    std::optional<LayerHead> chosen_;
    GalleryOrder order_;
    QString filter_;
    bool favouritesOnly_ = false;
    HeadValues values_;                ///< By number; empty: sorted by place.
    std::vector<std::size_t> ordered_; ///< Numbers of all heads, as they are sorted;
    std::vector<std::size_t> shown_;   ///< of those that pass the filter.
    double range_ = 0;                 ///< The largest filtration value of all heads.
};

} // namespace attopo
