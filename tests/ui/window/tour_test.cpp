// The first-minute tour in the whole window: it does what it says, is in nobody's way, and gives all back.

#include "window_fixture.h"

#include "barcode_view.h"
#include "complex_view.h"
#include "demonstration.h"
#include "matrix_plot.h"
#include "threshold_bar.h"
#include "turn.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

using namespace attopo;

namespace {

constexpr int steps = 6;
constexpr int loopStep = 5;

} // namespace

class TourTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsOnceByItself();
    void walksWithTheMouse();
    void walksWithTheKeyboard();
    void escapeLeaves();
    void doesWhatItSays();
    void movingOnStopsTheSweep();
    void highlightsAndDoesNotCover_data();
    void highlightsAndDoesNotCover();
    void givesBack_data();
    void givesBack();
    void keepsThePicture();
    void closingSavesWhatWasThere();
    void typingOneselfIsNotInterrupted();

private:
    QWidget *bubble() const { return window_->findChild<QWidget *>(QStringLiteral("tourBubble")); }
    void press(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString title() const { return child<QLabel>("tourTitle")->text(); }
    bool showsDemonstration() const
    {
        return shown()
            && std::get<TextSource>(shown()->request.source).text == demonstration().text.toStdString()
            && shown()->request.attention.head == demonstration().attention.head;
    }
    QString problem(int step) const; ///< With what is pointed at in this step; empty: none.
    QWidget *target(int step) const
    {
        switch (step) {
        case 0:
            return child<QPlainTextEdit>("aText");
        case 1:
            return child<MatrixPlot>("aAttention");
        case 2:
            return child<MatrixPlot>("aDistances");
        case 3:
            return window_->findChild<ThresholdBar *>();
        case 4:
            return child<BarcodeView>("aBarcode");
        default:
            return child<ComplexView>("aComplex");
        }
    }
    void goTo(int step) const
    {
        for (int k = 0; k < step; ++k)
            press("tourNext");
    }
};

void TourTest::initTestCase() { separateSettings("tour"); }

void TourTest::init()
{
    forgetAll();
    openWindow();
}

void TourTest::cleanup() { window_.reset(); }

void TourTest::startsOnceByItself()
{
    QVERIFY(!bubble()); // not with every window
    window_->startTourOnce();
    QVERIFY(bubble());
    QVERIFY(QSettings().value(QStringLiteral("tour/seen")).toBool()); // already, whatever comes
    press("tourLeave");
    QTRY_VERIFY(!bubble());
    window_->startTourOnce();
    QVERIFY(!bubble());

    window_.reset();
    openWindow();
    window_->startTourOnce();
    QVERIFY(!bubble());
    window_->startTour(); // asked for
    QVERIFY(bubble());
}

void TourTest::walksWithTheMouse()
{
    window_->startTour();
    QStringList titles;
    for (int step = 0; step < steps; ++step) {
        titles << title();
        QVERIFY(!child<QLabel>("tourText")->text().isEmpty());
        QCOMPARE(child<QPushButton>("tourBack")->isEnabled(), step > 0);
        QCOMPARE(child<QPushButton>("tourNext")->isVisible(), step < loopStep);
        QCOMPARE(child<QPushButton>("tourKeep")->isVisible(), step == loopStep);
        if (step < loopStep)
            press("tourNext");
    }
    QCOMPARE(titles.removeDuplicates(), 0);
    for (int step = loopStep; step > 0; --step) {
        QCOMPARE(title(), titles.at(step));
        press("tourBack");
    }
    QCOMPARE(title(), titles.first());
}

void TourTest::walksWithTheKeyboard()
{
    window_->startTour();
    const QString first = title();
    for (int step = 0; step < loopStep; ++step) {
        QCOMPARE(QApplication::focusWidget(), child<QPushButton>("tourNext"));
        QTest::keyClick(QApplication::focusWidget(), step % 2 ? Qt::Key_Space : Qt::Key_Return);
    }
    QVERIFY(child<QPushButton>("tourKeep")->isVisible());
    for (int step = loopStep; step > 0; --step) {
        while (QApplication::focusWidget() != child<QPushButton>("tourBack"))
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(title(), first);
}

void TourTest::escapeLeaves()
{
    auto *editor = child<QPlainTextEdit>("aText");
    editor->setFocus();
    window_->startTour();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!bubble());
    QVERIFY(editor->hasFocus());
}

