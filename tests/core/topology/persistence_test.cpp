#include "topology/persistence.h"

#include "error.h"
#include "test_matrices.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <thread>

using namespace attopo;

namespace {

double diameter(const SquareMatrix &distances, const Simplex &simplex)
{
    double longest = 0;
    for (const int i : simplex)
        for (const int j : simplex)
            longest = std::max(longest, distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)));
    return longest;
}

std::size_t count(const Barcode &barcode, int dimension)
{
    return static_cast<std::size_t>(
        std::count_if(barcode.bars.begin(), barcode.bars.end(),
                      [&](const Bar &bar) { return bar.dimension == dimension; }));
}

} // namespace

class PersistenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void degenerate();
    void circleHasOneLoop();
    void simplicesCarryTheBars();
    void twiceInOneProcess();
    void onSeveralThreads();
    void cancels();
    void cutOff();
    void infiniteEntries();
    void refusesWhatIsNoDistance();
    void summaries();
};

void PersistenceTest::degenerate()
{
    QVERIFY(persistentHomology(SquareMatrix(), {2, {}}).bars.empty());
    for (int dimension = 0; dimension <= 2; ++dimension) {
        const Barcode one = persistentHomology(SquareMatrix(1), {dimension, {}});
        QCOMPARE(one.bars.size(), std::size_t(1));
        QVERIFY(one.bars[0].essential());
        const Barcode two = persistentHomology(equalDistances(2, 0.25), {dimension, {}});
        QCOMPARE(two.bars.size(), std::size_t(2));
        QCOMPARE(two.bars[0], (Bar{0, 0, 0.25, {1}, {0, 1}}));
        QCOMPARE(two.bars[1], (Bar{0, 0, infinity, {0}, {}}));
        QCOMPARE(persistentHomology(equalDistances(3, 0.25), {dimension, {}}).bars.size(), std::size_t(3));
    }
    // Points that coincide: their bars have length zero and are left out.
    QCOMPARE(persistentHomology(equalDistances(5, 0), {1, {}}).bars.size(), std::size_t(1));
}

void PersistenceTest::circleHasOneLoop()
{
    const std::size_t n = 12;
    const Barcode barcode = persistentHomology(circleDistances(n), {1, {}});
    QCOMPARE(count(barcode, 0), n);
    QCOMPARE(count(barcode, 1), std::size_t(1));
    const Bar &loop = barcode.bars.back();
    QVERIFY(std::abs(loop.birth - 2 * std::sin(M_PI / n)) < 1e-12);
    QVERIFY(std::abs(loop.death - 2 * std::sin(M_PI / 3)) < 1e-12); // a triangle that holds the centre
}

void PersistenceTest::simplicesCarryTheBars()
{
    for (const auto &[name, distances] : testMatrices()) {
        const Barcode barcode = persistentHomology(distances, {2, {}});
        for (const Bar &bar : barcode.bars) {
            QCOMPARE(bar.birthSimplex.size(), static_cast<std::size_t>(bar.dimension) + 1);
            QVERIFY2(diameter(distances, bar.birthSimplex) == bar.birth, name.c_str());
            QVERIFY(std::is_sorted(bar.birthSimplex.begin(), bar.birthSimplex.end()));
            QVERIFY(bar.birth < bar.death);
            if (bar.essential()) {
                QVERIFY(bar.deathSimplex.empty());
                continue;
            }
            QCOMPARE(bar.deathSimplex.size(), static_cast<std::size_t>(bar.dimension) + 2);
            QVERIFY2(diameter(distances, bar.deathSimplex) == bar.death, name.c_str());
            QVERIFY(std::is_sorted(bar.deathSimplex.begin(), bar.deathSimplex.end()));
        }
        QCOMPARE(std::count_if(barcode.bars.begin(), barcode.bars.end(),
                               [](const Bar &bar) { return bar.essential(); }),
                 distances.n() > 0 ? 1 : 0);
    }
}

void PersistenceTest::twiceInOneProcess()
{
    const SquareMatrix large = attentionDistances(40, 1);
    const SquareMatrix small = randomDistances(9, 2);
    const Barcode first = persistentHomology(large, {2, {}});
    const Barcode other = persistentHomology(small, {2, {}});
    QVERIFY(persistentHomology(large, {2, {}}) == first);
    QVERIFY(persistentHomology(small, {2, {}}) == other);
}

