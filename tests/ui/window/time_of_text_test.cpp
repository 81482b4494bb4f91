// The step of time that is looked at: chosen in its bar or its panel, of one text, and only in sight.

#include "time_of_text.h"

#include "test_analysis.h"
#include "time_bar.h"
#include "window_parts.h"

#include <QSignalSpy>
#include <QSlider>

using namespace attopo;

class TimeOfTextTest : public QObject, private OwnSettings {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { parts_.reset(); }
    void theBarIsShownWithThePanel();
    void stepsAreThoseThatAreRead();
    void aStepFixesTheThreshold();
    void clicksChooseStepAndThreshold();
    void theStepIsOfOneText();
    void asksForWhatIsReadAtTheStep();

private:
    TimeBar *bar() const { return parts_->views.timeBar; }
    TimePanel *panel() const { return parts_->views.time; }
    static std::shared_ptr<const GrowthOverview> overview(const char *text, bool complete = true)
    {
        auto overview = std::make_shared<GrowthOverview>();
        overview->growth = growText(testAnalysis(text)->request);
        overview->steps = overview->growth.steps.size();
        if (complete)
            overview->vines = vineyard(overview->growth.steps);
        return overview;
    }
    void grow(const char *text) { Q_EMIT parts_->worker->grown(overview(text)); }

    std::unique_ptr<WindowParts> parts_;
};

void TimeOfTextTest::init()
{
    parts_ = std::make_unique<WindowParts>();
    new TimeOfText(parts_->choices, parts_->state, parts_->worker, parts_->line, parts_->views);
    parts_->show();
    parts_->docks->show(View::Time);
}

void TimeOfTextTest::theBarIsShownWithThePanel()
{
    QVERIFY(bar()->isVisible());
    grow("abcd");
    bar()->setStep(1);
    parts_->docks->show(View::PersistenceDiagram);
    QVERIFY(!bar()->isVisible());
    QVERIFY(!bar()->step()); // nothing is cut off out of sight
    parts_->docks->show(View::Time);
    QVERIFY(bar()->isVisible());
    QVERIFY(!bar()->step());
}

void TimeOfTextTest::stepsAreThoseThatAreRead()
{
    Q_EMIT parts_->worker->grown(overview("abcd", false));
    QVERIFY(panel()->overview());
    QVERIFY(!bar()->isEnabled()); // while it is being read
    grow("abcd");
    QVERIFY(bar()->isEnabled());
    auto *slider = parts_->child<QSlider>("time");
    const auto steps = static_cast<int>(panel()->overview()->growth.steps.size());
    QVERIFY(steps > 2);
    QCOMPARE(slider->maximum(), steps - 1);
    QCOMPARE(slider->value(), steps - 1);
    slider->setValue(1);
    grow("abcdef"); // as much as before stays read
    QCOMPARE(slider->value(), 1);
    QVERIFY(slider->maximum() > steps - 1);
}

void TimeOfTextTest::aStepFixesTheThreshold()
{
    grow("abcd");
    parts_->state->suggestThreshold(0.25);
    QVERIFY(parts_->choices->now().threshold == ThresholdChoice{});
    bar()->setStep(1);
    QVERIFY((parts_->choices->now().threshold == ThresholdChoice{ThresholdMode::Value, 0.25}));
    parts_->choices->change(Cause::Edit, [](WindowChoices &now) {
        now.threshold = {ThresholdMode::Components, 0, 3};
    });
    const ThresholdChoice chosen = parts_->choices->now().threshold;
    bar()->setStep(0);
    QVERIFY(parts_->choices->now().threshold == chosen);
}

void TimeOfTextTest::clicksChooseStepAndThreshold()
{
    grow("abcd");
    parts_->state->setAnalyses({squareAnalysis(), nullptr});
    Q_EMIT panel()->clicked(1, 0.5);
    QCOMPARE(bar()->step(), std::optional<std::size_t>(1));
    QCOMPARE(parts_->state->threshold(), 0.5);
    Q_EMIT panel()->clicked(0, 99); // beyond what there is
    QCOMPARE(parts_->choices->now().threshold.value, parts_->state->range());
    Q_EMIT panel()->clicked(2, std::nullopt);
    QCOMPARE(bar()->step(), std::optional<std::size_t>(2));
    QCOMPARE(parts_->state->threshold(), parts_->state->range());
}

void TimeOfTextTest::theStepIsOfOneText()
{
    grow("abcd");
    bar()->setStep(1);
    parts_->choices->change(Cause::Edit, [](WindowChoices &now) { now.maxDimension = 0; });
    QCOMPARE(bar()->step(), std::optional<std::size_t>(1)); // in another analysis
    parts_->choices->change(Cause::Edit, [](WindowChoices &now) { now.b.text = QStringLiteral("x"); });
    QCOMPARE(bar()->step(), std::optional<std::size_t>(1));
    parts_->choices->change(Cause::Edit, [](WindowChoices &now) { now.a.text = QStringLiteral("x"); });
    QVERIFY(!bar()->step());
}

void TimeOfTextTest::asksForWhatIsReadAtTheStep()
{
    parts_->choices->change(Cause::Session, [](WindowChoices &now) {
        now.a.text = QStringLiteral("the king said");
        now.a.model = now.b.model = QStringLiteral("small-gpt");
    });
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isEnabled(), 20000);
    const auto points = [this] { return parts_->state->analysis(Side::A)->space->tokens.size(); };
    QTRY_VERIFY(parts_->state->analysis(Side::A));
    const std::size_t whole = points();
    const std::vector<GrowthStep> steps = panel()->overview()->growth.steps;
    QVERIFY(steps.size() > 2);
    bar()->setStep(1);
    QTRY_COMPARE(points(), steps[1].read);
    QVERIFY(points() < whole);
    bar()->setStep(std::nullopt);
    QTRY_COMPARE(points(), whole);
}

QTEST_MAIN(TimeOfTextTest)
#include "time_of_text_test.moc"
