#include "tokenizer/wordpiece_files.h"

#include "error.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

json smallTokenizer()
{
    return json::parse(R"({
        "added_tokens": [{"id": 4, "content": "[MASK]", "single_word": false, "lstrip": false,
                          "rstrip": false, "normalized": false, "special": true}],
        "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                       "strip_accents": null, "lowercase": true},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100,
                  "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "[MASK]": 4, "the": 5}}})");
}

/// What readTokenizerJson says about a file; empty when it is read.
QString complaintAbout(const std::string &text)
{
    try {
        readTokenizerJson({"folder/tokenizer.json", text});
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QString complaintAboutVocabTxt(const std::string &vocabulary, const std::string &config)
{
    try {
        readVocabTxt({"folder/vocab.txt", vocabulary}, TokenizerFile{"folder/tokenizer_config.json", config});
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

const std::string smallVocabTxt = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\n";

} // namespace

class WordPieceFilesTest : public QObject {
    Q_OBJECT

private slots:
    void smallTokenizerIsRead();
    void wrongTokenizerJson_data();
    void wrongTokenizerJson();
    void textThatIsNoJson();
    void templateProcessing();
    void vocabTxtWithConfig();
    void vocabTxtWithWindowsLineEnds();
    void wrongVocabTxt_data();
    void wrongVocabTxt();
};

void WordPieceFilesTest::smallTokenizerIsRead()
{
    QCOMPARE(complaintAbout(smallTokenizer().dump()), QString());
}

void WordPieceFilesTest::wrongTokenizerJson_data()
{
    // A JSON merge patch (RFC 7396) of the small tokenizer: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("BPE", R"({"model": {"type": "BPE"}})", "\"model\" is BPE, expected WordPiece: only BERT's");
    row("no model", R"({"model": null})", "\"model\" is nothing, expected WordPiece");
    row("other normalizer", R"({"normalizer": {"type": "NFC"}})", "\"normalizer\" is NFC, expected BertNorm");
    row("no normalizer", R"({"normalizer": null})", "\"normalizer\" is nothing");
    row("other words", R"({"pre_tokenizer": {"type": "ByteLevel"}})", "\"pre_tokenizer\" is ByteLevel");
    row("other processor", R"({"post_processor": {"type": "RobertaProcessing"}})",
        "\"post_processor\" is RobertaProcessing, expected TemplateProcessing or BertProcessing");
    row("no flag", R"({"normalizer": {"lowercase": null}})",
        "\"normalizer.lowercase\" is missing, expected true or false");
    row("flag of a wrong type", R"({"normalizer": {"lowercase": "yes"}})",
        "\"normalizer.lowercase\" is \"yes\", expected true or false");
    row("no vocabulary", R"({"model": {"vocab": null}})", "\"model.vocab\" is missing");
    row("vocabulary as a list", R"({"model": {"vocab": ["a"]}})", "\"model.vocab\" is an array of 1");
    row("negative id", R"({"model": {"vocab": {"the": -1}}})", "\"model.vocab.the\" is -1, expected an id");
    row("huge id", R"({"model": {"vocab": {"the": 4294967295}}})", "\"model.vocab.the\" is 4294967295");
    row("unknown token unknown", R"({"model": {"unk_token": "<unk>"}})",
        "the unk_token \"<unk>\" is not in the vocabulary");
    row("no characters", R"({"model": {"max_input_chars_per_word": 0}})",
        "\"model.max_input_chars_per_word\" is 0, expected an integer from 1");
    row("added token with another id", R"({"added_tokens": [{"id": 5, "content": "[MASK]"}]})",
        "added token \"[MASK]\" has id 5, but the vocabulary has it as 4");
    row("added token without content", R"({"added_tokens": [{"id": 5}]})",
        "\"added_tokens[0].content\" is missing, expected a string");
    row("processor without id", R"({"post_processor": {"cls": ["[CLS]"]}})", "\"post_processor.cls\"");
    row("template without sequence",
        R"({"post_processor": {"type": "TemplateProcessing", "single": [], "special_tokens": {}}})",
        "\"post_processor.single\" is an array of 0, expected a list of special tokens with one sequence");
    row("template with unknown token",
        R"({"post_processor": {"type": "TemplateProcessing", "special_tokens": {},
            "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}]}})",
        "\"post_processor.special_tokens.[CLS]\" is missing");
}

void WordPieceFilesTest::wrongTokenizerJson()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    json tokenizer = smallTokenizer();
    tokenizer.merge_patch(json::parse(patch.toStdString()));
    const QString found = complaintAbout(tokenizer.dump());
    QVERIFY2(found.startsWith(QStringLiteral("folder/tokenizer.json: ")) && found.contains(complaint),
             qPrintable(found));
}

void WordPieceFilesTest::textThatIsNoJson()
{
    for (const char *text : {"", "{", "[1, 2", "\xff", "nul", "{} {}", "\"\\ud800\""}) {
        const QString found = complaintAbout(text);
        QVERIFY2(found.startsWith(QStringLiteral("folder/tokenizer.json: is no valid JSON: ")),
                 qPrintable(found));
    }
    QVERIFY(complaintAbout("[]").contains(QStringLiteral("is an array of 0, expected a JSON object")));
    QVERIFY(!complaintAbout(std::string(1'000'000, '[')).isEmpty());
}

void WordPieceFilesTest::templateProcessing()
{
    json tokenizer = smallTokenizer();
    tokenizer["post_processor"] = json::parse(R"({
        "type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "start", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
        "special_tokens": {"start": {"id": "start", "ids": [2, 4], "tokens": ["[CLS]", "[MASK]"]}}})");
    const WordPieceSettings settings = readTokenizerJson({"tokenizer.json", tokenizer.dump()});
    QCOMPARE(settings.before.size(), 2U);
    QCOMPARE(settings.before[1].text, std::string("[MASK]"));
    QCOMPARE(settings.before[1].id, 4);
    QVERIFY(settings.after.empty());
}

void WordPieceFilesTest::vocabTxtWithConfig()
{
    const std::string config = R"({
        "do_lower_case": false, "strip_accents": true, "tokenize_chinese_chars": false,
        "tokenizer_class": "BertTokenizer", "cls_token": {"content": "<s>"}, "sep_token": "</s>",
        "added_tokens_decoder": {"4": {"content": "[MASK]", "lstrip": true, "normalized": false}}})";
    const WordPieceSettings settings = readVocabTxt({"vocab.txt", "[PAD]\n[UNK]\n<s>\n</s>\n[MASK]\n"},
                                                    TokenizerFile{"tokenizer_config.json", config});
    QVERIFY(!settings.normalizer.lowercase);
    QCOMPARE(settings.normalizer.stripAccents, std::optional(true));
    QVERIFY(!settings.normalizer.handleChineseChars);
    QCOMPARE(settings.before.at(0).id, 2);
    QCOMPARE(settings.after.at(0).text, std::string("</s>"));
    const WordPieceTokenizer tokenizer(settings);
    QCOMPARE(tokenizer.tokenize("  [MASK]", 10).tokens.at(1).start, 0U); // lstrip
}

