#include "head_filter.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace attopo {

namespace {

bool saysNumber(const QString &digits, std::size_t number)
{
    bool isNumber = false; // not where there are too many digits
    return digits.isEmpty() || (digits.toULongLong(&isNumber) == number && isNumber);
}

} // namespace

bool passesFilter(const QString &filter, const LayerHead &head, const QString &told)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression place(
        QStringLiteral("^(?:l(\\d+)(?:[·.,]?h(\\d+))?|h(\\d+)|(\\d+)\\.(\\d+))$"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList words = filter.split(blanks, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const QRegularExpressionMatch found = place.match(word);
        if (!found.hasMatch())
            return told.contains(word, Qt::CaseInsensitive);
        return saysNumber(found.captured(1), head.layer) && saysNumber(found.captured(2), head.head)
            && saysNumber(found.captured(3), head.head) && saysNumber(found.captured(4), head.layer)
            && saysNumber(found.captured(5), head.head);
    });
}

} // namespace attopo
