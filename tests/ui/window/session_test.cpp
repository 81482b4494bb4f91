// Sessions in the real window: saved, opened, undone, recovered, and opened without their model.

#include "window_fixture.h"

#include "autosave.h"
#include "complex_view.h"
#include "left_texts_dialog.h"
#include "notice_bar.h"
#include "text_positions.h"
#include "threshold_bar.h"
#include "turn.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTimer>
#include <QTreeWidget>

using namespace attopo;

class SessionTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("session"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void savesAndOpens();
    void selectionsComeBack();
    void changesAreAskedAbout();
    void undoesEverything();
    void undoKeepsTheCursorInPlace();
    void aDragIsOneStep();
    void movedTokensAndTheSightComeBack();
    void movedTokensStayWithATurnedLayout();
    void badSessionsChangeNothing();
    void recoversAfterACrash();
    void anEndByTheSystemIsNoCrash();
    void textsOfOtherWindowsAreListed();
    void unreadableAutosaveIsKeptAside();
    void tellsOfAMissingModel();
    void tellsOfAnotherModelOfTheName();
    void filesComeBack();
    void missingModelsAreNoSteps();
    void savingIsNoStep();
    void twoBadEndsSetTheSessionAside();
    void whatIsSetAsideCanBeOpened();

private:
    /// In which the window is kept.
    QString keptFile() const
    {
        return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
            .filePath(QStringLiteral("last.attopo"));
    }
    QString keptText() const
    {
        return QFile::exists(keptFile()) ? readSession(keptFile(), {}).choices.a.text : QString();
    }
    /// As a program that is killed leaves it: all files, the lock, and that the window is open.
    void endBadly()
    {
        QFile kept(keptFile());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray content = kept.readAll();
        kept.close();
        const QVariant badEnds = QSettings().value(QStringLiteral("windows/last/badEnds"));
        window_.reset();
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(content);
        QSettings().setValue(QStringLiteral("windows/last/badEnds"), badEnds);
        QSettings().setValue(QStringLiteral("windows/last/state"), QStringLiteral("open"));
        QFile lock(keptFile() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\nsession\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n\n\n");
    }
    QString path(const char *name) const { return settings_.filePath(QLatin1String(name)); }
    QPlainTextEdit *editor() const { return child<QPlainTextEdit>("aText"); }
    QString notice() const
    {
        auto *bar = child<NoticeBar>("noticeBar");
        return bar->isHidden() ? QString() : bar->text();
    }
    void save(const QString &file)
    {
        Session session = window_->session();
        session.file.clear();
        session.saved.reset();
        writeSession(file, session);
    }
    void waitForText(const QString &text)
    {
        QTRY_COMPARE(QString::fromStdString(std::get<TextSource>(shown()->request.source).text), text);
    }
};

void SessionTest::savesAndOpens()
{
    const QString file = path("one.attopo");
    save(file);
    window_->openSessionFile(file);
    QVERIFY(!window_->isWindowModified());
    QVERIFY(window_->windowTitle().contains(QStringLiteral("one")));
    editor()->setPlainText(QStringLiteral("Another text."));
    child<QSpinBox>("aHead")->setValue(2);
    waitForText(QStringLiteral("Another text."));
    QTRY_VERIFY(window_->isWindowModified());
    action(QStringLiteral("&Save session"))->trigger();
    QTRY_VERIFY(!window_->isWindowModified());
    const Session written = readSession(file, {});
    QCOMPARE(written.choices.a.text, QStringLiteral("Another text."));
    QCOMPARE(written.models.size(), std::size_t(1));
    QCOMPARE(written.models[0].layers, std::size_t(6));
    QCOMPARE(written.models[0].fingerprint.size(), 64);

    action(QStringLiteral("&New session"))->trigger();
    waitForText(demonstration().text);
    QVERIFY(window_->windowFilePath().isEmpty());
    window_->openFile(Side::A, file); // by its ending
    waitForText(QStringLiteral("Another text."));
    QCOMPARE(shown()->request.attention.head, std::size_t(2));
}

void SessionTest::selectionsComeBack()
{
    const auto longest = shown()->barcode->longestFiniteBar(1);
    QVERIFY(longest);
    QTest::keyClick(window_->findChild<QWidget *>(QStringLiteral("aBarcode")), Qt::Key_Down);
    const Selection before = window_->figureData().selections[0];
    QVERIFY(before.bar);
    views()->show(View::Distances);
    save(path("marked.attopo"));
    action(QStringLiteral("&New session"))->trigger();
    editor()->setPlainText(QStringLiteral("Something else."));
    waitForText(QStringLiteral("Something else."));
    QVERIFY(!window_->figureData().selections[0].bar);
    views()->show(View::Summaries);
    window_->openSessionFile(path("marked.attopo"));
    waitForText(demonstration().text);
    QTRY_COMPARE(window_->figureData().selections[0], before);
    QCOMPARE(views()->front(), View::Distances);
}

void SessionTest::changesAreAskedAbout()
{
    save(path("first.attopo"));
    save(path("second.attopo"));
    window_->openSessionFile(path("first.attopo"));
    editor()->setPlainText(QStringLiteral("Changed."));
    QTRY_VERIFY(window_->isWindowModified());
    const auto answer = [](QMessageBox::StandardButton button) {
        QTimer::singleShot(0, [button] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (auto *box = qobject_cast<QMessageBox *>(widget))
                    box->button(button)->click();
        });
    };
    answer(QMessageBox::Cancel);
    window_->openSessionFile(path("second.attopo"));
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Changed."));
    answer(QMessageBox::Save);
    window_->openSessionFile(path("second.attopo"));
    QCOMPARE(editor()->toPlainText(), demonstration().text);
    QCOMPARE(readSession(path("first.attopo"), {}).choices.a.text, QStringLiteral("Changed."));
}

