// The parts of group statistics, against SciPy and the same permutations by NumPy. The whole is in
// app/batch_test.cpp.

#include "corpus/false_discovery.h"
#include "corpus/permutation_test.h"
#include "corpus/student_t.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace attopo;

class GroupStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void permutations();
    void falseDiscoveries();
    void quantiles();
};

void GroupStatisticsTest::permutations()
{
    QFile file(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/groups.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto json = nlohmann::json::parse(file.readAll().toStdString());
    const auto groups = json["groups"].get<std::vector<std::size_t>>();
    const auto values = json["values"].get<std::vector<std::vector<double>>>();
    PermutationTest test;
    test.permutations = json["permutations"].get<std::uint64_t>();
    test.groupSizes.resize(3);
    test.centre.resize(values[0].size());
    for (std::size_t row = 0; row < groups.size(); ++row) {
        ++test.groupSizes[groups[row]];
        for (std::size_t k = 0; k < test.centre.size(); ++k)
            test.centre[k] += values[row][k] / static_cast<double>(groups.size());
    }
    const SampleRows rows = [&](const auto &use) {
        for (std::size_t row = 0; row < groups.size(); ++row)
            use(groups[row], values[row]);
    };
    const auto expected = json["p"].get<std::vector<double>>();
    for (const std::size_t threads : {1U, 3U}) {
        const std::vector<double> p = permutationTest(test, rows, threads);
        QCOMPARE(p.size(), expected.size());
        for (std::size_t k = 0; k + 1 < p.size(); ++k)
            QVERIFY(std::abs(p[k] - expected[k]) < 1e-12);
    }
    // The last value is the same everywhere: with its centre exact, all permutations part it as much.
    test.centre.back() = values[0].back();
    QCOMPARE(permutationTest(test, rows, 1).back(), 1.0);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY_THROWS_EXCEPTION(std::exception, permutationTest(test, rows, 1, stopped.get_token()));
}

void GroupStatisticsTest::falseDiscoveries()
{
    // scipy.stats.false_discovery_control
    const std::vector<double> p{0.01, 0.8, 0.03, 0.02, 0.03};
    const std::vector<double> expected{0.0375, 0.8, 0.0375, 0.0375, 0.0375};
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < q.size(); ++k)
        QVERIFY(std::abs(q[k] - expected[k]) < 1e-15);
    QVERIFY(benjaminiHochberg({}).empty());
}

void GroupStatisticsTest::quantiles()
{
    // scipy.stats.t.ppf(0.975, …)
    constexpr std::pair<double, double> expected[] = {{1, 12.706204736174694},
                                                      {2.5, 3.5746548420036817},
                                                      {7, 2.364624251592784},
                                                      {30.3, 2.041424872699853},
                                                      {1e5, 1.9599877075346095}};
    for (const auto &[freedom, quantile] : expected)
        QVERIFY(std::abs(studentQuantile(0.975, freedom) - quantile) < 1e-10 * quantile);
}

QTEST_GUILESS_MAIN(GroupStatisticsTest)
#include "group_statistics_test.moc"
