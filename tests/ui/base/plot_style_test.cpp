#include "plot_style.h"

#include <qcustomplot.h>

#include <QTest>

using namespace attopo;

class PlotStyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAreWhole_data();
    void countsAreWhole();
    void followsTheStyle();
};

void PlotStyleTest::countsAreWhole_data()
{
    QTest::addColumn<double>("most");
    for (const double most : {1.0, 2.0, 3.0, 7.0, 12.0, 100.0, 1999.0})
        QTest::addRow("%g", most) << most;
}

void PlotStyleTest::countsAreWhole()
{
    QFETCH(double, most);
    QCustomPlot plot;
    plot.resize(300, 200);
    countOn(*plot.yAxis);
    plot.yAxis->setRange(0, most);
    plot.replot();
    QSharedPointer<QCPAxisTicker> ticker = plot.yAxis->ticker();
    QVector<double> ticks;
    QVector<double> between;
    ticker->generate(plot.yAxis->range(), QLocale::c(), QLatin1Char('g'), 6, ticks, &between, nullptr);
    int inside = 0;
    for (const double tick : ticks) {
        QCOMPARE(tick, std::round(tick));
        inside += tick >= 0 && tick <= most ? 1 : 0;
    }
    QVERIFY(inside >= 2);
    QVERIFY(inside <= 12);
    QVERIFY(between.isEmpty()); // nor halves
}

void PlotStyleTest::followsTheStyle()
{
    for (const Background ground : {Background::Light, Background::Dark}) {
        const Style style = Style::forPaper(ground);
        QCustomPlot plot;
        plot.resize(200, 150);
        applyStyle(plot, style);
        for (const QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
            QCOMPARE(axis->labelColor(), style.text);
            QCOMPARE(axis->tickLabelColor(), style.muted);
            QCOMPARE(axis->tickLabelFont().pixelSize(), style.smallFont().pixelSize());
            QCOMPARE(axis->grid()->pen().color(), style.faint);
        }
        plot.replot();
        QCOMPARE(plot.toPixmap(200, 150).toImage().pixelColor(1, 1), style.background);
        QCOMPARE(plot.legend->textColor(), style.text);
        QVERIFY(plot.legend->brush().color().alpha() < 255); // what lies under it can be made out
    }
}

QTEST_MAIN(PlotStyleTest)
#include "plot_style_test.moc"
