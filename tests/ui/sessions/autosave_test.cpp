// Which window is kept in which file, and what is left over after each kind of end. Real ends of the real
// program: tests/walks/starts_and_ends.

#include "autosave.h"

#include "session_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace attopo;

class AutosaveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("autosave"));
    }
    void init()
    {
        home_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_->path());
    }
    void windowsHaveFilesOfTheirOwn();
    void whatIsLeftOverComesFirst();
    void anEndByTheSystemLeavesATextOver();
    void badEndsAreCountedForEachFile();
    void nothingSetAsideIsOverwritten();
    void aFileCanBeAskedFor();
    void endsOfEarlierVersions();

private:
    using Window = std::unique_ptr<Autosave>;
    static Window open(const QString &file = {}) { return std::make_unique<Autosave>(file); }
    static QString name(const Window &window) { return QFileInfo(window->file()).fileName(); }
    static void type(const Window &window, const char *text)
    {
        WindowChoices choices;
        choices.a.text = QLatin1String(text);
        writeSession(window->file(), {.choices = choices});
    }
    static QString text(const QString &file) { return readSession(file, {}).choices.a.text; }
    static void leaveStaleLock(const QString &file)
    {
        QFile lock(file + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\nautosave\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n\n\n");
    }
    /// As a program that was killed leaves it.
    static void kill(Window &window)
    {
        const QString file = window->file();
        const QString group = QStringLiteral("windows/") + QFileInfo(file).completeBaseName();
        const QVariant badEnds = QSettings().value(group + QStringLiteral("/badEnds"));
        window.reset();
        QSettings().setValue(group + QStringLiteral("/badEnds"), badEnds);
        QSettings().setValue(group + QStringLiteral("/state"), QStringLiteral("open"));
        leaveStaleLock(file);
    }

    std::unique_ptr<QTemporaryDir> home_;
};

void AutosaveTest::windowsHaveFilesOfTheirOwn()
{
    Window one = open();
    Window two = open();
    QCOMPARE(name(one), QStringLiteral("last.attopo"));
    QCOMPARE(name(two), QStringLiteral("last-2.attopo"));
    type(one, "one");
    type(two, "two");
    QVERIFY(Autosave::leftOver().isEmpty()); // both are open
    one->close();
    one.reset();
    QVERIFY(Autosave::leftOver().isEmpty());
    one = open(); // closed in order: the same text again
    QCOMPARE(text(one->file()), QStringLiteral("one"));
    QCOMPARE(one->badEnds(), 0);
}

void AutosaveTest::whatIsLeftOverComesFirst()
{
    Window one = open();
    Window two = open();
    Window three = open();
    type(one, "one");
    type(two, "two");
    type(three, "three");
    one->close();
    one.reset();
    kill(two);
    kill(three);
    QCOMPARE(Autosave::leftOver().size(), qsizetype(2));
    two = open();
    QCOMPARE(text(two->file()), QStringLiteral("two"));
    QCOMPARE(two->badEnds(), 1);
    QCOMPARE(Autosave::leftOver().size(), qsizetype(1));
    three = open();
    QCOMPARE(text(three->file()), QStringLiteral("three"));
    QVERIFY(Autosave::leftOver().isEmpty());
    one = open();
    QCOMPARE(text(one->file()), QStringLiteral("one"));
    QCOMPARE(one->badEnds(), 0);
}

void AutosaveTest::anEndByTheSystemLeavesATextOver()
{
    Window one = open();
    type(one, "one");
    one.reset(); // by SIGTERM: in order, but nobody closed it
    QCOMPARE(Autosave::leftOver().size(), qsizetype(1));
    one = open();
    QCOMPARE(one->badEnds(), 0);
    one->setSystemEnds(true);
    one->close(); // by a session manager
    one.reset();
    QCOMPARE(Autosave::leftOver().size(), qsizetype(1));
}

void AutosaveTest::badEndsAreCountedForEachFile()
{
    Window one = open();
    Window two = open();
    type(one, "one");
    type(two, "two");
    kill(one);
    kill(two);
    one = open();
    two = open();
    QCOMPARE(one->badEnds(), 1);
    QCOMPARE(two->badEnds(), 1); // and not 2
    kill(one);
    two.reset();
    one = open();
    two = open();
    QCOMPARE(one->badEnds(), 2);
    QCOMPARE(two->badEnds(), 0);
    one.reset();
    one = open();
    QCOMPARE(one->badEnds(), 0); // in a row
}

void AutosaveTest::nothingSetAsideIsOverwritten()
{
    const Window window = open();
    QStringList texts;
    for (const char *each : {"one", "two", "three"}) {
        type(window, each);
        const QString aside = window->setAside(QStringLiteral("set-aside.attopo"));
        QVERIFY(!QFile::exists(window->file()));
        texts << QFileInfo(aside).fileName() + u' ' + text(aside);
    }
    QCOMPARE(texts,
             QStringList({QStringLiteral("set-aside.attopo one"), QStringLiteral("set-aside-2.attopo two"),
                          QStringLiteral("set-aside-3.attopo three")}));
    QCOMPARE(text(QFileInfo(window->file()).dir().filePath(QStringLiteral("set-aside.attopo"))),
             QStringLiteral("one"));
    QVERIFY(window->setAside(QStringLiteral("set-aside.attopo")).isEmpty()); // there is nothing
}

void AutosaveTest::aFileCanBeAskedFor()
{
    Window one = open();
    Window two = open();
    type(one, "one");
    type(two, "two");
    one.reset();
    const QString file = two->file();
    two.reset();
    QVERIFY(Autosave::isKept(file));
    QVERIFY(!Autosave::isKept(QStringLiteral("last.attopo"))); // of another folder
    two = open(file);
    QCOMPARE(two->file(), file);
    QCOMPARE(name(open(file)), QStringLiteral("last.attopo")); // it is taken
}

void AutosaveTest::endsOfEarlierVersions()
{
    // They noted no state; that a program had been killed was to be seen by its lock.
    Window one = open();
    Window two = open();
    type(one, "one");
    type(two, "two");
    const QString first = one->file();
    const QString second = two->file();
    one.reset();
    two.reset();
    QSettings().clear();
    QVERIFY(Autosave::leftOver().isEmpty());
    leaveStaleLock(second);
    for (int k = 0; k < 2; ++k) // to ask changes nothing
        QCOMPARE(Autosave::leftOver(), QStringList({second}));
    two = open();
    QCOMPARE(two->file(), second);
    QCOMPARE(two->badEnds(), 1);
    one = open();
    QCOMPARE(one->file(), first);
    QCOMPARE(one->badEnds(), 0);
}

QTEST_GUILESS_MAIN(AutosaveTest)
#include "autosave_test.moc"
