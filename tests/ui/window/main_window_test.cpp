// The whole window on the bundled model: typing, choosing, comparing, selecting, remembering.

#include "window_fixture.h"

#include "barcode_view.h"
#include "complex_view.h"
#include "elided_label.h"
#include "model/compute_device.h"
#include "source_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>

using namespace attopo;

class MainWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensWithAPicture();
    void followsTyping();
    void followsSelectors();
    void sliderChangesOnlyTheComplex();
    void comparesTwoTexts();
    void selectionsAreLinked();
    void loopsAreShownAsChosen();
    void emptyTextSaysWhatToDo();
    void longTextIsCutVisibly();
    void hardTexts_data();
    void hardTexts();
    void badFileIsReportedAndNothingIsLost();
    void aFileThatCannotBeOpenedAtTheStartIsSaid();
    void missingModelFallsBack();
    void programsRunOnlyWithConsent();
    void reopensModelsForTheDevice();
    void remembers();

private:
    /// As if it could be used.
    void chooseCuda()
    {
        QAction *const cuda = action(QStringLiteral("Comp&ute on"))->menu()->actions().at(1);
        cuda->setEnabled(true);
        cuda->trigger();
    }
    void type(const QString &text)
    {
        auto *editor = child<QPlainTextEdit>("aText");
        editor->selectAll();
        QSignalSpy shown(window_.get(), &MainWindow::resultShown);
        editor->insertPlainText(text);
        QVERIFY(shown.wait(20000));
    }
};

void MainWindowTest::initTestCase() { separateSettings("window"); }

void MainWindowTest::init()
{
    forgetAll();
    openWindow();
}

void MainWindowTest::cleanup() { window_.reset(); }

void MainWindowTest::opensWithAPicture()
{
    QVERIFY(shown()->space->tokens.size() > 10);
    QVERIFY(window_->figureData().threshold > 0);
    QVERIFY(child<ElidedLabel>("numbers")->text().contains(QStringLiteral("β0")));
}

void MainWindowTest::followsTyping()
{
    type(QStringLiteral("The king sent a messenger."));
    const auto before = shown();
    QTest::keyClicks(child<QPlainTextEdit>("aText"), QStringLiteral(" The people heard."));
    QTRY_VERIFY(shown()->space->tokens.size() > before->space->tokens.size() + 3);
    undo()->trigger();
    const std::string undone = child<QPlainTextEdit>("aText")->toPlainText().toStdString();
    QTRY_COMPARE(std::get<TextSource>(shown()->request.source).text, undone);
}

void MainWindowTest::followsSelectors()
{
    const auto before = shown();
    child<QSpinBox>("aHead")->setValue(1);
    QTRY_COMPARE(shown()->request.attention.head, std::size_t(1));
    child<QSpinBox>("aLayer")->setValue(1);
    QTRY_COMPARE(shown()->request.attention.layer, std::size_t(1));
    QVERIFY(shown()->space->distances.values != before->space->distances.values);
    child<QCheckBox>("dropSpecial")->setChecked(true);
    QTRY_COMPARE(shown()->space->tokens.size(), before->space->tokens.size() - 2);
    auto *metric = child<QComboBox>("metric");
    metric->setCurrentIndex(metric->findData(static_cast<int>(Metric::Attention)));
    QTRY_COMPARE(shown()->request.metric, Metric::Attention);
    child<QComboBox>("dimension")->setCurrentIndex(2);
    QTRY_COMPARE(shown()->barcode->maxDimension, 2);
    QTRY_VERIFY(child<ElidedLabel>("numbers")->text().contains(QStringLiteral("β2")));
}

void MainWindowTest::sliderChangesOnlyTheComplex()
{
    const auto before = shown();
    auto *view = child<ComplexView>("aComplex");
    const auto edges = view->ripsComplex().edges;
    child<QSlider>("threshold")->setValue(child<QSlider>("threshold")->maximum());
    QVERIFY(view->ripsComplex().edges > edges); // at once
    QCOMPARE(shown(), before);
}

void MainWindowTest::comparesTwoTexts()
{
    QAction *compare = action(QStringLiteral("&Compare two texts"));
    compare->trigger();
    QTRY_VERIFY(window_->figureData().comparison.has_value());
    QVERIFY(child<ComplexView>("bComplex")->isVisible());
    auto *table = child<QTableWidget>("comparison");
    QCOMPARE(table->rowCount(), 3);
    QVERIFY(!table->item(1, 2)->text().isEmpty());

    // A number clicked: its matching is drawn, until it is clicked again.
    const auto click = [&] {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualItemRect(table->item(0, 1)).center());
    };
    click();
    QCOMPARE(window_->figureData().matching, (MatchingChoice{0, DiagramDistance::Wasserstein1}));
    const QString before = table->item(1, 1)->text();
    child<QComboBox>("groundNorm")->setCurrentIndex(1);
    QTRY_VERIFY(window_->figureData().comparison
                && window_->figureData().comparison->norm == GroundNorm::Euclidean);
    QVERIFY(table->item(1, 1)->text() != before);
    QVERIFY(table->item(0, 1)->isSelected()); // still shown
    click();
    QVERIFY(!window_->figureData().matching);

    // Linked: B follows A's head. Unlinked: it has its own.
    child<QSpinBox>("aHead")->setValue(2);
    QTRY_COMPARE(window_->figureData().b->request.attention.head, std::size_t(2));
    child<QCheckBox>("link")->setChecked(false);
    child<QSpinBox>("bHead")->setValue(1);
    QTRY_COMPARE(window_->figureData().b->request.attention.head, std::size_t(1));
    QCOMPARE(window_->figureData().a->request.attention.head, std::size_t(2));
    compare->trigger();
    QTRY_VERIFY(!window_->figureData().b);
    QVERIFY(!child<ComplexView>("bComplex")->isVisible());
}

