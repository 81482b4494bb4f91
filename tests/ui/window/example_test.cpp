// The examples in the real window: each shows what it promises, what its explanation says is so, and the
// user's own text comes back.

#include "example.h"

#include "topology/token_scales.h"
#include "turn.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace attopo;

class ExampleTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void shows_data();
    void shows();
    void loopIsAsExplained();
    void verbsAndObjectsAreAsExplained();
    void phraseIsAsExplained();
    void languagesAreAsExplained();
    void earlyPhraseIsAsExplained();
    void sinkIsAsExplained();
    void modelsAreAsExplained();
    void isNoLoss();
    void ownTextSurvivesTheEndOfTheProgram();

private:
    static Example called(const QString &title)
    {
        for (const Example &example : examples())
            if (example.title == title)
                return example;
        qFatal("no example %s", qPrintable(title));
    }
    /// What the window shows of an example, once it does.
    FigureData dataOf(const QString &title)
    {
        const Example example = called(title);
        action(title)->trigger();
        if (!QTest::qWaitFor(
                [&] {
                    const FigureData now = window_->figureData();
                    return isAnalysisOf(now.a.get(), example.choices.a)
                        && (!example.choices.compare || isAnalysisOf(now.b.get(), example.choices.b));
                },
                20000))
            qFatal("%s is not shown", qPrintable(title));
        return window_->figureData();
    }
    static std::string tokenText(const Analysis &analysis, int token)
    {
        return analysis.space->tokens[static_cast<std::size_t>(token)].text;
    }
    QWidget *note() const { return child<QWidget>("exampleNote"); }
    QPlainTextEdit *editor() const { return child<QPlainTextEdit>("aText"); }
};

void ExampleTest::initTestCase() { separateSettings("example"); }

void ExampleTest::init()
{
    window_.reset();
    forgetAll();
    openWindow();
}

void ExampleTest::shows_data()
{
    QTest::addColumn<QString>("title");
    for (const Example &example : examples())
        QTest::newRow(qPrintable(example.title)) << example.title;
}

void ExampleTest::shows()
{
    QFETCH(QString, title);
    const Example example = called(title);
    QVERIFY(!note()->isVisible());
    action(title)->trigger();
    QVERIFY(note()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(window_->choices().a == example.choices.a, 20000);
    QCOMPARE(window_->choices().compare, example.choices.compare);
    QCOMPARE(window_->choices().metric, example.choices.metric);
    if (example.choices.compare)
        QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().comparison.has_value(), 20000);
    if (example.longestBar) {
        QTRY_VERIFY(window_->figureData().selections[0].bar.has_value());
        const FigureData shown = window_->figureData();
        QCOMPARE(shown.a->barcode->bars[*shown.selections[0].bar].dimension, *example.longestBar);
    }
    if (!example.phrase.isEmpty()) {
        QVERIFY(example.choices.a.text.contains(example.phrase, Qt::CaseInsensitive));
        QTRY_VERIFY(window_->figureData().selections[0].tokens.size() > 1);
        if (example.choices.compare)
            QCOMPARE(window_->figureData().selections[1].tokens.size(),
                     window_->figureData().selections[0].tokens.size());
    }
}

void ExampleTest::loopIsAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("A loop that is really there"));
    const Barcode &barcode = *data.a->barcode;
    const auto longest = barcode.longestFiniteBar(1);
    QVERIFY(longest);
    const auto length = [&](std::size_t k) { return barcode.bars[k].death - barcode.bars[k].birth; };
    for (std::size_t k = 0; k < barcode.bars.size(); ++k)
        if (barcode.bars[k].dimension == 1 && k != *longest)
            QVERIFY(length(*longest) > 10 * length(k));
    // What each token looks at: what came before it, but for the first two.
    const Matrix &attention = data.a->space->attention;
    const auto among = [&](std::size_t row, std::size_t from, std::size_t to) {
        double sum = 0;
        for (std::size_t k = from; k < to; ++k)
            sum += attention(row, k);
        return sum;
    };
    QCOMPARE(tokenText(*data.a, 0), "[CLS]");
    QCOMPARE(tokenText(*data.a, 1), "▁In");
    QCOMPARE(tokenText(*data.a, 12), ",");
    for (std::size_t row : {0, 1})
        QVERIFY(among(row, 13, attention.rows) > 0.4);
    for (std::size_t row = 2; row < attention.rows; ++row)
        QVERIFY2(among(row, 0, row) > 0.75, tokenText(*data.a, static_cast<int>(row)).c_str());
    // The ring goes along the text, from “In” at its end back to “In”.
    QTRY_VERIFY(!window_->figureData().selections[0].cycle.empty());
    const auto cycle = window_->figureData().selections[0].cycle;
    for (const auto &[first, second] : cycle)
        QVERIFY(std::abs(first - second) <= 4 || std::min(first, second) == 1);
}

