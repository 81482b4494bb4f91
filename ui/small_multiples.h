#pragma once

#include <QRectF>

#include <cstddef>

namespace attopo {

/// How equal small pictures are laid out over a width: as many in a row as are wide enough, row below row.
class SmallMultiples {
public:
    SmallMultiples(std::size_t count, double width);

    double height() const; ///< Of all rows.
    QRectF cell(std::size_t index) const;

private:
    std::size_t count_;
    std::size_t columns_;
    double side_; ///< Of a cell and the gap after it.
};

} // namespace attopo
