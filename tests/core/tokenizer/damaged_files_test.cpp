#include "core/tokenizer/model_files_on_disk.h"
#include "core/tokenizer/tokenizer_test_tools.h"

#include "error.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

/// What opening the files says; empty when they are read.
QString complaintAbout(const Files &files)
{
    try {
        openFiles(files);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

Files readPipeline(const char *name)
{
    const QByteArray bytes = readData(QStringLiteral("pipelines/%1.tokenizer.json").arg(QLatin1String(name)));
    return {{"tokenizer.json", bytes.toStdString()}};
}

/// Puts something of another kind in a random place of a JSON value, or removes it.
void damage(json &value, Generator &random)
{
    json *place = &value;
    for (std::uint32_t depth = 1 + random.below(5); depth > 0 && place->is_structured() && !place->empty();
         --depth) {
        auto child = place->begin();
        std::advance(child, random.below(std::min<std::size_t>(place->size(), 40)));
        if (depth == 1 && random.below(4) == 0) {
            place->erase(child);
            return;
        }
        place = &*child;
    }
    static const json others = json::parse(
        R"([null, -1, 0, 7, 4294967296, 1e300, "", "x", "(", "▁", true, false, [], {}, [1], {"type": "x"}])");
    *place = others[random.below(others.size())];
}

/// Changes, removes or cuts bytes.
void damage(std::string &bytes, Generator &random)
{
    const std::uint32_t kind = random.below(4);
    if (bytes.empty())
        return;
    const std::size_t place = random.below(bytes.size());
    if (kind == 0)
        bytes.resize(place);
    else if (kind == 1)
        bytes.erase(place, 1 + random.below(20));
    else
        for (std::uint32_t i = 0; i < kind; ++i)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
}

} // namespace

class DamagedFilesTest : public QObject {
    Q_OBJECT

private slots:
    void wrongPipelines_data();
    void wrongPipelines();
    void wrongOlderFiles_data();
    void wrongOlderFiles();
    void modelsCutOff();
    void damagedFilesAreRefusedOrRead_data();
    void damagedFilesAreRefusedOrRead();
    void expressionsThatTakeTooLong();
    void textsThatGrowWithoutEnd();
    void partsNestedWithoutEnd_data();
    void partsNestedWithoutEnd();
};

void DamagedFilesTest::wrongPipelines_data()
{
    // A JSON merge patch (RFC 7396) of a small tokenizer: null removes a key.
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *pipeline, const char *name, const char *patch, const char *complaint) {
        QTest::addRow("%s, %s", pipeline, name)
            << QString::fromUtf8(pipeline) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("gpt2", "merge of an unknown token", R"({"model": {"merges": [["Ġ", "zzz"]]}})",
        "the merged token \"Ġzzz\" is not in the vocabulary");
    row("gpt2", "merge of one token", R"({"model": {"merges": ["Ġ"]}})",
        "\"model.merges\" has \"\\u0120\", expected two tokens");
    row("gpt2", "merges missing", R"({"model": {"merges": null}})", "\"model.merges\" is missing");
    row("gpt2", "id twice", R"({"model": {"vocab": {"zz": 3}}})", "expected an id that no other token has");
    row("gpt2", "id too large", R"({"model": {"vocab": {"zz": 99999999999}}})", "expected an id from 0 to");
    row("gpt2", "unknown token unknown", R"({"model": {"unk_token": "zz"}})",
        "the unk_token \"zz\" is not in");
    row("gpt2", "flag of a wrong type", R"({"pre_tokenizer": {"add_prefix_space": 1}})",
        "\"pre_tokenizer.add_prefix_space\" is 1, expected true or false");
    row("bpe_prefix", "merge without prefix", R"({"model": {"merges": [["a", "b"]]}})",
        "lacks the continuing_subword_prefix");
    row("xlm_roberta", "empty vocabulary", R"({"model": {"vocab": []}})", "the vocabulary is empty");
    row("xlm_roberta", "no score", R"({"model": {"vocab": [["a"]]}})", "expected a token and its score");
    row("xlm_roberta", "unk_id too large", R"({"model": {"unk_id": 100000}})",
        "the unk_id 100000 is not in the");
    row("xlm_roberta", "no base64", R"({"normalizer": {"precompiled_charsmap": "?"}})", "expected base64");
    row("xlm_roberta", "short charsmap", R"({"normalizer": {"precompiled_charsmap": "AAAA"}})",
        "the charsmap has 3 bytes");
    row("xlm_roberta", "trie too large", R"({"normalizer": {"precompiled_charsmap": "/////wAA"}})",
        "the charsmap names a trie of 4294967295 bytes");
    row("xlm_roberta", "trie too small", R"({"normalizer": {"precompiled_charsmap": "BAAAAP8BAAAA"}})",
        "its trie points outside itself");
    row("llama3", "bad expression", R"({"pre_tokenizer": {"pretokenizers": [{"type": "Split", "invert": false,
        "behavior": "Isolated", "pattern": {"Regex": "(a"}}]}})",
        "the regular expression \"(a\" cannot be read");
    row("llama3", "bad behavior", R"({"pre_tokenizer": {"pretokenizers": [{"type": "Split", "invert": false,
        "behavior": "Sideways", "pattern": {"String": "a"}}]}})",
        "\"pre_tokenizer.pretokenizers[0].behavior\" is \"Sideways\"");
    row("llama_metaspace", "two characters", R"({"pre_tokenizer": {"replacement": "ab"}})",
        "\"pre_tokenizer.replacement\" is \"ab\", expected one character");
    row("llama_metaspace", "unknown scheme", R"({"pre_tokenizer": {"prepend_scheme": "last"}})",
        "expected always, first or never");
    row("word_level", "unknown token unknown", R"({"model": {"unk_token": "zz"}})", "the unk_token \"zz\"");
}

