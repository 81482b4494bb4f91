// Bars against GUDHI (Debian package libgudhi-dev), in double precision.

#include "topology/persistence.h"

#include "test_matrices.h"

#include <QTest>

#include <algorithm>

#include <iostream> // GUDHI forgets it

#include <gudhi/Persistent_cohomology.h>
#include <gudhi/Rips_complex.h>
#include <gudhi/Simplex_tree.h>

using namespace attopo;

using Intervals = std::vector<std::pair<double, double>>;

namespace {

std::array<Intervals, 3> gudhiBars(const SquareMatrix &distances, int maxDimension)
{
    using Tree = Gudhi::Simplex_tree<>;
    using Rips = Gudhi::rips_complex::Rips_complex<Tree::Filtration_value>;
    using Cohomology =
        Gudhi::persistent_cohomology::Persistent_cohomology<Tree, Gudhi::persistent_cohomology::Field_Zp>;
    std::vector<std::vector<double>> rows(distances.n());
    for (std::size_t i = 0; i < distances.n(); ++i)
        rows[i].assign(distances.row(i), distances.row(i) + distances.n());
    Tree tree;
    Rips(rows, infinity).create_complex(tree, maxDimension + 1);
    Cohomology cohomology(tree);
    cohomology.init_coefficients(2);
    cohomology.compute_persistent_cohomology(0);
    std::array<Intervals, 3> bars;
    for (int dimension = 0; dimension <= maxDimension; ++dimension)
        bars[static_cast<std::size_t>(dimension)] = cohomology.intervals_in_dimension(dimension);
    return bars;
}

} // namespace

class PersistenceGudhiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameBars_data();
    void sameBars();
};

void PersistenceGudhiTest::sameBars_data()
{
    QTest::addColumn<PersistenceEngine>("engine");
    QTest::addColumn<int>("index");
    const auto matrices = testMatrices();
    for (std::size_t k = 0; k < matrices.size(); ++k)
        if (matrices[k].second.n() >= 2)
            for (const auto &[engineName, engine] : {std::pair("edges", PersistenceEngine::Edges),
                                                     std::pair("Ripser", PersistenceEngine::Ripser)})
                QTest::addRow("%s: %s", engineName, matrices[k].first.c_str())
                    << engine << static_cast<int>(k);
}

void PersistenceGudhiTest::sameBars()
{
    QFETCH(const PersistenceEngine, engine);
    QFETCH(int, index);
    const SquareMatrix distances = testMatrices()[static_cast<std::size_t>(index)].second;
    auto expected = gudhiBars(distances, largestDimension);
    const Barcode barcode = persistentHomology(distances, {largestDimension, {}, engine});
    for (int dim = 0; dim <= largestDimension; ++dim) {
        Intervals found;
        for (const Bar &bar : barcode.bars)
            if (bar.dimension == dim)
                found.emplace_back(bar.birth, bar.death);
        Intervals &reference = expected[static_cast<std::size_t>(dim)];
        std::erase_if(reference, [](const auto &bar) { return bar.first == bar.second; });
        std::sort(found.begin(), found.end());
        std::sort(reference.begin(), reference.end());
        QVERIFY(found == reference); // both are entries of the matrix: no tolerance
    }
}

QTEST_GUILESS_MAIN(PersistenceGudhiTest)
#include "persistence_gudhi_test.moc"
