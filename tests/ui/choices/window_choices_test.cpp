#include "window_choices.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class WindowChoicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linkedTextsHaveOneReader();
    void aValueIsForgottenAModeIsNot();
    void whoseAnalysisItIs();
    void aReaderIsModelAndHead();
};

void WindowChoicesTest::linkedTextsHaveOneReader()
{
    WindowChoices choices;
    choices.a.text = QStringLiteral("a");
    choices.b.text = QStringLiteral("b");
    QCOMPARE(choices[Side::A].text, QStringLiteral("a"));
    QCOMPARE(std::as_const(choices)[Side::B].text, QStringLiteral("b"));
    QCOMPARE(choices.readerOf(Side::B), Side::A);
    choices.linked = false;
    QCOMPARE(choices.readerOf(Side::B), Side::B);
    QCOMPARE(choices.readerOf(Side::A), Side::A);
}

void WindowChoicesTest::aValueIsForgottenAModeIsNot()
{
    WindowChoices choices;
    choices.threshold.mode = ThresholdMode::Value;
    choices.threshold.value = 0.4;
    choices.forgetThresholdValue();
    QVERIFY(choices.threshold == ThresholdChoice{});
    for (const ThresholdMode mode : {ThresholdMode::Share, ThresholdMode::LongestLoop}) {
        choices.threshold = {.mode = mode, .value = 0.4};
        const ThresholdChoice before = choices.threshold;
        choices.forgetThresholdValue();
        QVERIFY(choices.threshold == before);
    }
}

void WindowChoicesTest::whoseAnalysisItIs()
{
    const auto analysis = testAnalysis("abc");
    SideChoices choices;
    choices.text = QStringLiteral("abc");
    choices.model = QStringLiteral("fake");
    QVERIFY(isAnalysisOf(analysis.get(), choices));
    QVERIFY(!isAnalysisOf(nullptr, choices));
    QVERIFY(!isAnalysisOf(squareAnalysis().get(), choices)); // a matrix is nobody's text
    for (const auto &change : std::initializer_list<void (*)(SideChoices &)>{
             [](SideChoices &now) { now.text += u'd'; },
             [](SideChoices &now) { now.model = QStringLiteral("other"); },
             [](SideChoices &now) { now.attention.head = 1; }}) {
        SideChoices other = choices;
        change(other);
        QVERIFY(!isAnalysisOf(analysis.get(), other));
    }
}

void WindowChoicesTest::aReaderIsModelAndHead()
{
    SideChoices from;
    from.text = QStringLiteral("text");
    from.model = QStringLiteral("model");
    from.attention = {.layer = 2, .head = 3};
    SideChoices to;
    to.text = QStringLiteral("mine");
    to.setReader(from);
    QCOMPARE(to.text, QStringLiteral("mine"));
    QCOMPARE(to.model, from.model);
    QVERIFY(to.attention == from.attention);
}

QTEST_GUILESS_MAIN(WindowChoicesTest)
#include "window_choices_test.moc"
