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

QString percent(double share) { return QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 0)); }

} // namespace

QString describePattern(const AttentionPattern &pattern, Reduction reduction)
{
    if (pattern.greatest.rows == 0)
        return {};
    std::vector<AttentionTargetInfo> named;
    for (const AttentionTargetInfo &info : attentionTargets())
        if (pattern[info.target].mean() >= worthNaming)
            named.push_back(info);
    std::stable_sort(named.begin(), named.end(), [&](const auto &first, const auto &second) {
        return pattern[first.target].mean() > pattern[second.target].mean();
    });
    named.resize(std::min(named.size(), mostNamed));
    const bool oneHead = reduction == Reduction::OneHead;
    if (named.empty())
        return (oneHead
                    ? QObject::tr("Here this head spreads its attention: a token's greatest weight is %1 on "
                                  "average")
                    : QObject::tr("Here these heads together spread their attention: a token's greatest "
                                  "weight is %1 on average"))
            .arg(percent(pattern.greatest.mean()));
    QStringList parts;
    for (const AttentionTargetInfo &info : named)
        parts += QStringLiteral("%1 (%2)").arg(QCoreApplication::translate("Patterns", info.label),
                                               percent(pattern[info.target].mean()));
    return (oneHead ? QObject::tr("Here this head looks at %1")
                    : QObject::tr("Here these heads together look at %1"))
        .arg(parts.join(QObject::tr(", ")));
}

} // namespace attopo
