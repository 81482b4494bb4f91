#include "model_plot.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace attopo;

class ModelPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        plot_ = std::make_unique<ModelPlot>();
        plot_->resize(420, 360);
        plot_->show();
    }
    void headsStandWhereTheirLayoutIs();
    void lengthsMeanTheSameInBothDirections();
    void clicksChooseHeads_data();
    void clicksChooseHeads();
    void theKeyTellsLayersOnce();
    void namesCoverNothing_data();
    void namesCoverNothing();
    void theChosenHeadHasItsName();
    void theBarcodeHasAllBars();
    void saysWhatIsUnderTheMouse();
    void saysWhatIsMissing();

private:
    /// `layers` of `heads` each, and of another model so many heads, on a spiral.
    static ModelSurvey survey(std::size_t layers, std::size_t heads, std::size_t ofAnother = 0)
    {
        std::vector<HeadPlace> places;
        for (std::size_t k = 0; k < layers * heads; ++k)
            places.push_back({0, k / heads, k % heads});
        for (std::size_t k = 0; k < ofAnother; ++k)
            places.push_back({1, 0, k});
        SquareMatrix distances(places.size());
        const auto at = [](std::size_t k) {
            const auto turn = static_cast<double>(k);
            return QPointF(turn * std::cos(2.4 * turn), turn * std::sin(2.4 * turn));
        };
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t j = 0; j < places.size(); ++j)
                distances(i, j) = std::hypot(at(i).x() - at(j).x(), at(i).y() - at(j).y());
        ModelSurvey survey;
        survey.topology = modelTopology(places, distances, 1);
        survey.models = {QStringLiteral("the first")};
        if (ofAnother > 0)
            survey.models << QStringLiteral("the second");
        return survey;
    }
    const ModelTopology &show(ModelPicture picture, const ModelSurvey &survey,
                              std::pair<std::size_t, std::size_t> chosen = {0, 0})
    {
        survey_ = std::make_shared<const ModelSurvey>(survey);
        plot_->setPicture(picture, survey_, chosen);
        plot_->replot();
        return survey_->topology;
    }
    /// Where a head is marked.
    QPointF mark(std::size_t head) const
    {
        const QCPGraph *graph = plot_->graph(static_cast<int>(head));
        return {plot_->xAxis->coordToPixel(graph->dataMainKey(0)),
                plot_->yAxis->coordToPixel(graph->dataMainValue(0))};
    }
    std::vector<QCPItemText *> names() const
    {
        std::vector<QCPItemText *> names;
        for (int k = 0; k < plot_->itemCount(); ++k)
            if (auto *text = qobject_cast<QCPItemText *>(plot_->item(k));
                text && text->visible() && text->text().contains(QStringLiteral("·")))
                names.push_back(text);
        return names;
    }
    /// What is written, without what is kept free around it.
    static QRectF inkOf(const QCPItemText &text)
    {
        return QRectF(text.topLeft->pixelPosition(), text.bottomRight->pixelPosition())
            .marginsRemoved(text.padding())
            .adjusted(1, 2, -1, -2);
    }
    /// What is written instead of a picture.
    QString message() const
    {
        for (int k = 0; k < plot_->itemCount(); ++k)
            if (const auto *text = qobject_cast<QCPItemText *>(plot_->item(k)); text && text->visible())
                return text->text();
        return {};
    }
    QString toolTipAt(const QPoint &at)
    {
        QHelpEvent help(QEvent::ToolTip, at, plot_->mapToGlobal(at));
        QCoreApplication::sendEvent(plot_.get(), &help);
        return QToolTip::text();
    }
    std::shared_ptr<const ModelSurvey> survey_;
    std::unique_ptr<ModelPlot> plot_;
};

