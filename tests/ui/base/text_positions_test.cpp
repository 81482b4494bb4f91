#include "text_positions.h"

#include <QTest>

using namespace attopo;

class TextPositionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void convertsBothWays();
    void findsTokens();
    void labels();
};

void TextPositionsTest::convertsBothWays()
{
    const TextPositions positions(QStringLiteral("a😀b"));
    QCOMPARE(positions.utf16(0), 0);
    QCOMPARE(positions.utf16(1), 1);
    QCOMPARE(positions.utf16(2), 3); // after the surrogate pair
    QCOMPARE(positions.utf16(3), 4);
    QCOMPARE(positions.utf16(99), 4);
    QCOMPARE(positions.codePoint(2), std::size_t(1)); // the second half of the pair
    QCOMPARE(positions.codePoint(3), std::size_t(2));
    QCOMPARE(positions.codePoint(0), std::size_t(0));
}

void TextPositionsTest::findsTokens()
{
    const std::vector<Token> tokens{
        {1, "[CLS]", 0, 0, true}, {5, "😀", 0, 1, false}, {6, "king", 2, 6, false}, {2, "[SEP]", 0, 0, true}};
    const TextPositions positions(QStringLiteral("😀 king"));
    QCOMPARE(positions.tokensIn(tokens, 0, 1), std::vector<int>{1});
    QCOMPARE(positions.tokensIn(tokens, 4, 5), std::vector<int>{2});
    QCOMPARE(positions.tokensIn(tokens, 0, 7), (std::vector<int>{1, 2}));
    QVERIFY(positions.tokensIn(tokens, 2, 3).empty()); // the space
    QVERIFY(positions.tokensIn(tokens, 3, 3).empty());
}

void TextPositionsTest::labels()
{
    QCOMPARE(tokenLabel({0, "##ing", 0, 0, false}), QStringLiteral("##ing"));
    QCOMPARE(tokenLabel({0, "a\tb", 0, 0, false}), QStringLiteral("a␉b"));
    QCOMPARE(tokenLabel({0, std::string(100, 'x'), 0, 0, false}).size(), 24);
    // Characters of two units each are not cut in half: one outside the BMP, a letter with its accent.
    for (const char *character : {"😀", "q\u0303"}) {
        std::string text;
        for (int k = 0; k < 30; ++k)
            text += character;
        const QString whole = QString::fromUtf8(character);
        QCOMPARE(tokenLabel({0, text, 0, 0, false}), whole.repeated(11) + QChar(0x2026));
    }
}

QTEST_GUILESS_MAIN(TextPositionsTest)
#include "text_positions_test.moc"
