#include "analysis/reading_order.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace attopo;

namespace {

/// A path that bends.
Layout path(std::size_t n)
{
    std::mt19937 generator(5);
    std::uniform_real_distribution<double> uniform(-0.05, 0.05);
    Layout layout;
    for (std::size_t k = 0; k < n; ++k) {
        const double t = 2 * static_cast<double>(k) / static_cast<double>(n - 1) - 1;
        layout.push_back({t + uniform(generator), 0.5 * t * t + uniform(generator)});
    }
    return layout;
}

Layout turned(const Layout &layout, double angle, bool mirrored)
{
    Layout result;
    for (const auto &[x, y] : layout)
        result.push_back({std::cos(angle) * x - std::sin(angle) * y,
                          (mirrored ? -1 : 1) * (std::sin(angle) * x + std::cos(angle) * y)});
    return result;
}

double farthest(const Layout &a, const Layout &b)
{
    double most = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        most = std::max(most, std::hypot(a[k][0] - b[k][0], a[k][1] - b[k][1]));
    return most;
}

std::vector<Token> tokensOf(const std::string &letters)
{
    std::vector<Token> tokens;
    for (const char letter : letters)
        tokens.push_back({letter, std::string(1, letter), tokens.size(), tokens.size() + 1});
    return tokens;
}

} // namespace

class ReadingOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheSameHoweverItCame();
    void runsFromLeftToRight();
    void inSpace();
    void fewTokens();
    void laidBesideAnother();
};

void ReadingOrderTest::isTheSameHoweverItCame()
{
    const Layout expected = inReadingOrder(path(12));
    for (const double angle : {0.3, 1.7, 3.0, 4.4, 6.1})
        for (const bool mirrored : {false, true})
            QVERIFY(farthest(inReadingOrder(turned(path(12), angle, mirrored)), expected) < 1e-9);
}

void ReadingOrderTest::runsFromLeftToRight()
{
    const Layout layout = inReadingOrder(turned(path(12), 2.2, true));
    for (std::size_t k = 1; k < layout.size(); ++k)
        QVERIFY(layout[k][0] > layout[k - 1][0]);
    QVERIFY(layout.front()[1] > layout[6][1] && layout.back()[1] > layout[6][1]);
    // Lengths stay.
    QVERIFY(std::abs(std::hypot(layout[3][0] - layout[8][0], layout[3][1] - layout[8][1])
                     - std::hypot(path(12)[3][0] - path(12)[8][0], path(12)[3][1] - path(12)[8][1]))
            < 1e-9);
}

void ReadingOrderTest::inSpace()
{
    Layout3D layout;
    for (const auto &[x, y] : path(12))
        layout.push_back({y, x * x * x - 0.6 * x, x}); // its axes in another order
    const Layout3D ordered = inReadingOrder(layout);
    double along = 0;
    for (std::size_t k = 0; k < ordered.size(); ++k)
        along += ordered[k][0] * (static_cast<double>(k) - 5.5);
    QVERIFY(along > 0);
    QVERIFY(ordered.front()[0] < ordered[6][0] && ordered[6][0] < ordered.back()[0]);
    Layout3D mirrored = layout;
    for (auto &[x, y, z] : mirrored)
        std::swap(x, z);
    const Layout3D again = inReadingOrder(mirrored);
    for (std::size_t k = 0; k < ordered.size(); ++k)
        for (std::size_t axis = 0; axis < 3; ++axis)
            QVERIFY(std::abs(again[k][axis] - ordered[k][axis]) < 1e-9);
}

void ReadingOrderTest::fewTokens()
{
    QVERIFY(inReadingOrder(Layout()).empty());
    QCOMPARE(inReadingOrder(Layout{{0, 0}}), (Layout{{0, 0}}));
    const Layout two = inReadingOrder(Layout{{0, 1}, {0, -1}});
    QVERIFY(std::abs(two[0][0] + 1) < 1e-9 && std::abs(two[1][0] - 1) < 1e-9);
    for (const auto &[x, y] : inReadingOrder(Layout(5, {0, 0}))) // all at one place
        QVERIFY(x == 0 && y == 0);
}

void ReadingOrderTest::laidBesideAnother()
{
    const std::vector<Token> tokens = tokensOf("abcabdxy");
    const Layout3D layout = flat(inReadingOrder(path(8)));
    const Layout3D other = flat(turned(path(8), 2.5, true));
    // The same text: it comes to lie on the other's.
    QVERIFY(farthest(fromFront(laidBeside(other, tokens, layout, tokens)), fromFront(layout)) < 1e-9);
    // One token less: the others stay near.
    Layout3D shorter = other;
    std::vector<Token> fewer = tokens;
    shorter.erase(shorter.begin() + 6);
    fewer.erase(fewer.begin() + 6);
    const Layout3D beside = laidBeside(shorter, fewer, layout, tokens);
    for (std::size_t k = 0; k < beside.size(); ++k) {
        const std::size_t its = k < 6 ? k : k + 1;
        QVERIFY(std::hypot(beside[k][0] - layout[its][0], beside[k][1] - layout[its][1]) < 0.1);
    }
    // Too little in common.
    QVERIFY(laidBeside(other, tokens, layout, tokensOf("abmnopqrst")) == other);
}

QTEST_APPLESS_MAIN(ReadingOrderTest)
#include "reading_order_test.moc"
