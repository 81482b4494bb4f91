// What is under the mouse in one view is marked in all; views open, close and move without losing anything.

#include "window_fixture.h"

#include "complex_view.h"
#include "matrix_plot.h"
#include "summary_plot.h"
#include "turn.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace attopo;

class LinkedViewsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("linked"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void cellsUnderTheMouseAreMarked();
    void tokensOfTheTextUnderTheMouseAreMarked();
    void tokensOfTheComplexUnderTheMouseAreMarked();
    void rowsOfTheMergeTreeAreTokens();
    void escapeReleases();
    void columnsOutsideOfASpanAreNoPoints();
    void closedViewsCostNothing();
    void viewsComeBackWhereTheyWere();
    void textSizeAndColoursStay();

private:
    /// What the text shows as marked: characters.
    QStringList marked() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &mark : child<QPlainTextEdit>("aText")->extraSelections())
            texts << mark.cursor.selectedText();
        return texts;
    }
    static void moveMouse(QWidget *over, const QPoint &at)
    {
        QMouseEvent move(QEvent::MouseMove, at, over->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(over, &move);
    }
    static void leave(QWidget *widget)
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(widget, &event);
    }
    QDockWidget *dock(const char *name) const { return child<QDockWidget>(name); }
};

void LinkedViewsTest::cellsUnderTheMouseAreMarked()
{
    views()->show(View::Distances);
    auto *plot = child<MatrixPlot>("aDistances");
    QTRY_VERIFY(plot->isVisible() && plot->axisRect()->rect().width() > 50);
    moveMouse(plot, {int(plot->xAxis2->coordToPixel(2)), int(plot->yAxis->coordToPixel(5))});
    QCOMPARE(marked(), (QStringList{QStringLiteral("the"), QStringLiteral("old")}));
    QVERIFY(window_->figureData().selections[0].tokens.empty()); // nothing is selected yet
    leave(plot);
    QVERIFY(marked().isEmpty());
}

void LinkedViewsTest::tokensOfTheTextUnderTheMouseAreMarked()
{
    auto *editor = child<QPlainTextEdit>("aText");
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(8); // within "morning"
    moveMouse(editor->viewport(), editor->cursorRect(cursor).center());
    QCOMPARE(marked(), QStringList{QStringLiteral("morning")});
    moveMouse(editor->viewport(), QPoint(editor->viewport()->width() - 2, editor->viewport()->height() - 2));
    QVERIFY(marked().isEmpty());
}

void LinkedViewsTest::tokensOfTheComplexUnderTheMouseAreMarked()
{
    auto *complex = child<ComplexView>("aComplex");
    // Somewhere is a token: the mouse goes over the whole picture.
    bool found = false;
    for (int y = 4; y < complex->height() && !found; y += 6)
        for (int x = 4; x < complex->width() && !found; x += 6) {
            moveMouse(complex, {x, y});
            found = marked().size() == 1;
        }
    QVERIFY(found);
    leave(complex);
    QVERIFY(marked().isEmpty());
}

void LinkedViewsTest::rowsOfTheMergeTreeAreTokens()
{
    views()->show(View::Summaries);
    auto *plot = window_->findChild<SummaryPlot *>();
    auto *what = child<QComboBox>("summary");
    what->setCurrentIndex(what->findData(int(SummaryPicture::MergeTree)));
    QTRY_VERIFY(plot->isVisible() && plot->plottableCount() > 0 && plot->axisRect()->rect().height() > 50);
    const QPoint row(int(plot->axisRect()->center().x()), int(plot->yAxis->coordToPixel(3)));
    moveMouse(plot, row);
    const QStringList under = marked();
    QVERIFY(under.size() <= 1); // none for a special token
    QTest::mouseClick(plot, Qt::LeftButton, {}, row);
    QCOMPARE(window_->figureData().selections[0].tokens.size(), std::size_t(1));
    QVERIFY(plot->itemCount() > 0);
}

