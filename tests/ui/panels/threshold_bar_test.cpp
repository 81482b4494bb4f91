#include "threshold_bar.h"

#include <algorithm>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace attopo;

class ThresholdBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sliderAndNumberFollow();
    void arrowKeysSnapToCriticalValues();
    void sweeps();
    void smallRanges();
    void clicksAndTurnsOfTheWheel();
    void modesAreChosen();

private:
    /// Components that merge at these values, and one that does at the largest of all.
    static std::shared_ptr<const Analysis> withBars(double largest, const std::vector<double> &deaths)
    {
        Barcode barcode;
        const auto component = [&barcode](double death) {
            Bar bar;
            bar.death = death;
            barcode.bars.push_back(bar);
        };
        std::for_each(deaths.begin(), deaths.end(), component);
        component(largest);
        Analysis analysis;
        analysis.space = std::make_shared<const TokenSpace>();
        analysis.barcode = std::make_shared<const Barcode>(barcode);
        analysis.layout = std::make_shared<const Layout>();
        return std::make_shared<const Analysis>(analysis);
    }
    std::unique_ptr<Choices> choices_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<ThresholdBar> bar_;
    QSlider *slider() { return bar_->findChild<QSlider *>(); }
    QDoubleSpinBox *number() { return bar_->findChild<QDoubleSpinBox *>(); }
};

void ThresholdBarTest::init()
{
    bar_.reset();
    choices_ = std::make_unique<Choices>(WindowChoices{});
    state_ = std::make_unique<ViewState>();
    bar_ = std::make_unique<ThresholdBar>(choices_.get(), state_.get());
    state_->setAnalyses({withBars(0.8, {0.1, 0.25, 0.5}), nullptr});
    bar_->show();
}

void ThresholdBarTest::sliderAndNumberFollow()
{
    state_->setThreshold(0.4);
    QCOMPARE(slider()->value(), 5000);
    QCOMPARE(number()->value(), 0.4);
    slider()->setValue(2500);
    QCOMPARE(state_->threshold(), 0.2);
    QCOMPARE(number()->value(), 0.2);
    number()->setValue(0.6);
    QCOMPARE(state_->threshold(), 0.6);
    QSignalSpy changes(state_.get(), &ViewState::thresholdChanged);
    state_->setThreshold(
        0.123456789); // finer than the number field shows: it must not be rounded by showing it
    QCOMPARE(changes.count(), 1);
    QCOMPARE(state_->threshold(), 0.123456789);
}

void ThresholdBarTest::arrowKeysSnapToCriticalValues()
{
    state_->setThreshold(0.2);
    QTest::keyClick(slider(), Qt::Key_Right);
    QCOMPARE(state_->threshold(), 0.25);
    QTest::keyClick(slider(), Qt::Key_Up);
    QCOMPARE(state_->threshold(), 0.5);
    QTest::keyClick(slider(), Qt::Key_Right);
    QCOMPARE(state_->threshold(), 0.8); // the end
    QTest::keyClick(slider(), Qt::Key_Left);
    QTest::keyClick(slider(), Qt::Key_Down);
    QCOMPARE(state_->threshold(), 0.25);
    for (int k = 0; k < 5; ++k)
        QTest::keyClick(slider(), Qt::Key_Left);
    QCOMPARE(state_->threshold(), 0.0);
}

void ThresholdBarTest::sweeps()
{
    state_->setThreshold(0.7);
    auto *play = bar_->findChild<QToolButton *>();
    play->click();
    QTRY_COMPARE_WITH_TIMEOUT(state_->threshold(), 0.8, 10000);
    QVERIFY(!play->isChecked()); // it stops at the end
    play->click();               // and begins anew
    QTRY_VERIFY(state_->threshold() > 0 && state_->threshold() < 0.4);
    play->click();
    const double stopped = state_->threshold();
    QTest::qWait(60);
    QCOMPARE(state_->threshold(), stopped);
}

void ThresholdBarTest::smallRanges()
{
    state_->setAnalyses({withBars(0.0123, {0.00123456}), nullptr});
    bar_->step(+1);
    state_->setThreshold(0);
    bar_->step(+1);
    QCOMPARE(state_->threshold(), 0.00123456);
    QVERIFY(number()->text().startsWith(QStringLiteral("0.0012"))
            || number()->text().startsWith(QStringLiteral("0,0012")));
    state_->setAnalyses({withBars(0, {}), nullptr}); // nothing to slide over
    bar_->step(+1);
}

void ThresholdBarTest::clicksAndTurnsOfTheWheel()
{
    bar_->resize(900, 40);
    QVERIFY(QTest::qWaitForWindowExposed(bar_.get()));
    state_->setThreshold(0);
    const QPoint middle = slider()->rect().center();
    QTest::mouseClick(slider(), Qt::LeftButton, {}, middle);
    QVERIFY(std::abs(state_->threshold() - 0.4) < 0.01);
    const double before = state_->threshold();
    QWheelEvent notch(middle, slider()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(slider(), &notch);
    QVERIFY(state_->threshold() > before + 0.003 && state_->threshold() < before + 0.05);
}

void ThresholdBarTest::modesAreChosen()
{
    auto *mode = bar_->findChild<QComboBox *>(QStringLiteral("thresholdMode"));
    auto *components = bar_->findChild<QSpinBox *>(QStringLiteral("thresholdComponents"));
    const auto choose = [&](ThresholdMode wanted) {
        mode->setCurrentIndex(mode->findData(static_cast<int>(wanted)));
        Q_EMIT mode->activated(mode->currentIndex());
    };
    const auto chosen = [&] { return choices_->now().threshold; };
    QCOMPARE(mode->currentData().toInt(), static_cast<int>(ThresholdMode::Automatic));
    QVERIFY(components->isHidden());
    slider()->setValue(5000); // moving it chooses the value
    QVERIFY((chosen() == ThresholdChoice{ThresholdMode::Value, 0.4}));
    QCOMPARE(mode->currentData().toInt(), static_cast<int>(ThresholdMode::Value));
    choose(ThresholdMode::Share);
    QVERIFY((chosen() == ThresholdChoice{ThresholdMode::Share, 0.5}));
    slider()->setValue(2500); // or the share
    QVERIFY((chosen() == ThresholdChoice{ThresholdMode::Share, 0.25}));
    choose(ThresholdMode::Components); // of 0.1, 0.25, 0.5 and 0.8 one is over
    QVERIFY((chosen() == ThresholdChoice{.mode = ThresholdMode::Components, .components = 3}));
    QVERIFY(!components->isHidden());
    components->setValue(2);
    QVERIFY((chosen() == ThresholdChoice{.mode = ThresholdMode::Components, .components = 2}));
    choose(ThresholdMode::Automatic);
    QVERIFY(chosen() == ThresholdChoice{});
    QVERIFY(components->isHidden());
    // Whoever else chooses is shown.
    choices_->change(Cause::History,
                     [](WindowChoices &now) { now.threshold = {.mode = ThresholdMode::LongestLoop}; });
    QCOMPARE(mode->currentData().toInt(), static_cast<int>(ThresholdMode::LongestLoop));
}

QTEST_MAIN(ThresholdBarTest)
#include "threshold_bar_test.moc"
