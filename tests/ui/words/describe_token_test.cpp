#include "describe_token.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class DescribeTokenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsKnown();
    void tellsNamesakesApart();
    void ofDistancesThereIsNoAttention();
    void whatIsWrittenIsNoMarkup();
};

void DescribeTokenTest::saysWhatIsKnown()
{
    const auto analysis = testAnalysis("tokens");
    const QString alone = describeToken(*analysis, 1, 0, nullptr);
    QVERIFY(alone.contains(QStringLiteral("token 1 of 8")));
    QVERIFY(alone.contains(QStringLiteral("character 0")));
    QVERIFY(alone.contains(QStringLiteral("stands alone"))); // at this threshold
    QVERIFY(alone.contains(QStringLiteral("In this head (layer 0, head 0)")));
    QVERIFY(!alone.contains(QStringLiteral("Mean of all")));
    const TokenAttention heads = Pipeline().tokenAttention(analysis->request, 1);
    const QString known = describeToken(*analysis, 1, 10, &heads);
    QVERIFY(known.contains(QStringLiteral("Mean of all 6 heads")));
    QVERIFY(known.contains(QStringLiteral("href=\"head:")));
    QVERIFY(known.contains(QStringLiteral("8 token(s), with"))
            || known.contains(QStringLiteral("8 tokens, with")));
    QVERIFY(known.contains(QStringLiteral("href=\"bar:")));
    // The nearest token comes first.
    const SquareMatrix &distances = analysis->space->distances;
    int nearest = 0;
    for (int k = 0; k < 8; ++k)
        if (k != 1 && distances(1, std::size_t(k)) < distances(1, std::size_t(nearest)))
            nearest = k;
    const QString near = known.mid(known.indexOf(QStringLiteral("Nearest")));
    QVERIFY(near.indexOf(QStringLiteral("token:%1\"").arg(nearest))
            == near.indexOf(QStringLiteral("token:")));
}

void DescribeTokenTest::tellsNamesakesApart()
{
    const auto analysis = testAnalysis("abca");
    const QString text = describeToken(*analysis, 1, 10, nullptr);
    QVERIFY(text.contains(QStringLiteral("1 · <a href=\"token:4\">4</a>")));
    QVERIFY(text.contains(QStringLiteral(">a (token 4)</a>")));
    QVERIFY(!text.contains(QStringLiteral("b (token")));
}

void DescribeTokenTest::ofDistancesThereIsNoAttention()
{
    const QString text = describeToken(*squareAnalysis(), 2, 1, nullptr);
    QVERIFY(!text.contains(QStringLiteral("attends")));
    QVERIFY(text.contains(QStringLiteral("Nearest tokens")));
    QVERIFY(text.contains(QStringLiteral("Component at threshold 1")));
}

void DescribeTokenTest::whatIsWrittenIsNoMarkup()
{
    const QString text = describeToken(*testAnalysis("<&>"), 1, 10, nullptr);
    QVERIFY(text.startsWith(QStringLiteral("<p><b>&lt;</b>")));
    QVERIFY(!text.contains(QStringLiteral("><<")));
}

QTEST_MAIN(DescribeTokenTest)
#include "describe_token_test.moc"
