#include "describe_head.h"

#include <QSet>
#include <QTest>

using namespace attopo;

class DescribeHeadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneHeadOrSeveral_data();
    void oneHeadOrSeveral();
    void partsOfATranslation();
};

void DescribeHeadTest::oneHeadOrSeveral_data()
{
    QTest::addColumn<HeadChoice>("choice");
    QTest::addColumn<QString>("text");
    const auto choice = [](HeadCombination combination) {
        return HeadChoice{.layer = 2, .head = 7, .combination = std::move(combination)};
    };
    QTest::newRow("one") << choice({}) << "layer 2, head 7";
    QTest::newRow("mean") << choice({Reduction::Mean, {}, {}}) << "mean of all layers, all heads";
    QTest::newRow("mean of some") << choice({Reduction::Mean, {0, 1, 2, 5}, {3}})
                                  << "mean of layers 0-2, 5, heads 3";
    QTest::newRow("maximum") << choice({Reduction::Maximum, {}, {1}}) << "maximum of all layers, heads 1";
    QTest::newRow("rollout") << choice({Reduction::Rollout, {0}, {}}) << "rollout up to layer 2, all heads";
    QTest::newRow("norms") << choice({Reduction::OneHead, {}, {}, true})
                           << "layer 2, head 7, times value norms";
}

void DescribeHeadTest::oneHeadOrSeveral()
{
    QFETCH(HeadChoice, choice);
    QTEST(describeHeadChoice(choice), "text");
}

void DescribeHeadTest::partsOfATranslation()
{
    QSet<QString> said;
    QSet<QString> points;
    for (const AttentionPart part :
         {AttentionPart::Text, AttentionPart::Translation, AttentionPart::TranslationOverText,
          AttentionPart::TextOverTranslation}) {
        const QString text = describeHeadChoice({.part = part, .layer = 1, .head = 0});
        QVERIFY(text.endsWith(QStringLiteral("layer 1, head 0")));
        said << text;
        points << describePoints(part);
        QVERIFY(describePoints(part).endsWith(u'.'));
    }
    QCOMPARE(said.size(), qsizetype(4));
    QCOMPARE(points.size(), qsizetype(4));
    QCOMPARE(describeHeadChoice({.part = AttentionPart::TranslationOverText, .layer = 1, .head = 0}),
             QStringLiteral("translation over text, layer 1, head 0"));
}

QTEST_GUILESS_MAIN(DescribeHeadTest)
#include "describe_head_test.moc"
