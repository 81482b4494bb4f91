#pragma once

#include <QRectF>

#include <cstddef>

namespace attopo {

/// How equal small pictures are laid out, row below row.
class SmallMultiples {
public:
    /// Over a width: as many in a row as are wide enough.
    SmallMultiples(std::size_t count, double width);
    /// Likewise, but as large as lets all of them fit into a height if they can.
    SmallMultiples(std::size_t count, double width, double height);
    /// Within an area: as large as lets all of them fit. `count` at least 1.
    SmallMultiples(std::size_t count, const QSizeF &area);

    double height() const; ///< Of all rows.
    QRectF cell(std::size_t index) const;

private:
    std::size_t count_;
    std::size_t columns_;
    double side_; ///< Of a cell and the gap after it.
};

} // namespace attopo
