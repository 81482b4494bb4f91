#include "chat/chat_text.h"

#include "error.h"

#include <QTest>

using namespace attopo;

class ChatTextTest : public QObject {
    Q_OBJECT

private slots:
    void turns();
    void answers();
    void refused_data();
    void refused();
};

void ChatTextTest::turns()
{
    const std::u32string text = U"\n \nsystem:x \r\nuser: a\n\n user: b\nUser: c\nassistant:\td \n";
    const ChatText chat = readChat(text);
    QCOMPARE(chat.turns.size(), 3U);
    QVERIFY(!chat.asksForAnswer);
    const auto said = [&](std::size_t k) {
        return text.substr(chat.turns[k].start, chat.turns[k].end - chat.turns[k].start);
    };
    QVERIFY(said(0) == U"x");
    QVERIFY(said(1) == U"a\n\n user: b\nUser: c");
    QVERIFY(said(2) == U"d");
    QVERIFY(chat.turns[1].role == TextPart::User);
    QVERIFY(text.substr(chat.turns[2].roleStart, chat.turns[2].roleEnd - chat.turns[2].roleStart)
            == U"assistant");
}

void ChatTextTest::answers()
{
    QVERIFY(readChat(U"user: a\nassistant:").asksForAnswer);
    QVERIFY(readChat(U"user: a\nassistant: \n\n").asksForAnswer);
    QCOMPARE(readChat(U"user: a\nassistant:").turns.size(), 1U);
    QVERIFY(!readChat(U"user: a\nassistant: b").asksForAnswer);
    QVERIFY(!readChat(U"user:").asksForAnswer);
    QCOMPARE(readChat(U"assistant:").turns.size(), 0U);
    QCOMPARE(readChat(U"user: a\nassistant:\nuser: b").turns.size(), 3U);
}

void ChatTextTest::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no turn") << QStringLiteral("hello");
    QTest::newRow("text before") << QStringLiteral("hello\nuser: x");
    QTest::newRow("upper case") << QStringLiteral("User: x");
    QTest::newRow("another") << QStringLiteral("tool: x");
    QTest::newRow("not at the beginning") << QStringLiteral(" user: x");
}

void ChatTextTest::refused()
{
    QFETCH(const QString, text);
    QVERIFY_THROWS_EXCEPTION(Error, readChat(text.toStdU32String()));
}

QTEST_APPLESS_MAIN(ChatTextTest)
#include "chat_text_test.moc"
