// The map of all heads in the real window.

#include "analysis_worker.h"
#include "head_map_view.h"
#include "head_panel.h"
#include "model_plot.h"
#include "pinned_heads.h"
#include "view_state.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace attopo;

class HeadPanelTest : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("head-panel-test"); }
    void init();
    void hiddenCostsNothing();
    void fillsIn();
    void clickAndKeysChoose();
    void pinsStay();
    void similarHeadsAreLinks();
    void previews();
    void headsArePoints();
    void dendrogramNamesEveryHead();
    void pinnedCardsFit();
    void saysWhyThereIsNone();

private:
    HeadPanel *panel() const { return window_->findChild<HeadPanel *>(); }
    HeadMapView *map() const { return child<HeadMapView>("headMap"); }
    bool complete() const
    {
        const auto &overview = panel()->overview();
        return overview && !overview->toChosen.empty();
    }
    void showMap()
    {
        views()->show(View::Heads);
        QTRY_VERIFY_WITH_TIMEOUT(complete(), 20000);
    }
    /// The point whose nearest neighbour is farthest.
    static std::size_t mostApart(const std::vector<std::array<double, 2>> &points)
    {
        std::vector<double> apart;
        for (std::size_t i = 0; i < points.size(); ++i) {
            double nearest = std::numeric_limits<double>::infinity();
            for (std::size_t j = 0; j < points.size(); ++j)
                if (j != i)
                    nearest = std::min(nearest,
                                       std::hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]));
            apart.push_back(nearest);
        }
        return static_cast<std::size_t>(std::ranges::max_element(apart) - apart.begin());
    }
    QPoint centre(std::size_t head) const
    {
        const HeadMapPicture picture = panel()->picture();
        return HeadMapPlacement(picture.layers, picture.heads, QRectF(map()->rect()),
                                Style::forPalette(map()->palette()))
            .cell(head)
            .center()
            .toPoint();
    }
};

void HeadPanelTest::init()
{
    window_.reset(); // it keeps its choices
    forgetAll();
    openWindow();
}

void HeadPanelTest::hiddenCostsNothing()
{
    // What is known of a token comes after whatever else is wanted.
    QSignalSpy last(window_->findChild<AnalysisWorker *>(), &AnalysisWorker::tokenRead);
    window_->findChild<ViewState *>()->setSelection(Side::A, {std::nullopt, {1}});
    QVERIFY(last.wait(20000));
    QVERIFY(!panel()->overview());
}

void HeadPanelTest::fillsIn()
{
    showMap();
    const auto overview = panel()->overview();
    QCOMPARE(overview->layers, std::size_t(6));
    QCOMPARE(overview->heads, std::size_t(8));
    for (const auto &barcode : overview->barcodes)
        QVERIFY(barcode);
    QVERIFY(*overview->barcodes[overview->chosen] == *shown()->barcode);
    child<QComboBox>("headScore")->setCurrentIndex(static_cast<int>(HeadScore::Bars));
    for (const auto &value : panel()->picture().values)
        QVERIFY(value && *value >= 0);
    QVERIFY(panel()->picture().range());
}

void HeadPanelTest::clickAndKeysChoose()
{
    showMap();
    QTest::mouseClick(map(), Qt::LeftButton, {}, centre(2 * 8 + 6));
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.layer, std::size_t(2), 5000);
    QCOMPARE(shown()->request.attention.head, std::size_t(6));
    QTRY_COMPARE_WITH_TIMEOUT(panel()->overview()->chosen, std::size_t(22), 5000);
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.head, std::size_t(7), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(panel()->overview()->chosen, std::size_t(23), 5000);
    QTest::keyClick(map(), Qt::Key_Right); // there is none
    QTest::keyClick(map(), Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.layer, std::size_t(1), 5000);
    QCOMPARE(shown()->request.attention.head, std::size_t(7));
}

void HeadPanelTest::pinsStay()
{
    showMap();
    QTest::mouseClick(map(), Qt::LeftButton, Qt::ControlModifier, centre(3));
    QTest::mouseClick(map(), Qt::LeftButton, Qt::ControlModifier, centre(3 * 8 + 2));
    QTRY_VERIFY_WITH_TIMEOUT(panel()->thumbnails().size() == 2 && panel()->thumbnails()[1].analysis, 5000);
    QCOMPARE(panel()->thumbnails()[1].analysis->request.attention.layer, std::size_t(3));
    QCOMPARE(panel()->thumbnails()[1].analysis->request.attention.head, std::size_t(2));
    auto *pins = child<PinnedHeads>("pinnedHeads");
    QTest::mouseClick(pins, Qt::LeftButton, {}, QPoint(40, 40));
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.head, std::size_t(3), 5000);

    window_->close();
    openWindow(); // they are there again
    showMap();
    QTRY_COMPARE_WITH_TIMEOUT(panel()->thumbnails().size(), std::size_t(2), 5000);
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Space); // the chosen one is pinned
    QTRY_COMPARE_WITH_TIMEOUT(panel()->thumbnails().size(), std::size_t(1), 5000);
}

void HeadPanelTest::similarHeadsAreLinks()
{
    showMap();
    auto *similar = child<QLabel>("similarHeads");
    const std::size_t nearest =
        mostSimilarHeads(panel()->overview()->toChosen, panel()->overview()->chosen, 1).at(0);
    QVERIFY(similar->text().contains(QStringLiteral("href=\"%1\"").arg(nearest)));
    Q_EMIT similar->linkActivated(QString::number(nearest));
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.layer * 8 + shown()->request.attention.head, nearest,
                              5000);
}

