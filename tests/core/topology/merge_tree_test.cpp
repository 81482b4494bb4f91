// Merge trees against SciPy's single linkage (tests/data/topology/make_summaries.py).

#include "topology/merge_tree.h"

#include "summary_cases.h"
#include "test_matrices.h"
#include "topology/component_bars.h"
#include "topology/token_scales.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace attopo;

class MergeTreeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithScipy_data();
    void agreesWithScipy();
    void agreesWithBars();
    void byHand();
    void apart();
    void nothing();
};

namespace {

/// Per node its vertices, ascending.
std::vector<std::vector<int>> membersOf(const MergeTree &tree)
{
    std::vector<std::vector<int>> members;
    for (int vertex = 0; vertex < static_cast<int>(tree.vertices); ++vertex)
        members.push_back({vertex});
    for (const MergeTree::Merge &merge : tree.merges) {
        const auto &left = members[static_cast<std::size_t>(merge.left)];
        const auto &right = members[static_cast<std::size_t>(merge.right)];
        std::vector<int> both;
        std::merge(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
        members.push_back(both);
    }
    return members;
}

/// Per pair of vertices the height at which they come together.
SquareMatrix copheneticDistances(const MergeTree &tree)
{
    SquareMatrix heights(tree.vertices);
    const auto members = membersOf(tree);
    for (const MergeTree::Merge &merge : tree.merges)
        for (const int i : members[static_cast<std::size_t>(merge.left)])
            for (const int j : members[static_cast<std::size_t>(merge.right)])
                heights(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) =
                    heights(static_cast<std::size_t>(j), static_cast<std::size_t>(i)) = merge.height;
    return heights;
}

} // namespace

void MergeTreeTest::agreesWithScipy_data()
{
    QTest::addColumn<QByteArray>("caseJson");
    for (const nlohmann::json &item : summaryReference("trees"))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void MergeTreeTest::agreesWithScipy()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const std::size_t n = item["heights"].size() + 1;
    SquareMatrix distances(n);
    for (std::size_t i = 0, k = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j, ++k)
            distances(i, j) = distances(j, i) = item["distances"][k];
    const MergeTree tree = mergeTree(edgesByLength(distances), n);
    std::vector<double> heights;
    std::vector<std::size_t> sizes;
    for (const MergeTree::Merge &merge : tree.merges) {
        heights.push_back(merge.height);
        sizes.push_back(merge.size);
    }
    // Heights are some of the distances: nothing is rounded.
    QCOMPARE(heights, item["heights"].get<std::vector<double>>());
    if (std::set<double>(heights.begin(), heights.end()).size() == heights.size()) // no ties
        QCOMPARE(sizes, item["sizes"].get<std::vector<std::size_t>>());
    const SquareMatrix cophenetic = copheneticDistances(tree);
    for (std::size_t i = 0, k = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j, ++k)
            QCOMPARE(cophenetic(i, j), item["cophenetic"][k].get<double>());
}

void MergeTreeTest::agreesWithBars()
{
    for (const auto &[name, distances] : testMatrices()) {
        const std::size_t n = distances.n();
        const std::vector<Edge> edges = edgesByLength(distances);
        const MergeTree tree = mergeTree(edges, n);
        // Each merge above height 0 is the death of a bar of H0.
        std::vector<std::pair<double, int>> merges;
        std::vector<std::pair<double, int>> deaths;
        const auto members = membersOf(tree);
        for (std::size_t k = 0; k < tree.merges.size(); ++k) {
            const MergeTree::Merge &merge = tree.merges[k];
            const auto &left = members[static_cast<std::size_t>(merge.left)];
            const auto &right = members[static_cast<std::size_t>(merge.right)];
            QVERIFY(merge.left < static_cast<int>(n + k) && merge.right < static_cast<int>(n + k));
            QCOMPARE(merge.size, left.size() + right.size());
            QCOMPARE(merge.ending, right.front());
            QVERIFY(left.front() < right.front());
            QVERIFY(k == 0 || tree.merges[k - 1].height <= merge.height);
            if (merge.height > 0)
                merges.emplace_back(merge.height, merge.ending);
        }
        for (const Bar &bar : componentBars(edges, n))
            if (!bar.essential())
                deaths.emplace_back(bar.death, bar.birthSimplex[0]);
        QCOMPARE(merges, deaths);
        const SquareMatrix cophenetic = copheneticDistances(tree);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const int pair[] = {static_cast<int>(j), static_cast<int>(i)};
                QCOMPARE(cophenetic(i, j), connectedFrom(pair, edges, n));
            }
        // Every component is a stretch of the leaf order, so that lines do not cross.
        std::vector<std::size_t> place(n);
        QCOMPARE(tree.leafOrder.size(), n);
        for (std::size_t k = 0; k < n; ++k)
            place[static_cast<std::size_t>(tree.leafOrder[k])] = k;
        for (const std::vector<int> &component : members) {
            std::vector<std::size_t> places;
            for (const int vertex : component)
                places.push_back(place[static_cast<std::size_t>(vertex)]);
            const auto [first, last] = std::minmax_element(places.begin(), places.end());
            QCOMPARE(*last - *first + 1, component.size());
        }
    }
}

void MergeTreeTest::byHand()
{
    //  0   3 1    2
    SquareMatrix line(4);
    const double x[] = {0, 5, 10, 4};
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            line(i, j) = std::abs(x[i] - x[j]);
    const MergeTree tree = mergeTree(edgesByLength(line), 4);
    QCOMPARE(tree.merges, (std::vector<MergeTree::Merge>{{1, 3, 1, 2, 3}, {0, 4, 4, 3, 1}, {5, 2, 5, 4, 2}}));
    QCOMPARE(tree.roots, std::vector<int>{6});
    QCOMPARE(tree.leafOrder, (std::vector<int>{0, 1, 3, 2}));
}

void MergeTreeTest::apart()
{
    SquareMatrix distances = equalDistances(4, infinity);
    distances(0, 2) = distances(2, 0) = 0.5;
    const MergeTree tree = mergeTree(edgesByLength(distances), 4);
    QCOMPARE(tree.merges, (std::vector<MergeTree::Merge>{{0, 2, 0.5, 2, 2}}));
    QCOMPARE(tree.roots, (std::vector<int>{4, 1, 3}));
    QCOMPARE(tree.leafOrder, (std::vector<int>{0, 2, 1, 3}));
}

void MergeTreeTest::nothing()
{
    QCOMPARE(mergeTree({}, 0), MergeTree());
    QCOMPARE(mergeTree({}, 1), (MergeTree{1, {}, {0}, {0}}));
}

QTEST_APPLESS_MAIN(MergeTreeTest)
#include "merge_tree_test.moc"
