#include "filtration_text.h"

#include "topology/barcode.h"

#include <QLocale>
#include <QTest>

using namespace attopo;

class FiltrationTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void significantDigits_data();
    void significantDigits();
    void asTheLanguageWritesIt();
};

void FiltrationTextTest::significantDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("four");
    QTest::addColumn<QString>("six");
    QTest::newRow("rounded") << 0.123456789 << "0.1235"
                             << "0.123457";
    QTest::newRow("no zeros at the end") << 0.5 << "0.5"
                                         << "0.5";
    QTest::newRow("none") << 0.0 << "0"
                          << "0";
    QTest::newRow("large") << 1234.56 << "1235"
                           << "1234.56";
    QTest::newRow("rounded up to one") << 0.99999 << "1"
                                       << "0.99999";
    QTest::newRow("without end") << infinity << "∞"
                                 << "∞";
}

void FiltrationTextTest::significantDigits()
{
    QFETCH(double, value);
    QLocale::setDefault(QLocale::c());
    QTEST(filtrationText(value), "four");
    QTEST(closeText(value), "six");
}

void FiltrationTextTest::asTheLanguageWritesIt()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(filtrationText(0.123456789), QStringLiteral("0,1235"));
    QCOMPARE(shownNumber(1234.5, 8), QStringLiteral("1234,5")); // no dots that would look like a point
    QCOMPARE(shownNumber(infinity, 2), QStringLiteral("∞"));
}

QTEST_GUILESS_MAIN(FiltrationTextTest)
#include "filtration_text_test.moc"
