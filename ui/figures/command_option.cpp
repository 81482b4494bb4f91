#include "command_option.h"

#include "number_list.h"

#include <QLocale>

namespace attopo {

void failUsage(const QString &message) { throw UsageError(message.toStdString()); }

double parseNumber(const QString &flag, const QString &text, double least, double most)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !(number >= least && number <= most))
        failUsage(QStringLiteral("%1 takes a number from %2 to %3, not “%4”")
                      .arg(flag)
                      .arg(least)
                      .arg(most)
                      .arg(text));
    return number;
}

int parseWhole(const QString &flag, const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        failUsage(QStringLiteral("%1 takes a whole number from %2 to %3, not “%4”")
                      .arg(flag)
                      .arg(least)
                      .arg(most)
                      .arg(text));
    return number;
}

std::vector<std::size_t> parseNumbers(const QString &flag, const QString &text)
{
    if (const auto numbers = parseNumberList(text))
        return *numbers;
    failUsage(QStringLiteral("%1 takes “all” or numbers and ranges such as 0-3,7, not “%2”").arg(flag, text));
}

CharacterSpan parseSpan(const QString &flag, const QString &text)
{
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    bool startOk = false;
    bool endOk = false;
    const qulonglong start = text.left(dash).toULongLong(&startOk);
    const qulonglong end = text.mid(dash + 1).toULongLong(&endOk);
    if (dash < 0 || !startOk || !endOk || start >= end)
        failUsage(QStringLiteral(
                      "%1 takes the number of the first character, counted from 0, and that of the one after "
                      "the last, such as 4-17, not “%2”")
                      .arg(flag, text));
    return {start, end};
}

Metric parseMetric(const QString &name)
{
    if (const auto metric = metricByName(name.toStdString()))
        return *metric;
    failUsage(QStringLiteral("There is no metric “%1”; choose one of %2")
                  .arg(name, metricNames().join(QStringLiteral(", "))));
}

QString numberText(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString spanText(const CharacterSpan &span) { return QStringLiteral("%1-%2").arg(span.start).arg(span.end); }

QStringList metricNames() { return namesOf(metrics()); }

} // namespace attopo
