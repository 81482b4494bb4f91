#pragma once

#include "metric/square_matrix.h"
#include "tokenizer/token.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>
#include <vector>

namespace attopo {

/// A row of a test per case of tests/data/analysis/attention_features.json (make_attention_features.py), in
/// the column caseJson.
inline void addAttentionCases()
{
    QTest::addColumn<QByteArray>("caseJson");
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/attention_features.json");
    for (const nlohmann::json &item : nlohmann::json::parse(file))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

inline SquareMatrix attentionOf(const nlohmann::json &item)
{
    const nlohmann::json &rows = item["attention"];
    SquareMatrix attention(rows.size());
    for (std::size_t i = 0; i < attention.n(); ++i)
        for (std::size_t j = 0; j < attention.n(); ++j)
            attention(i, j) = rows[i][j];
    return attention;
}

/// Special ones begin with a bracket.
inline std::vector<Token> tokensOf(const nlohmann::json &item)
{
    std::vector<Token> tokens;
    for (const std::string text : item["tokens"]) {
        Token token;
        token.text = text;
        token.special = text.front() == '[';
        tokens.push_back(token);
    }
    return tokens;
}

} // namespace attopo
