// Numbers as programs write them into text.

#include "read_number.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace attopo;

class ReadNumberTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void ReadNumberTest::reads_data()
{
    QTest::addColumn<double>("value");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *text, double value) { QTest::newRow(text) << value; };
    row("1.5", 1.5);
    row("-1.5", -1.5);
    row("+1.5e-3", 1.5e-3);
    row(".5", 0.5);
    row("5.", 5);
    row("1.5d-3", 1.5e-3); // Fortran
    row("1D0", 1);
    row("-2.d+1", -20);
    row("inf", infinity);
    row("+Inf", infinity);
    row("-INFINITY", -infinity);
    row("1.#INF", infinity); // Microsoft
    row("1.#INF00", infinity);
    row("-1.#INF", -infinity);
    row("nan", none);
    row("NaN", none);
    row("-nan(ind)", none);
    row("1.#QNAN", none);
    row("-1.#IND", none);
    row("1e-400", 0);
    row("1d-400", 0);
    row("4.9e-324", 4.9e-324);
    row("1.7976931348623157e308", std::numeric_limits<double>::max());
}

void ReadNumberTest::reads()
{
    QFETCH(double, value);
    const auto read = readNumber(QTest::currentDataTag());
    QVERIFY(read);
    if (std::isnan(value))
        QVERIFY(std::isnan(*read));
    else
        QVERIFY(*read == value);
}

void ReadNumberTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",     "+",  "-",  "+-1", "x",     "1x",    "1 ",    " 1",     "1,5",   "1.#",  "1.#INFO",
          "1.#1", "NA", "d1", "1d",  "1d1d1", "deadd", "1e400", "-1e400", "1d400", "0x10", "--1"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
}

void ReadNumberTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readNumber(text.toStdString()));
}

QTEST_GUILESS_MAIN(ReadNumberTest)
#include "read_number_test.moc"
