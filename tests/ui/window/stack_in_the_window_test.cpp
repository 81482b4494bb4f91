// What any model attended to, opened instead of a text: its heads, its text, beside another one, and its
// questions.

#include "window_fixture.h"

#include "data_hashes.h"
#include "gallery_panel.h"
#include "head_gallery_model.h"
#include "head_panel.h"
#include "notice_bar.h"
#include "tokens_dialog.h"
#include "window_session.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace attopo;

class StackInTheWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("stack"); }
    void init()
    {
        forgetAll();
        openWindow();
        WindowChoices choices = firstChoices();
        choices.a.attention = {.layer = 1, .head = 5}; // which some files have and some have not
        window_->setChoices(choices);
        QTRY_VERIFY(shown() && shown()->request.attention.layer == 1);
    }
    void cleanup() { window_.reset(); }
    void headsAreChosenAndTheTextIsRead();
    void allHeadsAreMapped();
    void standsBesideAText();
    void comesBackWithASession();
    void asksWhetherTheyAreLogits();
    void isShownToWhoeverAsks();
    void asksWhatTheAxesAre();
    void tokensAreTypedIn();
    void whatIsMissingIsSaidInTheGallery();
    void aSessionKnowsItsFile();
    void aSessionWhoseFileIsGone();
    void aSessionThatMovedWithItsFile();

private:
    /// A session of its own copy of a file, which is then looked at no longer.
    QString sessionOf(const QString &copy)
    {
        QFile::remove(copy);
        QFile::copy(file("plain.npz"), copy);
        QSignalSpy shown(window_.get(), &MainWindow::resultShown);
        window_->openFile(Side::A, copy);
        shown.wait(20000);
        child<QSpinBox>("aLayer")->setValue(2);
        auto *hashes = window_->findChild<DataHashes *>();
        QSignalSpy found(hashes, &DataHashes::found);
        while (hashes->hash(copy).isEmpty() && found.wait(20000)) { }
        const QString session = settings_.filePath(QStringLiteral("of-file.attopo"));
        writeSession(session, window_->session());
        child<QPushButton>("aCloseFile")->click();
        return session;
    }
    QString notice() const { return window_->findChild<NoticeBar *>()->text(); }
    static QString file(const char *name)
    {
        return QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/") + QLatin1String(name);
    }
    /// Answers what its axes are.
    void openLayersFirst(const char *name)
    {
        QSignalSpy shown(window_.get(), &MainWindow::resultShown);
        window_->openFile(Side::A, file(name));
        QTRY_VERIFY(axesQuestion());
        button(QStringLiteral("layers of"))->click();
        QVERIFY(shown.wait(20000));
        QTRY_VERIFY(!axesQuestion());
    }
    QMessageBox *axesQuestion() const
    {
        return window_->findChild<QMessageBox *>(QStringLiteral("axesQuestion"));
    }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *one : axesQuestion()->buttons())
            if (one->text().remove(QLatin1Char('&')).contains(text))
                return one;
        qFatal("no button %s", qPrintable(text));
    }
    void open(const char *name, Side side = Side::A)
    {
        QSignalSpy shown(window_.get(), &MainWindow::resultShown);
        window_->openFile(side, file(name));
        QVERIFY(shown.wait(20000));
    }
};

