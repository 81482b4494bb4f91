// What is one step of undo, and what comes back.

#include "choices_history.h"

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
        history_ = std::make_unique<ChoicesHistory>();
        undo_ = history_->createUndoAction(history_.get());
        redo_ = history_->createRedoAction(history_.get());
        connect(history_.get(), &ChoicesHistory::wanted, this,
                [this](const HistoryPoint &point) { shown_ = point; });
        now_ = {};
        history_->begin(now_);
    }
    void comesBackAndForth();
    void typingIsOneStep();
    void otherChangesAreStepsOfTheirOwn();
    void whatIsUndoneIsGoneAfterAChange();
    void nothingNewIsNoStep();

private:
    void record() { history_->record(now_); }
    std::unique_ptr<ChoicesHistory> history_;
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
    now_.choices.threshold = 0.1;
    record();
    now_.choices.threshold = 0.2; // the same slider
    record();
    now_.choices.compare = true;
    record();
    now_.choices.compare = false; // never two in one
    record();
    undo_->trigger();
    QVERIFY(shown_->choices.compare);
    undo_->trigger();
    undo_->trigger();
    QVERIFY(!shown_->choices.threshold);
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

QTEST_MAIN(ChoicesHistoryTest)
#include "choices_history_test.moc"
