#include "command_option.h"

#include <QTest>

using namespace attopo;

namespace {

enum class Colour { Red, Green };
constexpr Named<Colour> colours[] = {{"red", Colour::Red}, {"green", Colour::Green}};

struct Choice {
    std::optional<int> count;
    double width = 1;
    Colour colour = Colour::Red;
    bool loud = false;
    std::optional<QString> name;
};

QString usage(const std::function<void()> &call)
{
    try {
        call();
    } catch (const UsageError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class CommandOptionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers();
    void spans_data();
    void spans();
    void printsWhatIsNotAsUsual();
    void mistakesNameFlagAndValue();
};

void CommandOptionTest::numbers()
{
    const QString flag = QStringLiteral("--n");
    QCOMPARE(parseNumber(flag, QStringLiteral("2.5"), 0, 3), 2.5);
    QCOMPARE(parseNumber(flag, QStringLiteral("3"), 0, 3), 3.0);
    for (const char *text : {"3.01", "-1", "nan", "inf", "", "2,5", "2x"})
        QVERIFY2(usage([&] { parseNumber(flag, QLatin1String(text), 0, 3); }).contains(flag), text);
    QCOMPARE(parseWhole(flag, QStringLiteral("-4"), -4, 9), -4);
    for (const char *text : {"10", "-5", "1.0", "", "99999999999"})
        QVERIFY2(usage([&] { parseWhole(flag, QLatin1String(text), -4, 9); }).contains(flag), text);
    for (const double value : {0.1 + 0.2, 1e-300, 4.0, 1.0 / 3})
        QCOMPARE(numberText(value).toDouble(), value);
    QCOMPARE(numberText(0.1), QStringLiteral("0.1")); // no longer than it must be
}

void CommandOptionTest::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSpan");
    for (const char *text : {"0-1", "4-17", "12-4000000000"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"4", "4-", "-4", "4-4", "9-4", "a-b", "1-2-3", "", "-1-4"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void CommandOptionTest::spans()
{
    QFETCH(QString, text);
    QFETCH(bool, isSpan);
    const auto read = [&] { return parseSpan(QStringLiteral("--span"), text); };
    if (isSpan)
        QCOMPARE(spanText(read()), text);
    else
        QVERIFY(usage([&] { read(); }).contains(QStringLiteral("--span")));
}

void CommandOptionTest::printsWhatIsNotAsUsual()
{
    const CommandOptions<Choice> options{
        wholeOption<Choice>({"--count", "N", ""}, &Choice::count, 0, 9),
        numberOption<Choice>({"--width", "W", ""}, &Choice::width, 0, 9),
        choiceOption<Choice>({"--colour", "C", ""}, &Choice::colour, colours),
        flagOption<Choice>({"--loud", "", ""}, &Choice::loud),
        textOption<Choice>({"--name", "T", ""}, &Choice::name)};
    Choice choice;
    for (const auto &option : options)
        QVERIFY2(!option.print(choice), option.text.flag);
    const QStringList values{QStringLiteral("0"), QStringLiteral("2.25"), QStringLiteral("green"), QString(),
                             QStringLiteral("a -- b")};
    for (std::size_t k = 0; k < options.size(); ++k)
        options[k].parse(choice, values[static_cast<qsizetype>(k)]);
    QCOMPARE(choice.count, std::optional(0));
    QCOMPARE(choice.width, 2.25);
    QVERIFY(choice.colour == Colour::Green && choice.loud);
    for (std::size_t k = 0; k < options.size(); ++k)
        QCOMPARE(options[k].print(choice), std::optional(values[static_cast<qsizetype>(k)]));
    QCOMPARE(options[2].text.values, (QStringList{QStringLiteral("red"), QStringLiteral("green")}));
    QVERIFY(!options[3].text.takesValue());
    QVERIFY(options[0].text.takesValue());
}

void CommandOptionTest::mistakesNameFlagAndValue()
{
    const auto option = choiceOption<Choice>({"--colour", "C", ""}, &Choice::colour, colours);
    Choice choice;
    const QString said = usage([&] { option.parse(choice, QStringLiteral("%1blue")); });
    QCOMPARE(said, QStringLiteral("--colour takes one of red, green, not “%1blue”"));
    QVERIFY(usage([] { parseMetric(QStringLiteral("JS")); }).contains(QStringLiteral("js, ")));
    for (const QString &name : metricNames())
        QCOMPARE(QString::fromStdString(std::string(metricInfo(parseMetric(name)).name)), name);
    QVERIFY(usage([] {
                parseNumbers(QStringLiteral("--heads"), QStringLiteral("1-x"));
            }).contains(QStringLiteral("--heads")));
}

QTEST_GUILESS_MAIN(CommandOptionTest)
#include "command_option_test.moc"
