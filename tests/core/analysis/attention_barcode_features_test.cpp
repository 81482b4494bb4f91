// The 14 barcode features against GUDHI's bars and NumPy (tests/data/analysis/make_attention_features.py).

#include "analysis/attention_barcode_features.h"

#include "attention_cases.h"
#include "error.h"

#include <set>

using namespace attopo;

class AttentionBarcodeFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data() { addAttentionCases(); }
    void agreesWithGudhi();
    void distances();
    void byHand();
    void nothing();
    void stops();
    void saysWhatTheyAre();
};

void AttentionBarcodeFeaturesTest::agreesWithGudhi()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const AttentionBarcodeFeatures found = attentionBarcodeFeaturesOf(attentionOf(item));
    // Sums of at most 50 doubles below 1, taken in another order.
    for (std::size_t k = 0; k < attentionBarcodeFeatureCount; ++k)
        QVERIFY2(std::abs(found[k] - item["bars"][k].get<double>()) < 1e-13,
                 attentionBarcodeFeatures()[k].name.data());
}

void AttentionBarcodeFeaturesTest::distances()
{
    SquareMatrix attention(3);
    attention(0, 0) = 0.9;
    attention(0, 1) = 0.001;
    attention(0, 2) = 0.0011;
    attention(2, 1) = 0.25;
    attention(1, 2) = 1.0000001; // a rounded sum
    const SquareMatrix found = attentionFeatureDistances(attention);
    QCOMPARE(found.values, (std::vector<double>{0, 1, 1 - 0.0011, 1, 0, 0, 1 - 0.0011, 0, 0}));
}

void AttentionBarcodeFeaturesTest::byHand()
{
    // Some begin or end on a threshold.
    const Barcode barcode{0,
                          1,
                          1,
                          {{0, 0, 0.25, {}, {}},
                           {0, 0, 0.5, {}, {}},
                           {0, 0, 0.75, {}, {}},
                           {0, 0, infinity, {}, {}},
                           {1, 0.1, infinity, {}, {}},
                           {1, 0.25, 0.625, {}, {}},
                           {1, 0.7, 0.825, {}, {}},
                           {1, 0.95, 1, {}, {}},
                           {1, 0.96, 1, {}, {}}}};
    const auto entropy = [](std::initializer_list<double> parts) {
        double sum = 0;
        for (const double part : parts)
            sum -= part * std::log(part);
        return sum;
    };
    const double mean = 0.59 / 4;
    const double squares = std::pow(0.375 - mean, 2) + std::pow(0.125 - mean, 2) + std::pow(0.05 - mean, 2)
        + std::pow(0.04 - mean, 2);
    const AttentionBarcodeFeatures found = attentionBarcodeFeaturesOf(barcode);
    const AttentionBarcodeFeatures expected{1.5,
                                            entropy({1 / 6.0, 1 / 3.0, 0.5}),
                                            0.75,
                                            1,
                                            2,
                                            1,
                                            0.25,
                                            4,
                                            3,
                                            2,
                                            0.59,
                                            entropy({0.375 / 0.59, 0.125 / 0.59, 0.05 / 0.59, 0.04 / 0.59}),
                                            std::sqrt(squares / 4),
                                            4};
    for (std::size_t k = 0; k < attentionBarcodeFeatureCount; ++k)
        QVERIFY2(std::abs(found[k] - expected[k]) < 1e-14, attentionBarcodeFeatures()[k].name.data());
    // Of two that are equally long the one born first.
    const Barcode tied{0, 1, 1, {{1, 0.125, 0.25, {}, {}}, {1, 0.5, 0.625, {}, {}}}};
    QCOMPARE(attentionBarcodeFeaturesOf(tied)[6], 0.125);
}

void AttentionBarcodeFeaturesTest::nothing()
{
    QCOMPARE(attentionBarcodeFeaturesOf(Matrix()), AttentionBarcodeFeatures());
    QCOMPARE(attentionBarcodeFeaturesOf(SquareMatrix(1)), AttentionBarcodeFeatures());
    QCOMPARE(attentionBarcodeFeaturesOf(Barcode()), AttentionBarcodeFeatures());
    // No weight between two tokens: one bar of length 1.
    QCOMPARE(attentionBarcodeFeaturesOf(SquareMatrix(2)),
             (AttentionBarcodeFeatures{1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
}

void AttentionBarcodeFeaturesTest::stops()
{
    std::stop_source source;
    source.request_stop();
    SquareMatrix attention(40);
    for (std::size_t k = 0; k < attention.values.size(); ++k)
        attention.values[k] = static_cast<double>(k * 7919 % 1000) / 1000;
    QVERIFY_THROWS_EXCEPTION(Cancelled, attentionBarcodeFeaturesOf(attention, source.get_token()));
}

void AttentionBarcodeFeaturesTest::saysWhatTheyAre()
{
    std::set<std::string_view> names;
    for (const SummaryInfo &info : attentionBarcodeFeatures()) {
        names.insert(info.name);
        QVERIFY(!info.label.empty() && info.definition.ends_with('.') && !info.source.empty());
    }
    QCOMPARE(names.size(), attentionBarcodeFeatureCount);
}

QTEST_APPLESS_MAIN(AttentionBarcodeFeaturesTest)
#include "attention_barcode_features_test.moc"
