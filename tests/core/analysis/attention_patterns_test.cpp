// What heads look at, against NumPy (tests/data/analysis/make_pattern_reference.py).

#include "analysis/attention_patterns.h"

#include "metric/square_matrix.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

using namespace attopo;

class AttentionPatternsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithNumpy();
    void addsUp();
    void wordsThatBeginAlike();
    void punctuationWithItsSpace();
    void nothing();

private:
    struct Case {
        std::vector<Token> tokens;
        SquareMatrix attention;
        bool causal = false;
        std::map<std::string, std::pair<double, std::size_t>> expected;
    };
    static std::vector<Case> cases();
};

std::vector<AttentionPatternsTest::Case> AttentionPatternsTest::cases()
{
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/attention_patterns.json");
    std::vector<Case> all;
    for (const auto &json : nlohmann::json::parse(file)) {
        Case one;
        std::map<std::string, std::int32_t> ids;
        for (const std::string text : json["tokens"]) {
            Token token;
            token.id = ids.emplace(text, static_cast<std::int32_t>(ids.size())).first->second;
            token.text = text;
            token.special = text.front() == '[';
            one.tokens.push_back(token);
        }
        one.causal = json["causal"];
        one.attention = SquareMatrix(one.tokens.size());
        for (std::size_t i = 0; i < one.attention.rows; ++i)
            for (std::size_t j = 0; j < one.attention.columns; ++j)
                one.attention(i, j) = json["attention"][i][j];
        for (const auto &[name, share] : json["shares"].items())
            one.expected[name] = {share[0], share[1]};
        all.push_back(one);
    }
    return all;
}

void AttentionPatternsTest::agreesWithNumpy()
{
    constexpr double tolerance = 1e-12; // sums of at most a hundred numbers up to 1, in another order
    QVERIFY(cases().size() > 3);
    for (const Case &one : cases()) {
        const AttentionPattern pattern = attentionPattern(one.attention, one.tokens, one.causal);
        const auto agrees = [&](const AttentionShare &share, const std::string &name) {
            const auto &[sum, rows] = one.expected.at(name);
            QVERIFY2(std::abs(share.sum - sum) < tolerance && share.rows == rows, name.c_str());
        };
        for (const AttentionTargetInfo &info : attentionTargets())
            agrees(pattern[info.target], std::string(info.name));
        agrees(pattern.greatest, "greatest");
        QCOMPARE(one.expected.size(), targetCount + 1);
    }
}

void AttentionPatternsTest::addsUp()
{
    AttentionPattern total;
    double sum = 0;
    std::size_t rows = 0;
    for (const Case &one : cases()) {
        total.add(attentionPattern(one.attention, one.tokens, one.causal));
        sum += one.expected.at("same token").first;
        rows += one.expected.at("same token").second;
    }
    QVERIFY(rows > 0);
    QVERIFY(std::abs(total[AttentionTarget::SameToken].mean() - sum / static_cast<double>(rows)) < 1e-12);
}

void AttentionPatternsTest::wordsThatBeginAlike()
{
    // Pieces joined have the id of the first of them.
    const std::vector<Token> tokens = {{7, "mat"}, {7, "map"}, {7, "mat"}};
    SquareMatrix attention(3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            attention(i, j) = 1.0 / 3;
    const AttentionShare same = attentionPattern(attention, tokens, false)[AttentionTarget::SameToken];
    QCOMPARE(same.rows, std::size_t(2));
    QVERIFY(std::abs(same.mean() - 1.0 / 3) < 1e-12);
}

void AttentionPatternsTest::punctuationWithItsSpace()
{
    std::vector<Token> tokens(2);
    tokens[0] = {.id = 3, .text = "▁(", .label = "("};
    tokens[1] = {.id = 4, .text = "▁a", .label = "a"};
    SquareMatrix attention(2);
    attention(0, 0) = attention(1, 0) = 1;
    const AttentionPattern pattern = attentionPattern(attention, tokens, false);
    QCOMPARE(pattern[AttentionTarget::Punctuation].mean(), 1.0);
}

void AttentionPatternsTest::nothing()
{
    const AttentionPattern pattern = attentionPattern(SquareMatrix(), {}, false);
    for (const AttentionShare &share : pattern.shares)
        QCOMPARE(share.mean(), 0.0);
}

QTEST_APPLESS_MAIN(AttentionPatternsTest)
#include "attention_patterns_test.moc"
