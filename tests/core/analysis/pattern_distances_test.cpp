// Distances to patterns against NumPy (tests/data/analysis/make_attention_features.py).

#include "analysis/pattern_distances.h"

#include "attention_cases.h"

#include <set>

using namespace attopo;

class PatternDistancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithNumpy_data() { addAttentionCases(); }
    void agreesWithNumpy();
    void patternsThemselves();
    void nothing();
    void saysWhatTheyAre();
};

void PatternDistancesTest::agreesWithNumpy()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const PatternDistances found = patternDistancesOf(attentionOf(item), tokensOf(item));
    // Sums of at most 676 squares below 1, taken in another order.
    for (std::size_t k = 0; k < patternDistanceCount; ++k)
        QVERIFY2(std::abs(found[k] - item["patterns"][k].get<double>()) < 1e-13,
                 patternDistances()[k].name.data());
}

void PatternDistancesTest::patternsThemselves()
{
    const auto tokens = tokensOf({{"tokens", {"[CLS]", "a", ",", "b", ",", ".", "[SEP]", "[SEP]"}}});
    const std::size_t n = tokens.size();
    const auto isAtDistance = [&](auto &&pattern, std::string_view name) {
        SquareMatrix attention(n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                attention(i, j) = pattern(i, j);
        const PatternDistances found = patternDistancesOf(attention, tokens);
        for (std::size_t k = 0; k < found.size(); ++k) {
            QVERIFY2((found[k] == 0) == (patternDistances()[k].name == name),
                     patternDistances()[k].name.data());
            QVERIFY(0 <= found[k] && found[k] <= 1);
        }
    };
    isAtDistance([](std::size_t i, std::size_t j) { return i == j; }, "self");
    isAtDistance([](std::size_t, std::size_t j) { return j == 0; }, "beginning");
    isAtDistance([](std::size_t i, std::size_t j) { return i == j + 1; }, "prev");
    isAtDistance([](std::size_t i, std::size_t j) { return i + 1 == j; }, "next");
    isAtDistance([](std::size_t, std::size_t j) { return j == 2 || j == 4 ? 0.5 : 0; }, "comma");
    isAtDistance([](std::size_t, std::size_t j) { return j == 5; }, "dot");
    isAtDistance([](std::size_t, std::size_t j) { return j >= 6 ? 0.5 : 0; }, "sep");

    // Half the weight on the token before, half on the one itself: ‖A − E‖² = 2 · ¼, ‖A‖² + ‖E‖² = 1.5 a row.
    SquareMatrix half(2);
    half(0, 0) = 1;
    half(1, 0) = half(1, 1) = 0.5;
    const PatternDistances found = patternDistancesOf(half, tokensOf({{"tokens", {"a", "b"}}}));
    QCOMPARE(found[0], std::sqrt(0.5 / 3.5));
    QCOMPARE(found[3], 1.0); // nothing on the token after
}

void PatternDistancesTest::nothing()
{
    QCOMPARE(patternDistancesOf({}, {}), PatternDistances());
    // No commas, and a comma that is not part of the text.
    std::vector<Token> tokens(2);
    tokens[0].text = ",";
    tokens[0].special = true;
    SquareMatrix attention(2);
    attention(0, 0) = attention(1, 0) = 1;
    QCOMPARE(patternDistancesOf(attention, tokens)[4], 1.0);
    // One with the space before it, as many vocabularies write it.
    tokens[0] = {.text = "▁,", .label = ","};
    QCOMPARE(patternDistancesOf(attention, tokens)[4], 0.0);
}

void PatternDistancesTest::saysWhatTheyAre()
{
    std::set<std::string_view> names;
    for (const SummaryInfo &info : patternDistances()) {
        names.insert(info.name);
        QVERIFY(!info.label.empty() && info.definition.ends_with('.') && !info.source.empty());
    }
    QCOMPARE(names.size(), patternDistanceCount);
}

QTEST_APPLESS_MAIN(PatternDistancesTest)
#include "pattern_distances_test.moc"
