#include "tokenizer/tokenizer_json.h"
#include "tokenizer/vocab_txt.h"

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

/// Finds tokenizer_config.json and nothing else.
FindTokenizerFile configOnly(const std::string &config)
{
    return [&config](std::string_view name) {
        return name == "tokenizer_config.json"
            ? std::optional(TokenizerFile{"folder/tokenizer_config.json", config})
            : std::nullopt;
    };
}

QString complaintAboutVocabTxt(const std::string &vocabulary, const std::string &config)
{
    try {
        readVocabTxt({"folder/vocab.txt", vocabulary}, configOnly(config));
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

const std::string smallVocabTxt = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\n";

} // namespace

class TokenizerFilesTest : public QObject {
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

void TokenizerFilesTest::smallTokenizerIsRead()
{
    QCOMPARE(complaintAbout(smallTokenizer().dump()), QString());
}

void TokenizerFilesTest::wrongTokenizerJson_data()
{
    // A JSON merge patch (RFC 7396) of the small tokenizer: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("no model", R"({"model": null})", "\"model\" is missing, expected an object");
    row("unknown model", R"({"model": {"type": "Markov"}})", "\"model.type\": model type Markov is not read");
    row("unknown normalizer", R"({"normalizer": {"type": "Upper"}})",
        "\"normalizer.type\": normalizer type Upper is not read");
    row("unknown normalizer in a sequence",
        R"({"normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"}, {"type": "Upper"}]}})",
        "\"normalizer.normalizers[1].type\": normalizer type Upper is not read");
    row("unknown words", R"({"pre_tokenizer": {"type": "Syllables"}})",
        "\"pre_tokenizer.type\": pre-tokenizer type Syllables is not read");
    row("unknown processor", R"({"post_processor": {"type": "Shuffle"}})",
        "\"post_processor.type\": post-processor type Shuffle is not read");
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

void TokenizerFilesTest::wrongTokenizerJson()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    json tokenizer = smallTokenizer();
    tokenizer.merge_patch(json::parse(patch.toStdString()));
    const QString found = complaintAbout(tokenizer.dump());
    QVERIFY2(found.startsWith(QStringLiteral("folder/tokenizer.json: ")) && found.contains(complaint),
             qPrintable(found));
}

void TokenizerFilesTest::textThatIsNoJson()
{
    for (const char *text : {"", "{", "[1, 2", "\xff", "nul", "{} {}", "\"\\ud800\""}) {
        const QString found = complaintAbout(text);
        QVERIFY2(found.startsWith(QStringLiteral("folder/tokenizer.json: is no valid JSON: ")),
                 qPrintable(found));
    }
    QVERIFY(complaintAbout("[]").contains(QStringLiteral("is an array of 0, expected a JSON object")));
    QVERIFY(!complaintAbout(std::string(1'000'000, '[')).isEmpty());
}

void TokenizerFilesTest::templateProcessing()
{
    json tokenizer = smallTokenizer();
    tokenizer["post_processor"] = json::parse(R"({
        "type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "start", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
        "special_tokens": {"start": {"id": "start", "ids": [2, 4], "tokens": ["[CLS]", "[MASK]"]}}})");
    const PostProcessor processor = readTokenizerJson({"tokenizer.json", tokenizer.dump()}).postProcessor;
    QCOMPARE(processor.before.size(), 2U);
    QCOMPARE(processor.before[1].text, std::string("[MASK]"));
    QCOMPARE(processor.before[1].id, 4);
    QVERIFY(processor.after.empty());
}

void TokenizerFilesTest::vocabTxtWithConfig()
{
    const std::string config = R"({
        "do_lower_case": false, "strip_accents": true, "tokenize_chinese_chars": false,
        "tokenizer_class": "BertTokenizer", "cls_token": {"content": "<s>"}, "sep_token": "</s>",
        "added_tokens_decoder": {"4": {"content": "[MASK]", "lstrip": true, "normalized": false}}})";
    const PipelineTokenizer tokenizer(
        readVocabTxt({"vocab.txt", "[PAD]\n[UNK]\n<s>\n</s>\n[MASK]\nTest\ne\u4e00\n"}, configOnly(config)));
    const std::vector<Token> tokens = tokenizer.tokenize("T\u00e9st test Test e\u4e00", 20).tokens;
    std::vector<int> ids;
    for (const Token &token : tokens)
        ids.push_back(token.id);
    QCOMPARE(
        ids,
        (std::vector<int>{2, 5, 1, 5, 6, 3})); // not lower case, accents stripped, ideographs as they are
    QCOMPARE(tokenizer.tokenize("  [MASK]", 10).tokens.at(1).start, 0U); // lstrip
    QCOMPARE(tokenizer.tokenize("  [MASK]", 10).tokens.at(1).start, 0U); // lstrip
}

void TokenizerFilesTest::vocabTxtWithWindowsLineEnds()
{
    const std::string config = "{}";
    const PipelineTokenizer tokenizer(
        readVocabTxt({"vocab.txt", "[UNK]\r\n[CLS]\r\n[SEP]\r\nthe"}, configOnly(config)));
    QCOMPARE(tokenizer.tokenize("the", 3).tokens.at(1).id, 3);
}

void TokenizerFilesTest::wrongVocabTxt_data()
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

void TokenizerFilesTest::wrongVocabTxt()
{
    QFETCH(const QByteArray, vocabulary);
    QFETCH(const QByteArray, config);
    QFETCH(const QString, complaint);
    const QString found = complaintAboutVocabTxt(vocabulary.toStdString(), config.toStdString());
    QVERIFY2(complaint.isEmpty() ? found.isEmpty() : found.contains(complaint), qPrintable(found));
}

QTEST_GUILESS_MAIN(TokenizerFilesTest)
#include "tokenizer_files_test.moc"
