// The gallery of all heads in the real window.

#include "analysis_worker.h"
#include "gallery_panel.h"
#include "head_gallery_delegate.h"
#include "head_gallery_view.h"
#include "view_state.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace attopo;

class GalleryPanelTest : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("gallery-panel-test"); }
    void init();
    void hiddenCostsNothing();
    void fillsIn();
    void whatIsInSightComesFirst();
    void clickAndKeysChoose();
    void favouritesAreKept();
    void notesAreWrittenInPlace();
    void sortsAndFilters();
    void followsTheThresholdsMode();
    void anotherTextShowsItsOwn();
    void cardsFitTheirPanel();
    void saysWhyThereIsNone();

private:
    GalleryPanel *panel() const { return window_->findChild<GalleryPanel *>(); }
    HeadGalleryView *view() const { return child<HeadGalleryView>("headGallery"); }
    const HeadGalleryModel &heads() const { return panel()->heads(); }
    bool complete() const
    {
        if (heads().headCount() == 0)
            return false;
        for (std::size_t k = 0; k < heads().headCount(); ++k)
            if (!heads().thumbnail(k).analysis)
                return false;
        return true;
    }
    void showGallery()
    {
        views()->show(View::Gallery);
        QTRY_VERIFY_WITH_TIMEOUT(complete(), 30000);
    }
    QRect card(int row) const { return view()->visualRect(heads().index(row)); }
    QRect cardInSight(int row) const
    {
        view()->scrollTo(heads().index(row));
        return card(row);
    }
    void click(const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, keys, at);
    }
    const WindowChoices &choices() const { return window_->findChild<Choices *>()->now(); }
};

void GalleryPanelTest::init()
{
    window_.reset(); // it keeps its choices
    forgetAll();
    openWindow();
}

void GalleryPanelTest::hiddenCostsNothing()
{
    QSignalSpy sketched(window_->findChild<AnalysisWorker *>(), &AnalysisWorker::sketched);
    QSignalSpy result(window_.get(), &MainWindow::resultShown);
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("Another text."));
    QVERIFY(result.wait(20000));
    // What is known of a token comes after whatever else is wanted.
    QSignalSpy last(window_->findChild<AnalysisWorker *>(), &AnalysisWorker::tokenRead);
    window_->findChild<ViewState *>()->setSelection(Side::A, {std::nullopt, {1}});
    QVERIFY(last.wait(20000));
    QCOMPARE(sketched.count(), 0);
    QCOMPARE(heads().headCount(), std::size_t(0));
}

void GalleryPanelTest::fillsIn()
{
    showGallery();
    QCOMPARE(heads().rowCount(), 48);
    const std::size_t chosen = shown()->request.attention.layer * 8 + shown()->request.attention.head;
    QVERIFY(heads().index(static_cast<int>(chosen)).data(HeadGalleryModel::IsChosen).toBool());
    const HeadThumbnail small = heads().thumbnail(chosen);
    QVERIFY(*small.barcode == *shown()->barcode);
    QVERIFY(*small.analysis->layout == *shown()->layout); // as the complex stands
    QCOMPARE(small.threshold, shown()->barcode->suggestedThreshold());
    QCOMPARE(child<QLabel>("galleryCount")->text(), QStringLiteral("48 heads"));
    // Pictures are painted once the cards are in sight.
    cardInSight(0);
    QTRY_COMPARE(panel()->inSight().front(), std::size_t(0));
    const auto *delegate = view()->findChild<HeadGalleryDelegate *>();
    QTRY_VERIFY(!delegate->isPainting());
    const QImage image = view()->viewport()->grab(card(0)).toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours << image.pixel(x, y);
    QVERIFY(colours.size() > 30);
}

