#include "tokenizer/word_groups.h"

#include <QTest>

using namespace attopo;

namespace {

Token piece(const char *text, std::size_t start, std::size_t end) { return {1, text, start, end, false}; }

} // namespace

class WordGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void piecesOfWords();
    void leadingSpacesAndContractions();
    void bytesOfACharacter();
    void scriptsWithoutSpaces();
    void specialTokensStayAlone();
    void offsetsBeyondTheText();
};

using Groups = std::vector<std::vector<std::size_t>>;

void WordGroupsTest::piecesOfWords()
{
    const std::vector<Token> tokens = {piece("un", 0, 2), piece("##aff", 2, 5), piece("##able", 5, 9),
                                       piece(".", 9, 10)};
    const std::string text = "Unaffable.";
    QCOMPARE(wordGroups(text, tokens), (Groups{{0, 1, 2}, {3}}));
    const Token joined = joinTokens(text, tokens, {0, 1, 2});
    QCOMPARE(joined.text, std::string("Unaffable"));
    QCOMPARE(joined.start, 0U);
    QCOMPARE(joined.end, 9U);
    QVERIFY(joinTokens(text, tokens, {3}) == tokens[3]);
}

void WordGroupsTest::leadingSpacesAndContractions()
{
    const std::vector<Token> tokens = {piece("I", 0, 1), piece("Ġdon", 1, 5), piece("'t", 5, 7),
                                       piece("Ġ", 7, 8), piece("Ġgo", 8, 11)};
    const std::string text = "I don't  go";
    QCOMPARE(wordGroups(text, tokens), (Groups{{0}, {1, 2}, {3}, {4}}));
    QCOMPARE(joinTokens(text, tokens, {1, 2}).text, std::string("don't"));
}

void WordGroupsTest::bytesOfACharacter()
{
    const std::vector<Token> tokens = {piece("<0xE2>", 0, 1), piece("<0x96>", 0, 1), piece("a", 1, 2)};
    QCOMPARE(wordGroups("▁a", tokens).size(), wordGroups("▁ a", tokens).size());
    QCOMPARE(wordGroups("é b", {piece("a", 0, 1), piece("b", 0, 1), piece("c", 2, 3)}),
             (Groups{{0, 1}, {2}}));
}

void WordGroupsTest::scriptsWithoutSpaces()
{
    // 我喜欢猫: I · like · cats
    const std::vector<Token> tokens = {piece("我", 0, 1), piece("喜", 1, 2), piece("欢", 2, 3),
                                       piece("猫", 3, 4)};
    QCOMPARE(wordGroups("我喜欢猫", tokens), (Groups{{0}, {1, 2}, {3}}));
}

void WordGroupsTest::specialTokensStayAlone()
{
    const std::vector<Token> tokens = {
        {2, "[CLS]", 0, 0, true}, piece("a", 0, 1), piece("b", 1, 2), {3, "[SEP]", 0, 0, true}};
    QCOMPARE(wordGroups("ab", tokens), (Groups{{0}, {1, 2}, {3}}));
}

void WordGroupsTest::offsetsBeyondTheText()
{
    QCOMPARE(wordGroups("ab", {piece("a", 0, 9), piece("b", 5, 7)}), (Groups{{0}, {1}}));
    QCOMPARE(wordGroups("", {}), Groups());
}

QTEST_GUILESS_MAIN(WordGroupsTest)
#include "word_groups_test.moc"