void LinkedViewsTest::escapeReleases()
{
    QTest::keyClick(window_->findChild<QWidget *>(QStringLiteral("aBarcode")), Qt::Key_Down);
    QVERIFY(window_->figureData().selections[0].bar);
    child<QPlainTextEdit>("aText")->setFocus();
    QTest::keyClick(child<QPlainTextEdit>("aText"), Qt::Key_Escape); // from anywhere
    QVERIFY(!window_->figureData().selections[0].bar);
}

void LinkedViewsTest::columnsOutsideOfASpanAreNoPoints()
{
    window_->resize(1360, 820); // room for a map and the longest of its labels
    WindowChoices choices = firstChoices();
    choices.a.span = CharacterSpan{6, 10}; // word
    window_->setChoices(choices);
    QTRY_COMPARE(shown()->space->tokens.size(), std::size_t(1));
    views()->show(View::Attention);
    auto *plot = child<MatrixPlot>("aAttention");
    QTRY_VERIFY(plot->isVisible() && plot->axisRect()->rect().width() > 50);
    const int y = int(plot->yAxis->coordToPixel(0));
    for (const int column : {0, 2, 20}) {
        const QPoint cell(int(plot->xAxis2->coordToPixel(column)), y);
        moveMouse(plot, cell);
        QTest::mouseClick(plot, Qt::LeftButton, {}, cell);
        QCOMPARE(window_->figureData().selections[0].tokens, std::vector<int>{0});
    }
}

void LinkedViewsTest::closedViewsCostNothing()
{
    views()->show(View::Summaries);
    auto *table = child<QTableWidget>("summaryNumbers");
    QTRY_VERIFY(table->rowCount() > 50);
    dock("summaries")->close();
    QVERIFY(!views()->isInFront(View::Summaries));
    QVERIFY(!table->isVisible());
    QSignalSpy shown(window_.get(), &MainWindow::resultShown);
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("Another text altogether."));
    QTRY_VERIFY(shown.count() > 0);
    const QString before = table->item(1, 1)->text();
    turn();
    QCOMPARE(table->item(1, 1)->text(), before); // not followed
    dock("summaries")->toggleViewAction()->trigger();
    views()->show(View::Summaries);
    QTRY_VERIFY(table->item(1, 1)->text() == QString::number(this->shown()->space->tokens.size()));
}

void LinkedViewsTest::viewsComeBackWhereTheyWere()
{
    dock("barcode")->setFloating(true);
    dock("details")->close();
    window_->addDockWidget(Qt::LeftDockWidgetArea, dock("heads"));
    window_->close();
    openWindow();
    QVERIFY(dock("barcode")->isFloating());
    QVERIFY(!dock("details")->isVisible());
    QCOMPARE(window_->dockWidgetArea(dock("heads")), Qt::LeftDockWidgetArea);

    // And all at once to where they belong.
    QAction *reset = action(QStringLiteral("Vie&ws that are open"))->menu()->actions().constLast();
    reset->trigger();
    QVERIFY(!dock("barcode")->isFloating());
    QVERIFY(dock("details")->isVisible());
    QCOMPARE(window_->dockWidgetArea(dock("heads")), Qt::RightDockWidgetArea);
    QCOMPARE(views()->front(), View::PersistenceDiagram);
}

void LinkedViewsTest::textSizeAndColoursStay()
{
    const double usual = QApplication::font().pointSizeF();
    const QList<QAction *> sizes = action(QStringLiteral("Text si&ze"))->menu()->actions();
    sizes[0]->trigger(); // larger
    QCOMPARE(QApplication::font().pointSizeF(), 1.1 * usual);
    sizes[0]->trigger();
    sizes[1]->trigger(); // smaller
    action(QStringLiteral("C&olours"))->menu()->actions()[2]->trigger();
    window_->close();
    window_.reset();
    QApplication::setFont([&] {
        QFont font = QApplication::font();
        font.setPointSizeF(usual);
        return font;
    }());
    openWindow();
    QCOMPARE(QApplication::font().pointSizeF(), 1.1 * usual);
    QVERIFY(window_->palette().color(QPalette::Base).lightness() < 128);
    action(QStringLiteral("C&olours"))->menu()->actions()[0]->trigger();
}

QTEST_MAIN(LinkedViewsTest)
#include "linked_views_test.moc"