void GalleryPanelTest::whatIsInSightComesFirst()
{
    views()->show(View::Gallery);
    QTRY_VERIFY(!panel()->inSight().empty());
    QTRY_VERIFY_WITH_TIMEOUT(complete(), 30000);
    QVERIFY(panel()->inSight().size() < 48);
    const std::size_t chosen = shown()->request.attention.layer * 8 + shown()->request.attention.head;
    QVERIFY(std::count(panel()->inSight().begin(), panel()->inSight().end(), chosen)); // at first
    view()->scrollToTop();
    QTRY_COMPARE(panel()->inSight().front(), std::size_t(0));
    view()->scrollToBottom();
    QTRY_COMPARE(panel()->inSight().back(), std::size_t(47));
}

void GalleryPanelTest::clickAndKeysChoose()
{
    showGallery();
    click(cardInSight(1).center());
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.layer, std::size_t(0), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.head, std::size_t(1), 5000);
    QTRY_VERIFY(heads().index(1).data(HeadGalleryModel::IsChosen).toBool());
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(view()->currentIndex().row(), 2);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.head, std::size_t(2), 5000);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(choices().pinned, (std::vector<LayerHead>{{0, 2}}));
    click(cardInSight(0).center(), Qt::ControlModifier);
    QCOMPARE(choices().pinned, (std::vector<LayerHead>{{0, 2}, {0, 0}}));
}

void GalleryPanelTest::favouritesAreKept()
{
    showGallery();
    click(HeadGalleryDelegate::star(cardInSight(1)).center());
    QCOMPARE(choices().favourites.size(), std::size_t(1));
    QCOMPARE(choices().favourites[0].place, (LayerHead{0, 1}));
    QCOMPARE(choices().favourites[0].model, choices().a.model);
    QCoreApplication::processEvents(); // the next one is a step of its own
    view()->setFocus();
    view()->setCurrentIndex(heads().index(3));
    QTest::keyClick(view(), Qt::Key_F);
    QCOMPARE(choices().favourites.size(), std::size_t(2));
    QCoreApplication::processEvents();
    undo()->trigger();
    QCOMPARE(choices().favourites.size(), std::size_t(1));
    redo()->trigger();
    QCOMPARE(choices().favourites.size(), std::size_t(2));
    QTest::keyClick(view(), Qt::Key_F);
    QCOMPARE(choices().favourites.size(), std::size_t(1));

    window_->close();
    openWindow(); // it is there again
    showGallery();
    QVERIFY(heads().index(1).data(HeadGalleryModel::IsFavourite).toBool());
    child<QToolButton>("favouritesOnly")->click();
    QCOMPARE(heads().rowCount(), 1);
    view()->setCurrentIndex(heads().index(0));
    QTest::keyClick(view(), Qt::Key_F);
    QVERIFY(choices().favourites.empty());
    QVERIFY(child<QLabel>("galleryMessage")->isVisible());
}

