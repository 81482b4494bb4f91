#include "growth_plot.h"

#include "colour_map.h"
#include "plot_items.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class GrowthPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        plot_ = std::make_unique<GrowthPlot>();
        plot_->resize(460, 320);
        plot_->show();
    }
    void saysWhatIsMissing();
    void theSurfaceHasBettiNumbers();
    void aSingleStepIsToBeSeen();
    void vinesAreLengthsOfBars();
    void numbersFollowTheThreshold();
    void stepsHaveNamesWhileThereIsRoom();
    void clicksFindStepAndThreshold();
    void linesMarkStepAndThreshold();
    void followsTheState();

private:
    static Bar bar(int dimension, double birth, double death)
    {
        Bar bar;
        bar.dimension = dimension;
        bar.birth = birth;
        bar.death = death;
        return bar;
    }
    static void read(GrowthOverview &overview, std::vector<Bar> bars)
    {
        TextGrowth &growth = overview.growth;
        Token token;
        token.text = std::string(1, static_cast<char>('a' + growth.points.size() % 26));
        growth.points.push_back(token);
        GrowthStep step;
        step.read = growth.points.size();
        step.barcode = {step.read, 1, 1, std::move(bars)};
        growth.steps.push_back(std::move(step));
        overview.steps = growth.steps.size();
    }
    /// Two tokens that join at 0.5; the third joins one of them at 0.3 and makes a loop from 0.6 to 0.9.
    static GrowthOverview threeTokens()
    {
        GrowthOverview overview;
        read(overview, {bar(0, 0, infinity)});
        read(overview, {bar(0, 0, 0.5), bar(0, 0, infinity)});
        read(overview, {bar(0, 0, 0.3), bar(0, 0, 0.5), bar(0, 0, infinity), bar(1, 0.6, 0.9)});
        overview.vines = vineyard(overview.growth.steps);
        return overview;
    }
    void show(GrowthPicture picture, int dimension, const GrowthOverview &overview = threeTokens())
    {
        plot_->setPicture(picture, dimension, std::make_shared<const GrowthOverview>(overview));
        plot_->replot();
    }
    const QCPItemText *message() const { return itemsOf<QCPItemText>(*plot_).front(); }
    const QCPItemLine *thresholdLine() const { return itemsOf<QCPItemLine>(*plot_)[0]; }
    const QCPItemLine *stepLine() const { return itemsOf<QCPItemLine>(*plot_)[1]; }
    std::vector<std::pair<double, double>> points(int graph) const
    {
        std::vector<std::pair<double, double>> points;
        for (const QCPGraphData &point : *plot_->graph(graph)->data())
            points.emplace_back(point.key, point.value);
        return points;
    }
    QPoint pixelOf(double step, double value) const
    {
        return {static_cast<int>(std::lround(plot_->xAxis->coordToPixel(step))),
                static_cast<int>(std::lround(plot_->yAxis->coordToPixel(value)))};
    }
    std::unique_ptr<GrowthPlot> plot_;
};

void GrowthPlotTest::saysWhatIsMissing()
{
    plot_->setPicture(GrowthPicture::BettiSurface, 1, nullptr);
    QVERIFY(message()->visible() && !message()->text().isEmpty());
    QVERIFY(!plot_->xAxis->visible() && !plot_->yAxis->visible());
    QSignalSpy clicked(plot_.get(), &GrowthPlot::clicked);
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, plot_->rect().center());
    QVERIFY(clicked.isEmpty());
    GrowthOverview failed;
    failed.error = QStringLiteral("the reason");
    show(GrowthPicture::BettiNumbers, 1, failed);
    QCOMPARE(message()->text(), QStringLiteral("the reason"));
    GrowthOverview partly = threeTokens();
    partly.vines.reset();
    show(GrowthPicture::Vines, 0, partly);
    QVERIFY(message()->visible() && message()->text().contains(QStringLiteral("being read")));
    show(GrowthPicture::Vines, 2);
    QVERIFY(message()->visible() && message()->text().contains(QStringLiteral("no bar of this dimension")));
    show(GrowthPicture::BettiSurface, 0, partly);
    QVERIFY(!message()->visible());
    QVERIFY(plot_->xAxis->visible() && plot_->yAxis->visible());
}

