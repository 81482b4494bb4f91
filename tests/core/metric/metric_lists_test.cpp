// What is said of metrics for people is said of all of them, and of no others.

#include "metric/metric.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace attopo;

class MetricListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void guide();
    void help_data();
    void help();
    void manualPage();

private:
    static QString text(const char *file)
    {
        QFile opened(QStringLiteral(ATTOPO_SOURCE_DIR "/") + QLatin1String(file));
        return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
    }
    /// One line, so that a failure shows all of it.
    static QString sorted(QStringList names)
    {
        names.sort();
        return names.join(QLatin1Char(' '));
    }
    static QString names()
    {
        QStringList found;
        for (const MetricInfo &info : metrics())
            found << QString::fromUtf8(info.name.data());
        return sorted(found);
    }
    /// What the first group of `pattern` finds.
    static QStringList all(const QString &pattern, const QString &text)
    {
        QStringList found;
        for (const auto &match : QRegularExpression(pattern).globalMatch(text))
            found << match.captured(1);
        return found;
    }
};

void MetricListsTest::guide()
{
    const QString guide = text("resources/guide/metrics.md");
    const auto rows = QRegularExpression(QStringLiteral("^\\| (`.*`) \\|.*\\| (yes|no) \\|$"),
                                         QRegularExpression::MultilineOption)
                          .globalMatch(guide);
    QStringList found;
    for (const auto &row : rows)
        for (const QString &name : all(QStringLiteral("`([^`]*)`"), row.captured(1))) {
            found << name;
            const auto metric = metricByName(name.toStdString());
            QVERIFY2(metric, qPrintable(name));
            QCOMPARE(row.captured(2) == QLatin1String("yes"), metricInfo(*metric).triangleInequality);
        }
    QCOMPARE(sorted(found), names());
}

void MetricListsTest::help_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("English") << text("resources/help/help.html");
    QTest::newRow("German") << text("resources/help/help_de.html");
}

void MetricListsTest::help()
{
    QFETCH(QString, page);
    QCOMPARE(sorted(all(QStringLiteral("<a\\s+name=\"metric-([^\"]*)\">"), page)), names());
}

void MetricListsTest::manualPage()
{
    const QString page = text("packaging/attention-topology.1").remove(QLatin1Char('\\'));
    const qsizetype begin = page.indexOf(QLatin1String(".BI --metric \" M\""));
    const QString paragraph = page.mid(begin, page.indexOf(QLatin1String("\n.TP"), begin) - begin);
    // Of .BR every second argument is bold: the others are commas and stops.
    QCOMPARE(sorted(all(QStringLiteral("(?:\\.BR? |[,.] ?\" )([a-z][a-z-]*)"), paragraph)), names());
}

QTEST_GUILESS_MAIN(MetricListsTest)
#include "metric_lists_test.moc"