void GalleryPanelTest::notesAreWrittenInPlace()
{
    showGallery();
    view()->setFocus();
    view()->setCurrentIndex(heads().index(4));
    QTest::keyClick(view(), Qt::Key_F2);
    auto *editor = child<QLineEdit>("headNote");
    QTest::keyClicks(editor, QStringLiteral("looks back"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(choices().favourites.size(), std::size_t(1)); // what is noted is a favourite
    QCOMPARE(choices().favourites[0].note, QStringLiteral("looks back"));
    QCOMPARE(heads().index(4).data(HeadGalleryModel::Caption).toString(), QStringLiteral("looks back"));
    child<QLineEdit>("galleryFilter")->setText(QStringLiteral("BACK"));
    QCOMPARE(heads().rowCount(), 1);
    QCOMPARE(child<QLabel>("galleryCount")->text(), QStringLiteral("1 of 48 heads"));
}

void GalleryPanelTest::sortsAndFilters()
{
    showGallery();
    auto *order = child<QComboBox>("galleryOrder");
    const auto values = [this] {
        std::vector<double> numbers;
        for (int row = 0; row < heads().rowCount(); ++row)
            numbers.push_back(heads().index(row).data(HeadGalleryModel::Value).toString().toDouble());
        return numbers;
    };
    order->setCurrentIndex(order->findData(static_cast<int>(HeadScore::TotalPersistence)));
    const std::vector<double> most = values();
    QVERIFY(std::is_sorted(most.rbegin(), most.rend()));
    child<QToolButton>("galleryReversed")->click();
    const std::vector<double> least = values();
    QVERIFY(std::is_sorted(least.begin(), least.end()));
    order->setCurrentIndex(order->findData(static_cast<int>(HeadScore::DistanceToHead)));
    QTRY_COMPARE_WITH_TIMEOUT(heads().index(0).data(HeadGalleryModel::IsChosen).toBool(), true, 20000);
    QCOMPARE(heads().index(0).data(HeadGalleryModel::Value).toString(), QStringLiteral("0"));
    child<QLineEdit>("galleryFilter")->setText(QStringLiteral("L3"));
    QCOMPARE(heads().rowCount(), 8);
    child<QLineEdit>("galleryFilter")->setText(QStringLiteral("no such head"));
    QVERIFY(child<QLabel>("galleryMessage")->text().contains(QStringLiteral("no such head")));
}

void GalleryPanelTest::followsTheThresholdsMode()
{
    showGallery();
    const auto thresholds = [this] {
        std::vector<double> all;
        for (std::size_t k = 0; k < heads().headCount(); ++k)
            all.push_back(heads().thumbnail(k).threshold);
        return all;
    };
    const std::vector<double> automatic = thresholds();
    Choices *choices = window_->findChild<Choices *>();
    choices->change(Cause::Edit, [](WindowChoices &now) {
        now.threshold = {.mode = ThresholdMode::Components, .components = 1};
    });
    QTRY_VERIFY(complete() && thresholds() != automatic);
    QTRY_COMPARE(componentsAt(*heads().thumbnail(47).barcode, heads().thumbnail(47).threshold),
                 std::size_t(1));
    choices->change(Cause::Edit, [](WindowChoices &now) {
        now.threshold = {.mode = ThresholdMode::Value, .value = 0.1}; // of the head on show
    });
    QTRY_VERIFY(complete() && thresholds() == automatic);
}

void GalleryPanelTest::anotherTextShowsItsOwn()
{
    showGallery();
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("A short text."));
    QTRY_VERIFY_WITH_TIMEOUT(complete()
                                 && heads().thumbnail(0).analysis->space->tokens == shown()->space->tokens
                                 && shown()->space->tokens.size() < 10,
                             20000);
}

void GalleryPanelTest::cardsFitTheirPanel()
{
    showGallery();
    window_->resize(1700, 900);
    for (const int width : {140, 200, 301, 480, 900}) {
        view()->window()->resize(1700, 900);
        view()->setFixedWidth(width);
        QTRY_COMPARE(view()->width(), width);
        QCoreApplication::processEvents();
        int right = 0;
        for (int row = 0; row < heads().rowCount(); ++row)
            right = std::max(right, card(row).right());
        QVERIFY2(right < view()->viewport()->width(), qPrintable(QString::number(width)));
        QVERIFY2(right > 0.6 * view()->viewport()->width(), qPrintable(QString::number(width)));
        QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
    }
}

void GalleryPanelTest::saysWhyThereIsNone()
{
    showGallery();
    child<QPlainTextEdit>("aText")->clear();
    auto *message = child<QLabel>("galleryMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("Type a text")));
    QCOMPARE(heads().rowCount(), 0);
    window_->findChild<Choices *>()->change(Cause::Edit, [](WindowChoices &now) {
        now.a.text = QStringLiteral("A text again.");
        now.metric = Metric::Cosine; // of hidden states, which have no heads
    });
    QTRY_VERIFY(message->text().contains(QStringLiteral("Hidden states")));
}

QTEST_MAIN(GalleryPanelTest)
#include "gallery_panel_test.moc"
