#include "choices.h"
#include "complex_menu.h"
#include "edge_colours.h"
#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class ComplexLookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void menuShowsAndChanges();
    void circlesAreFlat();
    void actionsCanBeReachedAndExplained();
    void attentionIsThatOfThePair();
    void spansHaveTheirAttention();
    void colourBlindReadersSeeTheScale();
    void shorterEdgesStandOut();

private:
    static QAction *action(ComplexMenu &menu, const QString &text)
    {
        for (QAction *candidate : menu.actions())
            if (candidate->text().remove(u'&').contains(text))
                return candidate;
        return nullptr;
    }
};

void ComplexLookTest::menuShowsAndChanges()
{
    Choices choices(WindowChoices{});
    ComplexMenu menu(&choices);
    QSignalSpy changed(&choices, &Choices::changed);
    const ComplexLook look{TokenLayout::ForceDirected, true, EdgeColour::Attention, true};
    choices.change(Cause::Session, [&](WindowChoices &now) { now.look = look; });
    QVERIFY(action(menu, QStringLiteral("By forces"))->isChecked());
    QVERIFY(action(menu, QStringLiteral("three"))->isChecked());
    QVERIFY(action(menu, QStringLiteral("Attention"))->isChecked());
    QVERIFY(action(menu, QStringLiteral("Outlines"))->isChecked());
    QCOMPARE(changed.count(), 1); // it only shows it
    action(menu, QStringLiteral("Filtration"))->trigger();
    QVERIFY(choices.now().look.edgeColour == EdgeColour::Filtration);
    action(menu, QStringLiteral("three"))->trigger();
    QVERIFY(!choices.now().look.in3D);
    action(menu, QStringLiteral("Outlines"))->trigger();
    QVERIFY(!choices.now().look.outlines);
    action(menu, QStringLiteral("By distance"))->trigger();
    QVERIFY(choices.now().look.layout == TokenLayout::Scaling);
    QCOMPARE(changed.count(), 5);
}

void ComplexLookTest::circlesAreFlat()
{
    Choices choices(WindowChoices{});
    ComplexMenu menu(&choices);
    QAction *deep = action(menu, QStringLiteral("three"));
    deep->trigger();
    action(menu, QStringLiteral("in the text"))->trigger();
    QVERIFY(!deep->isEnabled());
    QVERIFY(!choices.now().look.isDeep());
    action(menu, QStringLiteral("By forces"))->trigger();
    QVERIFY(deep->isEnabled());
    QVERIFY(choices.now().look.isDeep()); // as before
}

void ComplexLookTest::actionsCanBeReachedAndExplained()
{
    Choices choices(WindowChoices{});
    ComplexMenu menu(&choices);
    QStringList mnemonics;
    for (const QAction *entry : menu.actions()) {
        if (entry->isSeparator())
            continue;
        const auto at = entry->text().indexOf(u'&');
        QVERIFY2(at >= 0, qPrintable(entry->text()));
        mnemonics << entry->text().mid(at + 1, 1).toLower();
        QVERIFY2(entry->toolTip().contains(u'<'), qPrintable(entry->text()));
    }
    QCOMPARE(mnemonics.removeDuplicates(), 0);
}

void ComplexLookTest::attentionIsThatOfThePair()
{
    const auto analysis = testAnalysis("a few words");
    const TokenSpace &space = *analysis->space;
    const auto scale = edgeScale(*analysis, EdgeColour::Attention);
    QVERIFY(scale);
    const Style style = Style::forPaper();
    const std::vector<QRgb> colours =
        edgeColours(*analysis, EdgeColour::Attention, space.edges.size(), {}, style);
    double largest = 0;
    std::size_t strongest = 0;
    for (std::size_t k = 0; k < space.edges.size(); ++k) {
        const auto i = static_cast<std::size_t>(space.edges[k].i);
        const auto j = static_cast<std::size_t>(space.edges[k].j);
        const double weight = std::max(space.attention(i, j), space.attention(j, i));
        if (weight > largest) {
            largest = weight;
            strongest = k;
        }
    }
    QCOMPARE(scale->high, largest);
    QCOMPARE(scale->low, 0.0);
    QCOMPARE(QColor(colours[strongest]), mixed(style.background, scaleColour(*scale, 1, style), 58.0 / 64));
}

void ComplexLookTest::spansHaveTheirAttention()
{
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), "some more words"};
    Pipeline pipeline;
    const Analysis whole = pipeline.run(request);
    request.span = CharacterSpan{5, 9};
    const Analysis part = pipeline.run(request);
    const TokenSpace &space = *part.space;
    QVERIFY(space.tokens.size() > 2 && space.tokens.size() < whole.space->tokens.size());
    const auto offset = static_cast<std::size_t>(
        std::find(whole.space->tokens.begin(), whole.space->tokens.end(), space.tokens[0])
        - whole.space->tokens.begin());
    double largest = 0;
    for (std::size_t i = 0; i < space.tokens.size(); ++i)
        for (std::size_t j = 0; j < space.tokens.size(); ++j)
            if (i != j)
                largest = std::max(largest, whole.space->attention(offset + i, offset + j));
    const auto scale = edgeScale(part, EdgeColour::Attention);
    QVERIFY(scale);
    QCOMPARE(scale->high, largest);
}

void ComplexLookTest::colourBlindReadersSeeTheScale()
{
    // Lightness alone orders the scale, which every colour vision keeps.
    const EdgeScale rising{{}, 0, 0.5, 1, true};
    const EdgeScale falling{{}, 0, 0.5, 1, false};
    Style dark = Style::forPaper();
    dark.dark = true;
    for (const Style &style : {Style::forPaper(), dark})
        for (const EdgeScale &scale : {rising, falling}) {
            const auto lightness = [&](double share) {
                const QColor c = scaleColour(scale, share, style);
                return 0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF();
            };
            const double direction = lightness(1) > lightness(0) ? 1 : -1;
            for (int k = 0; k < 16; ++k)
                QVERIFY(direction * (lightness((k + 1) / 16.0) - lightness(k / 16.0)) > 0);
            QVERIFY(std::abs(lightness(1) - lightness(0)) > 0.4);
        }
}

void ComplexLookTest::shorterEdgesStandOut()
{
    const auto analysis = testAnalysis("quite a number of words, so that there are some hundreds of edges");
    for (const std::vector<double> &depth :
         {std::vector<double>(), std::vector<double>(analysis->space->tokens.size(), -0.5)}) {
        const std::vector<QRgb> colours = edgeColours(
            *analysis, EdgeColour::Plain, analysis->space->edges.size(), depth, Style::forPaper());
        for (std::size_t k = 1; k < colours.size(); ++k)
            QVERIFY(qGreen(colours[k - 1]) <= qGreen(colours[k])); // on white, darker is stronger
        QVERIFY(qGreen(colours.front()) < qGreen(colours.back()));
    }
}

QTEST_MAIN(ComplexLookTest)
#include "complex_look_test.moc"