void SessionTest::undoesEverything()
{
    const WindowChoices first = window_->choices();
    const auto settle = [] { turn(); };
    editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor(), QStringLiteral(" More."));
    settle();
    child<QSpinBox>("aHead")->setValue(1);
    settle();
    auto *metric = child<QComboBox>("metric");
    metric->setCurrentIndex(metric->findData(static_cast<int>(Metric::Hellinger)));
    settle();
    action(QStringLiteral("&Compare two texts"))->trigger();
    settle();
    const WindowChoices last = window_->choices();
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier); // from within a field
    QVERIFY(!window_->choices().compare);
    QTest::keyClick(child<QSpinBox>("aHead"), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window_->choices().metric == Metric::JensenShannon);
    undo()->trigger();
    QCOMPARE(window_->choices().a.attention.head, first.a.attention.head);
    undo()->trigger();
    QCOMPARE(window_->choices(), first);
    QVERIFY(!undo()->isEnabled());
    settle(); // what undo shows is no change of its own
    for (int k = 0; k < 4; ++k)
        redo()->trigger();
    QCOMPARE(window_->choices(), last);
}

void SessionTest::undoKeepsTheCursorInPlace()
{
    editor()->setPlainText(QStringLiteral("one two three"));
    QTest::qWait(1100);
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(3);
    editor()->setTextCursor(cursor);
    QTest::keyClicks(editor(), QStringLiteral("!"));
    turn();
    undo()->trigger();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("one two three"));
    QCOMPARE(editor()->textCursor().position(), 3);
}

void SessionTest::aDragIsOneStep()
{
    auto *slider = child<QSlider>("threshold");
    const auto before = window_->choices().threshold;
    for (int k = 1; k < 20; ++k) {
        slider->setValue(300 * k);
        QTest::qWait(10);
    }
    QVERIFY(undo()->text().contains(QStringLiteral("threshold")));
    undo()->trigger();
    QVERIFY(window_->choices().threshold == before);
    QVERIFY(!undo()->isEnabled());
}

