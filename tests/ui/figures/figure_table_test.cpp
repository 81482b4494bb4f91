#include "figure_table.h"

#include "test_figure_data.h"

#include <QLocale>
#include <QTest>

using namespace attopo;

class FigureTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void numbersAreInFull();
    void namesStayInTheirCell();
    void barsOfTwoTexts();
    void matrices();

private:
    static QList<QStringList> rowsOf(const QString &table)
    {
        QList<QStringList> rows;
        for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts))
            rows << line.split(u'\t');
        return rows;
    }
};

void FigureTableTest::numbersAreInFull()
{
    QLocale::setDefault(QLocale::c());
    for (const double value : {0.1 + 0.2, 1.0 / 3, 1e-300, 12345678.9, 0.0})
        QCOMPARE(cell(value).toDouble(), value);
    QCOMPARE(cell(infinity), QStringLiteral("inf"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(cell(0.5), QStringLiteral("0,5"));
    QCOMPARE(cell(12345.5), QStringLiteral("12345,5")); // no dots between thousands
    QCOMPARE(QLocale().toDouble(cell(0.1 + 0.2)), 0.1 + 0.2);
}

void FigureTableTest::namesStayInTheirCell()
{
    Token token;
    token.text = "a\tb\nc";
    const QString name = nameCell(token);
    QVERIFY2(!name.contains(u'\t') && !name.contains(u'\n'), qPrintable(name));
    FigureTable table({QStringLiteral("x"), QStringLiteral("y")});
    table.row({QStringLiteral("1"), QStringLiteral("2")});
    QCOMPARE(table.text(), QStringLiteral("x\ty\n1\t2\n"));
}

void FigureTableTest::barsOfTwoTexts()
{
    QLocale::setDefault(QLocale::c());
    FigureData data = testFigureData("ab", "cde");
    const QList<QStringList> rows = rowsOf(barTable(textsOf(data), textColumn(data)));
    const auto &a = data.a->barcode->bars;
    const auto &b = data.b->barcode->bars;
    QCOMPARE(static_cast<std::size_t>(rows.size()), 1 + a.size() + b.size());
    for (std::size_t k = 0; k < a.size() + b.size(); ++k) {
        const Bar &bar = k < a.size() ? a[k] : b[k - a.size()];
        const QStringList &row = rows[static_cast<qsizetype>(k) + 1];
        QCOMPARE(row[0], k < a.size() ? QStringLiteral("A") : QStringLiteral("B"));
        QCOMPARE(row[1].toInt(), bar.dimension);
        QCOMPARE(row[2].toDouble(), bar.birth);
        QCOMPARE(row[3], bar.essential() ? QStringLiteral("inf") : cell(bar.death));
        QCOMPARE(static_cast<std::size_t>(row[4].split(u' ', Qt::SkipEmptyParts).size()),
                 bar.birthSimplex.size());
    }
    QVERIFY(&shownText(data) == data.a.get());
    data.side = Side::B;
    QVERIFY(&shownText(data) == data.b.get());
    data.b = nullptr;
    QVERIFY(&shownText(data) == data.a.get());
    QCOMPARE(rowsOf(barTable(textsOf(data), textColumn(data)))[1].size(), qsizetype(5)); // no column of texts
}

void FigureTableTest::matrices()
{
    QLocale::setDefault(QLocale::c());
    const auto analysis = testAnalysis("abc");
    const TokenSpace &space = *analysis->space;
    const QList<QStringList> rows = rowsOf(matrixTable(space.distances, space.tokens, space.tokens));
    QCOMPARE(rows.size(), qsizetype(6));
    QCOMPARE(rows[0],
             (QStringList{QString(), QStringLiteral("[CLS]"), QStringLiteral("a"), QStringLiteral("b"),
                          QStringLiteral("c"), QStringLiteral("[SEP]")}));
    for (qsizetype i = 1; i < 6; ++i)
        for (qsizetype j = 1; j < 6; ++j)
            QCOMPARE(rows[i][j].toDouble(),
                     space.distances(static_cast<std::size_t>(i - 1), static_cast<std::size_t>(j - 1)));
}

QTEST_GUILESS_MAIN(FigureTableTest)
#include "figure_table_test.moc"