void GrowthPlotTest::theSurfaceHasBettiNumbers()
{
    const GrowthOverview overview = threeTokens();
    for (const int dimension : {0, 1}) {
        show(GrowthPicture::BettiSurface, dimension, overview);
        QCOMPARE(plot_->plottableCount(), 1);
        const auto *map = qobject_cast<QCPColorMap *>(plot_->plottable(0));
        QVERIFY(map);
        for (std::size_t s = 0; s < overview.growth.steps.size(); ++s)
            for (const double threshold : {0.1, 0.4, 0.55, 0.75, 0.95}) {
                const auto &bars = overview.growth.steps[s].barcode.bars;
                const auto alive = std::count_if(bars.begin(), bars.end(), [&](const Bar &bar) {
                    return bar.dimension == dimension && bar.aliveAt(threshold);
                });
                QCOMPARE(map->data()->data(static_cast<double>(s), threshold), static_cast<double>(alive));
            }
        QVERIFY(plot_->plotLayout()->element(0, 1)->visible()); // the scale of its colours
    }
    show(GrowthPicture::BettiSurface, 2, overview); // not computed
    QCOMPARE(plot_->plottableCount(), 0);
    QVERIFY(!plot_->plotLayout()->element(0, 1)->visible());
}

void GrowthPlotTest::aSingleStepIsToBeSeen()
{
    GrowthOverview overview;
    read(overview, {bar(0, 0, 0.5), bar(0, 0, infinity)});
    show(GrowthPicture::BettiSurface, 0, overview);
    const QImage image = plot_->toPixmap(plot_->width(), plot_->height()).toImage();
    for (const double at : {-0.4, 0.0, 0.4}) {
        const QColor two = image.pixelColor(pixelOf(at, 0.2));
        const QColor one = image.pixelColor(pixelOf(at, 0.8));
        QVERIFY(two != one && one != Style::forPaper().background);
    }
}

void GrowthPlotTest::vinesAreLengthsOfBars()
{
    using Points = std::vector<std::pair<double, double>>;
    show(GrowthPicture::Vines, 0);
    QCOMPARE(plot_->graphCount(), 2);
    const bool longFirst = points(0).size() == 2;
    QCOMPARE(points(longFirst ? 0 : 1), (Points{{1, 0.5}, {2, 0.5}}));
    QCOMPARE(points(longFirst ? 1 : 0), (Points{{2, 0.3}}));
    // A single point is to be seen as well.
    QVERIFY(!plot_->graph(longFirst ? 1 : 0)->scatterStyle().isNone());
    QVERIFY(plot_->yAxis->range().upper > 0.5 && plot_->yAxis->range().upper < 0.6);
    show(GrowthPicture::Vines, 1);
    QCOMPARE(plot_->graphCount(), 1);
    QCOMPARE(points(0).size(), std::size_t(1));
    QVERIFY(std::abs(points(0)[0].second - 0.3) < 1e-12);
}

void GrowthPlotTest::numbersFollowTheThreshold()
{
    using Points = std::vector<std::pair<double, double>>;
    plot_->setThreshold(0.4);
    show(GrowthPicture::BettiNumbers, 0);
    QCOMPARE(plot_->graphCount(), 2);
    QCOMPARE(points(0), (Points{{0, 1}, {1, 2}, {2, 2}}));
    QCOMPARE(points(1), (Points{{0, 0}, {1, 0}, {2, 0}}));
    QVERIFY(plot_->legend->visible());
    plot_->setThreshold(0.75);
    QCOMPARE(points(0), (Points{{0, 1}, {1, 1}, {2, 1}}));
    QCOMPARE(points(1), (Points{{0, 0}, {1, 0}, {2, 1}}));
    show(GrowthPicture::BettiSurface, 0);
    QVERIFY(!plot_->legend->visible());
}

