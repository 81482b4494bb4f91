#include "heat_table.h"

#include <QTest>

#include <limits>

using namespace attopo;

namespace {

SquareMatrix matrixOf(const std::vector<std::vector<double>> &rows)
{
    SquareMatrix matrix(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < rows.size(); ++j)
            matrix(i, j) = rows[i][j];
    return matrix;
}

int grey(const QTableWidgetItem *item) { return qGray(item->background().color().rgb()); }

QPalette paletteOf(const QColor &base)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    return palette;
}

} // namespace

class HeatTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsNumbersByDepth();
    void textCanBeRead_data();
    void textCanBeRead();
    void whatIsNoNumberIsEmpty();
};

void HeatTableTest::showsNumbersByDepth()
{
    HeatTable table;
    table.setPalette(paletteOf(Qt::white));
    table.setMatrix({QStringLiteral("a"), QStringLiteral("b")}, matrixOf({{0, 0.25}, {0.5, 1}}));
    QCOMPARE(table.item(0, 1)->text(), QStringLiteral("0.25"));
    QCOMPARE(table.horizontalHeaderItem(1)->text(), QStringLiteral("b"));
    QCOMPARE(table.verticalHeaderItem(0)->text(), QStringLiteral("a"));
    QVERIFY(grey(table.item(0, 0)) > grey(table.item(0, 1)));
    QVERIFY(grey(table.item(0, 1)) > grey(table.item(1, 0)));
    QVERIFY(grey(table.item(1, 0)) > grey(table.item(1, 1)));
    QCOMPARE(table.item(0, 0)->background().color(), QColor(Qt::white));
    table.setMatrix({QStringLiteral("only")}, matrixOf({{2}}), {QStringLiteral("<tip>")});
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(table.item(0, 0)->toolTip().contains(QStringLiteral("&lt;tip&gt;")));
}

void HeatTableTest::textCanBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::newRow("light") << QColor(Qt::white);
    QTest::newRow("dark") << QColor(0x1c, 0x1e, 0x21);
}

void HeatTableTest::textCanBeRead()
{
    QFETCH(QColor, base);
    HeatTable table;
    table.setMatrix({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
                    matrixOf({{0, 0.1, 0.2}, {0.3, 0.4, 0.5}, {0.6, 0.8, 1}}));
    table.setPalette(paletteOf(base));                // also when it changes later
    const auto luminance = [](const QColor &colour) { // WCAG 2
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            const double ground = luminance(table.item(i, j)->background().color());
            const double text = luminance(table.item(i, j)->foreground().color());
            const double contrast = (std::max(ground, text) + 0.05) / (std::min(ground, text) + 0.05);
            QVERIFY2(contrast > 3.5, qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(contrast)));
        }
    QVERIFY(std::abs(qGray(table.item(0, 0)->background().color().rgb()) - qGray(base.rgb())) < 2);
}

void HeatTableTest::whatIsNoNumberIsEmpty()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double endless = std::numeric_limits<double>::infinity();
    HeatTable table;
    table.setPalette(paletteOf(Qt::white));
    table.setMatrix({QStringLiteral("a"), QStringLiteral("b")}, matrixOf({{nan, endless}, {3, 0}}));
    QVERIFY(table.item(0, 0)->text().isEmpty());
    QCOMPARE(table.item(0, 0)->background().color(), QColor(Qt::white));
    QCOMPARE(table.item(0, 1)->text(), QStringLiteral("∞"));
    QCOMPARE(grey(table.item(0, 1)), grey(table.item(1, 0))); // as dark as can be
    table.setMatrix({QStringLiteral("a")}, matrixOf({{0}}));
    QCOMPARE(table.item(0, 0)->background().color(), QColor(Qt::white));
}

QTEST_MAIN(HeatTableTest)
#include "heat_table_test.moc"
