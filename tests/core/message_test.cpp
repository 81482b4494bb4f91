#include "error.h"

#include <QTest>

using namespace attopo;

class MessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsPlacesOnce();
    void missingDetailsLeaveThePlace();
    void nestedDetails();
    void verbatimStays();
    void errorsSpeakEnglish();
};

void MessageTest::fillsPlacesOnce()
{
    QCOMPARE(filledIn("%2, %1, %2", {"a", "b"}), std::string("b, a, b"));
    QCOMPARE(filledIn("%1 and %2", {"%2", "%1"}), std::string("%2 and %1"));
    QCOMPARE(filledIn("%9%8", {"1", "2", "3", "4", "5", "6", "7", "8", "9"}), std::string("98"));
    QCOMPARE(filledIn("", {"a"}), std::string());
}

void MessageTest::missingDetailsLeaveThePlace()
{
    QCOMPARE(filledIn("%1 of %2", {"3"}), std::string("3 of %2"));
    QCOMPARE(filledIn("100 %, %0, %x, %", {"a"}), std::string("100 %, %0, %x, %"));
    QCOMPARE(filledIn("%12", {"a"}), std::string("a2")); // there is no twelfth place
}

void MessageTest::nestedDetails()
{
    const Message place("%1, line %2", {std::string("file%2.csv"), 7});
    const Message whole("%1: expected %2, found %3",
                        {place, Message("%1 to %2", {0, -3}), 18446744073709551615U});
    QCOMPARE(whole.english(),
             std::string("file%2.csv, line 7: expected 0 to -3, found 18446744073709551615"));
}

void MessageTest::verbatimStays()
{
    const Message verbatim(std::string("100%1"));
    QVERIFY(verbatim.isVerbatim());
    QCOMPARE(verbatim.english(), std::string("100%1"));
    QVERIFY(Message(std::string_view("name")).isVerbatim());
    QVERIFY(Message(3).isVerbatim());
    QVERIFY(!Message("a text").isVerbatim());
    QCOMPARE(Message("%1: %2", {std::string("%2"), verbatim}).english(), std::string("%2: 100%1"));
}

void MessageTest::errorsSpeakEnglish()
{
    QCOMPARE(std::string(Error("%1 is empty", {std::string("file")}).what()), std::string("file is empty"));
    QCOMPARE(std::string(Error(std::string("as it is: %1")).what()), std::string("as it is: %1"));
    const Error inner("line %1", {4});
    const Error outer("%1: %2", {std::string("file"), inner.message()});
    QCOMPARE(std::string(outer.what()), std::string("file: line 4"));
}

QTEST_GUILESS_MAIN(MessageTest)
#include "message_test.moc"
