#include "topology/threshold_choice.h"

#include <QTest>

using namespace attopo;

class ThresholdChoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chooses();
    void isWrittenAndRead_data();
    void isWrittenAndRead();
    void refuses_data();
    void refuses();
};

void ThresholdChoiceTest::chooses()
{
    Barcode barcode;
    barcode.maxDimension = 2;
    barcode.bars = {{0, 0, 0.2, {}, {}},      {0, 0, 0.1, {}, {}},   {0, 0, 0.4, {}, {}},
                    {0, 0, infinity, {}, {}}, {1, 0.3, 0.5, {}, {}}, {1, 0.4, 0.8, {}, {}},
                    {2, 0.9, 1, {}, {}}};
    const auto at = [&](const ThresholdChoice &choice) { return thresholdOf(choice, barcode, 2); };
    QCOMPARE(at({}), 0.95); // the middle of the longest bar of the highest dimension
    QCOMPARE(at({ThresholdMode::Value, 0.7}), 0.7);
    QCOMPARE(at({ThresholdMode::Share, 0.25}), 0.5);
    QCOMPARE(at({.mode = ThresholdMode::LongestLoop}), 0.5 * (0.4 + 0.8));
    const auto components = [&](std::size_t count) {
        return at({.mode = ThresholdMode::Components, .components = count});
    };
    QCOMPARE(components(1), 0.4);
    QCOMPARE(components(2), 0.2);
    QCOMPARE(components(3), 0.1);
    QCOMPARE(components(4), 0.0);
    QCOMPARE(components(100), 0.0);
    for (const std::size_t count : {1, 2, 3, 4})
        QCOMPARE(componentsAt(barcode, components(count)), count);
    // Parts that never meet: as few as there can be.
    barcode.bars.push_back({0, 0, infinity, {}, {}});
    QCOMPARE(components(1), 0.4);
    QCOMPARE(components(2), 0.4);
    // Without a loop, and without anything.
    barcode.bars.resize(4);
    QCOMPARE(at({.mode = ThresholdMode::LongestLoop}), 0.2);
    barcode.bars.clear();
    for (const ThresholdMode mode : {ThresholdMode::Automatic, ThresholdMode::LongestLoop,
                                     ThresholdMode::Components, ThresholdMode::Share})
        QCOMPARE(thresholdOf({.mode = mode}, barcode, 0), 0.0);
}

void ThresholdChoiceTest::isWrittenAndRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"auto", "0.25", "0", "1e-07", "share:0.4", "share:1", "longest-loop",
                             "components:3", "components:1000000"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ThresholdChoiceTest::isWrittenAndRead()
{
    QFETCH(const QString, text);
    const auto read = thresholdChoice(text.toStdString());
    QVERIFY(read);
    QCOMPARE(QString::fromStdString(thresholdText(*read)), text);
}

void ThresholdChoiceTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "high",
                             "-0.1",
                             "1e301",
                             "inf",
                             "nan",
                             "share",
                             "share:",
                             "share:1.1",
                             "share:-0.1",
                             "share:x",
                             "loop",
                             "longest-loop:1",
                             "components:",
                             "components:0",
                             "components:-1",
                             "components:2.5",
                             "components:1000001",
                             "components:99999999999999999999",
                             "auto:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ThresholdChoiceTest::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!thresholdChoice(text.toStdString()));
}

QTEST_APPLESS_MAIN(ThresholdChoiceTest)
#include "threshold_choice_test.moc"
