#include "core/tokenizer/model_files_on_disk.h"
#include "core/tokenizer/tokenizer_test_tools.h"

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
    void agreesOnMixedLinesWithTheVocabularyOfGpt2();
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
    QCOMPARE(variantNames().size(), 14);
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