void TourTest::doesWhatItSays()
{
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("Something else."));
    window_->startTour();
    // Types, one character after the other.
    QTRY_VERIFY(child<QPlainTextEdit>("aText")->toPlainText().size() > 3);
    QVERIFY(child<QPlainTextEdit>("aText")->toPlainText().size() < demonstration().text.size());
    QTRY_COMPARE_WITH_TIMEOUT(child<QPlainTextEdit>("aText")->toPlainText(), demonstration().text, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(showsDemonstration(), 20000);
    press("tourNext");
    QCOMPARE(views()->front(), View::Attention);
    press("tourNext");
    QCOMPARE(views()->front(), View::Distances);

    press("tourNext"); // from 0, in many steps
    QSignalSpy moved(child<QSlider>("threshold"), &QSlider::valueChanged);
    const double end = shown()->barcode->suggestedThreshold();
    QTRY_COMPARE(window_->figureData().threshold, end);
    QVERIFY(moved.count() > 5);

    press("tourNext");
    const auto bar = [&]() -> Bar {
        const auto selected = window_->figureData().selections[0].bar;
        return selected ? shown()->barcode->bars[*selected] : Bar();
    };
    const auto longest = [&](int dimension) {
        double length = 0;
        for (const Bar &candidate : shown()->barcode->bars)
            if (candidate.dimension == dimension && !candidate.essential())
                length = std::max(length, candidate.death - candidate.birth);
        return length;
    };
    QVERIFY(window_->figureData().selections[0].bar);
    QCOMPARE(bar().dimension, 0);
    QCOMPARE(bar().death - bar().birth, longest(0));
    press("tourNext");
    QVERIFY(longest(1) > 0);
    QCOMPARE(bar().dimension, 1);
    QCOMPARE(bar().death - bar().birth, longest(1));
    QTRY_COMPARE(window_->figureData().threshold, (bar().birth + bar().death) / 2);
    QVERIFY(child<ComplexView>("aComplex")->ripsComplex().betti.at(1) > 0);
}

void TourTest::movingOnStopsTheSweep()
{
    window_->startTour();
    goTo(2);
    QTRY_VERIFY_WITH_TIMEOUT(showsDemonstration(), 20000);
    press("tourNext");
    const double end = shown()->barcode->suggestedThreshold();
    QTRY_VERIFY(window_->figureData().threshold > 0 && window_->figureData().threshold < end / 2);
    press("tourBack");
    const double at = window_->figureData().threshold;
    QTest::qWait(200);
    QCOMPARE(window_->figureData().threshold, at);

    press("tourNext"); // so does moving the slider oneself
    QTRY_VERIFY(window_->figureData().threshold > 0 && window_->figureData().threshold < end / 2);
    child<QSlider>("threshold")->setValue(9000);
    const double mine = window_->figureData().threshold;
    QTest::qWait(200);
    QCOMPARE(window_->figureData().threshold, mine);
}

QString TourTest::problem(int step) const
{
    const QWidget *pointedAt = target(step);
    if (!pointedAt || !pointedAt->isVisible())
        return QStringLiteral("nothing to point at");
    const QRect area(pointedAt->mapTo(window_.get(), QPoint()), pointedAt->size());
    const QRect ring = child<QWidget>("tourRing")->geometry();
    if (!ring.contains(area & window_->rect()))
        return QStringLiteral("the ring does not contain it");
    if (ring.width() > area.width() + 20 || ring.height() > area.height() + 20)
        return QStringLiteral("the ring is too large");
    if (bubble()->geometry().intersects(ring))
        return QStringLiteral("the bubble covers it");
    if (!window_->rect().contains(bubble()->geometry()))
        return QStringLiteral("the bubble leaves the window");
    for (const QLabel *label : bubble()->findChildren<QLabel *>())
        if (label->height() < (label->hasHeightForWidth() ? label->heightForWidth(label->width())
                                                          : label->sizeHint().height()))
            return QStringLiteral("clipped: ") + label->text();
    return {};
}

void TourTest::highlightsAndDoesNotCover_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(800, 600);
    QTest::newRow("usual") << QSize(1360, 820);
}