void WordPieceFilesTest::vocabTxtWithWindowsLineEnds()
{
    const WordPieceSettings settings =
        readVocabTxt({"vocab.txt", "[UNK]\r\n[CLS]\r\n[SEP]\r\nthe"}, std::nullopt);
    QCOMPARE(settings.vocabulary.at("the"), 3);
}

void WordPieceFilesTest::wrongVocabTxt_data()
{
    QTest::addColumn<QByteArray>("vocabulary");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &vocabulary, const char *config,
                        const char *complaint) {
        QTest::newRow(name) << vocabulary << QByteArray(config) << QString::fromUtf8(complaint);
    };
    const QByteArray good = QByteArray::fromStdString(smallVocabTxt);
    row("good", good, "{}", "");
    row("empty", "", "{}", "folder/vocab.txt: holds no tokens");
    row("no [CLS]", "[UNK]\n[SEP]\n", "{}", "folder/vocab.txt: the cls_token \"[CLS]\" is not in the vocab");
    row("other unknown token", good, R"({"unk_token": "<unk>"})", "the unk_token \"<unk>\" is not in the");
    row("flag of a wrong type", good, R"({"do_lower_case": 1})",
        "folder/tokenizer_config.json: \"do_lower_case\" is 1, expected true or false");
    row("another tokenizer", good, R"({"tokenizer_class": "BertJapaneseTokenizer"})",
        "\"tokenizer_class\" is BertJapaneseTokenizer, expected BertTokenizer");
    row("no id", good, R"({"added_tokens_decoder": {"x": {"content": "y"}}})", "\"added_tokens_decoder\"");
    row("broken config", good, "{", "folder/tokenizer_config.json: is no valid JSON");
}

void WordPieceFilesTest::wrongVocabTxt()
{
    QFETCH(const QByteArray, vocabulary);
    QFETCH(const QByteArray, config);
    QFETCH(const QString, complaint);
    const QString found = complaintAboutVocabTxt(vocabulary.toStdString(), config.toStdString());
    QVERIFY2(complaint.isEmpty() ? found.isEmpty() : found.contains(complaint), qPrintable(found));
}

QTEST_GUILESS_MAIN(WordPieceFilesTest)
#include "wordpiece_files_test.moc"
