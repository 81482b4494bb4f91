#include "number_list.h"

#include <QRegularExpression>
#include <QStringList>

#include <set>

namespace attopo {

std::optional<std::vector<std::size_t>> parseNumberList(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.compare(QLatin1String("all"), Qt::CaseInsensitive) == 0)
        return std::vector<std::size_t>();
    static const QRegularExpression range(QStringLiteral("^\\s*(\\d{1,4})\\s*(?:[-–]\\s*(\\d{1,4})\\s*)?$"));
    std::set<std::size_t> numbers;
    for (const QString &part : trimmed.split(QLatin1Char(','))) {
        const QRegularExpressionMatch match = range.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        const uint first = match.captured(1).toUInt();
        const uint last = match.captured(2).isEmpty() ? first : match.captured(2).toUInt();
        if (last < first)
            return std::nullopt;
        for (uint number = first; number <= last; ++number)
            numbers.insert(number);
    }
    return std::vector<std::size_t>(numbers.begin(), numbers.end());
}

QString numberListText(const std::vector<std::size_t> &numbers)
{
    if (numbers.empty())
        return QStringLiteral("all");
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        parts << (end - i == 1 ? QString::number(numbers[i])
                               : QStringLiteral("%1-%2").arg(numbers[i]).arg(numbers[end - 1]));
        i = end;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace attopo
