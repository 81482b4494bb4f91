// The help page: complete, without dead links, and quick to search.

#include "help_window.h"

#include "glossary.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTranslator>

using namespace attopo;

class HelpWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTermIsOnThePage();
    void everyTermIsExplained();
    void internalLinksResolve();
    void germanPageIsAsComplete();
    void contentsLeadToTheirSections();
    void listsTheKeysOfTheMenus();
    void opensAtAnAnchor();
    void findsText();
    void remembersItsSize();
    void followsThePalette();

private:
    template <typename T>
    static T *child(const HelpWindow &window, const char *name)
    {
        T *found = window.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    static QTextBrowser *page(const HelpWindow &window) { return child<QTextBrowser>(window, "helpPage"); }
    /// The character formats of the page.
    static QList<QTextCharFormat> formats(const HelpWindow &window)
    {
        QList<QTextCharFormat> found;
        const QTextDocument *document = page(window)->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
            for (auto fragment = block.begin(); fragment != block.end(); ++fragment)
                found << fragment.fragment().charFormat();
        return found;
    }
    static QStringList anchors(const HelpWindow &window)
    {
        QStringList found;
        for (const QTextCharFormat &format : formats(window))
            found << format.anchorNames();
        return found;
    }

    static QStringList links(const HelpWindow &window)
    {
        QStringList found;
        for (const QTextCharFormat &format : formats(window))
            if (!format.anchorHref().isEmpty())
                found << format.anchorHref();
        return found;
    }
    /// The anchor of each section, in order.
    static QStringList sections(const HelpWindow &window)
    {
        const auto *contents = child<QListWidget>(window, "helpContents");
        QStringList found;
        for (int row = 0; row < contents->count(); ++row)
            found << contents->item(row)->data(Qt::UserRole).toString();
        return found;
    }

    QTemporaryDir settings_;
};

void HelpWindowTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("help"));
}

void HelpWindowTest::everyTermIsOnThePage()
{
    const HelpWindow window({});
    const QString text = page(window)->toPlainText();
    const QStringList there = anchors(window);
    for (const GlossaryEntry &entry : glossary()) {
        QVERIFY2(text.contains(explain(entry.term)), entry.name);
        QVERIFY2(there.contains(QStringLiteral("term-") + QLatin1String(entry.anchor)), entry.name);
    }
}

void HelpWindowTest::everyTermIsExplained()
{
    // The table is read by term: each has one entry, in the order of the enumeration.
    int expected = 0;
    for (const GlossaryEntry &entry : glossary())
        QCOMPARE(static_cast<int>(entry.term), expected++);
    QCOMPARE(static_cast<int>(Term::RepresentationDivergence) + 1, expected);
}

void HelpWindowTest::internalLinksResolve()
{
    const HelpWindow window({});
    const QStringList there = anchors(window);
    int links = 0;
    for (const QTextCharFormat &format : formats(window)) {
        const QString target = format.anchorHref();
        if (!target.startsWith(QLatin1Char('#')))
            continue;
        ++links;
        QVERIFY2(there.contains(target.mid(1)), qPrintable(target));
    }
    QVERIFY(links > 20);
    QVERIFY(there.contains(QStringLiteral("not-an-explanation"))); // where CautionLabel leads
    QStringList unique = there;
    unique.removeDuplicates();
    QCOMPARE(unique, there);
}

void HelpWindowTest::germanPageIsAsComplete()
{
    QAction compare(QStringLiteral("&Compare two texts"));
    compare.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    const HelpWindow english({&compare});
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/attention-topology_de.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const HelpWindow german({&compare});
    QVERIFY(page(german)->toPlainText().contains(QStringLiteral("Ein Transformer liest einen Text.")));
    QVERIFY(page(german)->toPlainText().contains(compare.shortcut().toString(QKeySequence::NativeText)));
    QCOMPARE(sections(german), sections(english));
    QCOMPARE(anchors(german), anchors(english));
    QStringList linked = links(german);
    QStringList expected = links(english);
    for (QStringList *each : {&linked, &expected})
        each->sort(); // within a sentence the order may differ
    QCOMPARE(linked, expected);
    QCOMPARE(page(german)->document()->blockCount(), page(english)->document()->blockCount());
    QCoreApplication::removeTranslator(&translator);
}

void HelpWindowTest::contentsLeadToTheirSections()
{
    HelpWindow window({});
    window.resize(700, 400);
    window.show();
    auto *contents = child<QListWidget>(window, "helpContents");
    QVERIFY(contents->count() >= 8);
    int before = -1;
    for (int row = 0; row < contents->count(); ++row) {
        QVERIFY(!contents->item(row)->data(Qt::UserRole).toString().isEmpty());
        contents->setCurrentRow(row);
        const int at = page(window)->verticalScrollBar()->value();
        QVERIFY(at > before || at == page(window)->verticalScrollBar()->maximum());
        before = at;
    }
}

void HelpWindowTest::listsTheKeysOfTheMenus()
{
    QAction compare(QStringLiteral("&Compare two texts"));
    compare.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    const HelpWindow window({&compare});
    const QString text = page(window)->toPlainText();
    QVERIFY(text.contains(QStringLiteral("Compare two texts")));
    QVERIFY(text.contains(compare.shortcut().toString(QKeySequence::NativeText)));
}

void HelpWindowTest::opensAtAnAnchor()
{
    HelpWindow window({});
    window.showAt(QStringLiteral("not-an-explanation"));
    QVERIFY(window.isVisible());
    QVERIFY(!window.isModal());
    const QTextCursor top = page(window)->cursorForPosition(QPoint(40, 8));
    QVERIFY2(top.block().text().startsWith(QStringLiteral("Attention is not an explanation")),
             qPrintable(top.block().text()));
}

void HelpWindowTest::findsText()
{
    HelpWindow window({});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keySequence(&window, QKeySequence::Find);
    auto *search = child<QLineEdit>(window, "helpSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("wallace"));
    const QTextCursor first = page(window)->textCursor();
    QCOMPARE(first.selectedText(), QStringLiteral("Wallace"));
    QTest::keyClick(search, Qt::Key_Return);
    const QTextCursor second = page(window)->textCursor();
    QVERIFY(second.position() > first.position());
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(page(window)->textCursor().position(), first.position());
    QVERIFY(search->toolTip().isEmpty());
    QTest::keyClicks(search, QStringLiteral("qqq"));
    QVERIFY(!search->toolTip().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

void HelpWindowTest::remembersItsSize()
{
    {
        HelpWindow window({});
        window.show();
        window.resize(777, 555);
        window.close();
    }
    const HelpWindow window({});
    QCOMPARE(window.size(), QSize(777, 555));
}

void HelpWindowTest::followsThePalette()
{
    HelpWindow window({});
    const auto linkColour = [&] {
        for (const QTextCharFormat &format : formats(window))
            if (!format.anchorHref().isEmpty())
                return format.foreground().color();
        return QColor();
    };
    window.setPalette(QPalette(QColor(Qt::white)));
    const QColor light = linkColour();
    window.setPalette(QPalette(QColor(0x26, 0x29, 0x2e)));
    QVERIFY(light.isValid());
    QVERIFY(linkColour().lightness() > light.lightness());
}

QTEST_MAIN(HelpWindowTest)
#include "help_window_test.moc"
