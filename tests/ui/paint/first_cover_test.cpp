#include "first_cover.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace attopo;

namespace {

constexpr QRgb ground = 0xffffffff;

/// Points on a ring, their edges in an order of no meaning, and all faces of the first.
struct Case {
    explicit Case(int n)
    {
        for (int k = 0; k < n; ++k)
            nodes.emplace_back(100 + 90 * std::cos(2 * M_PI * k / n), 80 + 70 * std::sin(2 * M_PI * k / n));
        for (int step = 1; step < n; ++step)
            for (int k = 0; k + step < n; ++k)
                edges.push_back({k, k + step, static_cast<double>(edges.size())});
        faces = firstFaces(edges, static_cast<std::size_t>(n), 500);
        for (std::size_t k = 0; k < edges.size(); ++k)
            colours.push_back(qRgb(static_cast<int>(k * 7 % 200), 40, static_cast<int>(k * 13 % 200)));
        for (int v = 0; v < n; ++v) {
            triangleColours.push_back(qRgb(200, 220, 10 * v));
            tetrahedronColours.push_back(qRgb(150, 160, 10 * v));
        }
    }

    FirstCover::Seen seen(std::size_t count, bool withEdges = true) const
    {
        return {withEdges ? count : 0,
                faces.trianglesAt(count),
                faces.tetrahedraAt(count),
                colours,
                triangleColours,
                tetrahedronColours,
                ground};
    }
    FirstCover cover(double ratio) const
    {
        FirstCover cover(QSizeF(200, 160), ratio);
        cover.addFaces(nodes, faces, faces.triangles.size(), faces.tetrahedra.size());
        cover.addEdges(nodes, edges, edges.size());
        return cover;
    }

    std::vector<QPointF> nodes;
    std::vector<Edge> edges;
    FirstFaces faces;
    std::vector<QRgb> colours;
    std::vector<QRgb> triangleColours;
    std::vector<QRgb> tetrahedronColours;
};

int differing(const QImage &a, const QImage &b, int tolerance)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            count += std::abs(qRed(p) - qRed(q)) > tolerance || std::abs(qGreen(p) - qGreen(q)) > tolerance
                || std::abs(qBlue(p) - qBlue(q)) > tolerance;
        }
    return count;
}

} // namespace

class FirstCoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThePictureOfEveryPrefix();
    void facesAreAsPainted();
    void edgesAreAsPainted_data();
    void edgesAreAsPainted();
    void clips();
    void growsInParts();
    void tellsWhatIsVisible();
};

void FirstCoverTest::isThePictureOfEveryPrefix()
{
    const Case complex(9);
    const FirstCover all = complex.cover(1);
    for (std::size_t count = 0; count <= complex.edges.size(); ++count) {
        FirstCover alone(QSizeF(200, 160), 1);
        alone.addFaces(complex.nodes, complex.faces, complex.faces.trianglesAt(count),
                       complex.faces.tetrahedraAt(count));
        alone.addEdges(complex.nodes, complex.edges, count);
        QCOMPARE(all.at(complex.seen(count)), alone.at(complex.seen(count)));
    }
}

void FirstCoverTest::facesAreAsPainted()
{
    const Case complex(7);
    const FirstCover cover = complex.cover(1);
    for (const std::size_t count : {std::size_t(8), std::size_t(12), complex.edges.size()}) {
        QImage painted(200, 160, QImage::Format_RGB32);
        painted.fill(ground);
        QPainter painter(&painted);
        painter.setPen(Qt::NoPen);
        const auto fill = [&](const std::vector<int> &corners, QRgb colour) {
            QPolygonF polygon;
            for (const int corner : corners)
                polygon << complex.nodes[static_cast<std::size_t>(corner)];
            painter.setBrush(QColor(colour));
            painter.drawConvexPolygon(polygon);
        };
        const FirstCover::Seen seen = complex.seen(count, false);
        for (std::size_t k = seen.triangles; k-- > 0;) {
            const auto &[a, b, c] = complex.faces.triangles[k].vertices;
            fill({a, b, c}, seen.triangleColours[static_cast<std::size_t>(a)]);
        }
        for (std::size_t k = seen.tetrahedra; k-- > 0;) { // their corners lie on a ring, in order
            const auto &[a, b, c, d] = complex.faces.tetrahedra[k].vertices;
            fill({a, b, c, d}, seen.tetrahedronColours[static_cast<std::size_t>(a)]);
        }
        painter.end();
        QVERIFY(seen.triangles > 0);
        // Pixels whose middle is on the very border may fall to either side.
        QVERIFY(differing(cover.at(seen), painted, 0) < 40);
    }
}

