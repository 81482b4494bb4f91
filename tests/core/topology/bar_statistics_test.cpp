// The numbers of a barcode against GUDHI and NumPy (tests/data/topology/make_summaries.py).

#include "topology/bar_statistics.h"

#include "summary_cases.h"
#include "topology/finite_diagram.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace attopo;

class BarStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithReference_data();
    void agreesWithReference();
    void byHand();
    void histogramByHand();
    void saysWhatTheyAre();
};

namespace {

double valueOf(const BarStatistics &values, std::string_view name)
{
    for (std::size_t k = 0; k < values.values.size(); ++k)
        if (barStatistics()[k].name == name)
            return values.values[k];
    return std::nan("");
}

} // namespace

void BarStatisticsTest::agreesWithReference_data()
{
    QTest::addColumn<QByteArray>("caseJson");
    for (const nlohmann::json &item : summaryReference("barcodes"))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void BarStatisticsTest::agreesWithReference()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const Barcode barcode = barcodeOf(item["bars"], 1);
    const BarStatistics found = barStatisticsOf(barcode, 1);
    const std::string_view names[] = {"bars",
                                      "essential_bars",
                                      "total_persistence_1",
                                      "total_persistence_2",
                                      "max_persistence",
                                      "mean_persistence",
                                      "sd_persistence"};
    // Sums and roots of at most 50 doubles below 1, taken in another order. The deviation of lengths that are
    // all equal is a root of rounding, so that it has half the digits.
    for (std::size_t k = 0; k < std::size(names); ++k)
        QVERIFY2(std::abs(valueOf(found, names[k]) - item["numbers"][k].get<double>())
                     < (names[k] == "sd_persistence" ? 1e-8 : 1e-13),
                 names[k].data());
    const double entropy = item.value("entropy", 0.0);
    QVERIFY(std::abs(valueOf(found, "persistent_entropy") - entropy) < 1e-13);
    const double ending = item["numbers"][0].get<double>() - item["numbers"][1].get<double>();
    if (ending >= 2)
        QVERIFY(std::abs(valueOf(found, "normalised_entropy") - entropy / std::log(ending)) < 1e-13);
    QCOMPARE(barStatisticsOf(barcode, 0), BarStatistics()); // its bars are of dimension 1
    QCOMPARE(lengthHistogram(finiteDiagram(barcode, 1), 0.5, 8).counts,
             item["histogram"].get<std::vector<std::size_t>>());
}

void BarStatisticsTest::byHand()
{
    const Barcode barcode{
        0, 1, 2, {{0, 0, 1, {}, {}}, {0, 0, 3, {}, {}}, {0, 0, infinity, {}, {}}, {1, 1, 1.5, {}, {}}}};
    const BarStatistics h0 = barStatisticsOf(barcode, 0);
    QCOMPARE(valueOf(h0, "bars"), 3.0);
    QCOMPARE(h0[BarStatistic::NormalisedEntropy], valueOf(h0, "normalised_entropy"));
    QCOMPARE(valueOf(h0, "essential_bars"), 1.0);
    QCOMPARE(valueOf(h0, "total_persistence_1"), 4.0);
    QCOMPARE(valueOf(h0, "total_persistence_2"), 10.0);
    QCOMPARE(valueOf(h0, "max_persistence"), 3.0);
    QCOMPARE(valueOf(h0, "mean_persistence"), 2.0);
    QCOMPARE(valueOf(h0, "sd_persistence"), 1.0);
    const double entropy = 0.25 * std::log(4.0) + 0.75 * std::log(4.0 / 3);
    QCOMPARE(valueOf(h0, "persistent_entropy"), entropy);
    QCOMPARE(valueOf(h0, "normalised_entropy"), entropy / std::log(2.0));
    const double one = valueOf(barStatisticsOf(barcode, 1), "persistent_entropy");
    QCOMPARE(one, 0.0);
    QVERIFY(!std::signbit(one));
    QCOMPARE(barStatisticsOf({}, 0), BarStatistics());
    const Barcode point{1, 1, 0, {{0, 0, infinity, {0}, {}}}};
    QCOMPARE(barStatisticsOf(point, 0), (BarStatistics{{1, 1}}));
}

void BarStatisticsTest::histogramByHand()
{
    const LengthHistogram histogram =
        lengthHistogram({{0, 0.25}, {0.5, 0.75}, {0, 0.24}, {0, 1}, {0.5, 1}, {0, 1.25}}, 1, 4);
    QCOMPARE(histogram.edges, (std::vector<double>{0, 0.25, 0.5, 0.75, 1}));
    QCOMPARE(histogram.counts, (std::vector<std::size_t>{1, 2, 1, 1}));
    QCOMPARE(lengthHistogram({}, 1, 2), (LengthHistogram{{0, 0.5, 1}, {0, 0}}));
}

void BarStatisticsTest::saysWhatTheyAre()
{
    std::set<std::string_view> names;
    for (const SummaryInfo &info : barStatistics()) {
        names.insert(info.name);
        QVERIFY(!info.label.empty());
        QVERIFY(info.definition.ends_with('.'));
    }
    QCOMPARE(names.size(), barStatisticCount);
}

QTEST_APPLESS_MAIN(BarStatisticsTest)
#include "bar_statistics_test.moc"
