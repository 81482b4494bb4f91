#include "tool_tip.h"

#include <QStringList>

#include <algorithm>

namespace attopo {

QString asToolTip(const QString &plainText)
{
    if (plainText.isEmpty())
        return {};
    constexpr qsizetype longest = 90;
    const QStringList lines = plainText.split(QLatin1Char('\n'));
    const bool wrap =
        std::any_of(lines.begin(), lines.end(), [](const QString &line) { return line.size() > longest; });
    // Qt makes a tip that may wrap narrow and tall, which short lines need not be.
    return QStringLiteral("<p style='white-space:%1'>%2</p>")
        .arg(wrap ? QStringLiteral("pre-wrap") : QStringLiteral("pre"),
             plainText.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace attopo
