// Sessions as files of the whole window: opened, saved, named in its title.

#include "window_fixture.h"

#include "error.h"
#include "session_files.h"

#include <QPlainTextEdit>

using namespace attopo;

class SessionFilesTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("session_files"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void opensWhatWasWritten();
    void savesToItsFile();
    void badFilesChangeNothing();

private:
    QString path(const char *name) const { return folder_.filePath(QString::fromUtf8(name)); }
    SessionFiles *files() const { return window_->findChild<SessionFiles *>(); }
    QTemporaryDir folder_;
};

void SessionFilesTest::opensWhatWasWritten()
{
    Session session;
    session.choices = firstChoices();
    session.choices.a.text = QStringLiteral("Another text.");
    session.choices.maxDimension = 0;
    writeSession(path("größe.attopo"), session);
    QSignalSpy opened(files(), &SessionFiles::opened);
    window_->openFile(Side::A, path("größe.attopo"));
    QCOMPARE(opened.size(), qsizetype(1));
    QCOMPARE(window_->choices().a.text, QStringLiteral("Another text."));
    QCOMPARE(window_->choices().maxDimension, 0);
    QCOMPARE(files()->now().file, path("größe.attopo"));
    QVERIFY2(window_->windowTitle().contains(QStringLiteral("größe")), qPrintable(window_->windowTitle()));
    QTRY_VERIFY(!window_->isWindowModified());
}

void SessionFilesTest::savesToItsFile()
{
    Session session;
    session.choices = firstChoices();
    writeSession(path("mine.attopo"), session);
    window_->openFile(Side::A, path("mine.attopo"));
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("Changed."));
    QTRY_VERIFY(window_->isWindowModified());
    QCOMPARE(readSession(path("mine.attopo"), firstChoices()).choices.a.text, firstChoices().a.text);
    QVERIFY(files()->save());
    files()->finishSaving();
    QTRY_VERIFY(!window_->isWindowModified());
    QCOMPARE(readSession(path("mine.attopo"), firstChoices()).choices.a.text, QStringLiteral("Changed."));
}

void SessionFilesTest::badFilesChangeNothing()
{
    QFile bad(path("bad.attopo"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"attention-topology\": ");
    bad.close();
    const WindowChoices before = window_->choices();
    QSignalSpy failed(files(), &SessionFiles::failed);
    window_->openFile(Side::A, path("bad.attopo"));
    window_->openFile(Side::A, path("missing.attopo"));
    QCOMPARE(failed.size(), qsizetype(2));
    QVERIFY(failed[0][0].toString().contains(path("bad.attopo")));
    QVERIFY(failed[1][0].toString().contains(path("missing.attopo")));
    QCOMPARE(window_->choices(), before);
    QVERIFY(files()->now().file.isEmpty());
}

QTEST_MAIN(SessionFilesTest)
#include "session_files_test.moc"
