#include "describe_groups.h"

#include "filtration_text.h"
#include "statistics/false_discovery.h"
#include "statistics/smallest_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attopo {

namespace {

struct Groups {
    Q_DECLARE_TR_FUNCTIONS(Groups)
};

constexpr double level = 0.05;

QString number(double value) { return shownNumber(value, 3); }

} // namespace

QString describeReach(std::span<const std::size_t> groupSizes, std::uint64_t permutations,
                      std::uint64_t tests)
{
    const double p = smallestP(groupSizes, permutations);
    const double ofTexts = shareOfSameSplits(groupSizes);
    const std::size_t texts = std::accumulate(groupSizes.begin(), groupSizes.end(), std::size_t(0));
    QString reach = ofTexts < p
        ? Groups::tr("Smallest possible p: %1, by %L2 permutations.").arg(number(p)).arg(permutations)
        : Groups::tr("Smallest p to be expected: %1, for %L2 texts can be put into these groups in only %L3 "
                     "ways.")
              .arg(number(p))
              .arg(texts)
              .arg(std::llround(1 / ofTexts));
    const double alone = std::min(1.0, p * static_cast<double>(tests));
    const std::uint64_t needed = discoveriesNeeded(p, tests, level);
    if (needed > tests)
        reach += u' ' + Groups::tr("q ≤ 0.05 is out of reach, whatever the texts are.");
    else if (needed == 1)
        reach += u' '
            + Groups::tr("After the correction for %L1 tests, one alone at this p has q = %2.")
                  .arg(tests)
                  .arg(number(alone));
    else
        reach += u' '
            + Groups::tr("After the correction for %L1 tests, one alone at this p has q = %2; q ≤ 0.05 takes "
                         "%L3 of them.")
                  .arg(tests)
                  .arg(number(alone))
                  .arg(needed);
    return reach;
}

QString describeGroups(const std::vector<std::string> &groups)
{
    return groups.empty()
        ? Groups::tr("all groups")
        : QStringLiteral("%1 − %2").arg(QString::fromStdString(groups[0]), QString::fromStdString(groups[1]));
}

QString describeDifference(const GroupDifference &difference, const std::vector<std::string> &groups)
{
    QStringList parts;
    if (!std::isnan(difference.difference))
        parts << Groups::tr("%1: %2").arg(describeGroups(groups), number(difference.difference));
    if (!std::isnan(difference.low))
        parts << Groups::tr("95 % interval %1 to %2").arg(number(difference.low), number(difference.high));
    if (!std::isnan(difference.effect))
        parts
            << (groups.empty() ? Groups::tr("η² = %1") : Groups::tr("d = %1")).arg(number(difference.effect));
    parts << Groups::tr("p = %1").arg(number(difference.p)) << Groups::tr("q = %1").arg(number(difference.q));
    if (!difference.note.empty())
        parts << QString::fromStdString(difference.note);
    return parts.join(QStringLiteral(", "));
}

} // namespace attopo
