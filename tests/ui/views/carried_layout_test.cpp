#include "carried_layout.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace attopo;

namespace {

std::vector<Token> tokensOf(const std::string &letters)
{
    std::vector<Token> tokens;
    for (const char letter : letters) {
        Token token;
        token.id = letter;
        token.text = letter;
        tokens.push_back(token);
    }
    return tokens;
}

} // namespace

class CarriedLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharedAtBothEnds_data();
    void sharedAtBothEnds();
    void pairsAreEqualTokensOnce();
    void newTokensComeOutOfTheOneBefore();
    void pointsTurnWithTheLayout();
};

void CarriedLayoutTest::sharedAtBothEnds_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("shared");
    QTest::newRow("same") << "abc"
                          << "abc" << 3;
    QTest::newRow("typed at the end") << "abc"
                                      << "abcd" << 3;
    QTest::newRow("typed within") << "abxyc"
                                  << "abc" << 3;
    QTest::newRow("repeated") << "aaa"
                              << "aaaaa" << 3; // each but once
    QTest::newRow("nothing") << "abc"
                             << "def" << 0;
    QTest::newRow("empty") << ""
                           << "abc" << 0;
    QTest::newRow("replaced") << "a1c"
                              << "a2c" << 2;
}

void CarriedLayoutTest::sharedAtBothEnds()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, shared);
    QCOMPARE(static_cast<int>(commonTokens(tokensOf(a.toStdString()), tokensOf(b.toStdString())).size()),
             shared);
}

void CarriedLayoutTest::pairsAreEqualTokensOnce()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 300; ++round) {
        std::string letters[2];
        for (std::string &text : letters)
            for (int k = random.bounded(9); k > 0; --k)
                text += static_cast<char>('a' + random.bounded(2));
        std::set<int> left;
        std::set<int> right;
        for (const auto &[i, j] : commonTokens(tokensOf(letters[0]), tokensOf(letters[1]))) {
            QCOMPARE(letters[0][static_cast<std::size_t>(i)], letters[1][static_cast<std::size_t>(j)]);
            QVERIFY(left.insert(i).second);
            QVERIFY(right.insert(j).second);
        }
    }
}

void CarriedLayoutTest::newTokensComeOutOfTheOneBefore()
{
    const Layout3D former{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    const Layout3D carried = carriedOver(former, {{0, 0}, {3, 2}}, 4); // two that are new in between
    QCOMPARE(carried, (Layout3D{{1, 2, 3}, {1, 2, 3}, {1, 2, 3}, {7, 8, 9}}));
    QCOMPARE(carriedOver({}, {}, 2), (Layout3D{{0, 0, 0}, {0, 0, 0}}));
}

void CarriedLayoutTest::pointsTurnWithTheLayout()
{
    const Layout from{{-1, 0}, {0.5, 0.5}, {0.5, -0.5}};
    for (const double angle : {0.0, 0.7, 2.0, -1.3})
        for (const int mirror : {1, -1}) {
            const auto turned = [&](const std::array<double, 2> &p) -> std::array<double, 2> {
                return {std::cos(angle) * p[0] - std::sin(angle) * mirror * p[1],
                        std::sin(angle) * p[0] + std::cos(angle) * mirror * p[1]};
            };
            Layout to;
            for (const auto &point : from)
                to.push_back(turned(point));
            const std::array<double, 2> expected = turned({0.3, 0.8});
            const std::array<double, 2> found = turnedPoint({0.3, 0.8}, from, to);
            QVERIFY(std::hypot(found[0] - expected[0], found[1] - expected[1]) < 1e-9);
        }
}

QTEST_GUILESS_MAIN(CarriedLayoutTest)
#include "carried_layout_test.moc"
