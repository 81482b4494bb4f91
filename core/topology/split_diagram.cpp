#include "topology/split_diagram.h"

#include <algorithm>

namespace attopo {

Diagram diagram(const Barcode &barcode, int dimension)
{
    Diagram points;
    for (const Bar &bar : barcode.bars)
        if (bar.dimension == dimension)
            points.emplace_back(bar.birth, bar.death);
    return points;
}

SplitDiagram splitDiagram(const Diagram &diagram)
{
    SplitDiagram split;
    for (const auto &[birth, death] : diagram) {
        if (death == infinity)
            split.essentialBirths.push_back(birth);
        else if (birth != death)
            split.finite.emplace_back(birth, death);
    }
    std::sort(split.essentialBirths.begin(), split.essentialBirths.end());
    return split;
}

} // namespace attopo
