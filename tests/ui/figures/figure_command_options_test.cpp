// What an option prints is what it parses, and it says nothing of what is as usual.

#include "figure_command_options.h"

#include <QTest>

#include <string_view>

using namespace attopo;

namespace {

/// Values of an option that takes no word of a list.
QStringList samplesOf(const OptionText &text)
{
    if (!text.takesValue())
        return {QString()};
    if (!text.values.isEmpty())
        return text.values;
    const QString flag = QLatin1String(text.flag);
    if (flag.startsWith(QLatin1String("--select")))
        return {QStringLiteral("bars:3,5"), QStringLiteral("edge:2-7"), QStringLiteral("tokens:1,4")};
    if (flag == QLatin1String("--matching"))
        return {QStringLiteral("H1:bottleneck"), QStringLiteral("all:wasserstein_2")};
    if (flag == QLatin1String("--pinned"))
        return {QStringLiteral("0.3,2.11")};
    if (flag == QLatin1String("--layers") || flag == QLatin1String("--heads"))
        return {QStringLiteral("0-3, 7"), QStringLiteral("all")};
    if (flag == QLatin1String("--axes"))
        return {QStringLiteral("text,layer,head")};
    if (flag == QLatin1String("--span-b"))
        return {QStringLiteral("4-17"), QStringLiteral("all")};
    if (flag == QLatin1String("--span"))
        return {QStringLiteral("4-17")};
    if (flag == QLatin1String("--width") || flag == QLatin1String("--height"))
        return {QStringLiteral("20.5")};
    if (flag == QLatin1String("--dpi"))
        return {QStringLiteral("50")};
    return {flag == QLatin1String("--font-size") ? QStringLiteral("4.5") : QStringLiteral("2")};
}

template <typename Choices>
void verifyPrints(const CommandOptions<Choices> &options)
{
    for (const CommandOption<Choices> &option : options) {
        QVERIFY2(!option.print(Choices()), option.text.flag);
        if (option.text.flag == std::string_view("--text-first"))
            continue; // as it was called before there was --axes, as which it is printed
        const QStringList samples = samplesOf(option.text);
        int said = 0;
        for (const QString &sample : samples) {
            Choices choices;
            option.parse(choices, sample);
            const auto printed = option.print(choices);
            if (!printed)
                continue; // as usual
            QCOMPARE(*printed, sample);
            ++said;
        }
        QVERIFY2(said >= samples.size() - 1 && said > 0, option.text.flag);
    }
}

} // namespace

class FigureCommandOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsWhatItParses();
    void lastOneCounts();
    void namesMistakes_data();
    void namesMistakes();
};

void FigureCommandOptionsTest::printsWhatItParses()
{
    verifyPrints(textOptions());
    verifyPrints(sourceOptions());
    verifyPrints(modelOptions());
    verifyPrints(requestOptions());
    verifyPrints(scopeOptions());
    verifyPrints(viewOptions());
    verifyPrints(pictureOptions());
    verifyPrints(drawingOptions());
}

void FigureCommandOptionsTest::lastOneCounts()
{
    FigureChoice choice;
    const auto option = [](const char *flag) {
        for (const auto *options : {&pictureOptions(), &drawingOptions()})
            for (const CommandOption<FigureChoice> &known : *options)
                if (qstrcmp(known.text.flag, flag) == 0)
                    return known;
        return CommandOption<FigureChoice>();
    };
    option("--caption").parse(choice, QStringLiteral("mine"));
    option("--no-caption").parse(choice, {});
    QVERIFY(!option("--caption").print(choice));
    QCOMPARE(option("--no-caption").print(choice), std::optional(QString()));
    option("--distance").parse(choice, QStringLiteral("rows-mean"));
    option("--distance").parse(choice, QStringLiteral("bottleneck"));
    QCOMPARE(option("--distance").print(choice), std::optional(QStringLiteral("bottleneck")));
}

void FigureCommandOptionsTest::namesMistakes_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("value");
    for (const auto *options : {&pictureOptions(), &drawingOptions()})
        for (const CommandOption<FigureChoice> &option : *options)
            if (!option.text.values.isEmpty())
                QTest::newRow(option.text.flag)
                    << QString::fromLatin1(option.text.flag) << QStringLiteral("nothing");
}

void FigureCommandOptionsTest::namesMistakes()
{
    QFETCH(QString, flag);
    QFETCH(QString, value);
    for (const auto *options : {&pictureOptions(), &drawingOptions()})
        for (const CommandOption<FigureChoice> &option : *options) {
            if (flag != QLatin1String(option.text.flag))
                continue;
            FigureChoice choice;
            try {
                option.parse(choice, value);
                QFAIL("no mistake");
            } catch (const UsageError &error) {
                const QString message = QString::fromUtf8(error.what());
                QVERIFY2(message.contains(u'“' + value + u'”'), error.what());
                for (const QString &known : option.text.values)
                    QVERIFY2(message.contains(known), error.what());
            }
        }
}

QTEST_GUILESS_MAIN(FigureCommandOptionsTest)
#include "figure_command_options_test.moc"
