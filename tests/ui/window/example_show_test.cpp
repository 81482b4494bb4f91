// An example is shown with its note and its selections, and the way leads back to what there was before the
// first of them.

#include "example_show.h"

#include "example_note.h"
#include "test_analysis.h"
#include "view_docks.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QTest>

using namespace attopo;

class ExampleShowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void showsWhatItIsOf();
    void selectsItsPhrase();
    void selectsItsLongestBar();
    void theNoteIsOfItsTexts();
    void leadsBackBeforeTheFirst();
    void whatIsKeptAlreadyStays();
    void menuHasThemAll();
    void takesBackWhatIsLent();

private:
    static Example example(const char *title, const char *text)
    {
        Example example;
        example.title = QLatin1String(title);
        example.explanation = QStringLiteral("What <there> is.");
        example.choices.a.text = QLatin1String(text);
        return example;
    }
    /// As if the results of what is chosen were shown.
    void showResults()
    {
        const WindowChoices &now = choices_->now();
        state_->setAnalyses({testAnalysis(now.a.text.toStdString()),
                             now.compare ? testAnalysis(now.b.text.toStdString()) : nullptr});
        awaited_->look();
    }
    QAction *wayBack() const { return menu_->actions().last(); }
    ExampleNote *note() const { return shown_->note(); }

    std::unique_ptr<QMainWindow> window_;
    Choices *choices_ = nullptr;
    ViewState *state_ = nullptr;
    AwaitedSelections *awaited_ = nullptr;
    ViewDocks *docks_ = nullptr;
    ExampleShow *shown_ = nullptr;
    QMenu *menu_ = nullptr;
};

void ExampleShowTest::init()
{
    window_ = std::make_unique<QMainWindow>();
    WindowChoices own;
    own.a.text = QStringLiteral("my own");
    own.maxDimension = 2;
    choices_ = new Choices(own, window_.get());
    state_ = new ViewState(window_.get());
    awaited_ = new AwaitedSelections(choices_, state_, [this](Side side) {
        // Models are compared by identity: the one that is shown.
        return state_->analysis(side) ? std::optional(state_->analysis(side)->request) : std::nullopt;
    });
    docks_ = new ViewDocks(window_.get());
    for (const auto &[view, place] :
         {std::pair(View::Texts, ViewPlace::Left), std::pair(View::Barcode, ViewPlace::BelowComplex),
          std::pair(View::PersistenceDiagram, ViewPlace::RightTab),
          std::pair(View::Attention, ViewPlace::RightTab), std::pair(View::Heads, ViewPlace::RightTab),
          std::pair(View::Details, ViewPlace::RightBelow)})
        docks_->add({view, viewName(view), place}, new QWidget);
    docks_->arrange();
    shown_ = new ExampleShow(choices_, awaited_, docks_, window_.get());
    window_->setCentralWidget(shown_->note());
    menu_ = new QMenu(window_.get());
    shown_->addTo(menu_);
    window_->resize(800, 600);
    window_->show();
    docks_->windowShown();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    docks_->show(View::Heads);
    note()->hide();
}

void ExampleShowTest::showsWhatItIsOf()
{
    std::vector<Cause> causes;
    connect(choices_, &Choices::changed, this,
            [&](const WindowChoices &, const WindowChoices &, Cause cause) { causes.push_back(cause); });
    Example one = example("A sink", "abc");
    shown_->show(one);
    QCOMPARE(choices_->now(), one.choices);
    QCOMPARE(causes, std::vector{Cause::Example});
    QCOMPARE(docks_->front(), View::PersistenceDiagram);
    QVERIFY(note()->isVisible());
    QCOMPARE(note()->findChild<QLabel *>()->text(), QStringLiteral("<b>A sink.</b> What &lt;there&gt; is."));
    one.showsAttention = true;
    shown_->show(one);
    QCOMPARE(docks_->front(), View::Attention);
}

void ExampleShowTest::selectsItsPhrase()
{
    Example two = example("Two", "a Phrase is");
    two.choices.b.text = QStringLiteral("this phrase");
    two.choices.compare = true;
    two.phrase = QStringLiteral("phrase");
    shown_->show(two);
    showResults(); // a token a character, after a special one
    QCOMPARE(state_->lockedSelection(Side::A).tokens, (std::vector{3, 4, 5, 6, 7, 8}));
    QCOMPARE(state_->lockedSelection(Side::B).tokens, (std::vector{6, 7, 8, 9, 10, 11}));
    Example none = example("None", "abc");
    none.phrase = QStringLiteral("phrase");
    shown_->show(none);
    showResults();
    QVERIFY(state_->lockedSelection(Side::A).tokens.empty());
}

