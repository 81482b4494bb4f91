#include "describe_pattern.h"

#include <QCoreApplication>
#include <QLocale>
#include <QObject>
#include <QStringList>

#include <algorithm>

namespace attopo {

namespace {

constexpr double worthNaming = 0.2; // of the attention, on average
constexpr std::size_t mostNamed = 2;
constexpr double sharp = 0.3; // greatest weight, on average

/// Of %1, the mean greatest weight.
QString withoutTarget(bool picks, bool oneHead)
{
    if (picks)
        return oneHead ? QObject::tr("Here this head picks out single tokens: a token's "
                                     "greatest weight is %1 on average")
                       : QObject::tr("Here these heads together pick out single tokens: a "
                                     "token's greatest weight is %1 on average");
    return oneHead
        ? QObject::tr("Here this head spreads its attention: a token's greatest weight is %1 on average")
        : QObject::tr("Here these heads together spread their attention: a token's greatest weight is %1 on "
                      "average");
}

} // namespace

std::vector<AttentionTarget> namedTargets(const AttentionPattern &pattern)
{
    std::vector<AttentionTarget> named;
    for (const AttentionTargetInfo &info : attentionTargets())
        if (pattern[info.target].mean() >= worthNaming)
            named.push_back(info.target);
    std::stable_sort(named.begin(), named.end(), [&](AttentionTarget first, AttentionTarget second) {
        return pattern[first].mean() > pattern[second].mean();
    });
    named.resize(std::min(named.size(), mostNamed));
    return named;
}

bool picksTokens(const AttentionPattern &pattern) { return pattern.greatest.mean() >= sharp; }

QString targetName(AttentionTarget target)
{
    return QCoreApplication::translate("Patterns",
                                       attentionTargets()[static_cast<std::size_t>(target)].label);
}

QString percentText(double share)
{
    return QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 0));
}

QString describePattern(const AttentionPattern &pattern, Reduction reduction)
{
    if (pattern.greatest.rows == 0)
        return {};
    const std::vector<AttentionTarget> named = namedTargets(pattern);
    const bool oneHead = reduction == Reduction::OneHead;
    if (named.empty())
        return withoutTarget(picksTokens(pattern), oneHead).arg(percentText(pattern.greatest.mean()));
    QStringList parts;
    for (const AttentionTarget target : named)
        parts += QStringLiteral("%1 (%2)").arg(targetName(target), percentText(pattern[target].mean()));
    return (oneHead ? QObject::tr("Here this head looks at %1")
                    : QObject::tr("Here these heads together look at %1"))
        .arg(parts.join(QObject::tr(", ")));
}

} // namespace attopo
