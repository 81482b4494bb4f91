#include "topology/finite_diagram.h"

namespace attopo {

Diagram finiteDiagram(const Barcode &barcode, int dimension, std::optional<double> essentialEnd)
{
    Diagram points;
    for (const Bar &bar : barcode.bars) {
        if (bar.dimension != dimension)
            continue;
        if (!bar.essential())
            points.emplace_back(bar.birth, bar.death);
        else if (essentialEnd && bar.birth < *essentialEnd)
            points.emplace_back(bar.birth, *essentialEnd);
    }
    return points;
}

} // namespace attopo
