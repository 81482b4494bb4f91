#include "token_names.h"

#include <QSet>
#include <QTest>

using namespace attopo;

namespace {

Token tokenOf(const char *text, std::size_t start, std::size_t end)
{
    Token token;
    token.text = text;
    token.start = start;
    token.end = end;
    token.special = start == end;
    return token;
}

} // namespace

class TokenNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyNamesakesHaveNumbers();
    void namesAreUnique();
};

void TokenNamesTest::onlyNamesakesHaveNumbers()
{
    const std::vector<Token> tokens{tokenOf("[CLS]", 0, 0), tokenOf("the", 0, 3), tokenOf("king", 4, 8),
                                    tokenOf("the", 9, 12)};
    QCOMPARE(tokenNames(tokens),
             (QStringList{QStringLiteral("[CLS]"), QStringLiteral("the (token 1)"), QStringLiteral("king"),
                          QStringLiteral("the (token 3)")}));
    QVERIFY(tokenNames({}).isEmpty());
}

void TokenNamesTest::namesAreUnique()
{
    std::vector<Token> tokens;
    for (std::size_t k = 0; k < 40; ++k)
        tokens.push_back(tokenOf(k % 3 == 0 ? "a" : k % 3 == 1 ? "100 %1" : "b", 2 * k, 2 * k + 1));
    const QStringList names = tokenNames(tokens);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), qsizetype(40));
    QCOMPARE(names[1], QStringLiteral("100 %1 (token 1)"));
}

QTEST_GUILESS_MAIN(TokenNamesTest)
#include "token_names_test.moc"
