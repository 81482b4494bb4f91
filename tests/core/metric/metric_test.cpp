#include "metric/entropy_kernel.h"
#include "metric/group_attention.h"
#include "metric/jensen_shannon.h"
#include "metric/metric.h"
#include "metric/symmetrise.h"

#include "error.h"

#include "json_matrix.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>

using namespace attopo;

namespace {

SquareMatrix power(SquareMatrix matrix, int exponent)
{
    for (double &value : matrix.values)
        value = std::pow(value, exponent);
    return matrix;
}

double largestDifference(const SquareMatrix &a, const SquareMatrix &b)
{
    double largest = a.n() == b.n() ? 0 : 1e9;
    for (std::size_t k = 0; k < std::min(a.values.size(), b.values.size()); ++k)
        largest = std::max(largest, std::abs(a.values[k] - b.values[k]));
    return largest;
}

/// Near 0 a root magnifies what a divergence is off by: compared is the divergence, which is the distance to
/// the power of this.
int exponentOfDivergence(Metric metric)
{
    switch (metric) {
    case Metric::JensenShannon:
    case Metric::JensenShannonSoftmax:
        return 2;
    case Metric::JensenShannonNotebook:
        return 4;
    default:
        return 1;
    }
}

} // namespace

class MetricTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithScipy_data();
    void agreesWithScipy();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void boundsAreReached();
    void zerosCount();
    void instructionSetsAgree();
    void knownValues();
    void secondSoftmaxShrinksWithLength();
    void droppedTokensAreRenormalised();
    void groupsAreSummedAndAveraged();
    void stops();
    void vectors();
    void symmetrises();
    void names();
};

void MetricTest::agreesWithScipy_data()
{
    QTest::addColumn<QByteArray>("caseJson");
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/metric/expected.json");
    for (const nlohmann::json &item : nlohmann::json::parse(file))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void MetricTest::agreesWithScipy()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const SquareMatrix matrix = toMatrix(item["matrix"]);
    for (const MetricInfo &info : metrics()) {
        QVERIFY2(item.contains(info.name), ("make_reference.py lacks " + std::string(info.name)).c_str());
        const SquareMatrix found = distanceMatrix(info.metric, matrix);
        const int exponent = exponentOfDivergence(info.metric);
        // Sums of up to 40 numbers below 1, in another order; SciPy's 1 − cos cancels near 0. Both sides
        // compute a divergence in double precision, off by a few 1e-16.
        QVERIFY2(largestDifference(power(found, exponent), power(toMatrix(item[info.name]), exponent))
                     <= (exponent > 1 ? 2e-15 : 1e-15),
                 info.name.data());
    }
}

void MetricTest::keepsItsPromises_data() { agreesWithScipy_data(); }

void MetricTest::keepsItsPromises()
{
    QFETCH(QByteArray, caseJson);
    const SquareMatrix matrix = toMatrix(nlohmann::json::parse(caseJson.toStdString())["matrix"]);
    for (const MetricInfo &info : metrics()) {
        const double rounding = std::pow(2e-15, 1.0 / exponentOfDivergence(info.metric));
        const SquareMatrix d = distanceMatrix(info.metric, matrix);
        const char *name = info.name.data();
        for (std::size_t i = 0; i < d.n(); ++i) {
            QCOMPARE(d(i, i), 0.0);
            for (std::size_t j = 0; j < d.n(); ++j) {
                QVERIFY2(d(i, j) >= 0 && d(i, j) <= info.upperBound + rounding, name);
                QVERIFY2(d(i, j) == d(j, i), name);
                for (std::size_t k = 0; info.triangleInequality && k < d.n(); ++k)
                    QVERIFY2(d(i, k) <= d(i, j) + d(j, k) + rounding, name);
            }
        }
    }
}

void MetricTest::boundsAreReached()
{
    SquareMatrix opposite(2);
    opposite.values = {1, 0, -1, 0};
    SquareMatrix disjoint(2);
    disjoint.values = {1, 0, 0, 1};
    for (const MetricInfo &info : metrics()) {
        const bool vectors = info.input == MetricInput::HiddenStates;
        if (std::isfinite(info.upperBound) && !info.forComparison) // the second softmax keeps rows from it
            QCOMPARE(distanceMatrix(info.metric, vectors ? opposite : disjoint)(0, 1), info.upperBound);
    }
}

void MetricTest::zerosCount()
{
    Matrix two(2, 2);
    two.values = {1, 0, 0, 1};
    Matrix three(2, 3);
    three.values = {1, 0, 0, 0, 1, 0};
    for (const MetricInfo &info : metrics())
        if (info.input != MetricInput::AttentionWeights) // their columns are the points
            QCOMPARE(distanceMatrix(info.metric, two) != distanceMatrix(info.metric, three),
                     info.countsZeros);
}

void MetricTest::instructionSetsAgree()
{
#if defined(__x86_64__)
    std::vector<double> p(131);
    std::vector<double> q(131);
    for (std::size_t k = 0; k < p.size(); ++k) {
        p[k] = k % 7 == 0 ? 0 : 1.0 / static_cast<double>(3 * k + 1);
        q[k] = k % 5 == 0 ? 1e-300 : 1.0 / static_cast<double>(200 - k);
    }
    for (const std::size_t size : {0UL, 1UL, 7UL, 8UL, 9UL, 16UL, 131UL}) {
        double expected = 0;
        for (std::size_t k = 0; k < size; ++k) {
            const double m = (p[k] + q[k]) / 2;
            expected += m > 0 ? m * std::log2(m) : 0;
        }
        QVERIFY(std::abs(negativeMeanEntropyBaseline(p.data(), q.data(), size) - expected) < 1e-14);
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            QVERIFY(std::abs(negativeMeanEntropyAvx2(p.data(), q.data(), size) - expected) < 1e-14);
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
            QVERIFY(std::abs(negativeMeanEntropyAvx512(p.data(), q.data(), size) - expected) < 1e-14);
    }
    qInfo("kernel in use: %s", std::string(jensenShannonInstructionSet()).c_str());
#else
    QSKIP("one instruction set only on this processor");
#endif
}

