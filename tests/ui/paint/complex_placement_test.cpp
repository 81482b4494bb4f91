#include "complex_placement.h"

#include <QFontMetricsF>
#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace attopo;

namespace {

const QRectF area(20, 10, 420, 300);

TokenPlaces randomPlaces(int n, quint32 seed)
{
    QRandomGenerator random(seed);
    Layout layout;
    double most = 0;
    for (int k = 0; k < n; ++k) { // in clusters, so that some are crowded
        const double x = random.bounded(3) - 1 + 0.7 * random.generateDouble();
        const double y = random.bounded(2) - 0.5 + 0.5 * random.generateDouble();
        layout.push_back({x, y});
        most = std::max(most, std::hypot(x, y));
    }
    for (auto &[x, y] : layout) {
        x /= most;
        y /= most;
    }
    return placesInPlane(layout);
}

TokenPlaces circlePlaces(int n)
{
    Layout layout;
    for (int k = 0; k < n; ++k)
        layout.push_back({std::sin(2 * M_PI * k / n), std::cos(2 * M_PI * k / n)});
    return placesInPlane(layout, true);
}

QStringList labelsOf(int n)
{
    QStringList labels;
    for (int k = 0; k < n; ++k)
        labels << QString(1 + k % 9, QChar(u'a' + k % 26));
    return labels;
}

ComplexPlacement placed(const TokenPlaces &places, const std::vector<int> &preferred = {},
                        const Viewport &viewport = {})
{
    return {places,   labelsOf(static_cast<int>(places.positions.size())), area, viewport, Style::forPaper(),
            preferred};
}

double distance(const QPointF &point, const QLineF &line)
{
    const QPointF way = line.p2() - line.p1();
    const double share =
        std::clamp(QPointF::dotProduct(point - line.p1(), way) / QPointF::dotProduct(way, way), 0.0, 1.0);
    return QLineF(point, line.pointAt(share)).length();
}

/// How much of two turned rectangles is common, in square units.
double commonArea(const QPolygonF &a, const QPolygonF &b)
{
    const QPolygonF common = a.intersected(b);
    double twice = 0;
    for (qsizetype k = 0; k + 1 < common.size(); ++k)
        twice += common[k].x() * common[k + 1].y() - common[k + 1].x() * common[k].y();
    return std::abs(twice) / 2;
}

} // namespace

class ComplexPlacementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelsCoverNothing_data();
    void labelsCoverNothing();
    void leadersReachTheCrowded();
    void turnedLabelsCoverNoOther();
    void preferredTokensComeFirst();
    void pointsAreWhereTheyWere();
    void oneScaleForBothAxes();
    void findsTokens();
    void inFrontComesLast();
};

void ComplexPlacementTest::labelsCoverNothing_data()
{
    QTest::addColumn<int>("tokens");
    for (const int tokens : {1, 2, 12, 40, 80, 140})
        QTest::addRow("%d", tokens) << tokens;
}

void ComplexPlacementTest::labelsCoverNothing()
{
    QFETCH(int, tokens);
    const Style style = Style::forPaper();
    const QFontMetricsF metrics(style.smallFont());
    const QStringList names = labelsOf(tokens);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const ComplexPlacement placement =
            placed(randomPlaces(tokens, seed), {}, {seed % 3 == 0 ? 2.5 : 1, {0, seed % 4 == 0 ? 0.2 : 0}});
        const auto &labels = placement.labels();
        std::set<int> named;
        for (const ComplexPlacement::Label &label : labels) {
            QVERIFY(named.insert(label.token).second);
            QVERIFY(area.contains(label.rect));
            QVERIFY(label.turn.isIdentity());
            QVERIFY(label.rect.width() >= metrics.horizontalAdvance(names[label.token]));
            for (const ComplexPlacement::Label &other : labels) {
                QVERIFY(label.token == other.token || !label.rect.intersects(other.rect));
                if (other.leader.isNull() || label.token == other.token)
                    continue;
                for (int k = 0; k <= 60; ++k) // its line to the other
                    QVERIFY(!label.rect.contains(other.leader.pointAt(k / 60.0)));
            }
            for (int k = 0; k < tokens; ++k) {
                const QPointF node = placement.nodes()[static_cast<std::size_t>(k)];
                const double r = placement.radius(k);
                if (!area.contains(node))
                    continue;
                QVERIFY(!label.rect.intersects(QRectF(node.x() - r, node.y() - r, 2 * r, 2 * r)));
                if (!label.leader.isNull() && k != label.token)
                    QVERIFY(distance(node, label.leader) > r);
            }
        }
    }
}

void ComplexPlacementTest::leadersReachTheCrowded()
{
    int beside = 0;
    int withLeader = 0;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const ComplexPlacement placement = placed(randomPlaces(60, seed));
        for (const ComplexPlacement::Label &label : placement.labels()) {
            const QPointF node = placement.nodes()[static_cast<std::size_t>(label.token)];
            if (label.leader.isNull()) {
                ++beside;
                continue;
            }
            ++withLeader;
            QVERIFY(QLineF(node, label.leader.p1()).length() < placement.radius(label.token) + 2);
            QVERIFY(label.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(label.leader.p2()));
        }
    }
    QVERIFY(beside > withLeader);
    QVERIFY(withLeader > 12); // in crowds of sixty there are some
    const ComplexPlacement many = placed(randomPlaces(200, 1));
    for (const ComplexPlacement::Label &label : many.labels())
        QVERIFY(label.leader.isNull()); // no room for them
}

