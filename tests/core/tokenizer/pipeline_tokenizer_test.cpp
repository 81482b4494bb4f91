#include "core/tokenizer/model_files_on_disk.h"
#include "core/tokenizer/tokenizer_test_tools.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace attopo;

class PipelineTokenizerTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHuggingFace_data();
    void agreesWithHuggingFace();
    void agreesOnMixedLines_data();
    void agreesOnMixedLines();
    void cutsAtMaxTokens();
    void spacesThatWerePutInAreNoPartOfTheText();
    void longTextsAreCutAlike_data();
    void longTextsAreCutAlike();
    void labels_data();
    void labels();
    void labelsOfPartsOfCharacters();
    void longTextsAreFast_data();
    void longTextsAreFast();
};

namespace {

PipelineTokenizer openPipeline(const QString &name)
{
    return openVariant(QStringLiteral("pipelines/") + name);
}

} // namespace

void PipelineTokenizerTest::agreesWithHuggingFace_data()
{
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray rows =
        QJsonDocument::fromJson(readData(QStringLiteral("pipelines/expected.json"))).array();
    QCOMPARE(rows.size(), 32);
    QCOMPARE(pipelineNames().size(), 22);
    for (const QString &pipeline : pipelineNames()) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            QVERIFY(row.contains(pipeline));
            const QByteArray name = pipeline.toUtf8() + ", text " + QByteArray::number(i);
            QTest::newRow(name.constData())
                << pipeline << row[QLatin1String("text")].toString().toUtf8() << row[pipeline].toObject();
        }
    }
}

void PipelineTokenizerTest::agreesWithHuggingFace()
{
    QFETCH(const QString, pipeline);
    QFETCH(const QByteArray, text);
    QFETCH(const QJsonObject, expected);
    const Tokenization result = openPipeline(pipeline).tokenize(viewOf(text), noLimit);
    QCOMPARE(shown(result.tokens), shown(expectedTokens(expected)));
    QVERIFY(!result.cutAt);
}

void PipelineTokenizerTest::agreesOnMixedLines_data()
{
    QTest::addColumn<QString>("pipeline");
    for (const QString &pipeline : pipelineNames())
        QTest::newRow(qPrintable(pipeline)) << pipeline;
}

void PipelineTokenizerTest::agreesOnMixedLines()
{
    QFETCH(const QString, pipeline);
    const PipelineTokenizer tokenizer = openPipeline(pipeline);
    std::vector<std::string> words;
    for (const QByteArray &word : readData(QStringLiteral("pipelines/words.txt")).trimmed().split('\n'))
        words.push_back(word.toStdString());
    Generator random(7);
    compareMixedLines(tokenizer, random, words, "<mask>",
                      readData(QStringLiteral("pipelines/") + pipeline + QStringLiteral(".hashes")), 200);
}

void PipelineTokenizerTest::cutsAtMaxTokens()
{
    const PipelineTokenizer tokenizer = openPipeline(QStringLiteral("roberta"));
    const std::string text = "The cat sat";
    const Tokenization whole = tokenizer.tokenize(text, noLimit);
    QVERIFY(!whole.cutAt);
    const Tokenization cut = tokenizer.tokenize(text, whole.tokens.size() - 1);
    QCOMPARE(cut.tokens.size(), whole.tokens.size() - 1);
    QCOMPARE(cut.tokens.back().text, std::string("</s>"));
    QCOMPARE(*cut.cutAt, whole.tokens[whole.tokens.size() - 2].start);
}

void PipelineTokenizerTest::spacesThatWerePutInAreNoPartOfTheText()
{
    Files files{
        {"tokenizer.json", readData(QStringLiteral("pipelines/roberta.tokenizer.json")).toStdString()}};
    auto tokenizer = nlohmann::json::parse(files["tokenizer.json"]);
    std::int32_t id = 100'000;
    for (const char *added : {"<dev>", "</dev>"})
        tokenizer["added_tokens"].push_back({{"id", id++},
                                             {"content", added},
                                             {"single_word", false},
                                             {"lstrip", false},
                                             {"rstrip", false},
                                             {"normalized", false},
                                             {"special", false}});
    files["tokenizer.json"] = tokenizer.dump();
    const std::string text = "<dev>the house</dev> end</dev>x";
    QStringList found;
    for (const Token &token : openFiles(files)->tokenize(text, noLimit).tokens)
        if (!token.special)
            found << QString::fromStdString(text.substr(token.start, token.end - token.start));
    // Every character but spaces is that of a token. (Hugging Face's tokenizers leave out the t after <dev>.)
    QCOMPARE(found.join(QString()), QStringLiteral("<dev>thehouse</dev>end</dev>x"));
    QCOMPARE(found[1], QStringLiteral("the"));
}

void PipelineTokenizerTest::longTextsAreCutAlike_data() { agreesOnMixedLines_data(); }

