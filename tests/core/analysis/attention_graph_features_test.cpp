// The features of attention graphs against NetworkX (tests/data/analysis/make_attention_features.py).

#include "analysis/attention_graph_features.h"

#include "attention_cases.h"

#include <set>

using namespace attopo;

class AttentionGraphFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithNetworkx_data() { addAttentionCases(); }
    void agreesWithNetworkx();
    void byHand();
    void nothing();
    void saysWhatTheyAre();
};

void AttentionGraphFeaturesTest::agreesWithNetworkx()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const SquareMatrix attention = attentionOf(item);
    for (std::size_t t = 0; t < attentionThresholds.size(); ++t) {
        const AttentionGraphFeatures found = attentionGraphFeaturesOf(attention, attentionThresholds[t]);
        for (std::size_t k = 0; k < attentionGraphFeatureCount; ++k) // counts, and one quotient of counts
            QVERIFY2(std::abs(found[k] - item["graph"][t][k].get<double>()) < 1e-12,
                     attentionGraphFeatures()[k].name.data());
    }
}

void AttentionGraphFeaturesTest::byHand()
{
    //  0 ⇄ 1 → 2, and 3 attends to itself
    SquareMatrix attention(4);
    attention(0, 1) = attention(1, 0) = attention(1, 2) = attention(3, 3) = 0.5;
    // s: {0, 1}, 2, 3; e; v = 2 · 4 / 4; c: 0 → 1 → 0 and the loop; b0; b1 = 3 − 4 + 2
    QCOMPARE(attentionGraphFeaturesOf(attention, 0.5), (AttentionGraphFeatures{3, 4, 2, 2, 2, 1}));
    QCOMPARE(attentionGraphFeaturesOf(attention, 0.51), (AttentionGraphFeatures{4, 0, 0, 0, 4, 0}));
    QCOMPARE(attentionGraphFeaturesOf(attention, 0)[1], 16.0);
}

void AttentionGraphFeaturesTest::nothing()
{
    QCOMPARE(attentionGraphFeaturesOf({}, 0.1), AttentionGraphFeatures());
    QCOMPARE(attentionGraphFeaturesOf(SquareMatrix(1), 0.1), (AttentionGraphFeatures{1, 0, 0, 0, 1, 0}));
}

void AttentionGraphFeaturesTest::saysWhatTheyAre()
{
    std::set<std::string_view> names;
    for (const SummaryInfo &info : attentionGraphFeatures()) {
        names.insert(info.name);
        QVERIFY(!info.label.empty() && info.definition.ends_with('.') && !info.source.empty());
    }
    QCOMPARE(names, (std::set<std::string_view>{"s", "e", "v", "c", "b0", "b1"}));
}

QTEST_APPLESS_MAIN(AttentionGraphFeaturesTest)
#include "attention_graph_features_test.moc"
