// What a session or an example has selected is selected once the results it belongs to are there, and not
// before.

#include "awaited_selections.h"
#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class AwaitedSelectionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void waitsForItsResult();
    void looksAtWhatIsShownAlready();
    void anotherChoiceIsAnotherResult();
    void theLastWishCounts();

private:
    /// As if the result of the choices were shown.
    void show()
    {
        auto analysis = std::make_shared<Analysis>(*squareAnalysis());
        analysis->request.attention.layer = choices_->now().a.attention.layer;
        state_->setAnalyses({analysis, nullptr});
        awaited_->look();
    }
    static AwaitedSelections::Select tokens(std::vector<int> selected)
    {
        return [selected](const Analysis &) { return Selection{std::nullopt, selected}; };
    }
    const std::vector<int> &selected() const { return state_->lockedSelection(Side::A).tokens; }

    std::unique_ptr<Choices> choices_;
    std::unique_ptr<ViewState> state_;
    AwaitedSelections *awaited_ = nullptr;
};

void AwaitedSelectionsTest::init()
{
    choices_ = std::make_unique<Choices>(WindowChoices());
    state_ = std::make_unique<ViewState>();
    awaited_ = new AwaitedSelections(choices_.get(), state_.get(), [this](Side side) {
        AnalysisRequest request = squareAnalysis()->request;
        request.attention.layer = choices_->now()[side].attention.layer;
        // Matrices are compared by identity: the one that is shown.
        if (state_->analysis(side))
            request.source = state_->analysis(side)->request.source;
        return std::optional(request);
    });
}

void AwaitedSelectionsTest::waitsForItsResult()
{
    WindowChoices wanted = choices_->now();
    wanted.a.attention.layer = 2;
    awaited_->await(wanted, {tokens({1, 3}), nullptr});
    show();
    QVERIFY(selected().empty()); // of other choices
    choices_->show(Cause::Session, wanted);
    awaited_->look();
    QVERIFY(selected().empty()); // the result is the one before
    show();
    QCOMPARE(selected(), (std::vector{1, 3}));
    state_->setSelection(Side::A, {});
    show();
    QVERIFY(selected().empty()); // once
}

void AwaitedSelectionsTest::looksAtWhatIsShownAlready()
{
    show();
    awaited_->await(choices_->now(), {tokens({2}), tokens({0})});
    QCOMPARE(selected(), std::vector{2});
    QVERIFY(state_->lockedSelection(Side::B).tokens.empty()); // there is no text B
}

void AwaitedSelectionsTest::anotherChoiceIsAnotherResult()
{
    const WindowChoices wanted = choices_->now();
    awaited_->await(wanted, {tokens({1}), nullptr});
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.attention.layer = 1; });
    show();
    QVERIFY(selected().empty());
    choices_->change(Cause::Edit, [](WindowChoices &now) {
        now.a.attention.layer = 0;
        now.threshold = {ThresholdMode::Value, 0.5}; // which no result depends on
    });
    show();
    QCOMPARE(selected(), std::vector{1});
}

void AwaitedSelectionsTest::theLastWishCounts()
{
    awaited_->await(choices_->now(), {tokens({1}), nullptr});
    awaited_->await(choices_->now(), {tokens({2}), nullptr});
    show();
    QCOMPARE(selected(), std::vector{2});
}

QTEST_MAIN(AwaitedSelectionsTest)
#include "awaited_selections_test.moc"
