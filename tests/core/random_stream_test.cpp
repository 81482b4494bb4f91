// Streams of random numbers, against NumPy's.

#include "random_stream.h"

#include <QTest>

#include <limits>
#include <set>

using namespace attopo;

class RandomStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithNumPy();
    void sharesNothing();
};

void RandomStreamTest::agreesWithNumPy()
{
    // numpy.random.Philox(key=[seed, number]).random_raw(9)[[0, 1, 3, 4, 8]]
    struct Stream {
        std::uint64_t seed, number;
        std::array<std::uint64_t, 5> expected;
    };
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    constexpr std::array<std::size_t, 5> places{0, 1, 3, 4, 8};
    constexpr Stream streams[] = {
        {0,
         0,
         {0x02f4ba6408e4d89b, 0x3dd62b0b9ca8c5b2, 0x907d7a052fd5b4dc, 0x809bf322883987c3,
          0x40fa86f0f781945d}},
        {0,
         1,
         {0xd037f8c3f9a1d176, 0xc057419b4c210765, 0x7bae035dea6ea5c0, 0xb487ac82e7ddd46f,
          0x90cae1e1aecc68a9}},
        {1,
         0,
         {0x4db6a27b756282df, 0xd944fa03babe0e2f, 0x07f697696a0482a2, 0xe677fe4bbd0452ec,
          0x6883d8d6d20a1807}},
        {7,
         9998,
         {0x5836169ff08f6bd9, 0x3318c31b34bad7be, 0x71939414a09809f2, 0xc8f6187df5b28ada,
          0xc28f89082765ac48}},
        {largest,
         largest / 2 + 1,
         {0x35eb76d7051d188f, 0x82213878ba27aeb6, 0x80dcd0bee6666a18, 0xd77f2980e47b2b61,
          0x2da8e5580cb8efdc}},
    };
    for (const Stream &stream : streams) {
        RandomStream random(stream.seed, stream.number);
        std::vector<std::uint64_t> found;
        for (std::size_t k = 0; k < 9; ++k)
            found.push_back(random.next());
        for (std::size_t k = 0; k < places.size(); ++k)
            QCOMPARE(found[places[k]], stream.expected[k]);
    }
    // int(number) * 1000 >> 64
    RandomStream random(7, 9998);
    for (const std::uint64_t expected : {344U, 199U, 501U, 443U, 785U, 645U, 557U, 465U, 760U})
        QCOMPARE(random.below(1000), expected);
    QCOMPARE(random.below(1), std::uint64_t(0));
}

void RandomStreamTest::sharesNothing()
{
    // 100,000 of 2^64 numbers: two are equal in one case of four billion.
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        for (std::uint64_t number = 0; number < 20; ++number) {
            RandomStream random(seed, number);
            for (int k = 0; k < 500; ++k)
                QVERIFY(seen.insert(random.next()).second);
        }
}

QTEST_GUILESS_MAIN(RandomStreamTest)
#include "random_stream_test.moc"
