#pragma once

#include "analysis/head_scores.h"
#include "style.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <set>

class QPainter;

namespace attopo {

/// What a picture of all heads of a model shows.
struct HeadMapPicture {
    std::size_t layers = 0;
    std::size_t heads = 0;  ///< Per layer.
    HeadValues values;      ///< [layers · heads]
    QString name;           ///< Of the values.
    int dimension = 1;      ///< Whose colour they have.
    std::size_t chosen = 0; ///< The head that is looked at, by its number layer · heads + head.
    std::set<std::size_t> pinned;

    bool isEmpty() const { return values.empty(); }
    /// The least and the greatest of the finite values; none when there are none.
    std::optional<std::pair<double, double>> range() const;
};

/// Where the heads lie in an area: a row per layer from above, a column per head.
class HeadMapPlacement {
public:
    HeadMapPlacement() = default;
    HeadMapPlacement(std::size_t layers, std::size_t heads, const QRectF &area, const Style &style);

    QRectF cell(std::size_t head) const;
    QRectF grid() const { return grid_; }
    std::optional<std::size_t> headAt(const QPointF &point) const;

private:
    std::size_t layers_ = 0;
    std::size_t heads_ = 0;
    QRectF grid_;
};

/// Layer and head as “L3·H7”.
QString headName(std::size_t head, std::size_t headsPerLayer);

void paintHeadMap(QPainter &painter, const HeadMapPlacement &placement, const HeadMapPicture &picture,
                  std::optional<std::size_t> hovered, const Style &style);

} // namespace attopo
