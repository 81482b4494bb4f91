// Help, manual page and guide tell the commands and options that the program has, with all that they take.

#include "command.h"
#include "help_page.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace attopo;

namespace {

const QString page = QStringLiteral(ATTOPO_SOURCE_DIR "/packaging/attention-topology.1");
const QString guide = QStringLiteral(ATTOPO_SOURCE_DIR "/resources/guide/command-line.md");

QString read(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// The words of a text, of which an option is one.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9_-]+"));
    return text.split(others, Qt::SkipEmptyParts);
}

QSet<QString> flagsIn(const QString &text)
{
    static const QRegularExpression flag(QStringLiteral("--[0-9a-z][0-9a-z-]*"));
    QSet<QString> flags;
    for (auto found = flag.globalMatch(text); found.hasNext();)
        flags.insert(found.next().captured());
    return flags;
}

QString flagOf(const ListedOption &option) { return QLatin1String(option.text.flag); }

/// What is said of the second text is said once, of the first.
bool isOfSecondText(const ListedOption &option) { return flagOf(option).endsWith(QLatin1String("-b")); }

/// The manual page without its markup.
QString plain(QString text)
{
    static const QRegularExpression macro(QStringLiteral("^\\.(?:B|I|BR|RB|BI|IR|RI) "),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression font(QStringLiteral("\\\\f[A-Z]"));
    text.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    return text.remove(font).remove(macro).remove(u'"');
}

/// The paragraphs, each with its tag, of a part of the manual page: .SH OPTIONS or .SS figure.
QStringList paragraphsOf(const QString &heading)
{
    const QString text = u'\n' + read(page);
    const qsizetype begin = text.indexOf(u'\n' + heading + u'\n');
    static const QRegularExpression next(QStringLiteral("\n\\.S[HS] "));
    const qsizetype end = begin < 0 ? 0 : text.indexOf(next, begin + heading.size());
    return plain(text.mid(begin + 1, end - begin)).split(QStringLiteral("\n.TP\n"));
}

/// The part of the guide's synopsis that is a command's.
QString synopsisOf(const CommandInfo &info)
{
    QString text;
    for (const QString &use : read(guide).split(QStringLiteral("\n    attention-topology ")).mid(1))
        if (wordsOf(use).value(0) == QLatin1String(info.name))
            text += use.section(QStringLiteral("\n\n"), 0, 0) + u'\n';
    return text;
}

} // namespace

class ManPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isWellFormed();
    void hasTheCommands();
    void hasNoOtherOptions();
    void tellsOptions_data();
    void tellsOptions();
    void helpTellsOptions_data() { tellsOptions_data(); }
    void helpTellsOptions();
    void guideTellsOptions_data() { tellsOptions_data(); }
    void guideTellsOptions();
};

void ManPageTest::isWellFormed()
{
    if (QStandardPaths::findExecutable(QStringLiteral("mandoc")).isEmpty())
        QSKIP("there is no mandoc");
    QProcess mandoc;
    mandoc.start(QStringLiteral("mandoc"), {QStringLiteral("-Tlint"), QStringLiteral("-Wwarning"), page});
    QVERIFY(mandoc.waitForFinished());
    QVERIFY2(mandoc.exitCode() == 0, mandoc.readAllStandardOutput());
}

void ManPageTest::hasTheCommands()
{
    static const QRegularExpression heading(QStringLiteral("^\\.SS (.+)$"),
                                            QRegularExpression::MultilineOption);
    QStringList headings;
    for (auto found = heading.globalMatch(read(page)); found.hasNext();)
        headings << found.next().captured(1);
    QStringList names;
    for (const CommandInfo &info : commands())
        names << QLatin1String(info.name);
    QCOMPARE(headings, names);
}

void ManPageTest::hasNoOtherOptions()
{
    QSet<QString> known{QStringLiteral("--help"), QStringLiteral("--version")};
    for (const CommandInfo &info : commands())
        for (const ListedOption &option : optionsOf(info))
            known.insert(flagOf(option));
    QCOMPARE(flagsIn(plain(read(page))), known);
    QCOMPARE(flagsIn(helpPage()), known);
    for (const CommandInfo &info : commands()) {
        QSet<QString> own{QStringLiteral("--text-b")}; // of which the help of --text speaks
        for (const ListedOption &option : optionsOf(info))
            own.insert(flagOf(option));
        for (const QString &flag : flagsIn(synopsisOf(info) + QString::fromUtf8(info.usage)))
            QVERIFY2(own.contains(flag),
                     qPrintable(QLatin1String(info.name) + QStringLiteral(" has no ") + flag));
    }
}

void ManPageTest::tellsOptions_data()
{
    QTest::addColumn<qsizetype>("command");
    for (std::size_t k = 0; k < commands().size(); ++k)
        QTest::newRow(commands()[k].name) << static_cast<qsizetype>(k);
}

void ManPageTest::tellsOptions()
{
    QFETCH(qsizetype, command);
    const CommandInfo &info = commands()[static_cast<std::size_t>(command)];
    for (const ListedOption &option : optionsOf(info)) {
        const QStringList paragraphs = paragraphsOf(
            option.group == OptionGroup::Input        ? QStringLiteral(".SH INPUT")
                : option.group == OptionGroup::Shared ? QStringLiteral(".SH OPTIONS")
                                                      : QStringLiteral(".SS ") + QLatin1String(info.name));
        QStringList words;
        for (const QString &paragraph : paragraphs)
            if (flagsIn(paragraph).contains(flagOf(option)))
                words += wordsOf(paragraph);
        QVERIFY2(!words.isEmpty(), option.text.flag);
        if (!isOfSecondText(option))
            for (const QString &value : option.text.values)
                QVERIFY2(words.contains(value), qPrintable(flagOf(option) + u' ' + value));
    }
}

void ManPageTest::helpTellsOptions()
{
    QFETCH(qsizetype, command);
    const CommandInfo &first = commands().front();
    const CommandInfo &info = commands()[static_cast<std::size_t>(command)];
    for (const ListedOption &option : optionsOf(info)) {
        QVERIFY2(*option.text.help, option.text.flag);
        if (option.group != OptionGroup::OfCommand && info.name != first.name)
            continue; // they are told once
        const QStringList words = wordsOf(QString::fromUtf8(option.text.help));
        for (const QString &value : option.text.values)
            QVERIFY2(words.contains(value), qPrintable(flagOf(option) + u' ' + value));
    }
}

/// The guide's synopsis has all options of each command, but for those that commands share once, and where it
/// lists what one takes, it lists all.
void ManPageTest::guideTellsOptions()
{
    QFETCH(qsizetype, command);
    const CommandInfo &info = commands()[static_cast<std::size_t>(command)];
    const bool isFirst = command == 0;
    const QString synopsis = synopsisOf(info);
    for (const ListedOption &option : optionsOf(info)) {
        const bool isTold = flagsIn(synopsis).contains(flagOf(option));
        QVERIFY2(isTold || (option.group != OptionGroup::OfCommand && !isFirst), option.text.flag);
        const QRegularExpression listed(QRegularExpression::escape(flagOf(option))
                                        + QStringLiteral("\\s+([0-9A-Za-z_-]+(?:[|,][0-9A-Za-z_-]+)+)"));
        const auto found = listed.match(synopsis);
        if (found.hasMatch() && !option.text.values.isEmpty())
            QCOMPARE(wordsOf(found.captured(1)), option.text.values);
    }
}

QTEST_GUILESS_MAIN(ManPageTest)
#include "man_page_test.moc"
