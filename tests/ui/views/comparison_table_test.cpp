#include "comparison_table.h"

#include "filtration_text.h"
#include "test_analysis.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace attopo;

class ComparisonTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheDistances();
    void anInfiniteDistanceIsExplained();
    void clickingChoosesAMatching();
    void norms();
    void nothingJumps();

private:
    static QTableWidget *numbers(const ComparisonTable &table)
    {
        return table.findChild<QTableWidget *>(QStringLiteral("comparison"));
    }
    static QStringList texts(const ComparisonTable &table)
    {
        QStringList all;
        for (const QLabel *label : table.findChildren<QLabel *>())
            all << label->text();
        return all;
    }
};

void ComparisonTableTest::showsTheDistances()
{
    const auto a = testAnalysis("a text");
    const auto b = testAnalysis("another one");
    const Comparison comparison = compareAnalyses(*a, *b);
    ComparisonTable table;
    table.setComparison(&comparison);
    QCOMPARE(numbers(table)->rowCount(), 3); // H0, H1, both together
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            QCOMPARE(numbers(table)->item(row, column)->text(),
                     filtrationText(comparison.diagrams[static_cast<std::size_t>(row)]
                                        .matchings[static_cast<std::size_t>(column)]
                                        .distance));
    QVERIFY(numbers(table)->verticalHeaderItem(1)->text().contains(QStringLiteral("H1")));
    table.setError(QStringLiteral("too many bars"));
    QCOMPARE(numbers(table)->rowCount(), 0);
    QVERIFY(texts(table).join(u'\n').contains(QStringLiteral("No distances: too many bars")));
}

void ComparisonTableTest::anInfiniteDistanceIsExplained()
{
    Barcode one;
    one.bars = {{0, 0, infinity, {}, {}}};
    Barcode two;
    two.bars = {{0, 0, infinity, {}, {}}, {0, 0, infinity, {}, {}}};
    const Comparison comparison = compareBarcodes(one, two);
    ComparisonTable table;
    table.setComparison(&comparison);
    QCOMPARE(numbers(table)->item(0, 0)->text(), QStringLiteral("∞"));
    QVERIFY(numbers(table)->item(0, 0)->toolTip().contains(QStringLiteral("never end")));
}

void ComparisonTableTest::clickingChoosesAMatching()
{
    const Comparison comparison =
        compareBarcodes(*testAnalysis("a text")->barcode, *squareAnalysis()->barcode);
    ComparisonTable table;
    table.setComparison(&comparison);
    table.resize(400, 300);
    table.show();
    QSignalSpy chosen(&table, &ComparisonTable::matchingChosen);
    const auto click = [&](int row, int column) {
        QTest::mouseClick(numbers(table)->viewport(), Qt::LeftButton, {},
                          numbers(table)->visualItemRect(numbers(table)->item(row, column)).center());
    };
    click(1, 2);
    QCOMPARE(chosen.size(), qsizetype(1));
    QVERIFY((table.chosen() == MatchingChoice{1, DiagramDistance::Wasserstein2}));
    click(2, 0);
    QVERIFY((table.chosen() == MatchingChoice{std::nullopt, DiagramDistance::Bottleneck}));
    QCOMPARE(numbers(table)->selectedItems(), QList{numbers(table)->item(2, 0)});
    click(2, 0); // again: none
    QVERIFY(!table.chosen());
    QVERIFY(numbers(table)->selectedItems().isEmpty());
    table.choose(MatchingChoice{0, DiagramDistance::Bottleneck});
    table.setComparison(&comparison); // of a later text
    QCOMPARE(numbers(table)->selectedItems(), QList{numbers(table)->item(0, 0)});
}

void ComparisonTableTest::norms()
{
    ComparisonTable table;
    QSignalSpy chosen(&table, &ComparisonTable::normChosen);
    auto *box = table.findChild<QComboBox *>(QStringLiteral("groundNorm"));
    QCOMPARE(table.norm(), GroundNorm::Infinity);
    box->setCurrentIndex(1);
    QCOMPARE(table.norm(), GroundNorm::Euclidean);
    QCOMPARE(chosen.size(), qsizetype(1));
    table.setNorm(GroundNorm::Infinity);
    QCOMPARE(box->currentIndex(), 0);
}

void ComparisonTableTest::nothingJumps()
{
    const Comparison comparison =
        compareBarcodes(*testAnalysis("a text")->barcode, *squareAnalysis()->barcode);
    ComparisonTable table;
    const int before = numbers(table)->height();
    table.setComparison(&comparison);
    QCOMPARE(numbers(table)->height(), before);
    table.setComparison(nullptr);
    QCOMPARE(numbers(table)->height(), before);
}

QTEST_MAIN(ComparisonTableTest)
#include "comparison_table_test.moc"
