#include "unmet_wishes.h"

#include <QTest>

using namespace attopo;

class UnmetWishesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        WindowChoices first;
        first.a.text = QStringLiteral("a text");
        first.a.model = QStringLiteral("large");
        first.a.attention.layer = 11;
        first.a.dataFile = QStringLiteral("gone.csv");
        first.b.model = QStringLiteral("other");
        choices_ = std::make_unique<Choices>(first);
        wishes_ = new UnmetWishes(choices_.get());
        SideChoices instead = first.a;
        instead.model = QStringLiteral("small");
        instead.attention.layer = 1;
        instead.dataFile.clear();
        Cause cause = Cause::Edit;
        connect(choices_.get(), &Choices::changed, this,
                [&](const WindowChoices &, const WindowChoices &, Cause of) { cause = of; });
        wishes_->replace(Side::A, instead);
        QCOMPARE(cause, Cause::Ungranted);
        disconnect(choices_.get(), nullptr, this, nullptr);
    }
    void replacesAndRemembers();
    void laterEditsOfOtherThingsStay();
    void anotherModelEndsIt();
    void theTourEndsNothing();
    void sidesAreApart();

private:
    WindowChoices wished() const { return wishes_->with(choices_->now()); }

    std::unique_ptr<Choices> choices_;
    UnmetWishes *wishes_ = nullptr;
};

void UnmetWishesTest::replacesAndRemembers()
{
    QCOMPARE(choices_->now().a.model, QStringLiteral("small"));
    QCOMPARE(wished().a.model, QStringLiteral("large"));
    QCOMPARE(wished().a.attention.layer, std::size_t(11));
    QCOMPARE(wished().a.dataFile, QStringLiteral("gone.csv"));
}

void UnmetWishesTest::laterEditsOfOtherThingsStay()
{
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.text = QStringLiteral("another text"); });
    QCOMPARE(wished().a.text, QStringLiteral("another text"));
    QCOMPARE(wished().a.model, QStringLiteral("large"));
}

void UnmetWishesTest::anotherModelEndsIt()
{
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.attention.head = 3; });
    QCOMPARE(wished(), choices_->now());
}

void UnmetWishesTest::theTourEndsNothing()
{
    choices_->change(Cause::Tour, [](WindowChoices &now) { now.a.attention.head = 3; });
    QCOMPARE(wished().a.model, QStringLiteral("large"));
}

void UnmetWishesTest::sidesAreApart()
{
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.b.model = QStringLiteral("small"); });
    QCOMPARE(wished().a.model, QStringLiteral("large"));
    QCOMPARE(wished().b, choices_->now().b);
}

QTEST_GUILESS_MAIN(UnmetWishesTest)
#include "unmet_wishes_test.moc"
