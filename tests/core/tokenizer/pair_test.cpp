#include "error.h"
#include "tokenizer/pair_text.h"
#include "tokenizer/post_processor.h"
#include "tokenizer_test_tools.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace attopo;

class PairTest : public QObject {
    Q_OBJECT

private slots:
    void asTokenizers_data();
    void asTokenizers();
    void separators_data();
    void separators();
    void withoutSeparator();
    void cutTexts();
    void putTogether();
};

void PairTest::asTokenizers_data()
{
    QTest::addColumn<QString>("family");
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/model/pairs.json");
    const nlohmann::json expected = nlohmann::json::parse(file);
    for (const auto &[family, pairs] : expected.items())
        QTest::newRow(family.c_str()) << QString::fromStdString(family);
}

void PairTest::asTokenizers()
{
    QFETCH(const QString, family);
    const QString path =
        QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/families/") + family + QStringLiteral("/tokenizer.json");
    const QByteArray bytes = readFile(path);
    const PipelineTokenizer tokenizer(readTokenizerJson({path.toStdString(), viewOf(bytes)}));
    QVERIFY(!tokenizer.whyNot(ReadAs::Pair));
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/model/pairs.json");
    const nlohmann::json expected = nlohmann::json::parse(file)[family.toStdString()];
    for (const nlohmann::json &pair : expected["pairs"]) {
        const std::string first = pair["first"];
        const std::string text = first + "\n---\n" + pair["second"].get<std::string>();
        const std::size_t second = decodeUtf8(first).size() + 5;
        const Tokenization found = tokenizer.read(ReadAs::Pair, text, noLimit);
        QCOMPARE(found.tokens.size(), pair["ids"].size());
        for (std::size_t k = 0; k < found.tokens.size(); ++k) {
            const Token &token = found.tokens[k];
            const int sequence = pair["sequences"][k];
            QCOMPARE(token.id, pair["ids"][k].get<int>());
            QCOMPARE(token.segment, pair["segments"][k].get<int>());
            QCOMPARE(token.special, sequence < 0);
            QVERIFY(token.part
                    == (sequence < 0        ? TextPart::None
                            : sequence == 0 ? TextPart::First
                                            : TextPart::Second));
            const std::size_t moved = sequence == 1 ? second : 0;
            QCOMPARE(token.start, pair["offsets"][k][0].get<std::size_t>() + moved);
            QCOMPARE(token.end, pair["offsets"][k][1].get<std::size_t>() + moved);
        }
    }
}

void PairTest::separators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("start");
    const auto row = [](const char *name, const char *text, const char *first, const char *second,
                        int start) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(first)
                            << QString::fromUtf8(second) << start;
    };
    row("plain", "a\n---\nb", "a", "b", 6);
    row("of Windows", "a\r\n---\r\nb", "a", "b", 8);
    row("space after", "a\n---  \nb", "a", "b", 8);
    row("the first", "a\n---\nb\n---\nc", "a", "b\n---\nc", 6);
    row("empty first", "---\nb", "", "b", 4);
    row("empty second", "a\n---", "a", "", 5);
    row("lines", "a\n\nb\n---\n\nc\n", "a\n\nb", "\nc\n", 9);
    row("code points", "é😀\n---\nb", "é😀", "b", 7);
    row("longer lines are text", "a ---\n----\n ---\n---\nb", "a ---\n----\n ---", "b", 20);
}

void PairTest::separators()
{
    QFETCH(const QString, text);
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const int, start);
    const std::string bytes = text.toStdString();
    const PairText pair = splitPair(bytes);
    QCOMPARE(QString::fromStdString(std::string(pair.first)), first);
    QCOMPARE(QString::fromStdString(std::string(pair.second)), second);
    QCOMPARE(pair.secondStart, static_cast<std::size_t>(start));
}

void PairTest::withoutSeparator()
{
    for (const char *text : {"", "a", "a --- b", "a\n--\nb", "a\n----", "\n"})
        QVERIFY_THROWS_EXCEPTION(Error, splitPair(text));
}

void PairTest::cutTexts()
{
    const PipelineTokenizer tokenizer = openVariant(QStringLiteral("uncased"));
    const std::string text = "the cat sat\n---\nthe mat sat";
    const std::vector<Token> whole = tokenizer.read(ReadAs::Pair, text, noLimit).tokens;
    QVERIFY(!tokenizer.read(ReadAs::Pair, text, whole.size()).cutAt);
    std::vector<Token> inText;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(inText),
                 [](const Token &token) { return !token.special; });
    for (std::size_t room = 3; room < whole.size(); ++room) {
        const Tokenization cut = tokenizer.read(ReadAs::Pair, text, room);
        QCOMPARE(cut.tokens.size(), room);
        QVERIFY(cut.cutAt.has_value());
        QCOMPARE(*cut.cutAt, inText[room - 3].start); // three are special
        QCOMPARE(cut.tokens.back(), whole.back());
    }
}

void PairTest::putTogether()
{
    const auto shownPair = [](const PostProcessor &processor) {
        std::string text;
        for (const PairPiece &piece : processor.pair)
            text += (piece.kind == PairPiece::Kind::First        ? "A"
                         : piece.kind == PairPiece::Kind::Second ? "B"
                                                                 : piece.token.text)
                + std::to_string(piece.segment) + ' ';
        return text;
    };
    PostProcessor bert;
    bert.before = {{"[CLS]", 1}};
    bert.after = {{"[SEP]", 2}};
    PostProcessor roberta = bert;
    addPair(bert, false, 1);
    addPair(roberta, true, 0);
    QCOMPARE(shownPair(bert), "[CLS]0 A0 [SEP]0 B1 [SEP]1 ");
    QCOMPARE(shownPair(roberta), "[CLS]0 A0 [SEP]0 [SEP]0 B0 [SEP]0 ");
}

QTEST_APPLESS_MAIN(PairTest)
#include "pair_test.moc"
