#pragma once

#include "style.h"
#include "threshold_wake.h"
#include "topology/barcode.h"
#include "view_state.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace attopo {

/// Where the bars of a barcode lie in an area: one row each, dimension below dimension, over one axis of
/// filtration values from 0 to `range`. When there are too many for the height, rows become thin, those of a
/// dimension with many bars first.
class BarcodePlacement {
public:
    BarcodePlacement() = default;
    BarcodePlacement(const Barcode &barcode, double range, const QRectF &area);

    struct Row {
        std::size_t bar = 0;
        double y = 0;
        double thickness = 1;
    };
    struct Group {
        int dimension = 0;
        std::size_t count = 0;
        double top = 0;
        double bottom = 0;
    };

    const std::vector<Row> &rows() const { return rows_; }
    const std::vector<Group> &groups() const { return groups_; }
    QRectF plot() const { return plot_; }
    double range() const { return range_; }
    double x(double filtrationValue) const;
    double filtrationValue(double x) const; ///< Within [0, range].
    std::optional<std::size_t> barAt(const Barcode &barcode, const QPointF &point) const;

private:
    QRectF plot_;
    double range_ = 1;
    std::vector<Row> rows_;
    std::vector<Group> groups_;
};

void paintBarcode(QPainter &painter, const BarcodePlacement &placement, const Barcode &barcode,
                  const Selection &selection, std::optional<std::size_t> hovered, const Style &style);

/// Marks the bars that die within the stretch, over the others.
void paintDying(QPainter &painter, const BarcodePlacement &placement, const Barcode &barcode,
                const ThresholdWake::Stretch &stretch, const Style &style);

/// The line at the threshold, over the bars.
void paintThreshold(QPainter &painter, const BarcodePlacement &placement, double threshold,
                    const Style &style);

} // namespace attopo