void PipelineTokenizerTest::longTextsAreCutAlike()
{
    // Of a long text only the beginning is worked on: the tokens are those of the whole.
    QFETCH(const QString, pipeline);
    const PipelineTokenizer tokenizer = openPipeline(pipeline);
    const QJsonArray rows =
        QJsonDocument::fromJson(readData(QStringLiteral("pipelines/expected.json"))).array();
    QByteArray text;
    for (qsizetype i = 0; text.size() < 60'000; ++i)
        text += rows[i % rows.size()].toObject()[QLatin1String("text")].toString().toUtf8()
            + (i % 3 ? " " : "\n");
    const Tokenization whole = tokenizer.tokenize(viewOf(text), noLimit);
    for (const std::size_t most : {8U, 60U, 400U}) {
        const Tokenization cut = tokenizer.tokenize(viewOf(text), most);
        QCOMPARE(cut.tokens.size(), most);
        QVERIFY(cut.cutAt);
        std::size_t same = 0; // all but the special tokens at the end
        while (same < most && cut.tokens[same] == whole.tokens[same])
            ++same;
        QVERIFY2(std::all_of(cut.tokens.begin() + static_cast<std::ptrdiff_t>(same), cut.tokens.end(),
                             [](const Token &token) { return token.special; }),
                 qPrintable(QString::number(same)));
        QCOMPARE(*cut.cutAt, whole.tokens[same].start);
    }
    // Far more than can be read: neither time nor memory is spent on it.
    QByteArray huge;
    while (huge.size() < 50'000'000)
        huge += text;
    const Tokenization beginning = tokenizer.tokenize(viewOf(huge), 400);
    QCOMPARE(shown(beginning.tokens), shown(tokenizer.tokenize(viewOf(text), 400).tokens));
}

void PipelineTokenizerTest::labels_data()
{
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("labels");
    const auto row = [](const char *pipeline, const char *text, const char *labels) {
        QTest::addRow("%s, %s", pipeline, text)
            << QString::fromUtf8(pipeline) << QByteArray(text) << QByteArray(labels);
    };
    row("gpt2", "the cat\n  世<|endoftext|>é\t\t", "t|he|cat|⏎|␣|␣|⟨E4 B8⟩|⟨96⟩|<|endoftext|>|é|⇥|⇥|");
    row("llama2", "the cat\n 世 <s>", "<s>|the|cat|⏎|␣|世|␣|<s>|");
    row("clip", "the cats", "<|startoftext|>|the|c|at|s|<|endoftext|>|");
    row("bpe_prefix", "thermat", "t|h|e|r|m|a|t|");
    row("xlm_roberta", "the cat 你<mask>⊗", "<s>|the|cat|␣|你|<mask>|␣|⊗|</s>|");
    row("byte_normalizer", "the é", "t|he|␣|⟨C3⟩|⟨A9⟩|");
}

void PipelineTokenizerTest::labels()
{
    QFETCH(const QString, pipeline);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, labels);
    QByteArray found;
    for (const Token &token : openPipeline(pipeline).tokenize(viewOf(text), noLimit).tokens)
        found += QByteArray::fromStdString(labelOf(token)) + '|';
    QCOMPARE(found, labels);
}

void PipelineTokenizerTest::labelsOfPartsOfCharacters()
{
    TokenSpelling spelling;
    spelling.byteLevel = true;
    QCOMPARE(labelOfToken("Ġâĸ", spelling), std::string("⟨E2 96⟩"));
    QCOMPARE(labelOfToken("abâ", spelling), std::string("ab⟨E2⟩"));
    QCOMPARE(labelOfToken("©Ġx", spelling), std::string("⟨A9⟩x"));
    QCOMPARE(labelOfToken("ĠĠ", spelling), std::string("␣␣"));
    QCOMPARE(labelOfToken("Ġ日", spelling), std::string("Ġ日")); // no byte-level token
    spelling = {};
    spelling.byteTokens = true;
    QCOMPARE(labelOfToken("<0xE2>", spelling), std::string("⟨E2⟩"));
    QCOMPARE(labelOfToken("<0x41>", spelling), std::string("A"));
    QCOMPARE(labelOfToken("▁▁a▁b", spelling), std::string("a b"));
    QCOMPARE(labelOf(Token{1, "plain", 0, 5, false}), std::string("plain"));
}

void PipelineTokenizerTest::longTextsAreFast_data()
{
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QByteArray>("text");
    constexpr int characters = 100'000;
    for (const QString &pipeline : pipelineNames()) {
        const auto row = [&](const char *name, const QByteArray &text) {
            QTest::addRow("%s, %s", qPrintable(pipeline), name) << pipeline << text;
        };
        row("one word", QByteArray(characters, 'x'));
        row("words", QByteArray("the cat ").repeated(characters / 8));
        row("spaces", QByteArray(characters, ' '));
        row("marks", 'e' + QByteArray("\u0301").repeated(characters));
        row("unknown characters", QByteArray("\u2297").repeated(characters));
    }
}

void PipelineTokenizerTest::longTextsAreFast()
{
    QFETCH(const QString, pipeline);
    QFETCH(const QByteArray, text);
    const PipelineTokenizer tokenizer = openPipeline(pipeline);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tokenizer.tokenize(viewOf(text), 512).tokens.size() <= 512);
    // A tenth of a second; minutes if the time grew with the square of the length. Wide, for slow machines
    // and sanitizers.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(PipelineTokenizerTest)
#include "pipeline_tokenizer_test.moc"
