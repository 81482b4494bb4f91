#include "core/tokenizer/model_files_on_disk.h"
#include "core/tokenizer/tokenizer_test_tools.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace attopo;

class OlderFilesTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTransformers_data();
    void agreesWithTransformers();
    void marianReadsItsTarget();
    void agreesOnMixedLines_data();
    void agreesOnMixedLines();
    void agreesOnMixedLinesWithTheVocabularyOfGpt2();
    void longTextsAreFast_data();
    void longTextsAreFast();
};

namespace {

/// "id text" of each token, and its offsets where they are asked for.
QByteArray shownParts(const std::vector<Token> &tokens, bool offsets)
{
    std::string text;
    for (const Token &token : tokens) {
        text += std::to_string(token.id) + ' ' + token.text;
        if (offsets)
            text += ' ' + std::to_string(token.start) + '-' + std::to_string(token.end);
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

void compareWithRows(const std::function<Tokenization(std::string_view)> &tokenize, const QString &name)
{
    const QJsonArray rows = QJsonDocument::fromJson(readData(QStringLiteral("older/expected.json"))).array();
    QCOMPARE(rows.size(), 36);
    for (const QJsonValue &row : rows) {
        const QByteArray text = row[QLatin1String("text")].toString().toUtf8();
        const QJsonObject expected = row[name].toObject();
        QVERIFY(!expected.isEmpty());
        const bool offsets = expected.contains(QLatin1String("offsets"));
        const QByteArray found = shownParts(tokenize(viewOf(text)).tokens, offsets);
        QCOMPARE(text + '\n' + found, text + '\n' + shownParts(expectedTokens(expected), offsets));
    }
}

} // namespace

void OlderFilesTest::agreesWithTransformers_data()
{
    QTest::addColumn<QString>("variant");
    QCOMPARE(variantNames().size(), 16);
    for (const QString &variant : variantNames())
        QTest::newRow(qPrintable(variant)) << variant;
}

void OlderFilesTest::agreesWithTransformers()
{
    QFETCH(const QString, variant);
    const auto tokenizer = openFiles(readVariant(variant));
    QVERIFY(tokenizer);
    compareWithRows([&](std::string_view text) { return tokenizer->tokenize(text, noLimit); }, variant);
}

void OlderFilesTest::marianReadsItsTarget()
{
    const auto tokenizer = openFiles(readVariant(QStringLiteral("marian")));
    compareWithRows([&](std::string_view text) { return tokenizer->tokenizeTarget(text, noLimit); },
                    QStringLiteral("marian, target"));
}

void OlderFilesTest::agreesOnMixedLines_data() { agreesWithTransformers_data(); }

void OlderFilesTest::agreesOnMixedLines()
{
    QFETCH(const QString, variant);
    const auto tokenizer = openFiles(readVariant(variant));
    std::vector<std::string> words;
    for (const QByteArray &word : readData(QStringLiteral("pipelines/words.txt")).trimmed().split('\n'))
        words.push_back(word.toStdString());
    // The slow tokenizers know no offsets: those of the hashes are 0.
    class WithoutOffsets final : public Tokenizer {
    public:
        explicit WithoutOffsets(const Tokenizer &inner)
            : inner_(inner)
        {
        }
        Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override
        {
            Tokenization result = inner_.tokenize(text, maxTokens);
            for (Token &token : result.tokens)
                token.start = token.end = 0;
            return result;
        }

    private:
        const Tokenizer &inner_;
    };
    Generator random(8);
    compareMixedLines(WithoutOffsets(*tokenizer), random, words, "<mask>",
                      readData(QStringLiteral("older/") + variant + QStringLiteral(".hashes")), 200);
}

void OlderFilesTest::longTextsAreFast_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("text");
    constexpr int characters = 100'000;
    for (const QString &variant : variantNames()) {
        const auto row = [&](const char *name, const QByteArray &text) {
            QTest::addRow("%s, %s", qPrintable(variant), name) << variant << text;
        };
        row("one word", QByteArray(characters, 'x'));
        row("words", QByteArray("the cat ").repeated(characters / 8));
        row("spaces", QByteArray(characters, ' '));
        row("unknown characters", QByteArray("\u2297").repeated(characters));
    }
}

void OlderFilesTest::longTextsAreFast()
{
    QFETCH(const QString, variant);
    QFETCH(const QByteArray, text);
    const auto tokenizer = openFiles(readVariant(variant));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tokenizer->tokenize(viewOf(text), 512).tokens.size() <= 512);
    // A tenth of a second; minutes if the time grew with the square of the length. Wide, for slow machines
    // and sanitizers.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void OlderFilesTest::agreesOnMixedLinesWithTheVocabularyOfGpt2()
{
    const QByteArray vocabulary = readFile(QStringLiteral(ATTOPO_SHARED_DIR "/vocab/gpt2.vocab.json"));
    const QByteArray merges = readFile(QStringLiteral(ATTOPO_SHARED_DIR "/vocab/gpt2.merges.txt"));
    if (vocabulary.isEmpty() || merges.isEmpty())
        QSKIP("vocab/gpt2.vocab.json and gpt2.merges.txt are not in ATTOPO_SHARED_DIR");
    const auto tokenizer = openFiles({{"vocab.json", vocabulary.toStdString()},
                                      {"merges.txt", merges.toStdString()},
                                      {"config.json", R"({"model_type": "gpt2"})"}});

    const QJsonObject ids = QJsonDocument::fromJson(vocabulary).object();
    std::map<int, std::string> words;
    constexpr int firstWord = 1000;
    for (auto entry = ids.begin(); entry != ids.end(); ++entry) {
        const QString word = entry.key();
        const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) {
            return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
                || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
        });
        if (letters && entry.value().toInt() >= firstWord)
            words.emplace(entry.value().toInt(), word.toStdString());
    }
    std::vector<std::string> list;
    for (const auto &[id, word] : words)
        list.push_back(word);
    Generator random(2025);
    compareMixedLines(*tokenizer, random, list, "<|endoftext|>", readData(QStringLiteral("gpt2.hashes")),
                      4000);
}

QTEST_GUILESS_MAIN(OlderFilesTest)
#include "older_files_test.moc"
