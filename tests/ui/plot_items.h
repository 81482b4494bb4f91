#pragma once

#include <qcustomplot.h>

#include <vector>

namespace attopo {

/// The items of a plot that are of this kind, in the order in which they were added.
template <typename Item>
std::vector<Item *> itemsOf(const QCustomPlot &plot)
{
    std::vector<Item *> found;
    for (int k = 0; k < plot.itemCount(); ++k)
        if (auto *item = qobject_cast<Item *>(plot.item(k)))
            found.push_back(item);
    return found;
}

} // namespace attopo