void TourTest::highlightsAndDoesNotCover()
{
    QFETCH(QSize, size);
    window_->resize(size);
    window_->startTour();
    for (int step = 0; step < steps; ++step) {
        if (step > 0)
            press("tourNext");
        const QList<QSize> sizes{size, size + QSize(90, 60), size}; // also when it is resized on the way
        for (const QSize &now : sizes) {
            window_->resize(now);
            QCOMPARE(window_->size(), now);
            // The layout follows results and sizes in its own time.
            QTRY_COMPARE(problem(step), QString());
        }
    }
}

void TourTest::givesBack_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < steps; ++step)
        QTest::addRow("step %d", step + 1) << step;
}

void TourTest::givesBack()
{
    QFETCH(int, step);
    QSignalSpy result(window_.get(), &MainWindow::resultShown);
    WindowChoices own = window_->choices();
    own.a = {.text = QStringLiteral("My own text, which nobody may lose."),
             .model = own.a.model,
             .attention = {.layer = 1, .head = 0}};
    own.b = {
        .text = QStringLiteral("And another."), .model = own.b.model, .attention = {.layer = 0, .head = 2}};
    own.compare = true;
    own.linked = false;
    own.metric = Metric::Attention;
    own.maxDimension = 2;
    own.dropSpecialTokens = true;
    own.threshold = {ThresholdMode::Value, 0.375};
    window_->setChoices(own);
    QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().comparison && shown()->request.dropSpecialTokens, 20000);
    views()->show(View::Distances);
    QTest::keyClick(child<BarcodeView>("bBarcode"), Qt::Key_Down);
    const FigureData before = window_->figureData();
    QVERIFY(before.selections[1].bar);
    QCOMPARE(window_->choices(), own);

    window_->startTour();
    goTo(step);
    QVERIFY(window_->choices() != own);
    QTRY_VERIFY_WITH_TIMEOUT(showsDemonstration(), 20000);
    press("tourLeave");
    QTRY_VERIFY(!bubble());
    QCOMPARE(window_->choices(), own);
    QCOMPARE(views()->front(), View::Distances);
    QTRY_VERIFY_WITH_TIMEOUT(window_->figureData().comparison && shown()->request == before.a->request,
                             20000);
    QCOMPARE(window_->figureData().threshold, before.threshold);
    QTRY_COMPARE(window_->figureData().selections, before.selections);
    turn(); // nothing of the tour goes on
    QCOMPARE(window_->choices(), own);
}

void TourTest::keepsThePicture()
{
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("My own text."));
    window_->startTour();
    goTo(loopStep);
    QTRY_VERIFY_WITH_TIMEOUT(showsDemonstration() && window_->figureData().selections[0].bar, 20000);
    press("tourKeep");
    QTRY_VERIFY(!bubble());
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), demonstration().text);
    const auto selected = window_->figureData().selections[0].bar;
    QVERIFY(selected);
    QVERIFY(shown()->barcode->bars[*selected].aliveAt(window_->figureData().threshold));
    window_->close();
    window_.reset();
    openWindow();
    QVERIFY(showsDemonstration());
    action(QStringLiteral("&Back to my text"))->trigger();
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), QStringLiteral("My own text."));
}

void TourTest::closingSavesWhatWasThere()
{
    const QString own = QStringLiteral("My own text.");
    child<QPlainTextEdit>("aText")->setPlainText(own);
    views()->show(View::Distances);
    window_->startTour();
    goTo(1);
    window_->close();
    window_.reset();
    openWindow();
    QCOMPARE(child<QPlainTextEdit>("aText")->toPlainText(), own);
    QCOMPARE(views()->front(), View::Distances);
}

void TourTest::typingOneselfIsNotInterrupted()
{
    window_->startTour();
    auto *editor = child<QPlainTextEdit>("aText");
    QTRY_VERIFY(editor->toPlainText().size() > 3);
    editor->setPlainText(QStringLiteral("Mine"));
    turn();
    QCOMPARE(editor->toPlainText(), QStringLiteral("Mine"));
    press("tourNext"); // shows the demonstration again
    QCOMPARE(editor->toPlainText(), demonstration().text);
}

QTEST_MAIN(TourTest)
#include "tour_test.moc"