void ModelPlotTest::headsStandWhereTheirLayoutIs()
{
    const ModelTopology &topology = show(ModelPicture::Plane, survey(2, 3, 2), {1, 2});
    QCOMPARE(plot_->graphCount(), 8);
    for (std::size_t k = 0; k < 8; ++k) {
        const QCPGraph *graph = plot_->graph(static_cast<int>(k));
        QCOMPARE(graph->dataMainKey(0), topology.layout[k][0]);
        QCOMPARE(graph->dataMainValue(0), topology.layout[k][1]);
        const QCPScatterStyle style = graph->scatterStyle();
        QCOMPARE(style.shape() == QCPScatterStyle::ssSquare, topology.heads[k].model == 1);
        QCOMPARE(style.size() > 10, k == 5); // the chosen one
        const bool sameLayer = topology.heads[k].model == 0 && topology.heads[k].layer == 1;
        QCOMPARE(style.brush() == plot_->graph(5)->scatterStyle().brush(), sameLayer);
    }
}

void ModelPlotTest::lengthsMeanTheSameInBothDirections()
{
    show(ModelPicture::Plane, survey(3, 4));
    for (const QSize &size : {QSize(420, 360), QSize(300, 500), QSize(700, 220)}) {
        plot_->resize(size);
        plot_->replot();
        const double across = plot_->xAxis->coordToPixel(1) - plot_->xAxis->coordToPixel(0);
        const double down = plot_->yAxis->coordToPixel(0) - plot_->yAxis->coordToPixel(1);
        QVERIFY2(std::abs(across / down - 1) < 0.02, qPrintable(QString::number(across / down)));
        for (std::size_t k = 0; k < 12; ++k) {
            QVERIFY(plot_->axisRect()->rect().contains(mark(k).toPoint()));
            QVERIFY(!plot_->legend->rect().contains(mark(k).toPoint()));
        }
    }
}

void ModelPlotTest::clicksChooseHeads_data()
{
    QTest::addColumn<ModelPicture>("picture");
    QTest::newRow("plane") << ModelPicture::Plane;
    QTest::newRow("dendrogram") << ModelPicture::Dendrogram;
}

void ModelPlotTest::clicksChooseHeads()
{
    QFETCH(const ModelPicture, picture);
    const ModelTopology &topology = show(picture, survey(2, 3, 2));
    QSignalSpy chosen(plot_.get(), &ModelPlot::headChosen);
    for (std::size_t k = 0; k < topology.heads.size(); ++k) {
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, mark(k).toPoint());
        QCOMPARE(chosen.size(), topology.heads[k].model == 0 ? 1 : 0); // the other model has no choice here
        if (!chosen.isEmpty()) {
            QCOMPARE(chosen[0][0].value<std::size_t>(), topology.heads[k].layer);
            QCOMPARE(chosen[0][1].value<std::size_t>(), topology.heads[k].head);
        }
        chosen.clear();
    }
    QTest::mouseClick(plot_.get(), Qt::RightButton, {}, mark(1).toPoint());
    show(ModelPicture::Barcode, survey(2, 3));
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, plot_->rect().center()); // bars are no heads
    QVERIFY(chosen.isEmpty());
}

void ModelPlotTest::theKeyTellsLayersOnce()
{
    const auto key = [this] {
        QStringList names;
        for (int k = 0; k < plot_->legend->itemCount(); ++k)
            names << qobject_cast<QCPPlottableLegendItem *>(plot_->legend->item(k))->plottable()->name();
        return names.join(u'|');
    };
    for (const ModelPicture picture : {ModelPicture::Plane, ModelPicture::Dendrogram}) {
        show(picture, survey(3, 2, 2));
        QVERIFY(plot_->legend->visible());
        QCOMPARE(key(), QStringLiteral("layer 0|layer 1|layer 2"));
        show(picture, survey(30, 2));
        QCOMPARE(plot_->legend->itemCount(), 10); // every third
        show(picture, survey(1, 4));
        QVERIFY(!plot_->legend->visible()); // it would tell nothing
    }
}

void ModelPlotTest::namesCoverNothing_data()
{
    QTest::addColumn<ModelPicture>("picture");
    QTest::addColumn<std::size_t>("layers");
    QTest::addColumn<bool>("all");
    QTest::newRow("plane, few") << ModelPicture::Plane << std::size_t(2) << true;
    QTest::newRow("plane, many") << ModelPicture::Plane << std::size_t(12) << false;
    QTest::newRow("dendrogram, few") << ModelPicture::Dendrogram << std::size_t(2) << true;
    QTest::newRow("dendrogram, some") << ModelPicture::Dendrogram << std::size_t(7) << true;
    QTest::newRow("dendrogram, many") << ModelPicture::Dendrogram << std::size_t(24) << false;
}

