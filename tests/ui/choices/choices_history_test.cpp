// What is one step of undo, and what comes back.

#include "choices_history.h"
#include "turn.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class ChoicesHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        shown_.reset();
        choices_ = std::make_unique<Choices>(WindowChoices());
        history_ = new ChoicesHistory(choices_.get());
        undo_ = history_->createUndoAction(history_);
        redo_ = history_->createRedoAction(history_);
        connect(choices_.get(), &Choices::changed, this,
                [this](const WindowChoices &, const WindowChoices &after, Cause cause) {
                    if (cause == Cause::History)
                        shown_ = {after, history_->session()};
                });
        now_ = {};
        history_->begin();
    }
    void comesBackAndForth();
    void typingIsOneStep();
    void otherChangesAreStepsOfTheirOwn();
    void whatIsUndoneIsGoneAfterAChange();
    void nothingNewIsNoStep();
    void whatCannotBeHadIsNoStep();
    void whatIsLentIsNoStep();
    void sessionsComeBackWithTheirChoices();

private:
    void record()
    {
        choices_->change(Cause::Edit, [this](WindowChoices &now) { now = now_.choices; });
        history_->record();
    }
    std::unique_ptr<Choices> choices_;
    ChoicesHistory *history_ = nullptr;
    QAction *undo_ = nullptr;
    QAction *redo_ = nullptr;
    HistoryPoint now_;
    std::optional<HistoryPoint> shown_;
};

void ChoicesHistoryTest::comesBackAndForth()
{
    QVERIFY(!undo_->isEnabled());
    const HistoryPoint before = now_;
    now_.choices.metric = Metric::Attention;
    record();
    QVERIFY(!shown_); // it is there already
    QVERIFY(undo_->text().contains(QStringLiteral("metric")));
    undo_->trigger();
    QVERIFY(shown_ == before);
    QVERIFY(!undo_->isEnabled());
    redo_->trigger();
    QVERIFY(shown_ == now_);
}

void ChoicesHistoryTest::typingIsOneStep()
{
    for (const char *text : {"T", "Th", "The"}) {
        now_.choices.a.text = QLatin1String(text);
        record();
    }
    QVERIFY(undo_->text().contains(QStringLiteral("typing")));
    QTest::qWait(1100); // a pause
    now_.choices.a.text = QStringLiteral("The king");
    record();
    undo_->trigger();
    QCOMPARE(shown_->choices.a.text, QStringLiteral("The"));
    undo_->trigger();
    QCOMPARE(shown_->choices.a.text, QString());
    QVERIFY(!undo_->isEnabled());
}

void ChoicesHistoryTest::otherChangesAreStepsOfTheirOwn()
{
    now_.choices.a.text = QStringLiteral("a");
    record();
    now_.choices.b.text = QStringLiteral("b"); // the other text
    record();
    now_.choices.threshold = {ThresholdMode::Value, 0.1};
    record();
    now_.choices.threshold = {ThresholdMode::Value, 0.2}; // the same slider
    record();
    now_.choices.compare = true;
    record();
    now_.choices.compare = false; // never two in one
    record();
    undo_->trigger();
    QVERIFY(shown_->choices.compare);
    undo_->trigger();
    undo_->trigger();
    QVERIFY(shown_->choices.threshold == ThresholdChoice{});
    undo_->trigger();
    QCOMPARE(shown_->choices.b.text, QString());
    QCOMPARE(shown_->choices.a.text, QStringLiteral("a"));
}

void ChoicesHistoryTest::whatIsUndoneIsGoneAfterAChange()
{
    now_.choices.joinWords = true;
    record();
    undo_->trigger();
    now_ = *shown_;
    now_.choices.dropSpecialTokens = true;
    record();
    QVERIFY(!redo_->isEnabled());
    // And what is typed after an undo does not run into what was typed before it.
    now_.choices.a.text = QStringLiteral("x");
    record();
    undo_->trigger();
    now_ = *shown_;
    now_.choices.a.text = QStringLiteral("y");
    record();
    undo_->trigger();
    QCOMPARE(shown_->choices.a.text, QString());
}

void ChoicesHistoryTest::nothingNewIsNoStep()
{
    record();
    QVERIFY(!undo_->isEnabled());
    now_.choices.maxDimension = 2;
    record();
    record();
    undo_->trigger();
    QVERIFY(!undo_->isEnabled());
    record();
    QVERIFY(redo_->isEnabled() || undo_->isEnabled());
}

void ChoicesHistoryTest::whatCannotBeHadIsNoStep()
{
    now_.choices.a.text = QStringLiteral("a");
    record();
    const QString before = choices_->now().a.model;
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.model = QStringLiteral("nowhere"); });
    history_->record();
    QVERIFY(undo_->text().contains(QStringLiteral("model")));
    choices_->change(Cause::Ungranted, [&](WindowChoices &now) { now.a.model = before; });
    QVERIFY(undo_->text().contains(QStringLiteral("typing")));
    QVERIFY(!redo_->isEnabled());
    // Not so much of it as was chosen stays a step.
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.attention.layer = 40; });
    history_->record();
    choices_->change(Cause::Ungranted, [](WindowChoices &now) { now.a.attention.layer = 5; });
    QVERIFY(undo_->text().contains(QStringLiteral("layer")));
    undo_->trigger();
    redo_->trigger();
    undo_->trigger();
    QCOMPARE(choices_->now().a.attention.layer, std::size_t(0));
}

void ChoicesHistoryTest::whatIsLentIsNoStep()
{
    const WindowChoices theirs = choices_->now();
    choices_->lend();
    choices_->change(Cause::Tour, [](WindowChoices &now) { now.a.text = QStringLiteral("shown"); });
    turn();
    history_->record();
    QVERIFY(!undo_->isEnabled());
    choices_->show(Cause::Tour, theirs);
    choices_->giveBack();
    history_->record();
    QVERIFY(!undo_->isEnabled());
    choices_->lend(); // and what is kept of it is one
    choices_->change(Cause::Tour, [](WindowChoices &now) { now.a.text = QStringLiteral("kept"); });
    choices_->giveBack();
    history_->record();
    undo_->trigger();
    QCOMPARE(choices_->now(), theirs);
}

void ChoicesHistoryTest::sessionsComeBackWithTheirChoices()
{
    now_.choices.a.text = QStringLiteral("first");
    record();
    history_->beginSession();
    now_.choices.a.text = QStringLiteral("second");
    record();
    QCOMPARE(history_->session(), 1);
    undo_->trigger();
    QCOMPARE(history_->session(), 0);
    QCOMPARE(choices_->now().a.text, QStringLiteral("first"));
    redo_->trigger();
    QCOMPARE(history_->session(), 1);
    undo_->trigger();
    history_->beginSession(); // a number of its own
    QCOMPARE(history_->session(), 2);
}

QTEST_MAIN(ChoicesHistoryTest)
#include "choices_history_test.moc"