void ComplexPlacementTest::turnedLabelsCoverNoOther()
{
    for (const int tokens : {3, 12, 60, 150, 300}) {
        const ComplexPlacement placement = placed(circlePlaces(tokens));
        const auto &labels = placement.labels();
        QVERIFY(!labels.empty());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const QPolygonF shape = labels[i].turn.map(QPolygonF(labels[i].rect));
            QVERIFY(area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(shape.boundingRect()));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(commonArea(shape, labels[j].turn.map(QPolygonF(labels[j].rect))) < 0.5,
                         qPrintable(QString::number(tokens)));
            // Upright enough to be read.
            const QPointF right = labels[i].turn.map(QPointF(1, 0)) - labels[i].turn.map(QPointF(0, 0));
            QVERIFY(right.x() > -1e-6);
        }
        for (std::size_t k = 1; k < placement.nodes().size(); ++k) // nor do nodes touch
            QVERIFY(QLineF(placement.nodes()[k], placement.nodes()[k - 1]).length() > 2 * placement.radius(0)
                    || placement.radius(0) <= 1.2);
    }
}

void ComplexPlacementTest::preferredTokensComeFirst()
{
    int left = 0;
    int placedFirst = 0; // the others have no room among the nodes
    for (quint32 seed = 1; seed <= 2; ++seed) {
        const TokenPlaces places = randomPlaces(140, seed);
        std::set<int> named;
        const ComplexPlacement all = placed(places);
        for (const ComplexPlacement::Label &label : all.labels())
            named.insert(label.token);
        for (int token = 0; token < 140; ++token) {
            if (named.contains(token))
                continue;
            ++left;
            const ComplexPlacement preferred = placed(places, {token});
            placedFirst += preferred.labels().front().token == token ? 1 : 0;
        }
    }
    QVERIFY(left > 20); // there is not room for all
    QVERIFY2(6 * placedFirst > left, qPrintable(QStringLiteral("%1 of %2").arg(placedFirst).arg(left)));
}

void ComplexPlacementTest::pointsAreWhereTheyWere()
{
    const TokenPlaces places = randomPlaces(30, 5);
    for (const Viewport &viewport : {Viewport{}, Viewport{3, {0.2, -0.4}}, Viewport{0.3, {5, 1}}}) {
        const ComplexPlacement placement = placed(places, {}, viewport);
        for (std::size_t k = 0; k < placement.nodes().size(); ++k) {
            const auto [x, y] = placement.toLayout(placement.nodes()[k]);
            QVERIFY(std::abs(x - places.positions[k][0]) < 1e-9);
            QVERIFY(std::abs(y - places.positions[k][1]) < 1e-9);
        }
    }
    const ComplexPlacement whole = placed(places);
    for (const QPointF &node : whole.nodes())
        QVERIFY(area.contains(node)); // all of them at zoom 1
}

void ComplexPlacementTest::oneScaleForBothAxes()
{
    const ComplexPlacement placement = placed(placesInPlane({{-1, 0}, {1, 0}, {0, 0.5}}));
    const auto &nodes = placement.nodes();
    QCOMPARE(nodes[1].x() - nodes[0].x(), 2 * placement.unit());
    QCOMPARE(nodes[0].y() - nodes[2].y(), 0.5 * placement.unit()); // upwards
}

void ComplexPlacementTest::findsTokens()
{
    const ComplexPlacement placement = placed(randomPlaces(25, 9));
    for (int k = 0; k < 25; ++k) {
        const QPointF node = placement.nodes()[static_cast<std::size_t>(k)];
        const int found = placement.tokenAt(node);
        QVERIFY(found == k || placement.nodes()[static_cast<std::size_t>(found)] == node);
    }
    QCOMPARE(placement.tokenAt(QPointF(-500, -500)), -1);
    QCOMPARE(ComplexPlacement().tokenAt(QPointF(0, 0)), -1);
    const ComplexPlacement apart = placed(placesInPlane({{-1, 0}, {1, 0.2}}));
    for (const ComplexPlacement::Label &label : apart.labels())
        QCOMPARE(apart.tokenAt(label.rect.center()), label.token);
}

void ComplexPlacementTest::inFrontComesLast()
{
    TokenPlaces places = randomPlaces(6, 2);
    places.depth = {0.5, -1, 1, 0, -0.2, 0.9};
    const ComplexPlacement placement = placed(places);
    QCOMPARE(placement.fromBehind(), (std::vector<int>{1, 4, 3, 0, 5, 2}));
    QVERIFY(placement.radius(2) > placement.radius(3));
    QVERIFY(placement.radius(3) > placement.radius(1));
}

QTEST_MAIN(ComplexPlacementTest)
#include "complex_placement_test.moc"