void ModelPlotTest::namesCoverNothing()
{
    QFETCH(const ModelPicture, picture);
    QFETCH(const std::size_t, layers);
    QFETCH(const bool, all);
    show(picture, survey(layers, 6), {1, 2});
    const std::vector<QCPItemText *> shown = names();
    QCOMPARE(shown.size() == 6 * layers, all);
    QVERIFY(shown.size() > 6);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        QVERIFY2(plot_->rect().contains(inkOf(*shown[i]).toAlignedRect()), qPrintable(shown[i]->text()));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!inkOf(*shown[i]).intersects(inkOf(*shown[j])),
                     qPrintable(shown[i]->text() + u' ' + shown[j]->text()));
    }
}

void ModelPlotTest::theChosenHeadHasItsName()
{
    const auto named = [this] {
        QSet<QString> texts;
        for (const QCPItemText *name : names())
            texts << name->text();
        return texts;
    };
    const ModelSurvey many = survey(12, 6);
    show(ModelPicture::Plane, many, {0, 0});
    const QSet<QString> before = named();
    int more = 0;
    for (const HeadPlace &head : many.topology.heads) {
        show(ModelPicture::Plane, many, {head.layer, head.head});
        const QString name = QStringLiteral("L%1·H%2").arg(head.layer).arg(head.head);
        QVERIFY(named().contains(name) || !before.contains(name));
        more += named().contains(name) && !before.contains(name) ? 1 : 0;
    }
    QVERIFY(more > 5); // for which there was no room
}

void ModelPlotTest::theBarcodeHasAllBars()
{
    const ModelTopology &topology = show(ModelPicture::Barcode, survey(4, 6));
    std::vector<std::pair<double, double>> expected;
    for (const Bar &bar : topology.barcode.bars)
        expected.emplace_back(bar.birth, bar.death);
    std::vector<std::pair<double, double>> drawn;
    std::set<double> rows;
    for (int k = 0; k < plot_->plottableCount(); ++k) {
        const auto data = qobject_cast<QCPCurve *>(plot_->plottable(k))->data();
        for (int p = 0; p + 1 < data->size(); p += 3) { // from, to, and a gap
            const double to = data->at(p + 1)->key;
            drawn.emplace_back(data->at(p)->key,
                               to > topology.barcode.largestValue() ? infinity : to); // over the edge
            rows.insert(data->at(p)->value);
            QVERIFY(plot_->yAxis->range().contains(data->at(p)->value));
        }
    }
    QCOMPARE(rows.size(), expected.size()); // each in a row of its own
    std::sort(drawn.begin(), drawn.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(drawn, expected);
    QVERIFY(plot_->legend->visible());
}

void ModelPlotTest::saysWhatIsUnderTheMouse()
{
    show(ModelPicture::Plane, survey(2, 3, 2));
    QVERIFY(toolTipAt(mark(4).toPoint()).contains(QStringLiteral("layer 1, head 1 of the first")));
    QVERIFY(toolTipAt(mark(7).toPoint()).contains(QStringLiteral("layer 0, head 1 of the second")));
    show(ModelPicture::Dendrogram, survey(2, 3));
    const QString tip = toolTipAt(mark(2).toPoint());
    QVERIFY(tip.contains(QStringLiteral("layer 0, head 2")) && !tip.contains(QStringLiteral("first")));
}

void ModelPlotTest::saysWhatIsMissing()
{
    plot_->setPicture(ModelPicture::Plane, nullptr, {});
    QVERIFY(!message().isEmpty());
    ModelSurvey failed;
    failed.error = QStringLiteral("the reason");
    for (const ModelPicture picture :
         {ModelPicture::Plane, ModelPicture::Dendrogram, ModelPicture::Barcode}) {
        show(picture, failed);
        QCOMPARE(message(), QStringLiteral("the reason"));
        plot_->resize(plot_->width() + 10, plot_->height());
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, plot_->rect().center());
    }
    show(ModelPicture::Barcode, survey(2, 2));
    QVERIFY(message().isEmpty());
}

QTEST_MAIN(ModelPlotTest)
#include "model_plot_test.moc"
