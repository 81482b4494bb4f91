#include "topology/first_faces.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace attopo;

class FirstFacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areThoseOfTheFiltration();
    void beginTheFiltration();
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
    QCOMPARE(few.triangles.size(), std::size_t(300));
    QCOMPARE(few.tetrahedra.size(), std::size_t(300));
    for (std::size_t k = 0; k < 300; ++k) {
        QCOMPARE(few.triangles[k].vertices, all.triangles[k].vertices);
        QCOMPARE(few.tetrahedra[k].vertices, all.tetrahedra[k].vertices);
    }
}

void FirstFacesTest::none()
{
    QVERIFY(firstFaces({}, 0, 10).triangles.empty());
    QVERIFY(firstFaces({{0, 1, 1.0}}, 2, 10).triangles.empty());
    QCOMPARE(firstFaces(randomEdges(3), 3, 10).triangles.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(FirstFacesTest)
#include "first_faces_test.moc"
