#include "session_field.h"

#include <QTest>

using namespace attopo;

namespace {

/// What is said when the field "key" of this object is read as a Value.
template <typename Value>
QString refusal(const char *object, Value value = {})
{
    const Json json = Json::parse(object);
    try {
        SessionField(json, "choices").read("key", value);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

template <typename Value>
Value valueOf(const char *object, Value otherwise)
{
    const Json json = Json::parse(object);
    SessionField(json, {}).read("key", otherwise);
    return otherwise;
}

} // namespace

class SessionFieldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void missingKeysChangeNothing();
    void saysWhereAndWhat();
    void showsNoMoreThanIsRead();
};

void SessionFieldTest::reads()
{
    QCOMPARE(valueOf(R"({"key": "größe"})", QString()), QStringLiteral("größe"));
    QCOMPARE(valueOf(R"({"key": true})", false), true);
    QCOMPARE(valueOf(R"({"key": 2147483647})", std::size_t(0)), std::size_t(2147483647));
    QCOMPARE(valueOf(R"({"key": [3, 1]})", std::vector<std::size_t>{9}), (std::vector<std::size_t>{3, 1}));
    QCOMPARE(valueOf(R"({"key": 0.5})", std::optional<double>()), std::optional(0.5));
    QCOMPARE(valueOf(R"({"key": null})", std::optional(7.0)), std::optional<double>());
    static constexpr Named<int> names[] = {{"one", 1}, {"two", 2}};
    const Json json = Json::parse(R"({"key": "two"})");
    int value = 0;
    SessionField(json, {}).read("key", value, names);
    QCOMPARE(value, 2);
}

void SessionFieldTest::missingKeysChangeNothing()
{
    QCOMPARE(valueOf("{}", QStringLiteral("as before")), QStringLiteral("as before"));
    QCOMPARE(valueOf(R"({"Key": false})", true), true);
    QCOMPARE(valueOf("{}", std::optional(7.0)), std::optional(7.0));
}

void SessionFieldTest::saysWhereAndWhat()
{
    QCOMPARE(refusal<QString>(R"({"key": 3})"),
             QStringLiteral("at choices.key: expected a text in quotes, found 3"));
    QCOMPARE(refusal<bool>(R"({"key": "yes"})"),
             QStringLiteral("at choices.key: expected true or false, found \"yes\""));
    for (const char *value : {"-1", "1.5", "2147483648", "\"1\"", "null", "1e99"})
        QVERIFY2(refusal<std::size_t>(("{\"key\": " + std::string(value) + "}").c_str())
                     .startsWith(QStringLiteral("at choices.key: expected a whole number from 0 on")),
                 value);
    QVERIFY(refusal<std::vector<std::size_t>>(R"({"key": [1, -1]})")
                .startsWith(QStringLiteral("at choices.key[1]")));
    QVERIFY(refusal<std::optional<double>>(R"({"key": "0.5"})").contains(QStringLiteral("a number")));
    const Json list = Json::array();
    QVERIFY_THROWS_EXCEPTION(Error, SessionField(list, "choices"));
}

void SessionFieldTest::showsNoMoreThanIsRead()
{
    QVERIFY(refusal<QString>(R"({"key": {"a": 1}})").endsWith(QStringLiteral("found an object")));
    QVERIFY(refusal<QString>(R"({"key": [[[[1]]]]})").endsWith(QStringLiteral("found a list")));
    const std::string longText = "{\"key\": \"" + std::string(100000, 'x') + "\"}";
    QVERIFY(refusal<bool>(longText.c_str()).size() < 200);
}

QTEST_GUILESS_MAIN(SessionFieldTest)
#include "session_field_test.moc"
