// Regular expressions as Hugging Face's tokenizers read them: data/tokenizer/make_regular_expressions.py.

#include "tokenizer/regular_expression.h"

#include "error.h"
#include "tokenizer/unicode.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>

using namespace attopo;

class RegularExpressionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void splitsAsTokenizersDo_data();
    void splitsAsTokenizersDo();
    void emptyMatches();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void takesNoLongerThanIsSaid();

private:
    static std::vector<TextMatch> find(const std::string &expression, const std::string &text)
    {
        return RegularExpression::pattern(expression, "here").findAll(alignWithItself(decodeUtf8(text), 0));
    }
    nlohmann::json expected_;
};

void RegularExpressionTest::initTestCase()
{
    QFile file(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/regular_expressions.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    expected_ = nlohmann::json::parse(file.readAll().toStdString());
    QVERIFY(expected_["cases"].size() >= 25);
}

void RegularExpressionTest::splitsAsTokenizersDo_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t k = 0; k < expected_["cases"].size(); ++k)
        QTest::newRow(expected_["cases"][k]["expression"].get<std::string>().substr(0, 100).c_str())
            << static_cast<int>(k);
}

void RegularExpressionTest::splitsAsTokenizersDo()
{
    QFETCH(const int, number);
    const nlohmann::json &expected = expected_["cases"][static_cast<std::size_t>(number)];
    const std::u32string text = decodeUtf8(expected_["text"].get<std::string>());
    // Pieces that match and those between, each where it begins.
    std::vector<std::size_t> starts;
    std::size_t done = 0;
    const auto piece = [&](std::size_t start, std::size_t end) {
        if (start < end)
            starts.push_back(start);
        done = std::max(done, end);
    };
    for (const TextMatch &match :
         RegularExpression::pattern(expected["expression"].get<std::string>(), "here")
             .findAll(alignWithItself(text, 0))) {
        piece(done, match.start);
        piece(match.start, match.end);
    }
    piece(done, text.size());
    QCOMPARE(starts, expected["starts"].get<std::vector<std::size_t>>());
}

void RegularExpressionTest::emptyMatches()
{
    const auto found = [](const char *expression, const char *text) {
        QString all;
        for (const TextMatch &match : find(expression, text))
            all += QStringLiteral("%1-%2 ").arg(match.start).arg(match.end);
        return all.trimmed();
    };
    QCOMPARE(found("x*", "axb"), QStringLiteral("0-0 1-2 3-3"));
    QCOMPARE(found("x*", ""), QStringLiteral("0-0"));
    QCOMPARE(found("(?=é)|é", "aéé"), QStringLiteral("1-1 2-2"));
}

void RegularExpressionTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::newRow("open") << QByteArray("(a");
    QTest::newRow("set") << QByteArray("[z-a]");
    QTest::newRow("property") << QByteArray("\\p{Nonsense}");
    QTest::newRow("deep") << QByteArray("(").repeated(20'000) + QByteArray(")").repeated(20'000);
    QTest::newRow("repeated") << QByteArray("a{1,100001}");
}

void RegularExpressionTest::refusesWhatIsNone()
{
    QFETCH(const QByteArray, expression);
    QVERIFY_THROWS_EXCEPTION(Error, RegularExpression::pattern(expression.toStdString(), "here"));
}

void RegularExpressionTest::takesNoLongerThanIsSaid()
{
    QVERIFY_THROWS_EXCEPTION(Error, find("(x+x+)+(?!x)(?<!x)", std::string(200, 'x')));
    // What is but long is no trouble.
    QCOMPARE(find(" ?[a-z]+", std::string(300'000, 'x') + " y").size(), std::size_t(2));
}

QTEST_APPLESS_MAIN(RegularExpressionTest)
#include "regular_expression_test.moc"