void HeadPanelTest::previews()
{
    showMap();
    QSignalSpy previewed(window_->findChild<AnalysisWorker *>(), &AnalysisWorker::previewed);
    QTest::mouseMove(map(), centre(8 + 2));
    QTRY_COMPARE_WITH_TIMEOUT(previewed.size(), 1, 5000);
    const auto analysis = previewed[0][0].value<std::shared_ptr<const Analysis>>();
    QCOMPARE(analysis->request.attention.layer, std::size_t(1));
    QCOMPARE(analysis->request.attention.head, std::size_t(2));
    QVERIFY(*analysis->barcode == *panel()->overview()->barcodes[8 + 2]);
}

void HeadPanelTest::headsArePoints()
{
    showMap();
    auto *picture = child<QComboBox>("headPicture");
    picture->setCurrentIndex(picture->findData(static_cast<int>(ModelPicture::Plane)));
    QTRY_VERIFY_WITH_TIMEOUT(panel()->modelSurvey() && !panel()->modelSurvey()->topology.heads.empty(), 5000);
    const ModelTopology topology = panel()->modelSurvey()->topology;
    QCOMPARE(topology.heads.size(), std::size_t(48));
    auto *plot = child<ModelPlot>("modelPlot");
    QTRY_VERIFY(plot->xAxis->range().contains(topology.layout[0][0]) && plot->plottableCount() > 0);
    const std::size_t wanted = mostApart(topology.layout);
    QTest::mouseClick(plot, Qt::LeftButton, {},
                      QPoint(qRound(plot->xAxis->coordToPixel(topology.layout[wanted][0])),
                             qRound(plot->yAxis->coordToPixel(topology.layout[wanted][1]))));
    QTRY_COMPARE_WITH_TIMEOUT(shown()->request.attention.layer, topology.heads[wanted].layer, 5000);
    QCOMPARE(shown()->request.attention.head, topology.heads[wanted].head);

    auto *kind = child<QComboBox>("distanceOfHeads");
    kind->setCurrentIndex(kind->findData(static_cast<int>(HeadDistance::RowsMean)));
    const double sum = topology.distances(0, 1);
    const auto n = static_cast<double>(shown()->space->tokens.size());
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(panel()->modelSurvey()->topology.distances(0, 1) - sum / n) < 1e-12,
                             5000);
    for (const ModelPicture other : {ModelPicture::Dendrogram, ModelPicture::Barcode}) {
        picture->setCurrentIndex(picture->findData(static_cast<int>(other)));
        QTRY_VERIFY(plot->plottableCount() > 0);
    }
}

void HeadPanelTest::dendrogramNamesEveryHead()
{
    showMap();
    auto *picture = child<QComboBox>("headPicture");
    picture->setCurrentIndex(picture->findData(static_cast<int>(ModelPicture::Dendrogram)));
    auto *plot = child<ModelPlot>("modelPlot");
    for (const int height : {820, 700}) {
        window_->resize(1360, height);
        QSet<QString> named;
        std::vector<QRectF> places;
        QTRY_VERIFY_WITH_TIMEOUT(plot->plottableCount() > 48 && plot->window()->height() == height, 5000);
        plot->replot(QCustomPlot::rpImmediateRefresh);
        for (int k = 0; k < plot->itemCount(); ++k)
            if (const auto *text = qobject_cast<QCPItemText *>(plot->item(k)); text && text->visible()) {
                named << text->text();
                const QRectF place(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
                QVERIFY2(QRectF(plot->rect()).contains(place), qPrintable(text->text()));
                places.push_back(place.adjusted(1, 2, -1, -2));
            }
        QCOMPARE(named.size(), 48);
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!places[i].intersects(places[j]));
        QCOMPARE(plot->legend->itemCount(), 6); // a colour for each layer
    }
}

void HeadPanelTest::pinnedCardsFit()
{
    showMap();
    auto *pins = child<PinnedHeads>("pinnedHeads");
    window_->resize(1700, 900);
    panel()->setMinimumWidth(460);
    QTRY_VERIFY(panel()->width() >= 460);
    for (std::size_t count = 1; count <= 8; ++count) {
        map()->setFocus();
        window_->findChild<Choices *>()->change(Cause::Edit, [&](WindowChoices &now) {
            now.pinned.push_back({count % 6, count / 6});
        });
        QTRY_COMPARE_WITH_TIMEOUT(panel()->thumbnails().size(), count, 5000);
        QCoreApplication::processEvents();
        const QWidget *room = pins->parentWidget();
        QTRY_COMPARE(pins->width(), room->width());
        if (count <= 3)
            QTRY_VERIFY2(
                pins->height() == room->height(), // no scroll bar is needed
                qPrintable(
                    QStringLiteral("%1: %2 of %3").arg(count).arg(pins->height()).arg(room->height())));
    }
}

void HeadPanelTest::saysWhyThereIsNone()
{
    showMap();
    auto *metric = child<QComboBox>("metric");
    metric->setCurrentIndex(metric->findData(static_cast<int>(Metric::Cosine)));
    QTRY_VERIFY_WITH_TIMEOUT(panel()->overview() && !panel()->overview()->error.isEmpty(), 5000);
    QVERIFY(panel()->picture().isEmpty());
}

QTEST_MAIN(HeadPanelTest)
#include "head_panel_test.moc"
