#include "small_multiples.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double gap = 6;
constexpr double leastWidth = 128;
constexpr double mostWidth = 230;
constexpr double heightOfWidth = 1.05;

} // namespace

SmallMultiples::SmallMultiples(std::size_t count, double width)
    : count_(count)
    , columns_(std::max<std::size_t>(1, static_cast<std::size_t>((width + gap) / (leastWidth + gap))))
    , side_(0)
{
    columns_ = std::min(columns_, std::max<std::size_t>(count, 1));
    side_ = std::min((width + gap) / static_cast<double>(columns_), mostWidth + gap);
}

SmallMultiples::SmallMultiples(std::size_t count, const QSizeF &area)
    : count_(count)
    , columns_(1)
    , side_(0)
{
    for (std::size_t columns = 1; columns <= count; ++columns) {
        const std::size_t rows = (count + columns - 1) / columns;
        const double fits =
            std::min((area.width() + gap) / static_cast<double>(columns),
                     ((area.height() + gap) / static_cast<double>(rows) - gap) / heightOfWidth + gap);
        if (fits > side_) {
            side_ = fits;
            columns_ = columns;
        }
    }
}

SmallMultiples::SmallMultiples(std::size_t count, double width, double height)
    : SmallMultiples(count, QSizeF(width, height))
{
    side_ = std::min(side_, mostWidth + gap);
    if (side_ < leastWidth + gap)
        *this = SmallMultiples(count, width);
}

double SmallMultiples::height() const
{
    const std::size_t rows = (count_ + columns_ - 1) / columns_;
    const double cellHeight = heightOfWidth * (side_ - gap);
    return rows == 0 ? 0 : static_cast<double>(rows) * (cellHeight + gap) - gap;
}

QRectF SmallMultiples::cell(std::size_t index) const
{
    const double width = side_ - gap;
    const double height = heightOfWidth * width;
    return {static_cast<double>(index % columns_) * side_,
            static_cast<double>(index / columns_) * (height + gap), width, height};
}

} // namespace attopo
