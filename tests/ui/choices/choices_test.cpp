// The one truth of the window: who hears of a change, and what goes with a choice.

#include "choices.h"
#include "unmet_wishes.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

Q_DECLARE_METATYPE(Cause)

class ChoicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatChangesAndWhy();
    void nothingNewIsNoChange();
    void movedTokensGoWithTheirLayout();
    void whoeverHasBorrowedThemGivesThemBack();
    void wishesAreKeptUntilAnotherChoice();
};

void ChoicesTest::tellsWhatChangesAndWhy()
{
    Choices choices({});
    std::vector<std::tuple<int, int, Cause>> heard;
    connect(&choices, &Choices::changed, this,
            [&](const WindowChoices &before, const WindowChoices &after, Cause cause) {
                heard.emplace_back(before.maxDimension, after.maxDimension, cause);
                QCOMPARE(choices.now(), after);
            });
    choices.change(Cause::Edit, [](WindowChoices &now) { now.maxDimension = 2; });
    choices.change(Cause::Session, [](WindowChoices &now) { now.maxDimension = 0; });
    QCOMPARE(heard, (std::vector{std::tuple(1, 2, Cause::Edit), std::tuple(2, 0, Cause::Session)}));
}

void ChoicesTest::nothingNewIsNoChange()
{
    Choices choices({});
    QSignalSpy changed(&choices, &Choices::changed);
    choices.change(Cause::Edit, [](WindowChoices &) {});
    choices.show(Cause::Session, choices.now());
    QCOMPARE(changed.count(), 0);
}

void ChoicesTest::movedTokensGoWithTheirLayout()
{
    Choices choices({});
    const std::vector<MovedToken> moved{{1, {0.5, -0.5}}};
    choices.change(Cause::Edit, [&](WindowChoices &now) { now.a.moved = moved; });
    choices.change(Cause::Edit, [](WindowChoices &now) { now.maxDimension = 0; });
    QCOMPARE(choices.now().a.moved, moved); // the layout is the same
    choices.change(Cause::Edit, [](WindowChoices &now) { now.a.attention.head = 2; });
    QVERIFY(choices.now().a.moved.empty());
    WindowChoices other = choices.now();
    other.a.attention.head = 0;
    QCOMPARE(choices.withMoved(other).a.moved, moved);
    choices.change(Cause::Edit, [](WindowChoices &now) { now.a.attention.head = 0; });
    QCOMPARE(choices.now().a.moved, moved); // they come back with it
    // Text B is laid out by the head of text A while they are linked.
    choices.change(Cause::Edit, [&](WindowChoices &now) { now.b.moved = moved; });
    choices.change(Cause::Edit, [](WindowChoices &now) { now.a.attention.layer = 1; });
    QVERIFY(choices.now().b.moved.empty());
    // Whatever is shown as a whole brings its own.
    WindowChoices shown;
    shown.a.attention.head = 7;
    shown.a.moved = moved;
    choices.show(Cause::Session, shown);
    QCOMPARE(choices.now(), shown);
}

void ChoicesTest::whoeverHasBorrowedThemGivesThemBack()
{
    Choices choices({});
    int asked = 0;
    connect(&choices, &Choices::reclaimed, this, [&] {
        ++asked;
        choices.show(Cause::Tour, {});
        choices.giveBack();
    });
    choices.change(Cause::Session, [](WindowChoices &now) { now.compare = true; });
    QCOMPARE(asked, 0); // nobody has borrowed them
    choices.show(Cause::Session, {});
    choices.lend();
    choices.change(Cause::Tour, [](WindowChoices &now) { now.a.text = QStringLiteral("shown"); });
    choices.change(Cause::Edit, [](WindowChoices &now) {
        now.threshold = {ThresholdMode::Value, 0.5};
    }); // who looks, tries
    choices.change(Cause::Ungranted, [](WindowChoices &now) { now.a.attention.layer = 1; });
    QCOMPARE(asked, 0);
    // A change of the user's own is made to what he had.
    choices.change(Cause::Open, [](WindowChoices &now) { now.a.text += QStringLiteral("opened"); });
    QCOMPARE(asked, 1);
    QCOMPARE(choices.now().a.text, QStringLiteral("opened"));
    QVERIFY(choices.now().threshold == ThresholdChoice{});
}

void ChoicesTest::wishesAreKeptUntilAnotherChoice()
{
    Choices choices({});
    UnmetWishes wishes(&choices);
    choices.change(Cause::Session, [](WindowChoices &now) {
        now.a.model = QStringLiteral("/gone");
        now.a.attention.layer = 20;
    });
    const WindowChoices wanted = choices.now();
    SideChoices instead = choices.now().a;
    instead.model = QStringLiteral("small-bert");
    instead.attention.layer = 1;
    wishes.replace(Side::A, instead);
    QCOMPARE(choices.now().a, instead);
    QCOMPARE(wishes.with(choices.now()), wanted);
    choices.change(Cause::Edit, [](WindowChoices &now) { now.a.text = QStringLiteral("typed"); });
    QCOMPARE(wishes.with(choices.now()).a.model, QStringLiteral("/gone"));
    choices.change(Cause::Edit, [](WindowChoices &now) { now.a.attention.head = 3; });
    QCOMPARE(wishes.with(choices.now()), choices.now());
}

QTEST_MAIN(ChoicesTest)
#include "choices_test.moc"