void FirstCoverTest::edgesAreAsPainted_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.5, 2.0})
        QTest::addRow("%g pixels a unit", ratio) << ratio;
}

void FirstCoverTest::edgesAreAsPainted()
{
    QFETCH(double, ratio);
    const Case complex(6);
    const QImage found = complex.cover(ratio).at(complex.seen(complex.edges.size()));
    QCOMPARE(found.size(), (QSizeF(200, 160) * ratio).toSize());
    QCOMPARE(found.devicePixelRatio(), ratio);
    QImage painted(found.size(), QImage::Format_RGB32);
    painted.setDevicePixelRatio(ratio);
    painted.fill(ground);
    QPainter painter(&painted);
    painter.setRenderHint(QPainter::Antialiasing);
    // Ink, edge by edge: about one unit wide and as long as the line.
    for (std::size_t k = 0; k < complex.edges.size(); ++k) {
        FirstCover one(QSizeF(200, 160), ratio);
        const std::vector<Edge> edge{complex.edges[k]};
        one.addEdges(complex.nodes, edge, 1);
        const std::vector<QRgb> black{0xff000000};
        const QImage picture = one.at({1, 0, 0, black, {}, {}, ground});
        double ink = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                ink += (255 - qGreen(picture.pixel(x, y))) / 255.0 / ratio / ratio;
        const QPointF way = complex.nodes[static_cast<std::size_t>(edge[0].i)]
            - complex.nodes[static_cast<std::size_t>(edge[0].j)];
        const double length = std::hypot(way.x(), way.y());
        // Steps go along the longer axis: a slanting line is up to √2 thinner.
        const double expected = std::max(std::abs(way.x()), std::abs(way.y()));
        QVERIFY2(std::abs(ink - expected) < 0.02 * length + 2,
                 qPrintable(QStringLiteral("%1 %2").arg(ink).arg(expected)));
        painter.setPen(QPen(Qt::black, 4));
        painter.drawLine(complex.nodes[static_cast<std::size_t>(edge[0].i)],
                         complex.nodes[static_cast<std::size_t>(edge[0].j)]);
    }
    painter.end();
    for (int y = 0; y < found.height(); ++y) // and nowhere else
        for (int x = 0; x < found.width(); ++x)
            if (qGreen(painted.pixel(x, y)) == 255)
                QVERIFY(found.pixel(x, y) == ground || qGreen(found.pixel(x, y)) >= 150);
}

void FirstCoverTest::clips()
{
    Case complex(5);
    for (QPointF &node : complex.nodes)
        node = 30 * (node - QPointF(100, 80)); // far outside on all sides
    for (const double ratio : {1.0, 2.0}) {
        const QImage picture = complex.cover(ratio).at(complex.seen(complex.edges.size()));
        QVERIFY(picture.pixel(10, 10) != ground); // inside the faces
    }
}

void FirstCoverTest::growsInParts()
{
    const Case complex(8);
    FirstCover cover(QSizeF(200, 160), 1);
    for (std::size_t count = 0; count <= complex.edges.size(); count += 4) {
        cover.addFaces(complex.nodes, complex.faces, complex.faces.trianglesAt(count),
                       complex.faces.tetrahedraAt(count));
        cover.addEdges(complex.nodes, complex.edges, count);
        QCOMPARE(cover.edges(), count);
        QCOMPARE(cover.at(complex.seen(count)), complex.cover(1).at(complex.seen(count)));
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(
        std::exception,
        FirstCover(QSizeF(9, 9), 1).addEdges(complex.nodes, complex.edges, 9, source.get_token()));
}

void FirstCoverTest::tellsWhatIsVisible()
{
    // A large triangle, then a small one inside it.
    const std::vector<QPointF> nodes{{10, 10}, {190, 10}, {100, 150}, {90, 40}, {110, 40}, {100, 60}};
    const FirstFaces faces{{{{0, 1, 2}, 2}, {{3, 4, 5}, 5}}, {}};
    FirstCover cover(QSizeF(200, 160), 1);
    cover.addFaces(nodes, faces, 2, 0);
    QCOMPARE(cover.visibleTriangles(2), std::vector<std::size_t>{0});
    QVERIFY(cover.visibleTetrahedra(0).empty());
}

QTEST_GUILESS_MAIN(FirstCoverTest)
#include "first_cover_test.moc"
