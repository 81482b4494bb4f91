// Permutation tests, against the same permutations by NumPy (tests/data/corpus/make_corpus_reference.py),
// against SciPy's own (make_permutation_reference.py), and against what p is under the null hypothesis:
// uniform.

#include "statistics/permutation_test.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace attopo;

class PermutationTestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samePermutations();
    void equalMeansArePartedByNothing();
    void agreesWithSciPy();
    void uniformUnderTheNull_data();
    void uniformUnderTheNull();
};

namespace {

nlohmann::json reference(const char *name)
{
    QFile file(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                          : nlohmann::json();
}

/// A sample, row by row, and its test.
struct Sample {
    std::vector<std::size_t> groups;
    std::vector<std::vector<double>> values; ///< [rows][values]

    PermutationTest test(std::uint64_t permutations) const
    {
        PermutationTest test;
        test.permutations = permutations;
        test.groupSizes.resize(*std::max_element(groups.begin(), groups.end()) + 1);
        test.centre.resize(values[0].size());
        for (std::size_t row = 0; row < groups.size(); ++row) {
            ++test.groupSizes[groups[row]];
            for (std::size_t k = 0; k < test.centre.size(); ++k)
                test.centre[k] += values[row][k] / static_cast<double>(groups.size());
        }
        return test;
    }

    SampleRows rows() const
    {
        return [this](const auto &use) {
            for (std::size_t row = 0; row < groups.size(); ++row)
                use(groups[row], values[row]);
        };
    }
};

} // namespace

void PermutationTestTest::samePermutations()
{
    const nlohmann::json json = reference("groups.json");
    const Sample sample{json["groups"], json["values"]};
    PermutationTest test = sample.test(json["permutations"].get<std::uint64_t>());
    const auto expected = json["p"].get<std::vector<double>>();
    for (const std::size_t threads : {1U, 3U}) {
        const std::vector<double> p = permutationTest(test, sample.rows(), threads);
        QCOMPARE(p.size(), expected.size());
        for (std::size_t k = 0; k + 1 < p.size(); ++k)
            QVERIFY(std::abs(p[k] - expected[k]) < 1e-12);
    }
    // The last value is the same everywhere: with its centre exact, all permutations part it as much.
    test.centre.back() = sample.values[0].back();
    QCOMPARE(permutationTest(test, sample.rows(), 1).back(), 1.0);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY_THROWS_EXCEPTION(std::exception, permutationTest(test, sample.rows(), 1, stopped.get_token()));
}

void PermutationTestTest::equalMeansArePartedByNothing()
{
    // Both groups have the same values: the difference of their means is 0 but for rounding.
    Sample sample;
    for (const double value : {0.1, 0.2, 0.3, 0.7, 0.9})
        for (const std::size_t group : {0U, 1U}) {
            sample.groups.push_back(group);
            sample.values.push_back({value, -value, group == 0 ? value : 1 - value});
        }
    const std::vector<double> p = permutationTest(sample.test(999), sample.rows(), 1);
    QCOMPARE(p[0], 1.0);
    QCOMPARE(p[1], 1.0);
    QVERIFY(p[2] < 1); // 0.44 and 0.56
}

void PermutationTestTest::agreesWithSciPy()
{
    const nlohmann::json json = reference("permutations.json");
    const std::vector<std::string> names{"sorted", "blocked", "shuffled"};
    Sample sample;
    sample.values.resize(json["values"]["sorted"].size());
    for (const std::string &name : names)
        for (std::size_t row = 0; row < sample.values.size(); ++row)
            sample.values[row].push_back(json["values"][name][row]);
    constexpr std::uint64_t permutations = 9999;
    for (const nlohmann::json &grouping : json["groupings"]) {
        sample.groups.clear();
        for (const char group : grouping["groups"].get<std::string>())
            sample.groups.push_back(group == '1');
        const std::vector<double> found = permutationTest(sample.test(permutations), sample.rows(), 0);
        for (std::size_t k = 0; k < names.size(); ++k) {
            // Both are shares of random permutations: five standard deviations of their difference, and one
            // permutation.
            const double p = grouping["p"][names[k]];
            const double deviation =
                std::sqrt(p * (1 - p) * (1.0 / permutations + 1 / json["resamples"].get<double>()));
            QVERIFY2(std::abs(found[k] - p) < 5 * deviation + 1.0 / permutations,
                     qPrintable(QStringLiteral("%1: %2, SciPy %3")
                                    .arg(QString::fromStdString(names[k]))
                                    .arg(found[k])
                                    .arg(p)));
        }
    }
}

void PermutationTestTest::uniformUnderTheNull_data()
{
    QTest::addColumn<std::vector<double>>("values");
    constexpr std::size_t rows = 500;
    std::vector<double> sorted(rows);
    std::iota(sorted.begin(), sorted.end(), 0);
    QTest::newRow("sorted") << sorted;
    std::vector<double> blocked; // five topics, one after the other
    for (const double row : sorted)
        blocked.push_back(std::floor(row / 100) + 0.1 * std::sin(row * row));
    QTest::newRow("blocked") << blocked;
    std::vector<double> shuffled = sorted;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(5));
    QTest::newRow("shuffled") << shuffled;
}

void PermutationTestTest::uniformUnderTheNull()
{
    QFETCH(std::vector<double>, values);
    constexpr std::uint64_t permutations = 499;
    constexpr std::size_t groupings = 400;
    Sample sample;
    for (const double value : values)
        sample.values.push_back({value});
    sample.groups.assign(values.size(), 0);
    std::fill_n(sample.groups.begin(), values.size() / 3, 1);
    std::vector<double> p;
    for (std::size_t k = 0; k < groupings; ++k) {
        std::shuffle(sample.groups.begin(), sample.groups.end(), std::mt19937_64(k));
        p.push_back(permutationTest(sample.test(permutations), sample.rows(), 1).front());
    }
    std::sort(p.begin(), p.end());
    // The statistics of the groupings and those of the permutations are two samples of one distribution: the
    // largest distance of their distribution functions (Kolmogorov and Smirnov), which is that of the p from
    // uniform ones, is larger than this in one case of a million.
    const double sizes = 1.0 / groupings + 1.0 / permutations;
    const double mostApart = std::sqrt(-std::log(1e-6 / 2) / 2 * sizes);
    double apart = 0;
    for (std::size_t k = 0; k < groupings; ++k)
        apart = std::max({apart, std::abs(p[k] - static_cast<double>(k) / groupings),
                          std::abs(p[k] - static_cast<double>(k + 1) / groupings)});
    QVERIFY2(apart < mostApart, qPrintable(QStringLiteral("%1 > %2").arg(apart).arg(mostApart)));
    // As many small ones as there should be, to five standard deviations.
    for (const double level : {0.01, 0.05}) {
        const auto found = static_cast<double>(std::upper_bound(p.begin(), p.end(), level) - p.begin());
        QVERIFY2(std::abs(found / groupings - level) < 5 * std::sqrt(level * (1 - level) * sizes),
                 qPrintable(QStringLiteral("%1 of %2 are at most %3").arg(found).arg(groupings).arg(level)));
    }
}

QTEST_GUILESS_MAIN(PermutationTestTest)
#include "permutation_test_test.moc"
