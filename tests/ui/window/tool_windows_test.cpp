// The windows beside the main one.

#include "window_fixture.h"

#include "contexts_window.h"
#include "corpus_dialog.h"
#include "help_window.h"

#include <QApplication>
#include <QMenu>

using namespace attopo;

class ToolWindowsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        separateSettings("tool_windows");
        forgetAll();
        openWindow();
    }
    void cleanupTestCase() { window_.reset(); }
    void areMadeOnceAndCloseByKeys_data();
    void areMadeOnceAndCloseByKeys();
    void helpIsOneWindow();

private:
    QList<QWidget *> windows() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : window_->findChildren<QWidget *>())
            if (widget->isWindow() && widget->isVisible() && widget->windowType() != Qt::Popup
                && widget->windowType() != Qt::ToolTip)
                found << widget;
        return found;
    }
};

void ToolWindowsTest::areMadeOnceAndCloseByKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("contexts") << QStringLiteral("&Texts and phrases side by side…");
    QTest::newRow("corpus") << QStringLiteral("&Corpus as a table…");
}

void ToolWindowsTest::areMadeOnceAndCloseByKeys()
{
    QFETCH(QString, text);
    QVERIFY(windows().isEmpty());
    action(text)->trigger();
    QCOMPARE(windows().size(), qsizetype(1));
    QPointer<QWidget> opened = windows().constFirst();
    QVERIFY(!opened->windowTitle().isEmpty());
    action(text)->trigger();
    QCOMPARE(windows(), QList<QWidget *>{opened}); // the same one
    QApplication::setActiveWindow(opened);         // as the window manager does
    QTest::keyClick(opened, Qt::Key_Escape);
    QTRY_VERIFY(windows().isEmpty());
    action(text)->trigger();
    QCOMPARE(windows().size(), qsizetype(1));
    windows().constFirst()->close();
}

void ToolWindowsTest::helpIsOneWindow()
{
    QAction *manual = nullptr;
    for (QAction *each : window_->findChildren<QAction *>())
        if (each->shortcut() == QKeySequence(Qt::Key_F1)
            || each->shortcut() == QKeySequence(QKeySequence::HelpContents))
            manual = each;
    QVERIFY(manual);
    manual->trigger();
    manual->trigger();
    const QList<HelpWindow *> help = window_->findChildren<HelpWindow *>();
    QCOMPARE(help.size(), qsizetype(1));
    QVERIFY(help[0]->isVisible());
    help[0]->close();
}

QTEST_MAIN(ToolWindowsTest)
#include "tool_windows_test.moc"