void PersistenceTest::onSeveralThreads()
{
    const auto matrices = testMatrices();
    std::vector<Barcode> expected;
    for (const auto &[name, distances] : matrices)
        expected.push_back(persistentHomology(distances, {2, {}}));
    std::vector<std::vector<Barcode>> found(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < found.size(); ++t)
            threads.emplace_back([&, t] {
                for (const auto &[name, distances] : matrices)
                    found[t].push_back(persistentHomology(distances, {2, {}}));
            });
    }
    for (const auto &barcodes : found)
        QVERIFY(barcodes == expected);
}

void PersistenceTest::cancels()
{
    // Would take minutes: uniform random distances are the worst case.
    const SquareMatrix distances = randomDistances(400, 3);
    std::stop_source source;
    bool progressed = false;
    QVERIFY_THROWS_EXCEPTION(
        Cancelled,
        persistentHomology(distances, {2, {}}, source.get_token(), [&](const PersistenceProgress &progress) {
            progressed = progress.total > 0;
            source.request_stop();
        }));
    QVERIFY(progressed);
}

void PersistenceTest::cutOff()
{
    const SquareMatrix distances = attentionDistances(30, 5);
    const Barcode full = persistentHomology(distances, {1, {}});
    const Barcode all = persistentHomology(distances, {1, infinity});
    QVERIFY(full.bars == all.bars); // nothing happens beyond the enclosing radius
    const double t = 0.5 * full.cutOff;
    const Barcode cut = persistentHomology(distances, {1, t});
    std::vector<std::pair<double, double>> expected;
    for (const Bar &bar : full.bars)
        if (bar.birth <= t)
            expected.emplace_back(bar.birth, bar.death <= t ? bar.death : infinity);
    std::vector<std::pair<double, double>> found;
    for (const Bar &bar : cut.bars)
        found.emplace_back(bar.birth, bar.death);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    QVERIFY(found == expected);
}

void PersistenceTest::infiniteEntries()
{
    SquareMatrix distances = equalDistances(4, 1);
    for (const auto &[i, j] : {std::pair(0, 2), {0, 3}, {1, 2}, {1, 3}}) {
        distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) = infinity;
        distances(static_cast<std::size_t>(j), static_cast<std::size_t>(i)) = infinity;
    }
    checkDistanceMatrix(distances);
    const Barcode barcode = persistentHomology(distances, {1, {}});
    QCOMPARE(std::count_if(barcode.bars.begin(), barcode.bars.end(),
                           [](const Bar &bar) { return bar.essential(); }),
             2);
    QCOMPARE(barcode.bars.size(), std::size_t(4));
    QCOMPARE(barcode.largestValue(), 1.0);
}

void PersistenceTest::refusesWhatIsNoDistance()
{
    const auto said = [](std::size_t i, std::size_t j, double value) -> std::string {
        SquareMatrix matrix = equalDistances(3, 1);
        matrix(i, j) = value;
        try {
            checkDistanceMatrix(matrix);
        } catch (const Error &error) {
            return error.what();
        }
        return "";
    };
    QVERIFY(said(0, 2, 0.5).find("row 0, column 2 (counted from 0) is 0.5") != std::string::npos);
    QVERIFY(said(1, 0, std::nan("")).find("row 1, column 0") != std::string::npos);
    QVERIFY(said(0, 1, -1).find("negative") != std::string::npos);
    QVERIFY(said(1, 1, 0.1).find("diagonal") != std::string::npos);
    QCOMPARE(said(0, 1, 1 + 1e-7), std::string()); // rounding is forgiven
}

void PersistenceTest::summaries()
{
    Barcode barcode;
    barcode.maxDimension = 1;
    barcode.cutOff = 0.9;
    QCOMPARE(barcode.suggestedThreshold(), 0.0);
    barcode.bars = {{0, 0, 0.5, {1}, {0, 1}},
                    {0, 0, infinity, {0}, {}},
                    {1, 0.5, 0.7, {0, 1}, {0, 1, 2}},
                    {1, 0.2, 0.3, {0, 1}, {0, 1, 2}}};
    QCOMPARE(barcode.suggestedThreshold(), 0.6);
    QCOMPARE(barcode.largestValue(), 0.9);
    QCOMPARE(barcode.criticalValues(), (std::vector<double>{0, 0.2, 0.3, 0.5, 0.7}));
}

QTEST_GUILESS_MAIN(PersistenceTest)
#include "persistence_test.moc"