void SessionTest::movedTokensAndTheSightComeBack()
{
    auto *view = child<ComplexView>("aComplex");
    const auto place = [&](int token) {
        const ComplexPlacement placement(view->places(), tokenLabels(shown()->space->tokens),
                                         QRectF(view->rect()), view->sight().viewport, Style::forPaper(), {});
        return placement.nodes()[static_cast<std::size_t>(token)].toPoint();
    };
    const QPoint from = place(1);
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    QTest::mouseMove(view, from + QPoint(30, 10));
    QTest::mouseRelease(view, Qt::LeftButton, {}, from + QPoint(30, 10));
    const std::vector<MovedToken> moved = view->moved();
    QCOMPARE(moved.size(), std::size_t(1));
    QTRY_VERIFY(undo()->text().contains(QStringLiteral("token")));
    undo()->trigger();
    QVERIFY(view->moved().empty());
    QVERIFY(!undo()->isEnabled());
    redo()->trigger();
    QCOMPARE(view->moved(), moved);
    QTest::keyClick(view, Qt::Key_Plus);
    QTest::keyClick(view, Qt::Key_Left);
    const ComplexSight sight = view->sight();
    save(path("moved.attopo"));

    // What is done on another number of homology leaves the layout, another text does not.
    child<QComboBox>("dimension")->setCurrentIndex(0);
    QTRY_COMPARE(shown()->request.maxDimension, 0);
    QCOMPARE(view->moved(), moved);
    editor()->setPlainText(QStringLiteral("Another text."));
    waitForText(QStringLiteral("Another text."));
    QVERIFY(view->moved().empty());
    QTRY_VERIFY(undo()->text().contains(QStringLiteral("typing"))); // whatever goes with it
    undo()->trigger();
    waitForText(demonstration().text);
    QTRY_COMPARE(view->moved(), moved);

    action(QStringLiteral("&New session"))->trigger();
    QTRY_VERIFY(view->moved().empty());
    QCOMPARE(view->sight(), ComplexSight());
    window_->openSessionFile(path("moved.attopo"));
    QTRY_COMPARE(view->moved(), moved);
    QCOMPARE(view->sight(), sight);
    turn(); // to be recorded
    QVERIFY(!window_->isWindowModified());

    window_->close();
    openWindow();
    view = child<ComplexView>("aComplex");
    QTRY_COMPARE(view->moved(), moved);
    QCOMPARE(view->sight(), sight);
    QVERIFY(!window_->isWindowModified());
    const int head = child<QSpinBox>("aHead")->value();
    child<QSpinBox>("aHead")->setValue(head + 1); // another layout
    QTRY_COMPARE(shown()->request.attention.head, static_cast<std::size_t>(head + 1));
    QVERIFY(view->moved().empty());
    child<QSpinBox>("aHead")->setValue(head);
    QTRY_COMPARE(view->moved(), moved);
}

void SessionTest::movedTokensStayWithATurnedLayout()
{
    // While a text is typed its layout turns as little as it can; at the next start there is nothing to turn
    // to.
    auto *view = child<ComplexView>("aComplex");
    for (const char *text : {"The king", "The king heard", "The king heard the people of the city."}) {
        editor()->setPlainText(QLatin1String(text));
        waitForText(QLatin1String(text));
    }
    const Layout typed = view->places().positions;
    const QPoint from = ComplexPlacement(view->places(), tokenLabels(shown()->space->tokens),
                                         QRectF(view->rect()), view->sight().viewport, Style::forPaper(), {})
                            .nodes()[2]
                            .toPoint();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    QTest::mouseMove(view, from + QPoint(20, 20));
    QTest::mouseRelease(view, Qt::LeftButton, {}, from + QPoint(20, 20));
    const auto fromThePlaceBefore = [](const Layout &now, const Layout &before) {
        return std::hypot(now[2][0] - before[2][0], now[2][1] - before[2][1]);
    };
    const double moved = fromThePlaceBefore(view->places().positions, typed);
    QVERIFY(moved > 0.01);
    window_->close();
    openWindow();
    view = child<ComplexView>("aComplex");
    QTRY_COMPARE(view->moved().size(), std::size_t(1));
    const double again = fromThePlaceBefore(view->places().positions, view->places().frame);
    QVERIFY2(std::abs(again - moved) < 1e-6, qPrintable(QStringLiteral("%1 %2").arg(moved).arg(again)));
}