void DamagedFilesTest::wrongPipelines()
{
    QFETCH(const QString, pipeline);
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    Files files = readPipeline(qPrintable(pipeline));
    QCOMPARE(complaintAbout(files), QString());
    json tokenizer = json::parse(files["tokenizer.json"]);
    tokenizer.merge_patch(json::parse(patch.toStdString()));
    files["tokenizer.json"] = tokenizer.dump();
    const QString found = complaintAbout(files);
    QVERIFY2(found.startsWith(QStringLiteral("folder/tokenizer.json: ")) && found.contains(complaint),
             qPrintable(found));
}

void DamagedFilesTest::wrongOlderFiles_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *variant, const char *file, const char *content, const char *complaint) {
        QTest::addRow("%s, %s: %s", variant, file, content)
            << QString::fromUtf8(variant) << QByteArray(file) << QByteArray(content)
            << QString::fromUtf8(complaint);
    };
    row("gpt2", "merges.txt", "#version: 0.2\na b c\n",
        "folder/merges.txt: line 2 is \"a b c\", expected two tokens");
    row("gpt2", "merges.txt", "zz yy\n",
        "folder/merges.txt: the merged token \"zzyy\" is not in the vocabulary");
    row("gpt2", "vocab.json", "[]", "folder/vocab.json: the file is an array of 0, expected a JSON object");
    row("gpt2", "tokenizer_config.json", "{}", "\"tokenizer_class\" is missing, expected GPT2Tokenizer");
    row("roberta", "vocab.json", R"({"a": 0})",
        "folder/vocab.json: the cls_token \"<s>\" is not in the vocabulary");
    row("t5", "spiece.model", "",
        "folder/spiece.model: is no sentencepiece model that can be read: it has no unknown");
    row("t5", "spiece.model", "\x0A\xFF", "it is cut off or damaged");
    row("t5", "tokenizer_config.json", R"({"tokenizer_class": "XLNetTokenizer"})",
        "\"tokenizer_class\" is XLNetTokenizer, expected T5Tokenizer");
    row("t5", "tokenizer_config.json", R"({"tokenizer_class": "T5Tokenizer", "extra_ids": -1})",
        "\"extra_ids\" is -1, expected an integer from 0");
    row("marian", "vocab.json", R"({"</s>": 0})", "the unk_token \"<unk>\" is not in the vocabulary");
    row("esm", "vocab.txt", "A\nB\n", "the unk_token \"<unk>\" is not in the vocabulary");
}

void DamagedFilesTest::wrongOlderFiles()
{
    QFETCH(const QString, variant);
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, complaint);
    Files files = readVariant(variant);
    QCOMPARE(complaintAbout(files), QString());
    files[file.toStdString()] = content.toStdString();
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void DamagedFilesTest::modelsCutOff()
{
    const Files whole = readVariant(QStringLiteral("t5"));
    const std::string &model = whole.at("spiece.model");
    int cuts = 0;
    int refused = 0;
    for (std::size_t size = 0; size < model.size(); size += 7) {
        Files files = whole;
        files["spiece.model"] = model.substr(0, size);
        ++cuts;
        refused += complaintAbout(files).isEmpty() ? 0 : 1;
    }
    // Between two pieces, or before the last setting, the rest is a model of its own.
    QVERIFY2(refused > cuts * 3 / 4, qPrintable(QString::number(refused)));
}