void GrowthPlotTest::stepsHaveNamesWhileThereIsRoom()
{
    const auto ticks = [this] { return plot_->xAxis->ticker().dynamicCast<QCPAxisTickerText>()->ticks(); };
    show(GrowthPicture::BettiNumbers, 0);
    QCOMPARE(QStringList(ticks().values()).join(u' '), QStringLiteral("a b c"));
    GrowthOverview partly = threeTokens();
    partly.steps = 8; // to come: the axis has room for them
    show(GrowthPicture::BettiNumbers, 0, partly);
    QCOMPARE(plot_->xAxis->range().upper, 7.5);
    QCOMPARE(ticks().size(), qsizetype(3));
    GrowthOverview many;
    for (int k = 0; k < 40; ++k)
        read(many, {bar(0, 0, infinity)});
    show(GrowthPicture::BettiNumbers, 0, many);
    const auto numbers = ticks();
    QCOMPARE(numbers.size(), qsizetype(8));
    for (auto tick = numbers.begin(); tick != numbers.end(); ++tick)
        QCOMPARE(tick.value(), QString::number(tick.key() + 1));
}

void GrowthPlotTest::clicksFindStepAndThreshold()
{
    std::vector<std::pair<std::size_t, std::optional<double>>> clicked;
    connect(plot_.get(), &GrowthPlot::clicked, this, [&](std::size_t step, std::optional<double> threshold) {
        clicked.emplace_back(step, threshold);
    });
    GrowthOverview partly = threeTokens();
    partly.steps = 5;
    show(GrowthPicture::BettiSurface, 0, partly);
    const double pixel = 1 / double(plot_->axisRect()->height());
    for (int step = 0; step < 5; ++step) {
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, pixelOf(step + 0.3, 0.4));
        QCOMPARE(clicked.back().first, static_cast<std::size_t>(std::min(step, 2))); // the last that is known
        QVERIFY(std::abs(clicked.back().second.value() - 0.4) < 2 * pixel);
    }
    QTest::mouseClick(plot_.get(), Qt::RightButton, {}, pixelOf(1, 0.4));
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, {2, 2}); // beside the axes
    QCOMPARE(clicked.size(), std::size_t(5));
    show(GrowthPicture::BettiNumbers, 0, partly);
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, pixelOf(1, 1));
    QCOMPARE(clicked.back().first, std::size_t(1));
    QVERIFY(!clicked.back().second);
}

void GrowthPlotTest::linesMarkStepAndThreshold()
{
    show(GrowthPicture::BettiSurface, 0);
    QVERIFY(!stepLine()->visible());
    plot_->setStep(2);
    plot_->setThreshold(0.35);
    QVERIFY(stepLine()->visible() && thresholdLine()->visible());
    QCOMPARE(stepLine()->start->key(), 2.0);
    QCOMPARE(stepLine()->end->key(), 2.0);
    QCOMPARE(thresholdLine()->start->value(), 0.35);
    QCOMPARE(thresholdLine()->end->value(), 0.35);
    show(GrowthPicture::Vines, 0); // which has lengths upwards
    QVERIFY(stepLine()->visible() && !thresholdLine()->visible());
    plot_->setPicture(GrowthPicture::BettiSurface, 0, nullptr);
    QVERIFY(!stepLine()->visible() && !thresholdLine()->visible());
}

void GrowthPlotTest::followsTheState()
{
    ViewState state;
    plot_->follow(&state);
    show(GrowthPicture::BettiSurface, 0);
    state.setThreshold(0.25);
    QCOMPARE(thresholdLine()->start->value(), 0.25);
    plot_->hide();
    state.setThreshold(0.5);
    QCOMPARE(thresholdLine()->start->value(), 0.25); // nobody sees it
    plot_->show();
    QCOMPARE(thresholdLine()->start->value(), 0.5);
}

QTEST_MAIN(GrowthPlotTest)
#include "growth_plot_test.moc"
