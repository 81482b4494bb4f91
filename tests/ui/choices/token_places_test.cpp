#include "token_places.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

namespace {

double apart(const Layout &layout, std::size_t i, std::size_t j)
{
    return std::hypot(layout[i][0] - layout[j][0], layout[i][1] - layout[j][1]);
}

} // namespace

class TokenPlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void turnsKeepDistances();
    void frameHoldsEveryTurn();
    void circlesAreFlat();
    void scalingIsAsTheLayout();
    void besideAnotherTextOnlyTheTurnDiffers();
};

void TokenPlacesTest::turnsKeepDistances()
{
    const Layout3D layout{{1, 0, 0}, {0, 0.5, -0.5}, {-0.3, 0.2, 0.9}};
    for (const auto &turn : {QQuaternion(), firstTurn(), QQuaternion::fromEulerAngles(70, 200, 33)}) {
        const TokenPlaces places = placesInSpace(layout, turn);
        QVERIFY(!places.onCircle);
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j) {
                double inSpace = 0;
                for (std::size_t axis = 0; axis < 3; ++axis)
                    inSpace += std::pow(layout[i][axis] - layout[j][axis], 2);
                const double seen = std::pow(apart(places.positions, i, j), 2)
                    + std::pow(places.depth[i] - places.depth[j], 2);
                QVERIFY(std::abs(inSpace - seen) < 1e-5);
            }
    }
    const TokenPlaces front = placesInSpace(layout, QQuaternion());
    QVERIFY(std::abs(front.positions[2][1] - 0.2) < 1e-6);
    QVERIFY(std::abs(front.depth[2] - 0.9) < 1e-6); // towards the one who looks
}

void TokenPlacesTest::frameHoldsEveryTurn()
{
    const Layout3D layout{{0, 0, 1}, {0.1, 0, 0}};
    for (int angle = 0; angle < 360; angle += 15) {
        const TokenPlaces places =
            placesInSpace(layout, QQuaternion::fromEulerAngles(static_cast<float>(angle), 40, 0));
        QCOMPARE(places.frame, placesInSpace(layout, QQuaternion()).frame);
        for (const auto &[x, y] : places.positions)
            QVERIFY(std::abs(x) <= 1 + 1e-6 && std::abs(y) <= 1 + 1e-6);
    }
}

void TokenPlacesTest::circlesAreFlat()
{
    const auto analysis = testAnalysis("a circle");
    for (const TokenLayout layout : {TokenLayout::Circle, TokenLayout::Dendrogram}) {
        const TokenPlaces places = firstPlaces(*analysis, nullptr, {.layout = layout, .in3D = true});
        QVERIFY(places.onCircle);
        QVERIFY(places.depth.empty());
        for (const auto &[x, y] : places.positions)
            QVERIFY(std::abs(std::hypot(x, y) - 1) < 1e-9);
    }
    QVERIFY(
        !placesOf({{0, 0, 0}}, {.layout = TokenLayout::Circle}, {}).onCircle); // there is no circle of one
}

void TokenPlacesTest::scalingIsAsTheLayout()
{
    const auto analysis = testAnalysis("some words");
    const TokenPlaces places = firstPlaces(*analysis, nullptr, {});
    QCOMPARE(places.positions.size(), analysis->space->tokens.size());
    QCOMPARE(places.frame, places.positions);
    for (std::size_t i = 0; i < places.positions.size(); ++i) // turned and mirrored at most
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(std::abs(apart(places.positions, i, j) - apart(*analysis->layout, i, j)) < 1e-9);
    QCOMPARE(firstPlaces(*analysis, nullptr, {.in3D = true}).depth.size(), places.positions.size());
}

void TokenPlacesTest::besideAnotherTextOnlyTheTurnDiffers()
{
    const auto a = testAnalysis("the king said");
    const auto b = testAnalysis("the king says");
    const Layout alone = firstPlaces(*b, nullptr, {}).positions;
    const Layout beside = firstPlaces(*b, a.get(), {}).positions;
    for (std::size_t i = 0; i < alone.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(std::abs(apart(alone, i, j) - apart(beside, i, j)) < 1e-9);
    // Tokens of both are no farther from where they are in the first.
    const Layout first = firstPlaces(*a, nullptr, {}).positions;
    double before = 0;
    double after = 0;
    for (std::size_t k = 0; k < 12; ++k) { // [CLS] and what both begin with
        before += std::pow(alone[k][0] - first[k][0], 2) + std::pow(alone[k][1] - first[k][1], 2);
        after += std::pow(beside[k][0] - first[k][0], 2) + std::pow(beside[k][1] - first[k][1], 2);
    }
    QVERIFY2(after < before + 0.05, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
}

QTEST_GUILESS_MAIN(TokenPlacesTest)
#include "token_places_test.moc"
