#include "describe_pattern.h"

#include <QTest>

using namespace attopo;

namespace {

/// A pattern of ten rows.
AttentionPattern patternOf(std::initializer_list<std::pair<AttentionTarget, double>> means, double greatest)
{
    AttentionPattern pattern;
    for (const auto &[target, mean] : means)
        pattern.shares[static_cast<std::size_t>(target)] = {10 * mean, 10};
    pattern.greatest = {10 * greatest, 10};
    return pattern;
}

} // namespace

class DescribePatternTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheTwoThatGetMost();
    void spreadAttention();
    void singleTokensOfNoKind();
    void nothingOfNothing();
};

void DescribePatternTest::namesTheTwoThatGetMost()
{
    const AttentionPattern pattern = patternOf({{AttentionTarget::Previous, 0.3},
                                                {AttentionTarget::Self, 0.21},
                                                {AttentionTarget::First, 0.456},
                                                {AttentionTarget::Next, 0.19}},
                                               0.5);
    QCOMPARE(describePattern(pattern, Reduction::OneHead),
             QStringLiteral("Here this head looks at the first token (46 %), the token before (30 %)"));
    QVERIFY(
        describePattern(pattern, Reduction::Mean).startsWith(QStringLiteral("Here these heads together")));
    const AttentionPattern one = patternOf({{AttentionTarget::Previous, 0.2}}, 0.5);
    QCOMPARE(describePattern(one, Reduction::OneHead),
             QStringLiteral("Here this head looks at the token before (20 %)"));
}

void DescribePatternTest::spreadAttention()
{
    const QString text =
        describePattern(patternOf({{AttentionTarget::Previous, 0.19}}, 0.25), Reduction::OneHead);
    QVERIFY2(text.contains(QStringLiteral("spreads")) && text.contains(QStringLiteral("25 %")),
             qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("before")));
}

void DescribePatternTest::singleTokensOfNoKind()
{
    // From 30 % on: what joins words by grammar is not spread.
    const AttentionPattern sharp = patternOf({{AttentionTarget::Previous, 0.19}}, 0.3);
    QVERIFY(picksTokens(sharp));
    QVERIFY(!picksTokens(patternOf({{AttentionTarget::Previous, 0.19}}, 0.29)));
    QCOMPARE(describePattern(sharp, Reduction::OneHead),
             QStringLiteral("Here this head picks out single tokens: a token's greatest "
                            "weight is 30 % on average"));
    QVERIFY(
        describePattern(sharp, Reduction::Rollout).startsWith(QStringLiteral("Here these heads together")));
}

void DescribePatternTest::nothingOfNothing()
{
    QCOMPARE(describePattern({}, Reduction::OneHead), QString()); // a matrix of distances
}

QTEST_GUILESS_MAIN(DescribePatternTest)
#include "describe_pattern_test.moc"