void StackInTheWindowTest::headsAreChosenAndTheTextIsRead()
{
    const QString own = child<QPlainTextEdit>("aText")->toPlainText();
    open("compressed.npz");
    QCOMPARE(shown()->space->tokens.size(), std::size_t(6));
    QVERIFY(child<QLabel>("aFile")->text().contains(QStringLiteral("3 layers of up to 2 heads, 6 token(s)")));
    auto *read = child<QPlainTextEdit>("aFileEditor");
    QVERIFY(read->isVisible() && read->isReadOnly());
    QCOMPARE(read->toPlainText(), QStringLiteral("The kingdom."));
    QVERIFY(!child<QPlainTextEdit>("aText")->isVisible());
    QVERIFY(!child<QWidget>("aModel")->isVisible());
    auto *layer = child<QSpinBox>("aLayer");
    QVERIFY(layer->isVisible());
    QCOMPARE(layer->maximum(), 2);
    layer->setValue(2);
    QTRY_COMPARE(shown()->request.attention.layer, std::size_t(2));
    // Marking characters selects their tokens.
    QTextCursor cursor = read->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(11, QTextCursor::KeepAnchor);
    read->setTextCursor(cursor);
    QCOMPARE(window_->figureData().selections[0].tokens, (std::vector<int>{2, 3}));
    child<QPushButton>("aCloseFile")->click();
    QTRY_VERIFY(shown()->space->tokens.size() > 6);
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), own);
    QVERIFY(child<QWidget>("aModel")->isVisible());
}

void StackInTheWindowTest::allHeadsAreMapped()
{
    open("some-layers.npz");
    views()->show(View::Heads);
    auto *panel = window_->findChild<HeadPanel *>();
    QTRY_VERIFY(panel->overview() && panel->overview()->barcodes.size() == 6
                && panel->overview()->barcodes[4]);
    QVERIFY(!panel->overview()->barcodes[2]); // there is no such layer
    child<QSpinBox>("aLayer")->setValue(1);
    QTRY_VERIFY(!shown()); // which is said
    QVERIFY(child<QLabel>("aNotice")->text().contains(QStringLiteral("holds no attention of layer 1")));
}

void StackInTheWindowTest::standsBesideAText()
{
    open("plain.npz", Side::A);
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().comparison.has_value(), 20000);
    QVERIFY(window_->figureData().b->space->tokens.size() > 6); // a text
    open("compressed.npz", Side::B);
    QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().comparison.has_value(), 20000);
    QCOMPARE(window_->figureData().b->space->tokens.size(), std::size_t(6));
}

void StackInTheWindowTest::comesBackWithASession()
{
    openLayersFirst("batch.npy");
    const double first = shown()->space->attention(0, 0);
    auto *texts = child<QSpinBox>("aFileTexts");
    QVERIFY(texts->isVisible());
    QCOMPARE(texts->maximum(), 1);
    texts->setValue(1);
    QTRY_VERIFY(shown() && shown()->space->attention(0, 0) != first);
    const double weight = shown()->space->attention(0, 0);
    const QString session = settings_.filePath(QStringLiteral("stack.attopo"));
    writeSession(session, window_->session());
    open("plain.npz");
    window_->openSessionFile(session);
    QTRY_COMPARE(window_->choices().a.stack.textIndex, std::size_t(1));
    QTRY_VERIFY(shown() && shown()->space->attention(0, 0) == weight);
}

void StackInTheWindowTest::asksWhetherTheyAreLogits()
{
    const auto question = [this] {
        return window_->findChild<QMessageBox *>(QStringLiteral("softmaxQuestion"));
    };
    window_->openFile(Side::A, file("logits.npy"));
    QTRY_VERIFY(question());
    question()->reject();
    QTRY_VERIFY(window_->choices().a.dataFile.isEmpty()); // as before
    QTRY_VERIFY(!question());
    window_->openFile(Side::A, file("logits.npy"));
    QTRY_VERIFY(question());
    question()->buttons().constLast()->click();
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6);
    QVERIFY(window_->choices().a.stack.softmax);
}

void StackInTheWindowTest::isShownToWhoeverAsks()
{
    QSignalSpy read(window_.get(), &MainWindow::dataRead);
    QSignalSpy failed(window_.get(), &MainWindow::dataFailed);
    window_->showFile(Side::B, file("plain.npz"));
    QVERIFY(read.wait(20000));
    QVERIFY(window_->choices().compare);
    window_->showFile(Side::A, file("bad-count.npz"));
    QVERIFY(failed.wait(20000));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("there are 5 tokens, but attention of 6")));
}

