// The text read token by token, in the real window.

#include "analysis_worker.h"
#include "growth_plot.h"
#include "source_panel.h"
#include "time_bar.h"
#include "time_panel.h"
#include "view_state.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

using namespace attopo;

class TimePanelTest : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("time-panel-test"); }
    void init();
    void hiddenCostsNothing();
    void stepsAreThoseOfTheCutText_data();
    void stepsAreThoseOfTheCutText();
    void picturesShow();
    void leavingGoesBackToTheWholeText();
    void anotherTextIsReadAnew();

private:
    TimePanel *panel() const { return window_->findChild<TimePanel *>(); }
    TimeBar *bar() const { return window_->findChild<TimeBar *>(); }
    void showTime()
    {
        views()->show(View::Time);
        QTRY_VERIFY_WITH_TIMEOUT(panel()->overview() && panel()->overview()->complete(), 20000);
    }
};

void TimePanelTest::init()
{
    forgetAll();
    openWindow();
}

void TimePanelTest::hiddenCostsNothing()
{
    QVERIFY(!bar()->isVisible());
    // What is known of a token comes after whatever else is wanted.
    QSignalSpy last(window_->findChild<AnalysisWorker *>(), &AnalysisWorker::tokenRead);
    window_->findChild<ViewState *>()->setSelection(Side::A, {std::nullopt, {1}});
    QVERIFY(last.wait(20000));
    QVERIFY(!panel()->overview());
}

void TimePanelTest::stepsAreThoseOfTheCutText_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("each prefix read anew") << QStringLiteral("small-bert");
    QTest::newRow("one pass") << QStringLiteral("small-gpt");
}

void TimePanelTest::stepsAreThoseOfTheCutText()
{
    QFETCH(const QString, model);
    WindowChoices choices = window_->choices();
    choices.a.model = model;
    choices.maxDimension = 1;
    QSignalSpy result(window_.get(), &MainWindow::resultShown);
    window_->setChoices(choices);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::get<TextSource>(shown()->request.source).model->info().name == model.toStdString(), 20000);
    const auto whole = shown();
    showTime();
    const auto overview = panel()->overview();
    QCOMPARE(overview->growth.onePass, model == QStringLiteral("small-gpt"));
    QVERIFY(overview->growth.steps.back().barcode == *whole->barcode);
    auto *slider = child<QSlider>("time");
    QCOMPARE(slider->maximum(), static_cast<int>(overview->growth.steps.size()) - 1);
    for (const int step : {0, 3, 9}) {
        slider->setValue(step);
        const GrowthStep &expected = overview->growth.steps[static_cast<std::size_t>(step)];
        QTRY_COMPARE_WITH_TIMEOUT(shown()->barcode->vertices, expected.barcode.vertices, 5000);
        QCOMPARE(shown()->barcode->bars.size(), expected.barcode.bars.size());
        for (std::size_t k = 0; k < expected.barcode.bars.size(); ++k) {
            // One pass and a shorter one differ in the rounding of float32.
            QVERIFY(std::abs(shown()->barcode->bars[k].birth - expected.barcode.bars[k].birth) < 1e-4);
            if (!expected.barcode.bars[k].essential())
                QVERIFY(std::abs(shown()->barcode->bars[k].death - expected.barcode.bars[k].death) < 1e-4);
        }
    }
    child<QToolButton>("wholeText")->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown()->barcode->vertices, whole->barcode->vertices, 5000);
}

void TimePanelTest::picturesShow()
{
    showTime();
    auto *picture = child<QComboBox>("growthPicture");
    auto *plot = child<GrowthPlot>("growthPlot");
    auto *dimension = child<QComboBox>("growthDimension");
    QCOMPARE(dimension->currentData().toInt(), 1);
    dimension->setCurrentIndex(0); // there are bars of H0 at every step
    for (const GrowthPictureInfo &info : growthPictures()) {
        picture->setCurrentIndex(picture->findData(static_cast<int>(info.picture)));
        QTRY_VERIFY2(plot->plottableCount() > 0, info.name);
    }
    QSignalSpy painted(plot, &QCustomPlot::afterReplot);
    picture->setCurrentIndex(0);
    QTRY_VERIFY(painted.count() > 0);
    // A click is a time and a threshold.
    const QPoint place(qRound(plot->xAxis->coordToPixel(4)),
                       qRound(plot->yAxis->coordToPixel(0.3 * plot->yAxis->range().upper)));
    QTest::mouseClick(plot, Qt::LeftButton, {}, place);
    QCOMPARE(child<QSlider>("time")->value(), 4);
    QVERIFY(std::abs(window_->findChild<ViewState *>()->threshold() - plot->yAxis->pixelToCoord(place.y()))
            < 1e-9);
}

void TimePanelTest::leavingGoesBackToTheWholeText()
{
    const std::size_t whole = shown()->barcode->vertices;
    showTime();
    child<QSlider>("time")->setValue(2);
    QTRY_VERIFY_WITH_TIMEOUT(shown()->barcode->vertices < whole, 5000);
    views()->show(View::PersistenceDiagram);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->barcode->vertices, whole, 5000);
    QVERIFY(!bar()->isVisible());
}

void TimePanelTest::anotherTextIsReadAnew()
{
    showTime();
    child<QSlider>("time")->setValue(2);
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("The king rode away."));
    const auto isRead = [&] {
        const std::vector<Token> &points = panel()->overview()->growth.points;
        return panel()->overview()->complete() && points.size() < 12 && points == shown()->space->tokens;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), 5000);
    QCOMPARE(child<QSlider>("time")->value(), child<QSlider>("time")->maximum());
    // Another head at the same time of the same text.
    child<QSlider>("time")->setValue(2);
    QTRY_VERIFY_WITH_TIMEOUT(shown()->barcode->vertices < panel()->overview()->growth.points.size(), 5000);
    const std::size_t vertices = shown()->barcode->vertices;
    auto *head = child<QSpinBox>("aHead");
    head->setValue(head->value() == 0 ? 1 : 0);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.head, static_cast<std::size_t>(head->value()), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->barcode->vertices, vertices, 5000);
    QCOMPARE(child<QSlider>("time")->value(), 2);
}

QTEST_MAIN(TimePanelTest)
#include "time_panel_test.moc"
