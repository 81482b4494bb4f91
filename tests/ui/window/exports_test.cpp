// What figures show is what the window shows.

#include "window_fixture.h"

#include "complex_view.h"
#include "figure_views.h"

#include <QPlainTextEdit>

using namespace attopo;

class ExportsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("exports"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void followsTheWindow();
    void theSecondTextStandsInForTheFirst();
    void allThatIsThereCanBePainted();

private:
    void compareWith(const QString &text)
    {
        WindowChoices choices = window_->choices();
        choices.compare = true;
        choices.b.text = text;
        window_->setChoices(choices);
        QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().b && window_->figureData().comparison, 20000);
    }
};

void ExportsTest::followsTheWindow()
{
    const FigureData first = window_->figureData();
    QVERIFY(first.a && !first.b && !first.comparison);
    QCOMPARE(first.threshold, first.a->barcode->suggestedThreshold());
    QVERIFY(first.look == window_->choices().look);
    QCOMPARE(first.places[0].positions.size(), first.a->space->tokens.size());
    auto *state = window_->findChild<ViewState *>();
    QVERIFY(state);
    state->setThreshold(first.threshold / 2);
    state->selectBar(Side::A, 1);
    state->setPreview(Side::A, Selection{std::nullopt, {1}});
    const FigureData second = window_->figureData();
    QCOMPARE(second.threshold, first.threshold / 2);
    QCOMPARE(second.selections[0].bar,
             std::optional<std::size_t>(1)); // not what the mouse happens to be over
    compareWith(QStringLiteral("Another text."));
    const FigureData both = window_->figureData();
    QVERIFY(both.a && both.b);
    QVERIFY((both.comparison->diagrams == compareBarcodes(*both.a->barcode, *both.b->barcode).diagrams));
    QCOMPARE(both.places[1].positions.size(), both.b->space->tokens.size());
}

void ExportsTest::theSecondTextStandsInForTheFirst()
{
    compareWith(QStringLiteral("Another text."));
    child<QPlainTextEdit>("aText")->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!window_->figureData().b, 20000);
    const FigureData alone = window_->figureData();
    QVERIFY(alone.a);
    QCOMPARE(std::get<TextSource>(alone.a->request.source).text, std::string("Another text."));
    child<QPlainTextEdit>("bText")->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!window_->figureData().a, 20000);
}

void ExportsTest::allThatIsThereCanBePainted()
{
    compareWith(QStringLiteral("Another text."));
    const FigureData shown = window_->figureData();
    int tables = 0;
    for (const FigureView *view : figureViews())
        if (view->canPaint(shown))
            tables += view->table(shown).isEmpty() ? 0 : 1;
    QVERIFY(tables >= 7);
}

QTEST_MAIN(ExportsTest)
#include "exports_test.moc"
