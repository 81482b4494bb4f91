#include "replace_text.h"

#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class ReplaceTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesNoMoreThanDiffers_data();
    void changesNoMoreThanDiffers();
    void theSameTextIsNoChange();
    void whatWasThereComesBack();
    void anyTextBecomesAnyOther();
};

void ReplaceTextTest::changesNoMoreThanDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("added");
    const auto row = [](const char *name, const char *before, const char *after, int position, int removed,
                        int added) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << position << removed
                            << added;
    };
    row("in the middle", "one two three", "one 2 three", 4, 3, 1);
    row("at the end", "one two", "one two!", 7, 0, 1);
    row("at the beginning", "two three", "one two three", 0, 0, 4);
    row("taken out", "one two three", "one three", 5, 4, 0); // a “t” stays
    row("again the same", "aaa", "aa", 2, 1, 0);
    row("a line", "one\ntwo", "one\nand\ntwo", 4, 0, 4);
    // The halves of a character belong together: these share their first half, or their second.
    row("another smile", "a😀b", "a😁b", 1, 2, 2);
    row("another plane", "a\U0001F600b", "a\U00020600b", 1, 2, 2);
}

void ReplaceTextTest::changesNoMoreThanDiffers()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QPlainTextEdit editor(before);
    QSignalSpy changed(editor.document(), &QTextDocument::contentsChange);
    replaceText(&editor, after);
    QCOMPARE(editor.toPlainText(), after);
    QCOMPARE(changed.size(), 1);
    QTEST(changed[0][0].toInt(), "position");
    QTEST(changed[0][1].toInt(), "removed");
    QTEST(changed[0][2].toInt(), "added");
    // The cursor stands where something happened.
    QCOMPARE(editor.textCursor().position(), changed[0][0].toInt() + changed[0][2].toInt());
    QVERIFY(!editor.textCursor().hasSelection());
}

void ReplaceTextTest::theSameTextIsNoChange()
{
    QPlainTextEdit editor(QStringLiteral("one two three"));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(2);
    cursor.setPosition(5, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    QSignalSpy changed(editor.document(), &QTextDocument::contentsChange);
    replaceText(&editor, QStringLiteral("one two three"));
    QVERIFY(changed.isEmpty());
    QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("e t"));
}

void ReplaceTextTest::whatWasThereComesBack()
{
    QPlainTextEdit editor(QStringLiteral("one two three"));
    replaceText(&editor, QStringLiteral("one 2 three"));
    editor.undo();
    QCOMPARE(editor.toPlainText(), QStringLiteral("one two three"));
}

void ReplaceTextTest::anyTextBecomesAnyOther()
{
    QRandomGenerator random(1);
    const QStringList pieces{QStringLiteral("a"),    QStringLiteral("b"),    QStringLiteral("\n"),
                             QString::fromUtf8("😀"), QString::fromUtf8("😁"), QString::fromUtf8("\U00020600")};
    QPlainTextEdit editor;
    for (int k = 0; k < 500; ++k) {
        QString text;
        for (auto length = random.bounded(6); length > 0; --length)
            text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        replaceText(&editor, text);
        QCOMPARE(editor.toPlainText(), text);
    }
}

QTEST_MAIN(ReplaceTextTest)
#include "replace_text_test.moc"