void ExampleShowTest::selectsItsLongestBar()
{
    Example bars = example("Bars", "some words");
    bars.longestBar = 0;
    bars.phrase = QStringLiteral("words");
    shown_->show(bars);
    showResults();
    const auto longest = state_->analysis(Side::A)->barcode->longestFiniteBar(0);
    QVERIFY(longest);
    QCOMPARE(state_->lockedSelection(Side::A).bar, longest);
}

void ExampleShowTest::theNoteIsOfItsTexts()
{
    Example two = example("Two", "abc");
    two.choices.b.text = QStringLiteral("other");
    shown_->show(two);
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.attention.layer = 1; });
    QVERIFY(note()->isVisible()); // another head is looked at
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.b.text = QStringLiteral("mine"); });
    QVERIFY(note()->isVisible()); // which is not seen
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.text = QStringLiteral("abcd"); });
    QVERIFY(!note()->isVisible());
    two.choices.compare = true;
    shown_->show(two);
    QVERIFY(note()->isVisible());
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.b.text = QStringLiteral("mine"); });
    QVERIFY(!note()->isVisible());
    for (const Side side : bothSides) {
        shown_->show(two);
        QVERIFY(note()->isVisible());
        choices_->change(Cause::Open, [side](WindowChoices &now) {
            now[side].dataFile = QStringLiteral("some.csv"); // instead of its text
        });
        QVERIFY(!note()->isVisible());
    }
}

void ExampleShowTest::leadsBackBeforeTheFirst()
{
    const WindowChoices own = choices_->now();
    QVERIFY(!wayBack()->isEnabled());
    QVERIFY(!shown_->own());
    shown_->show(example("One", "one"));
    shown_->show(example("Two", "two"));
    QVERIFY((shown_->own() == Session::Own{own, View::Heads}));
    QVERIFY(wayBack()->isEnabled());
    wayBack()->trigger();
    QCOMPARE(choices_->now(), own);
    QCOMPARE(docks_->front(), View::Heads);
    QVERIFY(!note()->isVisible());
    QVERIFY(!shown_->own() && !wayBack()->isEnabled());
    shown_->show(example("One", "one"));
    Q_EMIT note()->wayBackWanted();
    QCOMPARE(choices_->now(), own);
    shown_->showOwn(); // there is nothing
    QCOMPARE(choices_->now(), own);
}

void ExampleShowTest::whatIsKeptAlreadyStays()
{
    WindowChoices session;
    session.a.text = QStringLiteral("of a session");
    shown_->setOwn(Session::Own{session, View::Attention});
    QVERIFY(wayBack()->isEnabled());
    shown_->keepOwn(choices_->now(), View::Heads);
    shown_->show(example("One", "one"));
    QCOMPARE(shown_->own()->choices, session);
    shown_->setOwn(std::nullopt);
    QVERIFY(!wayBack()->isEnabled());
}

void ExampleShowTest::menuHasThemAll()
{
    QStringList titles;
    for (const Example &one : examples())
        titles << one.title;
    QStringList actions;
    for (const QAction *action : menu_->actions())
        if (!action->isSeparator() && action != wayBack()) {
            actions << action->text();
            QVERIFY(!action->toolTip().isEmpty() && action->toolTip() != action->text());
        }
    QCOMPARE(actions, titles);
    menu_->actions().first()->trigger();
    QCOMPARE(choices_->now(), examples().front().choices);
}

void ExampleShowTest::takesBackWhatIsLent()
{
    const WindowChoices own = choices_->now();
    choices_->lend();
    WindowChoices tour;
    tour.a.text = QStringLiteral("of the tour");
    choices_->show(Cause::Tour, tour);
    connect(choices_, &Choices::reclaimed, this, [&] {
        choices_->giveBack();
        choices_->show(Cause::Session, own);
    });
    shown_->show(example("One", "one"));
    QCOMPARE(shown_->own()->choices, own);
}

QTEST_MAIN(ExampleShowTest)
#include "example_show_test.moc"