void MetricTest::knownValues()
{
    SquareMatrix oneHot(3);
    for (std::size_t i = 0; i < 3; ++i)
        oneHot(i, i) = 1;
    const SquareMatrix js = distanceMatrix(Metric::JensenShannon, oneHot);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            QCOMPARE(js(i, j), i == j ? 0.0 : 1.0); // disjoint: the largest distance there is
    QCOMPARE(distanceMatrix(Metric::JensenShannon, SquareMatrix()).n(), std::size_t(0));
}

void MetricTest::secondSoftmaxShrinksWithLength()
{
    // The defect that js-softmax and js-notebook reproduce: two rows with nothing in common.
    for (const auto &[n, expected] : {std::pair<std::size_t, double>(6, 0.23), {117, 0.06}}) {
        SquareMatrix oneHot(n);
        for (std::size_t i = 0; i < n; ++i)
            oneHot(i, i) = 1;
        QVERIFY(std::abs(distanceMatrix(Metric::JensenShannonSoftmax, oneHot)(0, 1) - expected) < 0.005);
    }
}

void MetricTest::droppedTokensAreRenormalised()
{
    SquareMatrix attention(3);
    attention.values = {0.5, 0.25, 0.25, 1, 0, 0, 0.2, 0.2, 0.6};
    const TokenGroups lastTwo = {{1}, {2}};
    const Matrix kept = groupAttention(attention, lastTwo, lastTwo);
    QCOMPARE(kept.rows, std::size_t(2));
    QCOMPARE(kept(0, 0), 0.5); // attended to the dropped token only: uniform
    QCOMPARE(kept(0, 1), 0.5);
    QCOMPARE(kept(1, 0), 0.25);
    QCOMPARE(kept(1, 1), 0.75);
    const TokenGroups all = {{0}, {1}, {2}};
    QVERIFY(groupAttention(attention, all, all) == static_cast<const Matrix &>(attention));
}

void MetricTest::groupsAreSummedAndAveraged()
{
    SquareMatrix attention(3);
    attention.values = {0.5, 0.25, 0.25, 1, 0, 0, 0.2, 0.2, 0.6};
    const TokenGroups words = {{0, 1}, {2}};
    const Matrix joined = groupAttention(attention, words, words);
    QCOMPARE(joined(0, 0), (0.5 + 0.25 + 1) / 2);
    QCOMPARE(joined(0, 1), 0.25 / 2);
    QCOMPARE(joined(1, 0), 0.2 + 0.2);
    QCOMPARE(joined(1, 1), 0.6);
    const Matrix kept = groupAttention(attention, {{0, 1}}, {{1}, {2}}); // rows: (1/2, 1/2) and uniform
    QCOMPARE(kept(0, 0), 0.5);
    QCOMPARE(kept(0, 1), 0.5);
}

void MetricTest::stops()
{
    std::stop_source source;
    source.request_stop();
    SquareMatrix attention(2);
    attention.values = {1, 0, 0, 1};
    for (const MetricInfo &info : metrics())
        QVERIFY_THROWS_EXCEPTION(Cancelled, distanceMatrix(info.metric, attention, source.get_token()));
}

void MetricTest::vectors()
{
    Matrix vectors(4, 2);
    vectors.values = {3, 4, 0, 0, -6, -8, 4, -3};
    const SquareMatrix euclidean = distanceMatrix(Metric::Euclidean, vectors);
    QCOMPARE(euclidean(0, 1), 5.0);
    QCOMPARE(euclidean(0, 2), 15.0);
    const SquareMatrix cosine = distanceMatrix(Metric::Cosine, vectors);
    QVERIFY(std::abs(cosine(0, 2) - 2) < 1e-15); // opposite, whatever their lengths
    QVERIFY(std::abs(cosine(0, 3) - 1) < 1e-15); // at right angles
    QCOMPARE(cosine(0, 1), 1.0);                 // no direction
    QCOMPARE(cosine(1, 1), 0.0);
}

void MetricTest::symmetrises()
{
    SquareMatrix matrix(2);
    matrix.values = {0, 1, 0.5, 0};
    QCOMPARE(symmetrised(matrix, Symmetrisation::Maximum).values, (std::vector<double>{0, 1, 1, 0}));
    QCOMPARE(symmetrised(matrix, Symmetrisation::Mean).values, (std::vector<double>{0, 0.75, 0.75, 0}));
    QCOMPARE(symmetrised(matrix, Symmetrisation::Minimum).values, (std::vector<double>{0, 0.5, 0.5, 0}));
    const double inf = std::numeric_limits<double>::infinity();
    matrix.values = {0, inf, inf, 0};
    QCOMPARE(symmetrised(matrix, Symmetrisation::Mean).values, (std::vector<double>{0, inf, inf, 0}));
}

void MetricTest::names()
{
    for (const MetricInfo &info : metrics()) {
        QCOMPARE(metricByName(info.name), std::optional(info.metric));
        QCOMPARE(metricInfo(info.metric).name, info.name);
        QVERIFY(!info.label.empty() && !info.definition.empty());
    }
    QVERIFY(!metricByName("cosine-of-nothing"));
    QCOMPARE(metrics().front().metric, Metric::JensenShannon);
    QVERIFY(std::ranges::is_sorted(metrics(), {}, &MetricInfo::forComparison));
}

QTEST_GUILESS_MAIN(MetricTest)
#include "metric_test.moc"
