#include "input_options.h"

#include <QSet>
#include <QTest>

using namespace attopo;

namespace {

template <typename Choices>
void collect(const CommandOptions<Choices> &options, QStringList &flags)
{
    for (const CommandOption<Choices> &option : options)
        flags << QLatin1String(option.text.flag);
}

template <typename Choices>
void parse(const CommandOptions<Choices> &options, Choices &choices, const char *flag, const char *value)
{
    for (const CommandOption<Choices> &option : options)
        if (QLatin1String(option.text.flag) == QLatin1String(flag))
            return option.parse(choices, QString::fromUtf8(value));
    QFAIL(flag);
}

} // namespace

class InputOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void flagsAreUnique();
    void whatIsComparedIsKnown_data();
    void whatIsComparedIsKnown();
    void readsIntoTheirPlaces();
};

void InputOptionsTest::flagsAreUnique()
{
    QStringList flags;
    collect(textOptions(), flags);
    collect(sourceOptions(), flags); // those of a stack are among them
    collect(modelOptions(), flags);
    collect(requestOptions(), flags);
    collect(scopeOptions(), flags);
    QCOMPARE(QSet<QString>(flags.begin(), flags.end()).size(), flags.size());
    for (const QString &flag : std::as_const(flags))
        QVERIFY2(flag.startsWith(QLatin1String("--")) && flag == flag.toLower(), qPrintable(flag));
    QStringList stack;
    collect(stackOptions(), stack);
    for (const QString &flag : std::as_const(stack))
        QVERIFY2(flags.contains(flag), qPrintable(flag));
}

void InputOptionsTest::whatIsComparedIsKnown_data()
{
    QTest::addColumn<QByteArray>("flag");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("compares");
    const auto row = [](const char *flag, const char *value, bool compares) {
        QTest::newRow(flag) << QByteArray(flag) << QByteArray(value) << compares;
    };
    row("--text-b", "x", true);
    row("--text-b-file", "x", true);
    row("--attention-b", "x", true);
    row("--diagram-b", "x", true);
    row("--attention", "x", false);
    row("--distances", "x", false);
    row("--layer-b", "0", true);
    row("--head-b", "0", true);
    row("--model-b", "x", true);
    row("--part-b", "text", true);
    row("--span-b", "all", true); // the whole text beside a part of it
    row("--span", "1-2", false);
    row("--threshold", "0.5", false);
    row("--translation", "x", false);
}

void InputOptionsTest::whatIsComparedIsKnown()
{
    QFETCH(QByteArray, flag);
    QFETCH(QByteArray, value);
    QFETCH(bool, compares);
    InputChoice choice;
    QVERIFY(!choice.compares());
    QStringList ofSource;
    collect(sourceOptions(), ofSource);
    if (ofSource.contains(QLatin1String(flag)))
        parse(sourceOptions(), choice.source, flag.constData(), value.constData());
    else
        parse(scopeOptions(), choice.scope, flag.constData(), value.constData());
    QCOMPARE(choice.compares(), compares);
}

void InputOptionsTest::readsIntoTheirPlaces()
{
    RequestChoice request;
    parse(requestOptions(), request, "--layer", "3");
    parse(requestOptions(), request, "--layers", "0-2,5");
    parse(requestOptions(), request, "--combine", "max");
    parse(requestOptions(), request, "--max-dim", "2");
    QCOMPARE(request.layer, std::optional<std::size_t>(3));
    QVERIFY(!request.head);
    QCOMPARE(request.combination.layers, (std::vector<std::size_t>{0, 1, 2, 5}));
    QCOMPARE(request.combination.reduction, Reduction::Maximum);
    QCOMPARE(request.maxDimension, std::optional(2));
    QVERIFY_THROWS_EXCEPTION(UsageError, parse(requestOptions(), request, "--max-dim", "3"));
    ScopeChoice scope;
    parse(scopeOptions(), scope, "--threshold", " components:3 ");
    QCOMPARE(scope.threshold->components, std::size_t(3));
    parse(scopeOptions(), scope, "--span-b", "all");
    QVERIFY(scope.spanB.has_value() && !scope.spanB->has_value());
    for (const char *wrong : {"components:0", "share:1.5", "-1", "nan", "loop"})
        QVERIFY_THROWS_EXCEPTION(UsageError, parse(scopeOptions(), scope, "--threshold", wrong));
}

QTEST_GUILESS_MAIN(InputOptionsTest)
#include "input_options_test.moc"