void SessionTest::badSessionsChangeNothing()
{
    QFile bad(path("bad.attopo"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"format\": \"attention-topology session\", \"choices\": {\"a\": {\"layer\": []}}}");
    bad.close();
    const WindowChoices before = window_->choices();
    window_->openSessionFile(bad.fileName());
    QCOMPARE(window_->choices(), before);
    QVERIFY(window_->windowFilePath().isEmpty());
}

void SessionTest::recoversAfterACrash()
{
    editor()->setPlainText(QStringLiteral("Not lost."));
    waitForText(QStringLiteral("Not lost."));
    QTRY_COMPARE(keptText(), QStringLiteral("Not lost."));
    endBadly();
    openWindow();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Not lost."));
    QVERIFY2(notice().contains(QStringLiteral("did not end by itself")), qPrintable(notice()));
    window_->close();
    window_.reset();
    openWindow();
    QVERIFY(notice().isEmpty());
}

void SessionTest::anEndByTheSystemIsNoCrash()
{
    editor()->setPlainText(QStringLiteral("Just typed."));
    window_->keepForTheEnd();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(keptFile()) & others)); // kept without being asked: for nobody else to read
    window_.reset();
    openWindow();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Just typed."));
    QVERIFY(notice().isEmpty());
}

void SessionTest::textsOfOtherWindowsAreListed()
{
    window_->close();
    window_.reset();
    {
        Autosave first;
        Autosave second;
        for (const auto &[kept, text] : {std::pair(&first, "First."), std::pair(&second, "Second.")}) {
            WindowChoices choices = firstChoices();
            choices.a.text = QLatin1String(text);
            writeSession(kept->file(), {.choices = choices});
        }
    }
    openWindow();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("First."));
    QVERIFY2(notice().contains(QStringLiteral("left over")), qPrintable(notice()));
    LeftTextsDialog dialog;
    const auto *texts = dialog.findChild<QTreeWidget *>(QStringLiteral("leftTexts"));
    QCOMPARE(texts->topLevelItemCount(), 1);
    QCOMPARE(texts->topLevelItem(0)->text(0), QStringLiteral("Second."));
    QSignalSpy wanted(&dialog, &LeftTextsDialog::windowWanted);
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("&Open"))
            button->click();
    QCOMPARE(wanted.size(), qsizetype(1));
    QVERIFY(Autosave::isKept(wanted[0][0].toString()));
    QFile::remove(wanted[0][0].toString());
}

void SessionTest::unreadableAutosaveIsKeptAside()
{
    window_.reset();
    const QString file = Autosave().file();
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"format\": ");
    broken.close();
    openWindow();
    QCOMPARE(editor()->toPlainText(), demonstration().text);
    QVERIFY(notice().contains(QStringLiteral("cannot be read")));
    QVERIFY(QFile::exists(file + QStringLiteral(".unreadable")));
}

void SessionTest::tellsOfAMissingModel()
{
    Session session = window_->session();
    session.choices.a.model = QStringLiteral("someone/something");
    session.models = {{QStringLiteral("someone/something"), QStringLiteral("gpt2"), 12, 12, {}}};
    writeSession(path("missing.attopo"), session);
    window_->openSessionFile(path("missing.attopo"));
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY(notice().contains(QStringLiteral("someone/something")));
    QVERIFY(notice().contains(QStringLiteral("gpt2 with 12 layers of 12 heads")));
    QVERIFY(notice().contains(QStringLiteral("Download it")));
    QCOMPARE(child<NoticeBar>("noticeBar")->findChildren<QPushButton *>().size(), 2);
    QCOMPARE(window_->choices().a.model, QStringLiteral("small-bert")); // the window goes on
}

void SessionTest::tellsOfAnotherModelOfTheName()
{
    Session session = window_->session();
    session.choices.a.text = QStringLiteral("Under another model.");
    session.models[0].fingerprint = QString(64, u'0');
    writeSession(path("other.attopo"), session);
    window_->openSessionFile(path("other.attopo"));
    QTRY_VERIFY(notice().contains(QStringLiteral("its files differ")));
}

void SessionTest::filesComeBack()
{
    QFile matrix(path("d.csv"));
    QVERIFY(matrix.open(QIODevice::WriteOnly));
    matrix.write("0,1,2\n3,0,1\n2,1,0\n"); // not symmetric: the answer is kept, too
    matrix.close();
    Session session = window_->session();
    session.choices.a.dataFile = matrix.fileName();
    session.choices.a.symmetrisation = Symmetrisation::Maximum;
    session.choices.threshold = {ThresholdMode::Value, 1.25};
    writeSession(path("data.attopo"), session);
    window_->openSessionFile(path("data.attopo"));
    QTRY_VERIFY(std::holds_alternative<MatrixSource>(shown()->request.source));
    QCOMPARE(shown()->space->distances(0, 1), 3.0);
    QCOMPARE(window_->figureData().threshold, 1.25);
    turn();
    QVERIFY(!window_->isWindowModified());
    window_->close();
    window_.reset();
    openWindow();
    QTRY_VERIFY(std::holds_alternative<MatrixSource>(shown()->request.source));
    turn();
    undo()->trigger(); // nothing: it was so at the start
    QVERIFY(std::holds_alternative<MatrixSource>(shown()->request.source));
}

