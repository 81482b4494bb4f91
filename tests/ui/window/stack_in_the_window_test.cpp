// What any model attended to, opened instead of a text: its heads, its text, beside another one, and its
// questions.

#include "window_fixture.h"

#include "figure_command_line.h"
#include "head_panel.h"

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
    }
    void cleanup() { window_.reset(); }
    void headsAreChosenAndTheTextIsRead();
    void allHeadsAreMapped();
    void standsBesideAText();
    void comesBackWithASession();
    void asksWhetherTheyAreLogits();
    void isShownToWhoeverAsks();

private:
    static QString file(const char *name)
    {
        return QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/") + QLatin1String(name);
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
    open("batch.npy");
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

QTEST_MAIN(StackInTheWindowTest)
#include "stack_in_the_window_test.moc"
