#include "filtration_text.h"

#include "topology/barcode.h"

#include <QLocale>

namespace attopo {

QString shownNumber(double value, int digits)
{
    if (value == infinity)
        return QStringLiteral("∞");
    return QString::number(value, 'g', digits).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString filtrationText(double value) { return shownNumber(value, 4); }

QString closeText(double value) { return shownNumber(value, 6); }

} // namespace attopo
