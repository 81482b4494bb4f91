#include "describe_selection.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class DescribeSelectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLoopOfTheSquare();
    void aComponentSaysWhatItJoins();
    void severalBars();
    void twoTokens();
    void manyTokens();
    void namesakesHaveNumbers();

private:
    static std::size_t loopOf(const Analysis &analysis) { return *analysis.barcode->longestFiniteBar(1); }
};

void DescribeSelectionTest::theLoopOfTheSquare()
{
    const auto square = squareAnalysis();
    const Selection loop = selectBar(*square, loopOf(*square), LoopShown::Short);
    const QStringList lines = describeSelection(*square, loop).split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("H1")));
    QVERIFY(lines[1].startsWith(QStringLiteral("born at 1 (")));
    QVERIFY(lines[2].startsWith(QStringLiteral("dies at 1.4 (")));
    QCOMPARE(lines[3], QStringLiteral("length 0.4"));
    const QString walk = lines[4].section(QStringLiteral(", "), 1);
    QStringList around = walk.split(QStringLiteral(" · "));
    for (qsizetype k = 0; k < around.size(); ++k) // sides join even with odd
        QVERIFY((around[k].toInt() + around[(k + 1) % around.size()].toInt()) % 2 == 1);
    std::sort(around.begin(), around.end());
    around.removeDuplicates(); // it may come back to where it began
    QCOMPARE(around.join(u' '), QStringLiteral("0 1 2 3"));
    QCOMPARE(describeSelection(*square, {}), QString());
}

void DescribeSelectionTest::aComponentSaysWhatItJoins()
{
    // 0 and 1 at 1, 2 and 3 at 2, both pairs at 3.
    auto matrix = std::make_shared<SquareMatrix>(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            (*matrix)(i, j) = i == j ? 0 : i / 2 != j / 2 ? 3 : i / 2 == 0 ? 1 : 2;
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, matrix};
    const Analysis analysis = Pipeline().run(request);
    QStringList joined;
    for (std::size_t k = 0; k < analysis.barcode->bars.size(); ++k) {
        const QString text = describeSelection(analysis, selectBar(analysis, k, LoopShown::Short));
        if (analysis.barcode->bars[k].death == 3)
            joined << text.section(u'\n', -2);
        if (analysis.barcode->bars[k].essential())
            QVERIFY(text.contains(QStringLiteral("never dies")));
    }
    QCOMPARE(joined, QStringList{QStringLiteral("joins 2 · 3\nto 0 · 1")});
}

void DescribeSelectionTest::severalBars()
{
    const auto square = squareAnalysis();
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < square->barcode->bars.size(); ++k)
        all.push_back(k);
    const QString text = describeSelection(*square, selectBars(*square->barcode, all));
    QVERIFY2(text.contains(QStringLiteral("H0: 4 of total length 3")), qPrintable(text)); // but for the last
    QVERIFY2(text.contains(QStringLiteral("H1: 1 of total length 0.4")), qPrintable(text));
}

void DescribeSelectionTest::twoTokens()
{
    const auto square = squareAnalysis();
    const QString edge = describeSelection(*square, selectEdge(0, 2));
    QVERIFY2(edge.startsWith(QStringLiteral("Edge: 0 · 2\ndistance 1.4")), qPrintable(edge));
    QVERIFY(edge.contains(QStringLiteral("in one component from 1, a simplex from 1.4")));
    QVERIFY(!edge.contains(QStringLiteral("attention"))); // there is none
    const auto text = testAnalysis("abc");
    const QString read = describeSelection(*text, {std::nullopt, {1, 3}});
    QVERIFY2(read.contains(QStringLiteral("attention %1 → and %2 ←")
                               .arg(filtrationText(text->space->attention(1, 3)),
                                    filtrationText(text->space->attention(3, 1)))),
             qPrintable(read));
}

void DescribeSelectionTest::manyTokens()
{
    const auto text = testAnalysis(std::string(60, 'x'));
    std::vector<int> tokens;
    for (int k = 0; k < 38; ++k)
        tokens.push_back(k);
    const auto namesIn = [&] {
        return describeSelection(*text, {std::nullopt, tokens})
                   .section(u'\n', 0, 0)
                   .count(QStringLiteral(" · "))
            + 1;
    };
    QCOMPARE(namesIn(), qsizetype(38));
    for (int k = 38; k < 40; ++k)
        tokens.push_back(k);
    QVERIFY(!describeSelection(*text, {std::nullopt, tokens}).contains(u'…'));
}

void DescribeSelectionTest::namesakesHaveNumbers()
{
    const auto text = testAnalysis("aba");
    const QString said = describeSelection(*text, {std::nullopt, {1, 2}});
    QVERIFY2(said.contains(QStringLiteral("a (token 1) · b\n")), qPrintable(said));
}

QTEST_GUILESS_MAIN(DescribeSelectionTest)
#include "describe_selection_test.moc"
