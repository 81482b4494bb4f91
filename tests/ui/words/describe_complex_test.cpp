#include "describe_complex.h"

#include "language.h"
#include "test_analysis.h"

#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class DescribeComplexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
        chooseLanguage(Language::English);
        installTranslations();
    }
    void countsTheSquare();
    void eulerIsAsCounted();
    void tellsWhatIsNotDrawn();
    void ofADiagramThereAreBarsAlone();

private:
    static QString describedAt(const Analysis &analysis, double threshold)
    {
        const RipsComplex complex = ripsComplexAt(threshold, analysis.space->edges, *analysis.barcode);
        return describeComplex(analysis, complex, complex.edges, complex.triangleCount);
    }
    QTemporaryDir folder_;
};

void DescribeComplexTest::countsTheSquare()
{
    const auto square = squareAnalysis(); // sides 1, diagonals 1.4
    QCOMPARE(describedAt(*square, 0.5),
             QStringLiteral("n = 4 · 0 edges · 0 triangles · β0 = 4 · β1 = 0 · χ = 4"));
    QCOMPARE(describedAt(*square, 1),
             QStringLiteral("n = 4 · 4 edges · 0 triangles · β0 = 1 · β1 = 1 · χ = 0"));
    QCOMPARE(describedAt(*square, 1.4),
             QStringLiteral("n = 4 · 6 edges · 4 triangles · β0 = 1 · β1 = 0 · χ = 1"));
}

void DescribeComplexTest::eulerIsAsCounted()
{
    // Below dimension 2 nothing is left out of points that have no tetrahedra yet.
    const auto analysis = testAnalysis("abcabd", 2);
    const std::vector<Edge> &edges = analysis->space->edges;
    for (std::size_t count = 0; count < edges.size(); ++count) {
        const double threshold = edges[count].length;
        const RipsComplex complex = ripsComplexAt(threshold, edges, *analysis->barcode);
        std::vector<std::vector<bool>> joined(complex.vertices, std::vector<bool>(complex.vertices));
        for (std::size_t k = 0; k < complex.edges; ++k)
            joined[static_cast<std::size_t>(edges[k].i)][static_cast<std::size_t>(edges[k].j)] = true;
        std::int64_t euler = 0; // simplices up to dimension 3, with their signs
        const std::size_t n = complex.vertices;
        std::int64_t fives = 0;
        std::function<void(std::vector<std::size_t> &, std::size_t)> grow =
            [&](std::vector<std::size_t> &simplex, std::size_t from) {
                if (simplex.size() > 4)
                    ++fives;
                if (!simplex.empty())
                    euler += simplex.size() % 2 == 1 ? 1 : -1;
                for (std::size_t v = from; v < n; ++v) {
                    if (!std::all_of(simplex.begin(), simplex.end(),
                                     [&](std::size_t u) { return joined[u][v]; }))
                        continue;
                    simplex.push_back(v);
                    grow(simplex, v + 1);
                    simplex.pop_back();
                }
            };
        std::vector<std::size_t> none;
        grow(none, 0);
        if (fives == 0) // then there is nothing above dimension 3, and no homology of it
            QVERIFY2(describedAt(*analysis, threshold).endsWith(QStringLiteral("χ = %1").arg(euler)),
                     qPrintable(describedAt(*analysis, threshold) + QString::number(euler)));
    }
}

void DescribeComplexTest::tellsWhatIsNotDrawn()
{
    const auto square = squareAnalysis();
    const RipsComplex full = ripsComplexAt(1.4, square->space->edges, *square->barcode);
    const QString both = describeComplex(*square, full, 5, 3);
    QVERIFY2(both.endsWith(QStringLiteral("(drawn: the 5 shortest edges and 3 triangles spread over them)")),
             qPrintable(both));
    QVERIFY(describeComplex(*square, full, 5, 4).endsWith(QStringLiteral("(drawn: the 5 shortest edges)")));
    QVERIFY(!describeComplex(*square, full, 6, 4).contains(QStringLiteral("drawn")));
}

void DescribeComplexTest::ofADiagramThereAreBarsAlone()
{
    auto barcode = std::make_shared<Barcode>();
    barcode->maxDimension = 1;
    barcode->bars = {{0, 0, infinity, {}, {}}, {1, 0.5, 0.75, {}, {}}};
    AnalysisRequest request;
    request.source = DiagramSource{barcode};
    const Analysis analysis = Pipeline().run(request);
    QCOMPARE(describedAt(analysis, 0.6), QStringLiteral("2 bars · β0 = 1 · β1 = 1 · χ = 0"));
}

QTEST_GUILESS_MAIN(DescribeComplexTest)
#include "describe_complex_test.moc"
