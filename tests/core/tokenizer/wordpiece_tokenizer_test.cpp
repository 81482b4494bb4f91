#include "tokenizer/wordpiece_tokenizer.h"

#include "tokenizer/unicode.h"
#include "tokenizer/wordpiece_files.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>
#include <iterator>
#include <utility>

using namespace attopo;

namespace {

constexpr std::size_t noLimit = 1'000'000;

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray readData(const QString &name)
{
    return readFile(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/") + name);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

WordPieceTokenizer openVariant(const QString &name)
{
    const QString file = name + QStringLiteral(".tokenizer.json");
    const QByteArray bytes = readData(file);
    return WordPieceTokenizer(readTokenizerJson({file.toStdString(), viewOf(bytes)}));
}

/// "id text start-end" of each token, one on a line; what a failing comparison shows.
QByteArray shown(const std::vector<Token> &tokens)
{
    std::string text;
    for (const Token &token : tokens) {
        text += std::to_string(token.id) + ' ' + token.text + ' ' + std::to_string(token.start) + '-'
            + std::to_string(token.end) + (token.special ? " special\n" : "\n");
    }
    return QByteArray::fromStdString(text);
}

std::vector<Token> expectedTokens(const QJsonObject &expected)
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

/// Knuth's MMIX linear congruential generator, as in make_reference.py.
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

/// mixed_line of make_reference.py.
std::string mixedLine(Generator &random, const std::vector<std::string> &words)
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
                    line += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            } else {
                line += "[MASK]";
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

/// hash_of of make_reference.py: FNV-1a of ids and offsets.
QByteArray hashOf(const std::vector<Token> &tokens)
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

} // namespace

class WordPieceTokenizerTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHuggingFace_data();
    void agreesWithHuggingFace();
    void agreesOnMixedLinesWithARealVocabulary();
    void vocabTxtIsTheUncasedTokenizer();
    void cutsAtMaxTokens();
    void roomForSpecialTokensOnly();
    void nulAndInvalidUtf8();
    void longTextsAreFast_data();
    void longTextsAreFast();
};

void WordPieceTokenizerTest::agreesWithHuggingFace_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray rows = QJsonDocument::fromJson(readData(QStringLiteral("expected.json"))).array();
    QVERIFY(!rows.isEmpty());
    for (const QString &variant :
         {QStringLiteral("uncased"), QStringLiteral("cased"), QStringLiteral("cased_stripped"),
          QStringLiteral("lower_with_accents"), QStringLiteral("added_tokens")}) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QByteArray text = row[QLatin1String("text")].toString().toUtf8();
            const QByteArray name = variant.toUtf8() + ", text " + QByteArray::number(i);
            QTest::newRow(name.constData()) << variant << text << row[variant].toObject();
        }
    }
}

void WordPieceTokenizerTest::agreesWithHuggingFace()
{
    QFETCH(const QString, variant);
    QFETCH(const QByteArray, text);
    QFETCH(const QJsonObject, expected);
    const Tokenization result = openVariant(variant).tokenize(viewOf(text), noLimit);
    QCOMPARE(shown(result.tokens), shown(expectedTokens(expected)));
    QVERIFY(!result.cutAt);
}

void WordPieceTokenizerTest::agreesOnMixedLinesWithARealVocabulary()
{
    const QByteArray vocabulary =
        readFile(QStringLiteral(ATTOPO_SHARED_DIR "/vocab/bert-base-uncased.vocab.txt"));
    if (vocabulary.isEmpty())
        QSKIP("vocab/bert-base-uncased.vocab.txt is not in ATTOPO_SHARED_DIR");
    const WordPieceTokenizer tokenizer(readVocabTxt({"vocab.txt", viewOf(vocabulary)}, std::nullopt));

    std::vector<std::string> words;
    constexpr qsizetype firstWord = 1996;
    const QList<QByteArray> lines = vocabulary.split('\n');
    for (qsizetype i = firstWord; i < lines.size(); ++i) {
        const bool ascii = std::all_of(lines[i].begin(), lines[i].end(), [](char c) { return c >= 0; });
        if (ascii && !lines[i].startsWith("##"))
            words.push_back(lines[i].toStdString());
    }
    Generator random(2024);
    const QList<QByteArray> hashes =
        readData(QStringLiteral("bert_base_uncased.hashes")).trimmed().split('\n');
    QCOMPARE(hashes.size(), 4000);
    for (qsizetype i = 0; i < hashes.size(); ++i) {
        const std::string line = mixedLine(random, words);
        const std::vector<Token> tokens = tokenizer.tokenize(line, noLimit).tokens;
        if (hashOf(tokens) != hashes[i]) {
            const QByteArray message = "line " + QByteArray::number(i) + ": "
                + QByteArray::fromStdString(line) + '\n' + shown(tokens);
            QFAIL(message.constData());
        }
    }
}