void MainWindowTest::selectionsAreLinked()
{
    type(QStringLiteral("The king sent a messenger to the city."));
    auto *editor = child<QPlainTextEdit>("aText");
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(8, QTextCursor::KeepAnchor); // king
    editor->setTextCursor(cursor);
    QCOMPARE(window_->figureData().selections[0].tokens, std::vector<int>{2});
    QVERIFY(!editor->extraSelections().isEmpty());

    auto *barcode = child<BarcodeView>("aBarcode");
    QTest::keyClick(barcode, Qt::Key_Down);
    const Selection selection = window_->figureData().selections[0];
    QVERIFY(selection.bar.has_value());
    QCOMPARE(selection.tokens.size(), std::size_t(2)); // an H0 bar: its vertex and its merging edge
    QTest::keyClick(barcode, Qt::Key_Escape);
    QVERIFY(editor->extraSelections().isEmpty());
}

void MainWindowTest::loopsAreShownAsChosen()
{
    action(QStringLiteral("A loop that is really there"))->trigger();
    QTRY_VERIFY(!window_->figureData().selections[0].cycle.empty());
    const auto selection = [this] { return window_->figureData().selections[0]; };
    const Bar bar = shown()->barcode->bars[*selection().bar];
    QCOMPARE(bar.dimension, 1);
    auto *describes = child<QLabel>("selection");
    QVERIFY(describes->text().contains(QStringLiteral("a short loop born with it")));

    const QList<QAction *> kinds = action(QStringLiteral("Loop sho&wn"))->menu()->actions();
    kinds[1]->trigger();
    QVERIFY(selection().shown == LoopShown::AtBirth);
    QVERIFY(selection().cycle == shown()->loops->representative(bar));
    QVERIFY(describes->text().contains(QStringLiteral("at its birth")));
    kinds[2]->trigger();
    QCOMPARE(selection().cycle.size(), std::size_t(4));
    QVERIFY(describes->text().contains(QStringLiteral("at its death")));
    QVERIFY(*selection().bar < shown()->barcode->bars.size());

    // What Ripser computes has the short one only, and says so.
    action(QStringLiteral("Bars computed by &Ripser"))->trigger();
    QTRY_VERIFY(!shown()->loops);
    const auto again = shown()->barcode->longestFiniteBar(1);
    QVERIFY(again);
    QVERIFY(selectBar(*shown(), *again, LoopShown::AtDeath).shown == LoopShown::Short);
    window_->close();
    window_.reset();
    openWindow();
    QVERIFY(action(QStringLiteral("Loop sho&wn"))->menu()->actions()[2]->isChecked());
}

void MainWindowTest::emptyTextSaysWhatToDo()
{
    child<QPlainTextEdit>("aText")->clear();
    QTRY_VERIFY(!shown());
    type(QStringLiteral("back"));
    QVERIFY(shown());
}

void MainWindowTest::longTextIsCutVisibly()
{
    type(QStringLiteral("And it came to pass in those days. ").repeated(2900)); // 100,000 characters
    QCOMPARE(shown()->space->tokens.size(), std::size_t(512));
    auto *notice = child<QLabel>("aNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("512")));
    QVERIFY(!child<QPlainTextEdit>("aText")->extraSelections().isEmpty()); // what is left out is struck out
}

void MainWindowTest::hardTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one token") << QStringLiteral("king");
    QTest::newRow("right to left") << QStringLiteral("שלום עולם مرحبا");
    QTest::newRow("emoji") << QStringLiteral("a 👩‍👩‍👧 😀");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("half a surrogate pair") << QStringLiteral("a ") + QChar(0xd83d) + QStringLiteral(" b");
    QTest::newRow("line separators") << QStringLiteral("a\u2028b\u2029c\td");
}

void MainWindowTest::hardTexts()
{
    QFETCH(QString, text);
    type(text);
    QVERIFY(shown());
    child<QPlainTextEdit>("aText")->selectAll();
    window_->grab();
    child<QCheckBox>("dropSpecial")->setChecked(true);
    QTRY_VERIFY(shown() && shown()->request.dropSpecialTokens);
    window_->grab();
}

