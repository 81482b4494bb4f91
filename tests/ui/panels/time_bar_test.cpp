#include "time_bar.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace attopo;

class TimeBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { bar_ = std::make_unique<TimeBar>(); }
    void theLastStepIsTheWholeText();
    void asMuchAsBeforeStaysRead();
    void wholeTextGrows();
    void whatIsNotKnownYetCannotBeChosen();

private:
    QSlider *slider() const { return bar_->findChild<QSlider *>(); }
    QToolButton *whole() const { return bar_->findChild<QToolButton *>(); }
    QString said() const
    {
        for (const QLabel *label : bar_->findChildren<QLabel *>())
            if (!label->buddy())
                return label->text();
        return {};
    }
    std::unique_ptr<TimeBar> bar_;
};

void TimeBarTest::theLastStepIsTheWholeText()
{
    QSignalSpy changed(bar_.get(), &TimeBar::changed);
    bar_->setSteps({2, 3, 5, 8});
    QVERIFY(!bar_->step());
    QCOMPARE(said(), QStringLiteral("8 of 8"));
    QVERIFY(!whole()->isEnabled());
    QVERIFY(changed.isEmpty());
    slider()->setValue(1);
    QCOMPARE(bar_->step(), std::optional<std::size_t>(1));
    QCOMPARE(said(), QStringLiteral("3 of 8"));
    QCOMPARE(changed.size(), qsizetype(1));
    whole()->click();
    QVERIFY(!bar_->step());
    QCOMPARE(changed.size(), qsizetype(2));
}

void TimeBarTest::asMuchAsBeforeStaysRead()
{
    bar_->setSteps({2, 3, 5, 8});
    bar_->setStep(2); // five tokens
    QSignalSpy changed(bar_.get(), &TimeBar::changed);
    bar_->setSteps({1, 2, 3, 4, 5, 6, 7, 8, 9});
    QCOMPARE(bar_->step(), std::optional<std::size_t>(4));
    QCOMPARE(said(), QStringLiteral("5 of 9"));
    bar_->setSteps({4, 6, 9}); // no such step: the next
    QCOMPARE(bar_->step(), std::optional<std::size_t>(1));
    bar_->setSteps({2, 3}); // the text is shorter now
    QVERIFY(!bar_->step());
    bar_->setSteps({2, 3, 5, 8}); // and as before
    QCOMPARE(bar_->step(), std::optional<std::size_t>(2));
    QVERIFY(changed.isEmpty()); // the user has done nothing
}

void TimeBarTest::wholeTextGrows()
{
    bar_->setSteps({2, 3});
    bar_->setSteps({2, 3, 5});
    QVERIFY(!bar_->step());
    bar_->setStep(0);
    bar_->setStep(std::nullopt);
    bar_->setSteps({2, 3, 5, 8});
    QVERIFY(!bar_->step());
}

void TimeBarTest::whatIsNotKnownYetCannotBeChosen()
{
    QVERIFY(!bar_->isEnabled());
    bar_->setSteps({2, 3, 5});
    QVERIFY(bar_->isEnabled());
    bar_->setStep(0);
    bar_->setSteps({}); // it is read anew
    QVERIFY(!bar_->isEnabled());
    QVERIFY(!bar_->step());
    bar_->setSteps({2, 3, 5});
    QCOMPARE(bar_->step(), std::optional<std::size_t>(0));
}

QTEST_MAIN(TimeBarTest)
#include "time_bar_test.moc"
