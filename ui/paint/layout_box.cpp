#include "layout_box.h"

#include <algorithm>

namespace attopo {

QRectF layoutBox(const Layout &layout)
{
    QPointF least;
    QPointF most;
    for (const auto &[x, y] : layout) {
        least = {std::min(least.x(), x), std::min(least.y(), -y)};
        most = {std::max(most.x(), x), std::max(most.y(), -y)};
    }
    QRectF box({}, QSizeF(std::max(most.x() - least.x(), 0.2), std::max(most.y() - least.y(), 0.2)));
    box.moveCenter((least + most) / 2);
    return box;
}

} // namespace attopo
