#include "filtration_text.h"

#include "topology/barcode.h"

#include <QLocale>

namespace attopo {

QString filtrationText(double value)
{
    return value == infinity ? QStringLiteral("∞") : QString::number(value, 'g', 4);
}

QString exactText(double value)
{
    return value == infinity ? QStringLiteral("∞")
                             : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace attopo
