#include "threshold_wake.h"

#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace attopo;

namespace {

/// A style with or without animations, whatever the desktop says.
class AnimatedStyle : public QProxyStyle {
public:
    explicit AnimatedStyle(bool animated)
        : animated_(animated)
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        if (hint == SH_Widget_Animation_Duration)
            return animated_ ? 200 : 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    bool animated_;
};

} // namespace

class ThresholdWakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fadesAndEnds();
    void nothingOnTheWayDown();
    void nothingWhereAnimationsAreOff();
    void nothingForAnotherResult();
};

void ThresholdWakeTest::fadesAndEnds()
{
    AnimatedStyle style(true);
    QWidget view;
    view.setStyle(&style);
    view.show();
    ThresholdWake wake(0.1, &view);
    QSignalSpy changed(&wake, &ThresholdWake::changed);
    wake.moveTo(0.2);
    wake.moveTo(0.4);
    QCOMPARE(wake.stretches().size(), std::size_t(2));
    QCOMPARE(wake.stretches()[0].from, 0.1);
    QCOMPARE(wake.stretches()[0].to, 0.2);
    QCOMPARE(wake.stretches()[1].from, 0.2);
    QCOMPARE(wake.stretches()[1].to, 0.4);
    QTRY_VERIFY(changed.count() > 0);
    QVERIFY(wake.stretches().empty() || wake.stretches()[1].strength < 1);
    QTRY_VERIFY(wake.stretches().empty());
    const auto frames = changed.count();
    QTest::qWait(120);
    QCOMPARE(changed.count(), frames); // and no timer runs
}

void ThresholdWakeTest::nothingOnTheWayDown()
{
    AnimatedStyle style(true);
    QWidget view;
    view.setStyle(&style);
    view.show();
    ThresholdWake wake(0.5, &view);
    wake.moveTo(0.7);
    wake.moveTo(0.6);
    QVERIFY(wake.stretches().empty());
}

void ThresholdWakeTest::nothingWhereAnimationsAreOff()
{
    AnimatedStyle style(false);
    QWidget view;
    view.setStyle(&style);
    view.show();
    ThresholdWake wake(0.1, &view);
    wake.moveTo(0.4);
    QVERIFY(wake.stretches().empty());
}

void ThresholdWakeTest::nothingForAnotherResult()
{
    AnimatedStyle style(true);
    QWidget view;
    view.setStyle(&style);
    view.show();
    ThresholdWake wake(0.1, &view);
    wake.restart();
    wake.moveTo(0.4); // where the result puts it
    QVERIFY(wake.stretches().empty());
    QCoreApplication::processEvents();
    wake.moveTo(0.5);
    QCOMPARE(wake.stretches().size(), std::size_t(1));
    QCOMPARE(wake.stretches()[0].from, 0.4);
}

QTEST_MAIN(ThresholdWakeTest)
#include "threshold_wake_test.moc"