void WordPieceTokenizerTest::vocabTxtIsTheUncasedTokenizer()
{
    const QByteArray vocabulary = readData(QStringLiteral("vocab.txt"));
    const WordPieceTokenizer fromTxt(readVocabTxt({"vocab.txt", viewOf(vocabulary)}, std::nullopt));
    const WordPieceTokenizer fromJson = openVariant(QStringLiteral("uncased"));
    const std::string text = "The Crème [MASK] 你好 x[SEP] unaffable";
    QCOMPARE(shown(fromTxt.tokenize(text, noLimit).tokens), shown(fromJson.tokenize(text, noLimit).tokens));
}

void WordPieceTokenizerTest::cutsAtMaxTokens()
{
    const WordPieceTokenizer tokenizer = openVariant(QStringLiteral("uncased"));
    const std::string text = "the cat sat on"; // each a token, with [CLS] and [SEP] six
    QCOMPARE(tokenizer.tokenize(text, 6).tokens.size(), 6U);
    QVERIFY(!tokenizer.tokenize(text, 6).cutAt);

    const Tokenization cut = tokenizer.tokenize(text, 5);
    QCOMPARE(cut.tokens.size(), 5U);
    QCOMPARE(cut.tokens[3].text, std::string("sat"));
    QCOMPARE(cut.tokens[4].text, std::string("[SEP]"));
    QVERIFY(cut.cutAt.has_value());
    QCOMPARE(*cut.cutAt, 12U);

    const Tokenization insideWord = tokenizer.tokenize("unaffable", 4); // un ##aff | ##able
    QCOMPARE(*insideWord.cutAt, 5U);
}

void WordPieceTokenizerTest::roomForSpecialTokensOnly()
{
    const Tokenization result = openVariant(QStringLiteral("uncased")).tokenize("the cat", 2);
    QCOMPARE(result.tokens.size(), 2U);
    QCOMPARE(*result.cutAt, 0U);
}

void WordPieceTokenizerTest::nulAndInvalidUtf8()
{
    const WordPieceTokenizer tokenizer = openVariant(QStringLiteral("uncased"));
    using namespace std::string_view_literals;
    // Each ill-formed sequence is one U+FFFD, which cleaning removes, as it does NUL.
    const Tokenization result = tokenizer.tokenize("the\0 c\xff"
                                                   "at \xe4\xbd mat\xf0\x9f"sv,
                                                   noLimit);
    const std::vector<Token> expected = {{2, "[CLS]", 0, 0, true},
                                         {5, "the", 0, 3, false},
                                         {6, "cat", 5, 9, false},
                                         {9, "mat", 12, 15, false},
                                         {3, "[SEP]", 0, 0, true}};
    QCOMPARE(shown(result.tokens), shown(expected));
}

void WordPieceTokenizerTest::longTextsAreFast_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr int characters = 100'000;
    QTest::newRow("one word") << QByteArray(characters, 'x');
    QTest::newRow("words") << QByteArray("word ").repeated(characters / 5);
    QTest::newRow("words just short enough") << (QByteArray(99, 'a') + ' ').repeated(characters / 100);
    QTest::newRow("almost added tokens") << QByteArray("[MASK").repeated(characters / 5);
    QTest::newRow("combining marks") << 'e' + QByteArray("\u0301").repeated(characters);
    QTest::newRow("ideographs") << QByteArray("\u4e00").repeated(characters);
    QTest::newRow("NUL") << QByteArray(characters, '\0');
}

void WordPieceTokenizerTest::longTextsAreFast()
{
    QFETCH(const QByteArray, text);
    const WordPieceTokenizer tokenizer = openVariant(QStringLiteral("added_tokens"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tokenizer.tokenize(viewOf(text), 512).tokens.size() <= 512);
    // Tens of milliseconds; minutes if the time grew with the square of the length. Wide, for slow machines
    // and sanitizers.
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(WordPieceTokenizerTest)
#include "wordpiece_tokenizer_test.moc"
