#include "group_box_plot.h"

#include <QTest>

using namespace attopo;

class GroupBoxPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boxesAreTheQuartiles();
    void emptyGroupsKeepTheirPlace();
};

void GroupBoxPlotTest::boxesAreTheQuartiles()
{
    GroupBoxPlot plot;
    plot.resize(400, 240);
    plot.setGroups(QStringLiteral("H1 total"),
                   {{QStringLiteral("a"), {5, 1, 3, 2, 4}},
                    {QStringLiteral("b"), {10, 10, 10, 10, 10, 10, 10, 10, 90}}});
    QCOMPARE(plot.boxes()->data()->size(), 2);
    const QCPStatisticalBoxData first = *plot.boxes()->data()->at(0);
    QCOMPARE(first.median, 3.0);
    QCOMPARE(first.lowerQuartile, 2.0);
    QCOMPARE(first.upperQuartile, 4.0);
    QCOMPARE(first.minimum, 1.0);
    QCOMPARE(first.maximum, 5.0);
    QVERIFY(first.outliers.isEmpty());
    const QCPStatisticalBoxData second = *plot.boxes()->data()->at(1);
    QCOMPARE(second.outliers, QVector<double>{90});
    QVERIFY(plot.yAxis->range().lower <= 1 && plot.yAxis->range().upper >= 90);
    QCOMPARE(plot.yAxis->label(), QStringLiteral("H1 total"));
}

void GroupBoxPlotTest::emptyGroupsKeepTheirPlace()
{
    GroupBoxPlot plot;
    plot.resize(400, 240);
    plot.setGroups(QStringLiteral("x"),
                   {{QStringLiteral("a"), {1, 2}}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), {3, 4}}});
    QCOMPARE(plot.boxes()->data()->size(), 2);
    const double first = plot.boxes()->data()->at(0)->key;
    QCOMPARE(plot.boxes()->data()->at(1)->key, first + 2);
    QVERIFY(plot.xAxis->range().contains(first) && plot.xAxis->range().contains(first + 2));
    plot.setGroups(QStringLiteral("x"), {});
    QCOMPARE(plot.boxes()->data()->size(), 0);
    QVERIFY(!plot.toPixmap(300, 200).isNull());
}

QTEST_MAIN(GroupBoxPlotTest)
#include "group_box_plot_test.moc"
