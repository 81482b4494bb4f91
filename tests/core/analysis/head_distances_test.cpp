// Distances of heads against SciPy (tests/data/analysis/make_head_distances.py).

#include "analysis/head_distances.h"

#include "error.h"
#include "fake_model.h"
#include "head_cases.h"
#include "metric/jensen_shannon.h"

#include <QTest>

using namespace attopo;

class HeadDistancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithScipy();
    void joinedWords();
    void readsAText();
    void otherPoints();
    void threadsAndParts();
    void nothing();
    void stops();
};

namespace {

/// SciPy adds the divergence up in another way, and its root makes the difference greater near 0.
void compare(const SquareMatrix &found, const nlohmann::json &expected, double tolerance)
{
    QCOMPARE(found.n(), expected.size());
    for (std::size_t i = 0; i < found.n(); ++i) {
        QCOMPARE(found(i, i), 0.0);
        for (std::size_t j = 0; j < found.n(); ++j) {
            QCOMPARE(found(i, j), found(j, i));
            QVERIFY2(std::abs(found(i, j) - expected[i][j].get<double>()) < tolerance,
                     qPrintable(QStringLiteral("%1, %2: %3").arg(i).arg(j).arg(found(i, j))));
        }
    }
}

} // namespace

void HeadDistancesTest::agreesWithScipy()
{
    const auto readings = referenceReadings();
    // The rows are float32 and do not sum to 1 exactly, which SciPy sees to first.
    compare(headDistances(readings, HeadDistance::RowsSum), headReference()["sum"], 1e-5);
    compare(headDistances(readings, HeadDistance::RowsMean), headReference()["mean"], 1e-6);
    const auto places = headPlaces(readings);
    QCOMPARE(places.size(), std::size_t(18));
    QVERIFY((places[5] == HeadPlace{0, 1, 1}));
    QVERIFY((places[12] == HeadPlace{1, 0, 0}));
    QVERIFY((places.back() == HeadPlace{1, 1, 2}));
}

void HeadDistancesTest::joinedWords()
{
    const auto groups = headReference()["groups"].get<TokenGroups>();
    compare(headDistances(referenceReadings(groups), HeadDistance::RowsSum), headReference()["joined_sum"],
            1e-9);
}

void HeadDistancesTest::readsAText()
{
    const FakeModel model;
    const HeadReading reading = readHeads(model, "one two", ReadAs::Text, true, true);
    QCOMPARE(reading.points.tokens.size(), std::size_t(3)); // two words and a space
    QCOMPARE(reading.points.tokens[2].text, std::string("two"));
    const std::vector<HeadReading> one{reading};
    const SquareMatrix distances = headDistances(one, HeadDistance::RowsSum);
    QCOMPARE(distances.n(), model.info().layers * model.info().heads);
    // One pair by hand.
    Matrix rows(2, 3);
    double sum = 0;
    for (std::size_t point = 0; point < 3; ++point) {
        for (const std::size_t head : {0U, 1U}) {
            const SquareMatrix attention(reading.activations->tokens, reading.activations->head(2, head));
            const Matrix grouped = groupAttention(attention, reading.points.groups, reading.points.groups);
            std::copy_n(grouped.row(point), 3, rows.values.begin() + static_cast<std::ptrdiff_t>(3 * head));
        }
        sum += jensenShannonDistances(rows)(1, 0);
    }
    QCOMPARE(distances(5, 4), sum);
    QVERIFY(readHeads(model, std::string(100, 'x'), ReadAs::Text, false, false).cutAt.has_value());
}

void HeadDistancesTest::otherPoints()
{
    const auto complaint = [](const auto &change) {
        auto readings = referenceReadings();
        for (HeadReading &reading : readings)
            for (std::size_t k = 0; k < reading.points.tokens.size(); ++k)
                reading.points.tokens[k] = {0, std::to_string(k), k, k + 1, false};
        change(readings[1].points);
        try {
            headDistances(readings, HeadDistance::RowsSum);
        } catch (const Error &error) {
            return QByteArray(error.what());
        }
        return QByteArray();
    };
    QVERIFY(complaint([](TextPoints &) {}).isEmpty());
    // A token may have the space before it, or not.
    QVERIFY(complaint([](TextPoints &points) { points.tokens[4].start = 3; }).isEmpty());
    const QByteArray fewer = complaint([](TextPoints &points) {
        points.groups.pop_back();
        points.tokens.pop_back();
    });
    QVERIFY2(fewer.contains("9 points to one model and 8 to another"), fewer.constData());
    const QByteArray others = complaint([](TextPoints &points) {
        points.tokens[4] = {0, "other", 4, 6, false};
    });
    QVERIFY2(others.contains("point 4 is “4” to one model and “other” to another"), others.constData());
    QVERIFY(!complaint([](TextPoints &points) { points.tokens[4].special = true; }).isEmpty());
}

void HeadDistancesTest::threadsAndParts()
{
    // So long that it is read in several parts.
    HeadReading reading;
    auto activations = std::make_shared<Activations>();
    activations->layers = 6;
    activations->heads = 12;
    activations->tokens = 150;
    for (std::size_t row = 0; row < 6 * 12 * 150; ++row) {
        std::vector<float> weights;
        float total = 0;
        for (std::size_t k = 0; k < 150; ++k)
            total += weights.emplace_back(
                std::exp(3 * std::sin(static_cast<float>(row * 13 + k * (row % 7 + 2)))));
        for (const float weight : weights)
            activations->attention.push_back(weight / total);
    }
    for (std::size_t k = 0; k < 150; ++k)
        reading.points.groups.push_back({k});
    reading.points.tokens.resize(150);
    reading.activations = activations;
    const std::vector<HeadReading> readings{reading};
    std::vector<std::size_t> seen;
    const SquareMatrix distances =
        headDistances(readings, HeadDistance::RowsSum, {}, [&](std::size_t done) { seen.push_back(done); });
    QVERIFY(seen.size() > 1 && seen.back() == 150 && std::is_sorted(seen.begin(), seen.end()));
    for (const std::size_t threads : {1U, 3U, 8U})
        QVERIFY(headDistances(readings, HeadDistance::RowsSum, {}, {}, threads) == distances);
    double sum = 0;
    Matrix rows(2, 150);
    for (std::size_t point = 0; point < 150; ++point) {
        for (const std::size_t k : {0U, 1U})
            std::copy_n(activations->attention.begin()
                            + static_cast<std::ptrdiff_t>((k * 71 * 150 + point) * 150),
                        150, rows.values.begin() + static_cast<std::ptrdiff_t>(150 * k));
        sum += jensenShannonDistances(rows)(1, 0);
    }
    QCOMPARE(distances(71, 0), sum);
}

void HeadDistancesTest::nothing()
{
    QCOMPARE(headDistances({}, HeadDistance::RowsMean).n(), std::size_t(0));
    auto readings = referenceReadings();
    for (HeadReading &reading : readings)
        reading.points = {};
    const SquareMatrix distances = headDistances(readings, HeadDistance::RowsMean);
    QCOMPARE(distances.n(), std::size_t(18));
    QVERIFY(distances == SquareMatrix(18));
}

void HeadDistancesTest::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             headDistances(referenceReadings(), HeadDistance::RowsSum, source.get_token()));
}

QTEST_GUILESS_MAIN(HeadDistancesTest)
#include "head_distances_test.moc"
