#include "tokenizer/vocab_txt.h"

#include "core/tokenizer/tokenizer_test_tools.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace attopo;

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
    const PipelineTokenizer tokenizer(readVocabTxt({"vocab.txt", viewOf(vocabulary)}, noOtherFiles));

    std::vector<std::string> words;
    constexpr qsizetype firstWord = 1996;
    const QList<QByteArray> lines = vocabulary.split('\n');
    for (qsizetype i = firstWord; i < lines.size(); ++i) {
        const bool ascii = std::all_of(lines[i].begin(), lines[i].end(), [](char c) { return c >= 0; });
        if (ascii && !lines[i].startsWith("##"))
            words.push_back(lines[i].toStdString());
    }
    Generator random(2024);
    compareMixedLines(tokenizer, random, words, "[MASK]",
                      readData(QStringLiteral("bert_base_uncased.hashes")), 4000);
}

void WordPieceTokenizerTest::vocabTxtIsTheUncasedTokenizer()
{
    const QByteArray vocabulary = readData(QStringLiteral("vocab.txt"));
    const PipelineTokenizer fromTxt(readVocabTxt({"vocab.txt", viewOf(vocabulary)}, noOtherFiles));
    const PipelineTokenizer fromJson = openVariant(QStringLiteral("uncased"));
    const std::string text = "The Crème [MASK] 你好 x[SEP] unaffable";
    QCOMPARE(shown(fromTxt.tokenize(text, noLimit).tokens), shown(fromJson.tokenize(text, noLimit).tokens));
}

void WordPieceTokenizerTest::cutsAtMaxTokens()
{
    const PipelineTokenizer tokenizer = openVariant(QStringLiteral("uncased"));
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
    const PipelineTokenizer tokenizer = openVariant(QStringLiteral("uncased"));
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
    const PipelineTokenizer tokenizer = openVariant(QStringLiteral("added_tokens"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tokenizer.tokenize(viewOf(text), 512).tokens.size() <= 512);
    // Tens of milliseconds; minutes if the time grew with the square of the length. Wide, for slow machines
    // and sanitizers.
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(WordPieceTokenizerTest)
#include "wordpiece_tokenizer_test.moc"
