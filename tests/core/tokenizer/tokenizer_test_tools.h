#pragma once

#include "tokenizer/tokenizer_config.h"
#include "tokenizer/tokenizer_json.h"
#include "tokenizer/unicode.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <iterator>
#include <utility>

// What the tests of tokenizers share: their data, how tokens are compared, and the generator of mixed lines.

namespace attopo {

constexpr std::size_t noLimit = 1'000'000;

inline std::optional<TokenizerFile> noOtherFiles(std::string_view) { return std::nullopt; }

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray readData(const QString &name)
{
    return readFile(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/") + name);
}

inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline PipelineTokenizer openVariant(const QString &name)
{
    const QString file = name + QStringLiteral(".tokenizer.json");
    const QByteArray bytes = readData(file);
    return PipelineTokenizer(readTokenizerJson({file.toStdString(), viewOf(bytes)}));
}

/// "id text start-end" of each token, one on a line; what a failing comparison shows.
inline QByteArray shown(const std::vector<Token> &tokens)
{
    std::string text;
    for (const Token &token : tokens) {
        text += std::to_string(token.id) + ' ' + token.text + ' ' + std::to_string(token.start) + '-'
            + std::to_string(token.end) + (token.special ? " special\n" : "\n");
    }
    return QByteArray::fromStdString(text);
}

inline std::vector<Token> expectedTokens(const QJsonObject &expected)
{
    const QJsonArray ids = expected[QLatin1String("ids")].toArray();
    const QJsonArray texts = expected[QLatin1String("tokens")].toArray();
    const QJsonArray offsets = expected[QLatin1String("offsets")].toArray();
    const QJsonArray special = expected[QLatin1String("special")].toArray();
    std::vector<Token> tokens;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        tokens.push_back({ids[i].toInt(), texts[i].toString().toStdString(),
                          static_cast<std::size_t>(offsets[2 * i].toInt()),
                          static_cast<std::size_t>(offsets[2 * i + 1].toInt()), special[i].toInt() == 1});
    }
    return tokens;
}

/// Knuth's MMIX linear congruential generator, as in reference_tools.py.
class Generator {
public:
    explicit Generator(std::uint64_t seed)
        : state_(seed)
    {
    }

    std::uint32_t below(std::size_t limit)
    {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((state_ >> 33) % limit);
    }

private:
    std::uint64_t state_;
};

/// mixed_line of reference_tools.py.
inline std::string mixedLine(Generator &random, const std::vector<std::string> &words, const char *special)
{
    static constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x00, 0x7F},       {0x80, 0x17F},      {0x300, 0x36F},   {0x370, 0x3FF},   {0x400, 0x45F},
        {0x5D0, 0x5EA},     {0x620, 0x652},     {0x904, 0x94D},   {0xE01, 0xE4E},   {0x1E00, 0x1EF9},
        {0x2000, 0x206F},   {0x3041, 0x30FF},   {0x4E00, 0x4FFF}, {0xAC00, 0xAD00}, {0xF900, 0xFA00},
        {0x1F300, 0x1F640}, {0x20000, 0x20100},
    };
    std::string line;
    const std::uint32_t parts = 1 + random.below(16);
    for (std::uint32_t part = 0; part < parts; ++part) {
        const std::uint32_t kind = random.below(10);
        if (kind < 5) {
            line += words[random.below(words.size())];
        } else if (kind < 6) {
            if (random.below(2)) {
                for (const char c : words[random.below(words.size())])
                    line += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            } else {
                line += special;
            }
        } else {
            const auto [first, last] = ranges[random.below(std::size(ranges))];
            const std::uint32_t count = 1 + random.below(5);
            for (std::uint32_t i = 0; i < count; ++i)
                appendUtf8(line, first + random.below(last - first + 1));
        }
        if (random.below(4))
            line += ' ';
    }
    return line;
}

/// hash_of of reference_tools.py: FNV-1a of ids and offsets.
inline QByteArray hashOf(const std::vector<Token> &tokens)
{
    std::uint32_t hash = 0x811C9DC5;
    for (const Token &token : tokens) {
        const std::string text = std::to_string(token.id) + ',' + std::to_string(token.start) + ','
            + std::to_string(token.end) + ';';
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
    }
    return QByteArray::number(hash, 16).rightJustified(8, '0');
}

/// Fails at the first of `count` mixed lines whose tokens have another hash.
inline void compareMixedLines(const Tokenizer &tokenizer, Generator &random,
                              const std::vector<std::string> &words, const char *special,
                              const QByteArray &hashes, qsizetype count)
{
    const QList<QByteArray> expected = hashes.trimmed().split('\n');
    QCOMPARE(expected.size(), count);
    for (qsizetype i = 0; i < count; ++i) {
        const std::string line = mixedLine(random, words, special);
        const std::vector<Token> tokens = tokenizer.tokenize(line, noLimit).tokens;
        if (hashOf(tokens) != expected[i]) {
            const QByteArray message = "line " + QByteArray::number(i) + ": "
                + QByteArray::fromStdString(line) + '\n' + shown(tokens);
            QFAIL(message.constData());
        }
    }
}

} // namespace attopo