void ExampleTest::verbsAndObjectsAreAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("Verbs and their objects"));
    const Matrix &attention = data.a->space->attention;
    const auto place = [&](const char *word, int from = 0) {
        while (tokenText(*data.a, from) != "▁" + std::string(word))
            ++from;
        return static_cast<std::size_t>(from);
    };
    for (const auto &[verb, noun] : {std::pair("opened", "door"), {"took", "apple"}}) {
        const std::size_t at = place(verb);
        for (std::size_t word = at + 1; word <= place(noun); ++word) // with the determiner and the adjective
            QVERIFY2(attention(word, at) > 0.5, tokenText(*data.a, static_cast<int>(word)).c_str());
    }
    QCOMPARE(data.selections[0].tokens.size(), std::size_t(3)); // “the last apple”
    const Barcode &barcode = *data.a->barcode;
    double range = 0;
    for (const Bar &bar : barcode.bars)
        if (bar.dimension == 0 && std::isfinite(bar.death))
            range = std::max(range, bar.death);
    QVERIFY(connectedFrom(data.selections[0].tokens, data.a->space->edges, data.a->space->tokens.size())
            < range / 2); // “a low threshold”
}

void ExampleTest::phraseIsAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("The same phrase in two contexts"));
    const auto scale = [&](const Analysis &analysis, const Selection &selection) {
        return connectedFrom(selection.tokens, analysis.space->edges, analysis.space->tokens.size());
    };
    QCOMPARE(data.selections[0].tokens.size(), std::size_t(3)); // “the old man”
    QVERIFY(scale(*data.a, data.selections[0]) < 0.5 * scale(*data.b, data.selections[1]));
}

void ExampleTest::languagesAreAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("Two languages"));
    for (const auto &[analysis, article] : {std::pair(data.a, "the"), std::pair(data.b, "le")})
        for (std::size_t k = 0; k < 3; ++k) {
            QCOMPARE(tokenText(*analysis, analysis->space->edges[k].i), "▁" + std::string(article));
            QCOMPARE(tokenText(*analysis, analysis->space->edges[k].j), "▁" + std::string(article));
        }
}

void ExampleTest::earlyPhraseIsAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("A head that merges a phrase early"));
    const Edge &first = data.a->space->edges.front();
    QCOMPARE(data.selections[0].tokens, (std::vector<int>{first.i, first.j}));
}

void ExampleTest::sinkIsAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("An attention sink"));
    const AttentionPattern &pattern = data.a->space->pattern;
    QVERIFY(pattern[AttentionTarget::First].mean() > 0.6);
    QVERIFY(pattern[AttentionTarget::First].mean() > 3 * pattern[AttentionTarget::Self].mean());
}

void ExampleTest::modelsAreAsExplained()
{
    const FigureData data = dataOf(QStringLiteral("One text under two models"));
    QVERIFY(data.a->space->tokens == data.b->space->tokens);
    QVERIFY(data.a->barcode->longestFiniteBar(1));
    QVERIFY(!data.b->barcode->longestFiniteBar(1)); // “there is no loop”
    const Matrix &forward = data.b->space->attention;
    for (std::size_t i = 0; i < forward.rows; ++i)
        for (std::size_t j = i + 1; j < forward.rows; ++j)
            QCOMPARE(forward(i, j), 0.0);
}

void ExampleTest::isNoLoss()
{
    editor()->setPlainText(QStringLiteral("My own words, and what I chose."));
    const WindowChoices own = window_->choices();
    action(examples().at(0).title)->trigger();
    QTRY_COMPARE(window_->choices().a.text, examples().at(0).choices.a.text);
    QVERIFY(note()->isVisible());
    // An example that is played with explains nothing any more, and is not the user's own text.
    editor()->insertPlainText(QStringLiteral("And "));
    QVERIFY(!note()->isVisible());
    action(examples().at(1).title)->trigger();
    QVERIFY(note()->isVisible());
    QTRY_VERIFY(window_->choices() == examples().at(1).choices);
    turn(); // it is a step of its own
    child<QPushButton>("wayBack")->click();
    QVERIFY(!note()->isVisible());
    turn(); // likewise
    QCOMPARE(window_->choices(), own);
    // Undo knows the example, so that nothing is out of reach.
    undo()->trigger();
    QCOMPARE(editor()->toPlainText(), examples().at(1).choices.a.text);
    redo()->trigger();
    QCOMPARE(editor()->toPlainText(), own.a.text);
}

void ExampleTest::ownTextSurvivesTheEndOfTheProgram()
{
    editor()->setPlainText(QStringLiteral("My own words, and what I chose."));
    const WindowChoices own = window_->choices();
    action(examples().at(1).title)->trigger();
    window_->close();
    window_.reset();
    window_ = std::make_unique<MainWindow>();
    QCOMPARE(window_->choices().a.text, examples().at(1).choices.a.text);
    action(QStringLiteral("&Back to my text"))->trigger();
    QCOMPARE(window_->choices(), own);
    window_->close();
    window_.reset();
    window_ = std::make_unique<MainWindow>();
    QCOMPARE(window_->choices(), own);
}

QTEST_MAIN(ExampleTest)
#include "example_test.moc"
