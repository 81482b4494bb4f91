// What a screen reader is told, and that the keyboard gets everywhere.

#include "window_fixture.h"

#include "command_palette.h"
#include "turn.h"

#include <QAccessible>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace attopo;

class AccessibilityTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("accessibility"); }
    void init()
    {
        forgetAll();
        openWindow();
        window_->resize(1600, 1000);
    }
    void cleanup() { window_.reset(); }
    void everythingHasAName();
    void noLabelTakesTextForMarkup();
    void dialogsHaveNames();
    void tabReachesEverything();
    void everyViewHasAKey();
    void commandsAreFound();

private:
    static bool takesTheKeyboard(const QWidget *widget)
    {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
    }
    static QStringList withoutName(const QWidget *in)
    {
        QStringList nameless;
        for (QWidget *widget : in->findChildren<QWidget *>()) {
            if (!takesTheKeyboard(widget) || widget->focusProxy())
                continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            if (!told || told->text(QAccessible::Name).trimmed().isEmpty())
                nameless << QStringLiteral("%1 %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     widget->parentWidget() ? widget->parentWidget()->objectName()
                                                            : QString());
        }
        return nameless;
    }
    /// Those that show "<h1>x" as a headline, should a file be called so (plain_label.h).
    static QStringList labelsThatGuess(const QWidget *in)
    {
        QStringList guessing;
        for (const QLabel *label : in->findChildren<QLabel *>())
            // Labels of the rows of forms, made by Qt, have texts of ours.
            if (label->textFormat() == Qt::AutoText && !label->buddy())
                guessing << label->objectName() + QStringLiteral(": ") + label->text();
        return guessing;
    }
};

void AccessibilityTest::everythingHasAName()
{
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_VERIFY(window_->figureData().comparison);
    for (const View view : {View::PersistenceDiagram, View::Distances, View::Attention, View::Summaries,
                            View::Heads, View::Time, View::Gallery}) {
        views()->show(view);
        QTRY_VERIFY(views()->isInFront(view));
        const QStringList nameless = withoutName(window_.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
}

void AccessibilityTest::noLabelTakesTextForMarkup()
{
    QCOMPARE(labelsThatGuess(window_.get()), QStringList());
}

void AccessibilityTest::dialogsHaveNames()
{
    for (const char *name : {"&Settings…", "&Find a command…", "&Texts and phrases side by side…",
                             "&Corpus as a table…", "&Download model from Hugging Face…"}) {
        action(QString::fromUtf8(name))->trigger();
        turn();
        int shown = 0;
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top != window_.get() && top->isVisible() && top->isWindow() && !top->inherits("QTipLabel")) {
                ++shown;
                QVERIFY2(!top->windowTitle().isEmpty(), name);
                const QStringList nameless = withoutName(top);
                QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
                QCOMPARE(labelsThatGuess(top), QStringList());
                top->close();
            }
        QVERIFY2(shown > 0, name);
    }
}

void AccessibilityTest::tabReachesEverything()
{
    QList<QWidget *> wanted;
    for (QWidget *widget : window_->findChildren<QWidget *>())
        if (takesTheKeyboard(widget) && !widget->focusProxy() && widget->window() == window_.get())
            wanted << widget;
    QVERIFY(wanted.size() > 15);
    child<QPlainTextEdit>("aText")->setFocus();
    QSet<QWidget *> reached;
    for (int k = 0; k < 200; ++k) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QStringList missed;
    for (QWidget *widget : wanted)
        if (!reached.contains(widget))
            missed << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    QCOMPARE(missed, QStringList());
}

void AccessibilityTest::everyViewHasAKey()
{
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(window_.get(), key, Qt::ControlModifier);
        const QWidget *at = QApplication::focusWidget();
        while (at && !qobject_cast<const QDockWidget *>(at))
            at = at->parentWidget();
        return at ? at->objectName() : QString();
    };
    QCOMPARE(press(Qt::Key_7), QStringLiteral("summaries"));
    QCOMPARE(press(Qt::Key_8), QStringLiteral("heads"));
    QCOMPARE(press(Qt::Key_9), QStringLiteral("time"));
    QCOMPARE(press(Qt::Key_2), QStringLiteral("barcode"));
    QCOMPARE(press(Qt::Key_1), QStringLiteral("texts"));
    window_->findChild<QDockWidget *>(QStringLiteral("time"))->close();
    QCOMPARE(press(Qt::Key_9), QStringLiteral("time")); // opened again
}

void AccessibilityTest::commandsAreFound()
{
    action(QStringLiteral("&Find a command…"))->trigger();
    auto *palette = child<CommandPalette>("commandPalette");
    auto *list = palette->findChild<QTreeWidget *>();
    QVERIFY(list->topLevelItemCount() > 40);
    QTest::keyClicks(palette->focusWidget(), QStringLiteral("compare two"));
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("Compare two texts"));
    QCOMPARE(list->currentItem()->text(2), QStringLiteral("Ctrl+B"));
    QTest::keyClick(palette->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(window_->figureData().b);
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