void MainWindowTest::badFileIsReportedAndNothingIsLost()
{
    const QString before = child<QPlainTextEdit>("aText")->toPlainText();
    QFile file(settings_.filePath(QStringLiteral("latin1.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("caf\xe9");
    file.close();
    window_->openFile(Side::A, file.fileName());
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), before);
    QVERIFY(child<ElidedLabel>("message")->text().contains(QStringLiteral("not UTF-8")));
}

void MainWindowTest::aFileThatCannotBeOpenedAtTheStartIsSaid()
{
    window_ = std::make_unique<MainWindow>();
    QSignalSpy first(window_.get(), &MainWindow::resultShown);
    window_->show();
    window_->openFile(Side::A, QStringLiteral("/nowhere/text.txt")); // before the models are open
    while (!shown())
        QVERIFY(first.wait(20000));
    QVERIFY(child<ElidedLabel>("message")->text().contains(QStringLiteral("/nowhere/text.txt")));
}

void MainWindowTest::missingModelFallsBack()
{
    window_.reset();
    WindowChoices kept = firstChoices();
    kept.a.model = QStringLiteral("/nowhere/model");
    keepForNextWindow(kept);
    openWindow();
    QVERIFY(child<QComboBox>("aModel")->currentData().toString() == QLatin1String("small-bert"));
}

void MainWindowTest::programsRunOnlyWithConsent()
{
    QTemporaryDir folder;
    const QString data = QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/");
    for (const char *file :
         {"tiny-bert/config.json", "tiny-bert/tokenizer.json", "torchscript/tiny-bert.pt"}) {
        const QString name = QFileInfo(QLatin1String(file)).fileName();
        QVERIFY(QFile::copy(
            data + QLatin1String(file),
            folder.filePath(name.endsWith(QLatin1String(".pt")) ? QStringLiteral("model.pt") : name)));
    }
    const auto question = [this] {
        return window_->findChild<QMessageBox *>(QStringLiteral("trustQuestion"));
    };
    const auto model = [this] { return child<QComboBox>("aModel")->currentData().toString(); };

    // At the next start, too, it is asked for.
    window_.reset();
    WindowChoices kept = firstChoices();
    kept.a.model = folder.path();
    keepForNextWindow(kept);
    window_ = std::make_unique<MainWindow>();
    window_->show();
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(folder.filePath(QStringLiteral("model.pt"))));
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY(question()->informativeText().isEmpty()); // which has a format of its own
    QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::No));
    const auto shownModel = [this] {
        return std::get<TextSource>(shown()->request.source).model->info().name;
    };
    QVERIFY(!shown() || shownModel() == "small-bert"); // which opens meanwhile
    question()->button(QMessageBox::No)->click();
    QTRY_VERIFY(shown());
    QCOMPARE(model(), QStringLiteral("small-bert"));
    QTRY_VERIFY(!question());

    QWidget *panel = child<QComboBox>("aModel");
    while (!qobject_cast<SourcePanel *>(panel))
        panel = panel->parentWidget();
    Q_EMIT static_cast<SourcePanel *>(panel)->modelChosen(folder.path());
    QTRY_VERIFY(question());
    question()->button(QMessageBox::Yes)->click();
    QTRY_COMPARE(model(), folder.path());
    QTRY_COMPARE(std::get<TextSource>(shown()->request.source).model->info().hiddenSize, std::size_t(24));

    // Asked once for these files, also when they are opened again, and what lies there by then does not run.
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("model.pt"))));
    QVERIFY(QFile::copy(data + QStringLiteral("torchscript/causal.pt"),
                        folder.filePath(QStringLiteral("model.pt"))));
    const auto before = std::get<TextSource>(shown()->request.source).model;
    chooseCuda();
    QTRY_VERIFY(std::get<TextSource>(shown()->request.source).model != before);
    QCOMPARE(std::get<TextSource>(shown()->request.source).model->info().hiddenSize, std::size_t(24));
    QVERIFY(!question());
}

void MainWindowTest::reopensModelsForTheDevice()
{
    if (!whyNoCuda())
        QSKIP("CUDA can be used here");
    const auto modelShown = [this] { return std::get<TextSource>(shown()->request.source).model; };
    const auto before = modelShown();
    const QList<QAction *> devices = action(QStringLiteral("Comp&ute on"))->menu()->actions();
    QVERIFY(devices[0]->isChecked());
    QVERIFY(!devices[1]->isEnabled());
    QVERIFY(!devices[1]->toolTip().isEmpty());
    devices[0]->trigger(); // the same: nothing to do
    type(QStringLiteral("Read by the same model."));
    QCOMPARE(modelShown(), before);
    chooseCuda();
    QTRY_VERIFY(modelShown() != before);
    QCOMPARE(modelShown()->info().name, before->info().name);
    QTRY_VERIFY(child<ElidedLabel>("message")->text().contains(QStringLiteral("is computed on the CPU: ")));
}

void MainWindowTest::remembers()
{
    type(QStringLiteral("Remember me."));
    child<QSpinBox>("aHead")->setValue(2);
    child<QSlider>("threshold")->setValue(4321);
    const double threshold = window_->figureData().threshold;
    window_->close();
    window_.reset();
    openWindow();
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), QStringLiteral("Remember me."));
    QCOMPARE(child<QSpinBox>("aHead")->value(), 2);
    QCOMPARE(window_->figureData().threshold, threshold);
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
