#include "describe_comparison.h"

#include <QObject>

namespace attopo {

QString comparisonConvention(GroundNorm norm)
{
    return norm == GroundNorm::Infinity
        ? QObject::tr("Ground norm L∞; bars that never end are matched with each other")
        : QObject::tr("Ground norm L2; bars that never end are matched with each other");
}

QString diagramName(std::optional<int> dimension)
{
    return dimension ? QStringLiteral("H%1").arg(*dimension) : QObject::tr("All");
}

} // namespace attopo
