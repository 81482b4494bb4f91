#include "describe_transfer.h"

#include "hub_task.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace attopo {

namespace {

struct Transfer {
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

struct Unit {
    double bytes;
    const char *name;
};

constexpr Unit units[] = {{1, QT_TRANSLATE_NOOP("Transfer", "bytes")}, {1e3, "kB"}, {1e6, "MB"}, {1e9, "GB"}};

Unit unitFor(double bytes)
{
    Unit unit = units[0];
    for (const Unit &next : units)
        if (bytes >= next.bytes)
            unit = next;
    return unit;
}

QString number(double bytes, const Unit &unit)
{
    const double value = bytes / unit.bytes;
    return QLocale().toString(value, 'f', bytes > 0 && unit.bytes > 1 && value < 9.95 ? 1 : 0);
}

QString sized(double bytes)
{
    const Unit unit = unitFor(bytes);
    return number(bytes, unit) + QLatin1Char(' ') + Transfer::tr(unit.name);
}

} // namespace

QString describeTimeLeft(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60)
        return Transfer::tr("%1 s left").arg(whole);
    const qint64 minutes = (whole + 59) / 60;
    return minutes < 60 ? Transfer::tr("%1 min left").arg(minutes)
                        : Transfer::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

QString describeSize(qint64 bytes) { return sized(static_cast<double>(bytes)); }

QString describeTransfer(const HubProgress &progress)
{
    const auto total = static_cast<double>(progress.total);
    const auto done = static_cast<double>(progress.done);
    const Unit unit = unitFor(total);
    QString text =
        Transfer::tr("%1 of %2 %3").arg(number(done, unit), number(total, unit), Transfer::tr(unit.name));
    constexpr double standstill = 1; // bytes per second
    constexpr double longest = 100 * 3600;
    if (progress.bytesPerSecond < standstill || progress.done >= progress.total)
        return text;
    text += Transfer::tr(", %1/s").arg(sized(progress.bytesPerSecond));
    const double seconds = (total - done) / progress.bytesPerSecond;
    return seconds < longest ? text + QStringLiteral(", ") + describeTimeLeft(seconds) : text;
}

} // namespace attopo
