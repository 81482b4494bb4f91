// JSON of any depth is read or refused; never is it what ends the program.

#include "json_text.h"

#include "error.h"

#include <QTest>

#include <string>

using namespace attopo;

class JsonTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refusesDepth_data();
    void refusesDepth();
    void saysWhere();
    void findsLoneSurrogates();

private:
    static std::string repeated(const char *text, int count)
    {
        std::string all;
        for (int k = 0; k < count; ++k)
            all += text;
        return all;
    }
    static std::string refusal(const std::string &bytes)
    {
        try {
            parseJsonText<nlohmann::json>(bytes);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }
};

void JsonTextTest::reads()
{
    QCOMPARE(parseJsonText<nlohmann::json>("{\"b\": [1, 2], \"a\": \"x\"}").dump(),
             std::string(R"({"a":"x","b":[1,2]})"));
    QCOMPARE(parseJsonText<nlohmann::ordered_json>("{\"b\": 1, \"a\": 2}").dump(),
             std::string(R"({"b":1,"a":2})"));
    const std::string deepest = repeated("[", deepestJson) + repeated("]", deepestJson);
    QCOMPARE(parseJsonText<nlohmann::json>(deepest).dump(), deepest);
    // Brackets in strings count for nothing, nor do those that are closed again.
    QCOMPARE(refusal("[\"" + repeated("[{\\\"", 1000) + "\"]"), std::string());
    QCOMPARE(refusal("[" + repeated("[], ", 1000) + "{}]"), std::string());
}

void JsonTextTest::refusesDepth_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QByteArray>("closing");
    QTest::newRow("arrays") << QByteArray("[") << QByteArray() << QByteArray("]");
    QTest::newRow("objects") << QByteArray("{\"a\":") << QByteArray("1") << QByteArray("}");
    QTest::newRow("both") << QByteArray("[{\"a\":") << QByteArray("1") << QByteArray("}]");
    QTest::newRow("never closed") << QByteArray("[") << QByteArray() << QByteArray();
}

void JsonTextTest::refusesDepth()
{
    QFETCH(QByteArray, opening);
    QFETCH(QByteArray, inner);
    QFETCH(QByteArray, closing);
    for (const int levels : {deepestJson + 1, 20'000, 1'000'000}) {
        const std::string said =
            refusal((opening.repeated(levels) + inner + closing.repeated(levels)).toStdString());
        QVERIFY2(said.find("nested deeper than 200 arrays and objects") != std::string::npos, said.c_str());
    }
}

void JsonTextTest::saysWhere()
{
    const std::string deep = refusal("{\n \"a\": " + repeated("[", deepestJson));
    QCOMPARE(deep, std::string("line 2, column 206: nested deeper than 200 arrays and objects"));
    const std::string broken = refusal("{\n \"a\": ]");
    QVERIFY2(broken.starts_with("parse error at line 2, column 7"), broken.c_str());
    const std::string large = refusal("[1e999]");
    QVERIFY2(large.find("number overflow") != std::string::npos, large.c_str());
}

void JsonTextTest::findsLoneSurrogates()
{
    QCOMPARE(refusal("{\n \"a\": \"x\\ud83d\"}"),
             std::string("line 2, column 9: \\ud83d is half a character of UTF-16 (a lone surrogate)"));
    QVERIFY(refusal(R"(["\ude00"])").find("half a character") != std::string::npos);
    QVERIFY(refusal(R"(["\ud83d\ud83d\ude00"])").find("column 3: ") != std::string::npos);
    QCOMPARE(refusal(R"(["\ud83d\ude00", "\\ud83d", "\u00e9\ud83d\ude00"])"), std::string());
    QVERIFY(refusal(R"(["\ud83d\ude00" "\\ud83d" x])").find("syntax error") != std::string::npos);
}

QTEST_APPLESS_MAIN(JsonTextTest)

#include "json_text_test.moc"
