// Matrices and diagrams instead of a text, parts of a text, what is under the mouse, and summaries, in the
// window.

#include "window_fixture.h"

#include "barcode_view.h"
#include "complex_view.h"
#include "diagram_plot.h"
#include "elided_label.h"
#include "files/npy_file.h"
#include "source_panel.h"
#include "summary_panel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace attopo;

class DataInTheWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("data"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void opensMatrices();
    void opensDiagrams();
    void comparesDiagrams();
    void dropsLandWhereTheyFall();
    void asksForSymmetry();
    void badFilesAreReportedAndNothingIsLost();
    void looksAtAPartOfAText();
    void hoverPreviewsAndLeavesTheSelection();
    void marksARegionOfTheDiagram();
    void summarises();
    void twoHeadsDiverge();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = settings_.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    /// Once the window shows the file.
    void open(const QString &file)
    {
        QSignalSpy shown(window_.get(), &MainWindow::resultShown);
        window_->openFile(Side::A, file);
        QVERIFY(shown.wait(20000));
    }
};

void DataInTheWindowTest::opensMatrices()
{
    const QString text = child<QPlainTextEdit>("aText")->toPlainText();
    open(write(QStringLiteral("square.csv"), "0,1,1.4,1\n1,0,1,1.4\n1.4,1,0,1\n1,1.4,1,0\n"));
    QCOMPARE(shown()->space->distances.n(), std::size_t(4));
    QCOMPARE(shown()->barcode->bars.back().dimension, 1);
    QVERIFY(child<QLabel>("aFile")->text().contains(QStringLiteral("square.csv")));
    QVERIFY(child<QLabel>("aFile")->isVisible());
    QVERIFY(!child<QPlainTextEdit>("aText")->isVisible());
    open(write(QStringLiteral("attention.csv"), "0.5,0.5\n0.25,0.75\n"));
    QCOMPARE(shown()->space->attention(1, 1), 0.75);

    QSignalSpy back(window_.get(), &MainWindow::resultShown);
    child<QPushButton>("aCloseFile")->click();
    QVERIFY(back.wait(20000));
    QVERIFY(std::holds_alternative<TextSource>(shown()->request.source));
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), text);
    QVERIFY(child<QPlainTextEdit>("aText")->isVisible());
}

void DataInTheWindowTest::opensDiagrams()
{
    open(write(QStringLiteral("bars.pers"), "0 0 1\n0 0 inf\n1 1 1.5\n2 1.5 1.75\n"));
    QCOMPARE(shown()->barcode->bars.size(), std::size_t(4));
    QVERIFY(child<ElidedLabel>("numbers")->toolTip().size() > 0);
    // A bar without simplices can be chosen; there is nothing else to light up.
    auto *barcode = child<BarcodeView>("aBarcode");
    for (int k = 0; k < 4; ++k) {
        QTest::keyClick(barcode, Qt::Key_Down);
        const Selection selection = window_->figureData().selections[0];
        QVERIFY(selection.bar.has_value());
        QVERIFY(selection.tokens.empty());
        QVERIFY(child<QLabel>("selection")->text().contains(QStringLiteral("born at")));
    }
    // An array of two columns is one dimension.
    open(write(QStringLiteral("bars.npy"),
               QByteArray::fromStdString(npyBytes({3, 2}, std::vector<double>{0, 1, 0, 2, 0, 3}))));
    QCOMPARE(shown()->barcode->bars.size(), std::size_t(3));
    QCOMPARE(shown()->barcode->maxDimension, 0);
}

void DataInTheWindowTest::comparesDiagrams()
{
    action(QStringLiteral("&Compare two texts"))->trigger();
    window_->openFile(Side::A, write(QStringLiteral("loop.pers"), "0 0 inf\n0 0 1\n1 1 3\n"));
    window_->openFile(Side::B, write(QStringLiteral("none.pers"), "0 0 inf\n0 0 1\n"));
    const auto distance = [this](std::optional<int> dimension) {
        const auto &comparison = window_->figureData().comparison;
        const auto *matching =
            comparison ? matchingIn(*comparison, {dimension, DiagramDistance::Bottleneck}) : nullptr;
        return matching ? matching->distance : -1;
    };
    // Also in the dimension of which only one has bars.
    QTRY_COMPARE_WITH_TIMEOUT(distance(1), 1.0, 20000);
    QCOMPARE(distance(0), 0.0);
    QCOMPARE(distance(std::nullopt), 1.0);
}

void DataInTheWindowTest::dropsLandWhereTheyFall()
{
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().b, 20000);
    const auto drop = [&](const char *onto, const QString &file) {
        auto *editor = child<QPlainTextEdit>(onto);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint place = editor->mapTo(window_.get(), editor->rect().center());
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window_.get(), &event);
    };
    // Both before either is read.
    const QString three = write(QStringLiteral("three.csv"), "0,1,1\n1,0,1\n1,1,0\n");
    const QString two = write(QStringLiteral("two.csv"), "0,1\n1,0\n");
    drop("bText", three);
    drop("aText", two);
    QTRY_COMPARE_WITH_TIMEOUT(window_->figureData().a->space->distances.n(), std::size_t(2), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(window_->figureData().b->space->distances.n(), std::size_t(3), 5000);
}

void DataInTheWindowTest::asksForSymmetry()
{
    window_->openFile(Side::A, write(QStringLiteral("directed.csv"), "0,1\n2,0\n"));
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = window_->findChild<QMessageBox *>(QStringLiteral("symmetryQuestion"))));
    QVERIFY(question->text().contains(QStringLiteral("directed.csv")));
    QSignalSpy shownAgain(window_.get(), &MainWindow::resultShown);
    for (QAbstractButton *button : question->buttons())
        if (button->text().contains(QStringLiteral("larger")))
            button->click();
    QVERIFY(shownAgain.wait(20000));
    QCOMPARE(shown()->space->distances(0, 1), 2.0);
}