void SessionTest::missingModelsAreNoSteps()
{
    Session session = window_->session();
    session.choices.a.model = QStringLiteral("someone/something");
    session.choices.a.attention.layer = 9;
    writeSession(path("missing.attopo"), session);
    editor()->setPlainText(QStringLiteral("Before."));
    waitForText(QStringLiteral("Before."));
    window_->openSessionFile(path("missing.attopo"));
    QTRY_COMPARE(window_->choices().a.model, QStringLiteral("small-bert")); // refused
    turn();
    undo()->trigger(); // the session, not the refusal
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Before."));
    turn();
    QVERIFY(redo()->isEnabled());
    redo()->trigger();
    QTRY_COMPARE(window_->choices().a.model, QStringLiteral("small-bert"));
    turn();
    // The next start tries again.
    window_->close();
    window_.reset();
    QCOMPARE(readSession(Autosave().file(), {}).choices.a.model, QStringLiteral("someone/something"));
}

void SessionTest::savingIsNoStep()
{
    save(path("steps.attopo"));
    window_->openSessionFile(path("steps.attopo"));
    turn();
    child<QSpinBox>("aHead")->setValue(1);
    turn();
    action(QStringLiteral("&Save session"))->trigger();
    QTRY_VERIFY(!window_->isWindowModified());
    undo()->trigger();
    QTRY_VERIFY(window_->isWindowModified()); // the file holds what is undone
    QVERIFY(window_->windowTitle().contains(QStringLiteral("steps")));
    redo()->trigger();
    QTRY_VERIFY(!window_->isWindowModified());
}

void SessionTest::twoBadEndsSetTheSessionAside()
{
    for (const int before : {0, 1}) { // what was set aside earlier stays
        editor()->setPlainText(QStringLiteral("Fatal %1.").arg(before));
        QTRY_COMPARE(keptText(), QStringLiteral("Fatal %1.").arg(before));
        endBadly();
        openWindow();
        QCOMPARE(editor()->toPlainText(), QStringLiteral("Fatal %1.").arg(before));
        // Now even reading it would end the program.
        endBadly();
        QFile kept(keptFile());
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(QByteArray("[").repeated(before == 0 ? 100000 : 10));
        kept.close();
        openWindow();
        QCOMPARE(editor()->toPlainText(), demonstration().text);
        const QString aside =
            before == 0 ? QStringLiteral("set-aside.attopo") : QStringLiteral("set-aside-2.attopo");
        QVERIFY2(notice().contains(aside), qPrintable(notice()));
        const QFileInfo file(QFileInfo(keptFile()).dir().filePath(aside));
        QCOMPARE(file.size(), qint64(before == 0 ? 100000 : 10));
    }
    for (const char *aside : {"set-aside.attopo", "set-aside-2.attopo"})
        QVERIFY(QFile::remove(QFileInfo(keptFile()).dir().filePath(QLatin1String(aside))));
}

void SessionTest::whatIsSetAsideCanBeOpened()
{
    editor()->setPlainText(QStringLiteral("Fatal."));
    QTRY_COMPARE(keptText(), QStringLiteral("Fatal."));
    for (int k = 0; k < 2; ++k) {
        endBadly();
        openWindow();
    }
    QVERIFY2(notice().contains(QStringLiteral("set-aside.attopo")), qPrintable(notice()));
    child<NoticeBar>("noticeBar")->findChild<QPushButton *>()->click();
    QCOMPARE(editor()->toPlainText(), QStringLiteral("Fatal."));
    QVERIFY(QFile::remove(QFileInfo(keptFile()).dir().filePath(QStringLiteral("set-aside.attopo"))));
}

QTEST_MAIN(SessionTest)
#include "session_test.moc"