void StackInTheWindowTest::asksWhatTheAxesAre()
{
    openLayersFirst("batch.npy"); // [3 layers, 2 texts, …]
    QCOMPARE(child<QSpinBox>("aLayer")->maximum(), 2);
    QCOMPARE(child<QSpinBox>("aFileTexts")->maximum(), 1);
    const double weight = shown()->space->attention(0, 0);
    child<QPushButton>("aCloseFile")->click();
    // Cancelled, there is the text.
    window_->openFile(Side::A, file("text-first.npy"));
    QTRY_VERIFY(axesQuestion());
    QVERIFY(axesQuestion()->text().contains(
        QStringLiteral("text-first.npy has five axes, the first two of 2 and 3")));
    axesQuestion()->reject();
    QTRY_VERIFY(window_->choices().a.dataFile.isEmpty());
    QTRY_VERIFY(!axesQuestion());
    // The same numbers from the other order.
    window_->openFile(Side::A, file("text-first.npy"));
    QTRY_VERIFY(axesQuestion());
    button(QStringLiteral("2 texts of 3 layers"))->click();
    QTRY_VERIFY(shown() && window_->choices().a.stack.textFirst && shown()->space->attention(0, 0) == weight);
    QCOMPARE(child<QSpinBox>("aLayer")->maximum(), 2);
    QTRY_VERIFY(!axesQuestion());
    // A session asks nothing.
    const QString session = settings_.filePath(QStringLiteral("axes.attopo"));
    writeSession(session, window_->session());
    open("plain.npz");
    window_->openSessionFile(session);
    QTRY_VERIFY(window_->choices().a.stack.textFirst && shown() && shown()->space->attention(0, 0) == weight);
    QVERIFY(!axesQuestion());
}

void StackInTheWindowTest::tokensAreTypedIn()
{
    open("plain.npz");
    QVERIFY(!child<QPushButton>("aFileTokens")->isVisible()); // the file has them
    open("fortran.npy");
    auto *wanted = child<QPushButton>("aFileTokens");
    QVERIFY(wanted->isVisible());
    QCOMPARE(shown()->space->tokens[2].label, std::string("2"));
    const auto dialog = [this] { return window_->findChild<TokensDialog *>(); };
    wanted->click();
    auto *editor = dialog()->findChild<QPlainTextEdit *>();
    auto *ok = dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    editor->setPlainText(QStringLiteral("[CLS] The king"));
    QCOMPARE(dialog()->findChild<QLabel *>(QStringLiteral("tokensCounted"))->text(),
             QStringLiteral("6 expected, 3 given"));
    QVERIFY(!ok->isEnabled());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(window_->choices().a.stack.tokens.empty());
    wanted->click();
    editor = dialog()->findChild<QPlainTextEdit *>();
    editor->setPlainText(QStringLiteral("[CLS]\nThe\nking\n##dom\n.\n[SEP]\n"));
    dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(shown() && shown()->space->tokens[3].label == "dom");
    QCOMPARE(child<QPlainTextEdit>("aFileEditor")->toPlainText(), QStringLiteral("The kingdom ."));
    const QString session = settings_.filePath(QStringLiteral("typed.attopo"));
    writeSession(session, window_->session());
    undo()->trigger();
    QTRY_VERIFY(shown() && shown()->space->tokens[3].label == "3");
    redo()->trigger();
    QTRY_VERIFY(shown() && shown()->space->tokens[3].label == "dom");
    child<QPushButton>("aCloseFile")->click();
    QTRY_VERIFY(shown() && shown()->space->tokens.size() > 6);
    window_->openSessionFile(session);
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6 && shown()->space->tokens[3].label == "dom");
}

