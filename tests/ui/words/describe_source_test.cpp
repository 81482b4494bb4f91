#include "describe_source.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

namespace {

/// With the first `unknown` tokens of the text unknown to its model.
Analysis withUnknown(const Analysis &analysis, std::size_t unknown)
{
    auto space = std::make_shared<TokenSpace>(*analysis.space);
    std::size_t left = unknown;
    for (Token &token : space->tokens)
        if (!token.special && left > 0) {
            token.unknown = true;
            --left;
        }
    Analysis changed = analysis;
    changed.space = space;
    return changed;
}

} // namespace

class DescribeSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mostMustBeUnknown();
    void modelsThatKnowThem_data();
    void modelsThatKnowThem();
    void ofTheUnknownNothingIsSaid();
    void files();
};

void DescribeSourceTest::mostMustBeUnknown()
{
    const auto analysis = testAnalysis("abcdef"); // and two special tokens, which do not count
    QVERIFY(!mostAreUnknown(*analysis));
    QVERIFY(!mostAreUnknown(withUnknown(*analysis, 3)));
    QCOMPARE(describeUnknown(withUnknown(*analysis, 3)), QString());
    QVERIFY(mostAreUnknown(withUnknown(*analysis, 4)));
    QVERIFY(describeUnknown(withUnknown(*analysis, 4)).startsWith(QStringLiteral("4 of 6 tokens")));
}

void DescribeSourceTest::modelsThatKnowThem_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QString>("said");
    QTest::newRow("Chinese") << QStringLiteral("貓")
                             << QStringLiteral("Models that know Chinese: google-bert/");
    QTest::newRow("Hebrew") << QStringLiteral("ש") << QStringLiteral("onlplab/alephbert-base");
    QTest::newRow("emoji") << QStringLiteral("😀") << QStringLiteral("read bytes know every character: ");
    QTest::newRow("of few models") << QStringLiteral("ᚠ") << QStringLiteral("openai-community/gpt2");
}

void DescribeSourceTest::modelsThatKnowThem()
{
    QFETCH(const QString, character);
    QFETCH(const QString, said);
    Analysis analysis = withUnknown(*testAnalysis("abcdef"), 6);
    auto space = std::make_shared<TokenSpace>(*analysis.space);
    for (Token &token : space->tokens)
        if (token.unknown)
            token.label = character.toStdString();
    analysis.space = space;
    QVERIFY2(describeUnknown(analysis).contains(said), qPrintable(describeUnknown(analysis)));
    QVERIFY(!describeUnknown(analysis).contains(u'%'));
}

void DescribeSourceTest::ofTheUnknownNothingIsSaid()
{
    const auto analysis = testAnalysis("abcdef");
    QVERIFY(describeAttention(*analysis).startsWith(QStringLiteral("Here this head")));
    QCOMPARE(describeAttention(withUnknown(*analysis, 6)), QString());
    QCOMPARE(describeAttention(*squareAnalysis()), QString());
}

void DescribeSourceTest::files()
{
    const auto square = squareAnalysis();
    const auto matrix = std::get<MatrixSource>(square->request.source);
    QVERIFY(describeData(matrix).startsWith(QStringLiteral("Distances of 4 point")));
    QVERIFY(describeData(MatrixSource{MatrixSource::Kind::Attention, matrix.matrix})
                .startsWith(QStringLiteral("Attention among 4 token")));
    QVERIFY(
        describeData(DiagramSource{square->barcode})
            .startsWith(QStringLiteral("A persistence diagram of %1 bar").arg(square->barcode->bars.size())));
}

QTEST_GUILESS_MAIN(DescribeSourceTest)
#include "describe_source_test.moc"