void DataInTheWindowTest::badFilesAreReportedAndNothingIsLost()
{
    const auto before = shown();
    const QString text = child<QPlainTextEdit>("aText")->toPlainText();
    for (const auto &[name, bytes, says] :
         {std::tuple("bad.csv", "0,1\nx,0\n", "line 2"), std::tuple("bad.pers", "0 1\n1\n", "line 2"),
          std::tuple("bad.npy", "hello", "NumPy"), std::tuple("negative.csv", "0,-1\n-1,0\n", "negative")}) {
        window_->openFile(Side::A, write(QString::fromLatin1(name), bytes));
        QTRY_VERIFY2(child<ElidedLabel>("message")->toolTip().contains(QString::fromLatin1(says)), name);
    }
    QCOMPARE(shown(), before);
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), text);
}

void DataInTheWindowTest::looksAtAPartOfAText()
{
    auto *editor = child<QPlainTextEdit>("aText");
    QSignalSpy results(window_.get(), &MainWindow::resultShown);
    editor->selectAll();
    editor->insertPlainText(QStringLiteral("The king sent a messenger."));
    QVERIFY(results.wait(20000));
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(13, QTextCursor::KeepAnchor); // king sent
    editor->setTextCursor(cursor);
    action(QStringLiteral("&Only the marked characters"))->trigger();
    QTRY_COMPARE(shown()->space->tokens.size(), std::size_t(2));
    QVERIFY(child<QLabel>("aSpan")->text().contains(QStringLiteral("king sent")));
    // It moves with the text.
    cursor.setPosition(0);
    editor->setTextCursor(cursor);
    editor->insertPlainText(QStringLiteral("Now "));
    QTRY_VERIFY(shown()->request.span == std::optional(CharacterSpan{8, 17}));
    QCOMPARE(shown()->space->tokens.size(), std::size_t(2));
    // It is there again.
    window_->close();
    openWindow();
    QTRY_COMPARE(shown()->space->tokens.size(), std::size_t(2));
    action(QStringLiteral("&Whole text"))->trigger();
    QTRY_VERIFY(shown()->space->tokens.size() > 6);
    QVERIFY(!child<QLabel>("aSpan")->isVisible());
}

void DataInTheWindowTest::hoverPreviewsAndLeavesTheSelection()
{
    auto *barcode = child<BarcodeView>("aBarcode");
    auto *editor = child<QPlainTextEdit>("aText");
    QVERIFY(editor->extraSelections().isEmpty());
    const auto &rows = barcode->placement().rows();
    const QPoint onBar(static_cast<int>(barcode->placement().x(0)) + 4, static_cast<int>(rows.front().y));
    QTest::mouseMove(barcode, onBar);
    QTRY_VERIFY(!editor->extraSelections().isEmpty());
    QVERIFY(!window_->figureData().selections[0].bar); // only shown
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(barcode, &leave);
    QVERIFY(editor->extraSelections().isEmpty());
}

void DataInTheWindowTest::marksARegionOfTheDiagram()
{
    auto *diagram = window_->findChild<DiagramPlot *>();
    diagram->replot(); // lays its axes out
    const QPoint from(static_cast<int>(diagram->xAxis->coordToPixel(-0.01)), 2);
    const QPoint to(static_cast<int>(diagram->xAxis->coordToPixel(0.005)),
                    static_cast<int>(diagram->yAxis->coordToPixel(0)));
    const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButton button,
                          Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, diagram->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(diagram, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    const auto componentBars = std::count_if(shown()->barcode->bars.begin(), shown()->barcode->bars.end(),
                                             [](const Bar &bar) { return bar.dimension == 0; });
    QCOMPARE(window_->figureData().selections[0].bars.size(), static_cast<std::size_t>(componentBars));
    QVERIFY(child<QLabel>("selection")->text().contains(QStringLiteral("H0: %1").arg(componentBars)));
}

void DataInTheWindowTest::summarises()
{
    auto *table = child<QTableWidget>("summaryNumbers");
    QCOMPARE(table->rowCount(), 0); // hidden, it costs nothing
    views()->show(View::Summaries);
    QTRY_VERIFY(table->rowCount() > 50);
    QCOMPARE(table->item(1, 0)->text(), QStringLiteral("Bars"));
    QCOMPARE(table->item(1, 1)->text(), QString::number(shown()->space->tokens.size()));
    auto *chooser = child<QComboBox>("summary");
    auto *plot = window_->findChild<SummaryPlot *>();
    for (int row = 1; row < chooser->count(); ++row) {
        chooser->setCurrentIndex(row);
        QVERIFY2(plot->plottableCount() > 0, qPrintable(chooser->currentText()));
    }
    chooser->setCurrentIndex(0);
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_COMPARE(table->columnCount(), 3);
    QTRY_COMPARE(table->item(1, 2)->text(), QString::number(window_->figureData().b->space->tokens.size()));
}

void DataInTheWindowTest::twoHeadsDiverge()
{
    auto *divergence = child<QLabel>("divergence");
    QVERIFY(!divergence->isVisible());
    child<QPlainTextEdit>("bText")->setPlainText(child<QPlainTextEdit>("aText")->toPlainText());
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_VERIFY(divergence->text().endsWith(QStringLiteral(": 0"))); // the same head
    QVERIFY(divergence->isVisible());
    child<QPlainTextEdit>("bText")->setPlainText(QStringLiteral("Another text."));
    QTRY_VERIFY(!divergence->isVisible());
}

QTEST_MAIN(DataInTheWindowTest)
#include "data_in_the_window_test.moc"