void StackInTheWindowTest::whatIsMissingIsSaidInTheGallery()
{
    open("some-layers.npz");
    views()->show(View::Gallery);
    const HeadGalleryModel &heads = window_->findChild<GalleryPanel *>()->heads();
    QTRY_VERIFY_WITH_TIMEOUT(heads.headCount() == 6 && heads.thumbnail(4).analysis, 20000);
    for (std::size_t k = 0; k < 6; ++k)
        QCOMPARE(heads.isMissing(k), k == 2 || k == 3 || k == 5);
    const QModelIndex missing = heads.index(*heads.rowOf(2));
    QCOMPARE(missing.data(HeadGalleryModel::Caption).toString(), QStringLiteral("no attention"));
    QVERIFY(
        missing.data(Qt::ToolTipRole).toString().contains(QStringLiteral("holds no attention of this head")));
}

void StackInTheWindowTest::aSessionKnowsItsFile()
{
    const QString copy = settings_.filePath(QStringLiteral("copy.npz"));
    const QString session = sessionOf(copy);
    window_->openSessionFile(session);
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6);
    auto *hashes = window_->findChild<DataHashes *>();
    QTRY_VERIFY(!hashes->hash(copy).isEmpty());
    QVERIFY(notice().isEmpty());
    // Another one in its place.
    QVERIFY(QFile::remove(copy) && QFile::copy(file("sink-dropped.npz"), copy));
    window_->openSessionFile(session);
    QTRY_VERIFY(notice().contains(QStringLiteral("copy.npz holds something else than when this session")));
    QVERIFY(notice().contains(QStringLiteral("what is shown is what it holds now")));
    QCOMPARE(window_->choices().a.attention.layer, std::size_t(2));
    // One that cannot be shown.
    QVERIFY(QFile::remove(copy) && QFile::copy(file("bad-count.npz"), copy));
    window_->openSessionFile(session);
    QTRY_VERIFY(notice().contains(QStringLiteral("cannot be shown as the session has it")));
    QCOMPARE(window_->session().choices.a.dataFile, copy); // which is kept
}

void StackInTheWindowTest::aSessionWhoseFileIsGone()
{
    const QString copy = settings_.filePath(QStringLiteral("copy.npz"));
    const QString session = sessionOf(copy);
    QVERIFY(QDir(settings_.path()).mkpath(QStringLiteral("away")));
    const QString away = settings_.filePath(QStringLiteral("away/renamed.npz"));
    QFile::remove(away);
    QVERIFY(QFile::rename(copy, away));
    window_->openSessionFile(session);
    QVERIFY(notice().contains(QStringLiteral("copy.npz, which is not there")));
    QVERIFY(window_->choices().a.dataFile.isEmpty());
    const Session kept = window_->session();
    QCOMPARE(kept.choices.a.dataFile, copy);
    QVERIFY(kept.data.size() == 1 && kept.data[0].hash.size() == 64);
    // Found elsewhere.
    window_->findChild<WindowSession *>()->find(kept.data[0], away);
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6);
    QCOMPARE(window_->choices().a.dataFile, away);
    QCOMPARE(window_->choices().a.attention.layer, std::size_t(2));
}

void StackInTheWindowTest::aSessionThatMovedWithItsFile()
{
    const QString copy = settings_.filePath(QStringLiteral("copy.npz"));
    const QString session = sessionOf(copy);
    QVERIFY(QDir(settings_.path()).mkpath(QStringLiteral("away")));
    const QString moved = settings_.filePath(QStringLiteral("away/of-file.attopo"));
    QVERIFY(QFile::rename(session, moved));
    QVERIFY(QFile::rename(copy, settings_.filePath(QStringLiteral("away/copy.npz"))));
    window_->openSessionFile(moved);
    QTRY_VERIFY(shown() && shown()->space->tokens.size() == 6);
    QVERIFY(notice().contains(QStringLiteral("The file of that name beside the session is shown")));
    QCOMPARE(window_->choices().a.dataFile, settings_.filePath(QStringLiteral("away/copy.npz")));
}

QTEST_MAIN(StackInTheWindowTest)
#include "stack_in_the_window_test.moc"
