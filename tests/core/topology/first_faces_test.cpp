#include "topology/first_faces.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace attopo;

class FirstFacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areThoseOfTheFiltration();
    void beginTheFiltration();
    void spreadOverTheFiltration();
    void none();

private:
    static std::vector<Edge> randomEdges(std::size_t n)
    {
        std::mt19937 random(9);
        SquareMatrix distances(n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < i; ++j)
                distances(i, j) = distances(j, i) = static_cast<double>(1 + random() % 6); // with ties
        return edgesByLength(distances);
    }
};

void FirstFacesTest::areThoseOfTheFiltration()
{
    constexpr int n = 12;
    const std::vector<Edge> edges = randomEdges(n);
    const FirstFaces faces = firstFaces(edges, n, 1000000);
    std::vector<std::vector<std::size_t>> number(n, std::vector<std::size_t>(n));
    for (std::size_t k = 0; k < edges.size(); ++k)
        number[static_cast<std::size_t>(edges[k].i)][static_cast<std::size_t>(edges[k].j)] = k;
    const auto entersWith = [&](const auto &vertices) {
        std::size_t last = 0;
        for (std::size_t a = 0; a < vertices.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                last = std::max(
                    last,
                    number[static_cast<std::size_t>(vertices[b])][static_cast<std::size_t>(vertices[a])]);
        return last;
    };
    QCOMPARE(faces.triangles.size(), std::size_t(n * (n - 1) * (n - 2) / 6)); // every one, and none twice
    QCOMPARE(faces.tetrahedra.size(), std::size_t(n * (n - 1) * (n - 2) * (n - 3) / 24));
    const auto check = [&](const auto &list) {
        auto sorted = list;
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto &a, const auto &b) { return a.vertices < b.vertices; });
        for (std::size_t k = 0; k < list.size(); ++k) {
            QVERIFY(std::is_sorted(list[k].vertices.begin(), list[k].vertices.end()));
            QCOMPARE(list[k].edge, entersWith(list[k].vertices));
            QVERIFY(k == 0 || list[k - 1].edge <= list[k].edge);
            QVERIFY(k == 0 || sorted[k - 1].vertices != sorted[k].vertices);
        }
    };
    check(faces.triangles);
    check(faces.tetrahedra);
    for (std::size_t k = 0; k <= edges.size(); ++k) {
        const auto entered = [&](const auto &face) { return face.edge < k; };
        QCOMPARE(static_cast<std::ptrdiff_t>(faces.trianglesAt(k)),
                 std::count_if(faces.triangles.begin(), faces.triangles.end(), entered));
        QCOMPARE(static_cast<std::ptrdiff_t>(faces.tetrahedraAt(k)),
                 std::count_if(faces.tetrahedra.begin(), faces.tetrahedra.end(), entered));
    }
}

void FirstFacesTest::beginTheFiltration()
{
    const std::vector<Edge> edges = randomEdges(70); // more than a word of neighbours
    const FirstFaces all = firstFaces(edges, 70, 10000000);
    const FirstFaces few = firstFaces(edges, 70, 300);
    QVERIFY(few.triangles.size() <= 300 && few.triangles.size() > 280);
    QVERIFY(few.tetrahedra.size() <= 300 && few.tetrahedra.size() > 20); // where three neighbours are joined
    for (std::size_t k = 0; k < 100; ++k)
        QCOMPARE(few.triangles[k].vertices, all.triangles[k].vertices);
    const auto isAmong = [](const auto &these, const auto &those) {
        std::set<decltype(those.front().vertices)> known;
        for (const auto &face : those)
            known.insert(face.vertices);
        std::set<decltype(those.front().vertices)> taken;
        for (const auto &face : these)
            if (known.count(face.vertices) == 0 || !taken.insert(face.vertices).second)
                return false;
        return true;
    };
    QVERIFY(isAmong(few.triangles, all.triangles)); // and none twice
    QVERIFY(isAmong(few.tetrahedra, all.tetrahedra));
}

void FirstFacesTest::spreadOverTheFiltration()
{
    const std::vector<Edge> edges = randomEdges(70);
    const FirstFaces all = firstFaces(edges, 70, 10000000);
    const FirstFaces few = firstFaces(edges, 70, 300);
    std::size_t before = 0;
    for (std::size_t k = 100; k <= edges.size(); k += edges.size() / 8) { // more at every threshold, of more
        const std::size_t there = few.trianglesAt(k);
        QVERIFY(there == all.trianglesAt(k) || there > before);
        before = there;
    }
    std::set<int> corners;
    for (const auto &face : few.triangles)
        corners.insert(face.vertices.begin(), face.vertices.end());
    QCOMPARE(corners.size(), std::size_t(70));
}

void FirstFacesTest::none()
{
    QVERIFY(firstFaces({}, 0, 10).triangles.empty());
    QVERIFY(firstFaces({{0, 1, 1.0}}, 2, 10).triangles.empty());
    QCOMPARE(firstFaces(randomEdges(3), 3, 10).triangles.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(FirstFacesTest)
#include "first_faces_test.moc"