void DamagedFilesTest::damagedFilesAreRefusedOrRead_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<bool>("older");
    for (const QString &name : pipelineNames())
        QTest::newRow(qPrintable(name)) << name << false;
    for (const QString &name : variantNames())
        QTest::addRow("older %s", qPrintable(name)) << name << true;
}

void DamagedFilesTest::damagedFilesAreRefusedOrRead()
{
    QFETCH(const QString, variant);
    QFETCH(const bool, older);
    const Files whole = older ? readVariant(variant) : readPipeline(qPrintable(variant));
    const std::string text = "The cré\u0301me\n\t 世界 <mask> >>fra<< 1,234 ⊗⊗ ﬁne";
    Generator random(11);
    int refused = 0;
    constexpr int count = 300;
    for (int i = 0; i < count; ++i) {
        Files files = whole;
        auto file = files.begin();
        std::advance(file, random.below(files.size()));
        json value = file->first.ends_with(".json") ? json::parse(file->second) : json();
        if (value.is_null() || random.below(8) == 0) {
            damage(file->second, random);
        } else {
            damage(value, random);
            file->second = value.dump();
        }
        try { // anything but an Error fails the test
            const auto tokenizer = openFiles(files);
            if (!tokenizer)
                continue;
            const std::size_t characters = decodeUtf8(text).size();
            for (const Token &token : tokenizer->tokenize(text, 500).tokens)
                QVERIFY(token.start <= characters && token.end <= characters);
            tokenizer->tokenizeTarget(text, 500);
        } catch (const Error &error) {
            QVERIFY(std::string_view(error.what()).size() > 10);
            ++refused;
        }
    }
    QVERIFY2(refused > count / 50 && refused < count, qPrintable(QString::number(refused)));
}

void DamagedFilesTest::expressionsThatTakeTooLong()
{
    Files files = readPipeline("llama3");
    json tokenizer = json::parse(files["tokenizer.json"]);
    tokenizer["pre_tokenizer"] = {{"type", "Split"},
                                  {"invert", false},
                                  {"behavior", "Isolated"},
                                  {"pattern", {{"Regex", "(x+x+)+(?!x)(?<!x)"}}}};
    files["tokenizer.json"] = tokenizer.dump();
    const auto opened = openFiles(files);
    QVERIFY_THROWS_EXCEPTION(Error, opened->tokenize(std::string(200, 'x'), 500));
}

void DamagedFilesTest::textsThatGrowWithoutEnd()
{
    // Eight replacements, each of which makes sixteen letters of one.
    Files files = readPipeline("llama3");
    json tokenizer = json::parse(files["tokenizer.json"]);
    json replacements = json::array();
    for (char letter = 'a'; letter < 'i'; ++letter)
        replacements.push_back({{"type", "Replace"},
                                {"pattern", {{"String", std::string(1, letter)}}},
                                {"content", std::string(16, static_cast<char>(letter + 1))}});
    tokenizer["normalizer"] = {{"type", "Sequence"}, {"normalizers", replacements}};
    files["tokenizer.json"] = tokenizer.dump();
    const auto opened = openFiles(files);
    QVERIFY(!opened->tokenize("xyz", 500).tokens.empty());
    QVERIFY_THROWS_EXCEPTION(Error, opened->tokenize(std::string(100, 'a'), 500));
}

void DamagedFilesTest::partsNestedWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("levels");
    for (const auto &[part, list] :
         {std::pair("normalizer", "normalizers"), std::pair("pre_tokenizer", "pretokenizers"),
          std::pair("post_processor", "processors")})
        for (const int levels : {300, 6000, 20'000}) // each ended the program, or took gigabytes
            QTest::addRow("%s %d", part, levels) << QByteArray(part) << QByteArray(list) << levels;
}

void DamagedFilesTest::partsNestedWithoutEnd()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, list);
    QFETCH(int, levels);
    Files files = readPipeline("llama3");
    json tokenizer = json::parse(files["tokenizer.json"]);
    tokenizer[part.toStdString()] = "here";
    const QByteArray opening = "{\"type\": \"Sequence\", \"" + list + "\": [";
    files["tokenizer.json"] =
        QByteArray::fromStdString(tokenizer.dump())
            .replace("\"here\"", opening.repeated(levels) + QByteArray("]}").repeated(levels))
            .toStdString();
    const QString complaint = complaintAbout(files);
    QVERIFY2(complaint.contains(QStringLiteral("nested deeper than 200")), qPrintable(complaint));
}

QTEST_GUILESS_MAIN(DamagedFilesTest)
#include "damaged_files_test.moc"
