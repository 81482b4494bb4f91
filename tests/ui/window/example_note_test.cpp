#include "example_note.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

using namespace attopo;

class ExampleNoteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheExample();
    void wayBackAndClose();
};

void ExampleNoteTest::showsTheExample()
{
    ExampleNote note;
    QVERIFY(note.isHidden());
    note.setExample(QStringLiteral("A & B"), QStringLiteral("The token <s> is %1."));
    QVERIFY(!note.isHidden());
    QTextDocument document;
    document.setHtml(note.findChild<QLabel *>()->text());
    QCOMPARE(document.toPlainText(), QStringLiteral("A & B. The token <s> is %1."));
}

void ExampleNoteTest::wayBackAndClose()
{
    ExampleNote note;
    QSignalSpy wanted(&note, &ExampleNote::wayBackWanted);
    note.setExample(QStringLiteral("a"), QStringLiteral("b"));
    note.findChild<QToolButton *>(QStringLiteral("closeNote"))->click();
    QVERIFY(note.isHidden());
    QVERIFY(wanted.isEmpty()); // the example stays
    note.setExample(QStringLiteral("a"), QStringLiteral("b"));
    note.findChild<QPushButton *>(QStringLiteral("wayBack"))->click();
    QCOMPARE(wanted.size(), qsizetype(1));
}

QTEST_MAIN(ExampleNoteTest)
#include "example_note_test.moc"
