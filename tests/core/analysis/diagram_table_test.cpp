// Tables of diagrams against GUDHI and SciPy (tests/data/analysis/make_diagram_table.py).

#include "analysis/diagram_table.h"

#include "error.h"
#include "json_matrix.h"
#include "topology/persistence.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace attopo;

class DiagramTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data();
    void agreesWithGudhi();
    void threads();
    void neighbouringSeeds();
    void whatWasNotMeasured();
    void ofOneScale();
    void stopsAndFails();
};

namespace {

const nlohmann::json &reference()
{
    static const nlohmann::json data = [] {
        std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/diagram_table.json");
        return nlohmann::json::parse(file);
    }();
    return data;
}

TableEntry entryOf(const SquareMatrix &distances)
{
    TokenSpace space;
    space.distances = distances;
    return {std::make_shared<const TokenSpace>(std::move(space)),
            std::make_shared<const Barcode>(persistentHomology(distances))};
}

std::vector<TableEntry> entries()
{
    std::vector<TableEntry> found;
    for (const nlohmann::json &matrix : reference()["matrices"])
        found.push_back(entryOf(toMatrix(matrix)));
    return found;
}

DiagramTableOptions optionsOf(const nlohmann::json &item)
{
    DiagramTableOptions options;
    for (const DiagramDistanceInfo &info : diagramDistances())
        if (item["distance"] == info.name)
            options.distance = info.distance;
    for (const DiagramNormalisationInfo &info : diagramNormalisations())
        if (item["normalisation"] == info.name)
            options.normalisation = info.normalisation;
    options.dimension = item["dim"];
    options.subsets = reference()["subsets"];
    options.seed = reference()["seed"];
    return options;
}

} // namespace

void DiagramTableTest::agreesWithGudhi_data()
{
    QTest::addColumn<std::size_t>("index");
    std::size_t index = 0;
    for (const nlohmann::json &item : reference()["cases"])
        QTest::addRow("%s of H%d, %s", item["distance"].get<std::string>().c_str(), item["dim"].get<int>(),
                      item["normalisation"].get<std::string>().c_str())
            << index++;
}

void DiagramTableTest::agreesWithGudhi()
{
    QFETCH(std::size_t, index);
    const nlohmann::json &item = reference()["cases"][index];
    const DiagramTable table = diagramTable(entries(), optionsOf(item));
    const auto compare = [](const SquareMatrix &found, const nlohmann::json &expected) {
        QCOMPARE(found.n(), expected.size());
        for (std::size_t i = 0; i < found.n(); ++i)
            for (std::size_t j = 0; j < found.n(); ++j)
                QVERIFY2(std::abs(found(i, j) - expected[i][j].get<double>()) < 1e-9,
                         qPrintable(QStringLiteral("%1, %2: %3").arg(i).arg(j).arg(found(i, j))));
    };
    compare(table.distances, item["distances"]);
    compare(table.lengthEffect, item["effect"]);
    compare(table.lengthDeviation, item["deviation"]);
}

void DiagramTableTest::threads()
{
    DiagramTableOptions options;
    std::vector<std::size_t> seen;
    const DiagramTable table = diagramTable(entries(), options, {}, [&](std::size_t done, std::size_t total) {
        // Six pairs; subsets of the second and third as large as the first, of the last as they all are.
        QCOMPARE(total, 6 + 4 * options.subsets);
        seen.push_back(done);
    });
    QCOMPARE(seen.back(), 6 + 4 * options.subsets);
    for (const std::size_t count : {1U, 3U, 8U}) {
        options.threads = count;
        const DiagramTable again = diagramTable(entries(), options);
        QVERIFY(again.distances == table.distances && again.lengthEffect == table.lengthEffect
                && again.lengthDeviation == table.lengthDeviation);
    }
    options.seed = 2;
    QVERIFY(diagramTable(entries(), options).lengthEffect != table.lengthEffect);
}

void DiagramTableTest::neighbouringSeeds()
{
    // No subset of a seed is one of the next: the second of 1 is not the first of 2. Of the largest and the
    // smallest; two of the 24310 subsets hardly ever are as far away.
    const auto effect = [](std::size_t subsets, std::uint64_t seed) {
        return diagramTable(entries(), {.dimension = 0, .subsets = subsets, .seed = seed}).lengthEffect(3, 0);
    };
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const double second = 2 * effect(2, seed) - effect(1, seed);
        QVERIFY(std::abs(second - effect(1, seed + 1)) > 1e-9);
    }
}

void DiagramTableTest::whatWasNotMeasured()
{
    std::vector<TableEntry> some = entries();
    some[1].space = nullptr; // a diagram of somebody else
    const DiagramTable table = diagramTable(some);
    QVERIFY(std::isnan(table.lengthEffect(0, 1)) && std::isnan(table.lengthDeviation(2, 1)));
    QVERIFY(table.distances(0, 1) > 0 && table.lengthEffect(0, 2) > 0);
    QCOMPARE(table.lengthEffect(1, 1), 0.0);
    const DiagramTable without = diagramTable(entries(), {.subsets = 0});
    QVERIFY(std::isnan(without.lengthEffect(0, 1)));
    QCOMPARE(without.lengthEffect(1, 2), 0.0); // as many points
    QCOMPARE(diagramTable(entries(), {.subsets = 1}).lengthDeviation(0, 1), 0.0);
    QCOMPARE(diagramTable({}).distances.n(), std::size_t(0));
}

void DiagramTableTest::ofOneScale()
{
    SquareMatrix doubled = toMatrix(reference()["matrices"][0]);
    for (double &value : doubled.values)
        value *= 2;
    const std::vector<TableEntry> two{entries().front(), entryOf(doubled)};
    QVERIFY(diagramTable(two, {.dimension = 0}).distances(0, 1) > 0);
    QCOMPARE(
        diagramTable(two, {.dimension = 0, .normalisation = DiagramNormalisation::Scale}).distances(0, 1),
        0.0);
    // All points at one place: nothing to divide by.
    const std::vector<TableEntry> flat{entries().front(), entryOf(SquareMatrix(4))};
    QVERIFY(
        std::isfinite(diagramTable(flat, {.dimension = 0, .normalisation = DiagramNormalisation::ScalePerBar})
                          .distances(0, 1)));
}

void DiagramTableTest::stopsAndFails()
{
    QVERIFY_THROWS_EXCEPTION(Error, diagramTable(entries(), {.dimension = 2}));
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, diagramTable(entries(), {}, source.get_token()));
}

QTEST_GUILESS_MAIN(DiagramTableTest)
#include "diagram_table_test.moc"
