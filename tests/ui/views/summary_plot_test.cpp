#include "summary_plot.h"

#include "plot_items.h"
#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace attopo;

namespace {

void move(QWidget *widget, const QPoint &at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(widget, &event);
}

/// Of a graph of steps.
double valueAt(const QCPGraph &graph, double position)
{
    double value = 0;
    for (const QCPGraphData &point : *graph.data())
        if (point.key <= position)
            value = point.value;
    return value;
}

} // namespace

class SummaryPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        plot_ = std::make_unique<SummaryPlot>();
        plot_->resize(460, 340);
        plot_->show();
    }
    void curvesHaveBettiNumbers();
    void twoTextsLieOverEachOther();
    void landscapesAndImagesShowTheLoop();
    void lengthsCountBars();
    void treesTellTokens();
    void treesMarkTheSelection();
    void treesAreOfTheTextThatIsThere();
    void theThresholdIsALineAlongIt();
    void saysWhatIsMissing();
    void followsTheState();

private:
    static SummarisedText summarised(const std::shared_ptr<const Analysis> &analysis, double scale = 0)
    {
        return {analysis,
                std::make_shared<const Summaries>(
                    summariesOf(*analysis, scale > 0 ? scale : summaryScale(analysis.get(), nullptr)))};
    }
    void show(SummaryPicture picture, int dimension, const SummarisedText &a, const SummarisedText &b = {},
              Side side = Side::A)
    {
        plot_->setPicture(picture, dimension, side, a, b);
        plot_->replot();
    }
    const QCPItemText *message() const { return itemsOf<QCPItemText>(*plot_).front(); }
    const QCPItemLine *thresholdLine() const { return itemsOf<QCPItemLine>(*plot_).front(); }
    QPoint row(int place) const
    {
        return {plot_->axisRect()->center().x(),
                static_cast<int>(std::lround(plot_->yAxis->coordToPixel(place)))};
    }
    std::unique_ptr<SummaryPlot> plot_;
};

void SummaryPlotTest::curvesHaveBettiNumbers()
{
    const auto analysis = testAnalysis("some words of a text");
    const Barcode &barcode = *analysis->barcode;
    const auto alive = [&](int dimension, double at) {
        return static_cast<double>(
            std::count_if(barcode.bars.begin(), barcode.bars.end(),
                          [&](const Bar &bar) { return bar.dimension == dimension && bar.aliveAt(at); }));
    };
    show(SummaryPicture::BettiCurves, 0, summarised(analysis));
    QCOMPARE(plot_->graphCount(), 2);
    for (const double value : barcode.criticalValues())
        for (const int dimension : {0, 1})
            QCOMPARE(valueAt(*plot_->graph(dimension), value), alive(dimension, value));
    QVERIFY(plot_->xAxis->range().contains(barcode.largestValue()));
    QVERIFY(plot_->yAxis->range().contains(alive(0, 0)));
    show(SummaryPicture::EulerCurve, 0, summarised(analysis));
    QCOMPARE(plot_->graphCount(), 1);
    QCOMPARE(plot_->yAxis->label(), QStringLiteral("χ = β0 − β1"));
    for (const double value : barcode.criticalValues())
        QCOMPARE(valueAt(*plot_->graph(0), value), alive(0, value) - alive(1, value));
    show(SummaryPicture::LifespanCurves, 0, summarised(squareAnalysis()));
    QVERIFY(std::abs(valueAt(*plot_->graph(1), 1.2) - 0.4) < 1e-9); // the loop, from 1 to 1.4
}

void SummaryPlotTest::twoTextsLieOverEachOther()
{
    const auto a = testAnalysis("some words");
    const auto b = squareAnalysis();
    const double scale = summaryScale(a.get(), b.get());
    show(SummaryPicture::BettiCurves, 0, summarised(a, scale), summarised(b, scale));
    QCOMPARE(plot_->graphCount(), 4);
    for (int k = 0; k < 4; ++k) {
        QCOMPARE(plot_->graph(k)->pen().style(), k < 2 ? Qt::SolidLine : Qt::DashLine);
        QVERIFY(plot_->graph(k)->name().endsWith(k < 2 ? QStringLiteral(" of A") : QStringLiteral(" of B")));
        QCOMPARE(plot_->graph(k)->pen().color(), plot_->graph(k % 2)->pen().color());
    }
    QVERIFY(plot_->legend->visible());
    show(SummaryPicture::BettiCurves, 0, summarised(a));
    QVERIFY(!plot_->graph(0)->name().contains(QStringLiteral("of A")));
    show(SummaryPicture::Landscape, 1, summarised(a, scale), summarised(b, scale), Side::B);
    QCOMPARE(plot_->graphCount(), 1); // of B alone
}

void SummaryPlotTest::landscapesAndImagesShowTheLoop()
{
    const SummarisedText square = summarised(squareAnalysis()); // born at 1, dead at 1.4
    show(SummaryPicture::Landscape, 1, square);
    QCOMPARE(plot_->graphCount(), 1);
    QCPGraphData peak;
    for (const QCPGraphData &point : *plot_->graph(0)->data())
        if (point.value > peak.value)
            peak = point;
    QVERIFY(std::abs(peak.key - 1.2) < 0.01 && std::abs(peak.value - 0.2) < 0.01);
    QVERIFY(plot_->yAxis->range().upper > 0.2 && plot_->yAxis->range().upper < 0.25);
    show(SummaryPicture::Image, 1, square);
    const auto *map = qobject_cast<QCPColorMap *>(plot_->plottable(0));
    QVERIFY(map);
    int column = 0, line = 0;
    for (int x = 0; x < map->data()->keySize(); ++x)
        for (int y = 0; y < map->data()->valueSize(); ++y)
            if (map->data()->cell(x, y) > map->data()->cell(column, line)) {
                column = x;
                line = y;
            }
    double birth = 0, length = 0;
    map->data()->cellToCoord(column, line, &birth, &length);
    QVERIFY(std::abs(birth - 1) <= 1.4 / map->data()->keySize());
    QVERIFY(std::abs(length - 0.4) <= 1.4 / map->data()->valueSize());
}

void SummaryPlotTest::lengthsCountBars()
{
    const auto a = testAnalysis("some words");
    const auto b = testAnalysis("other words");
    const double scale = summaryScale(a.get(), b.get());
    show(SummaryPicture::Lengths, 0, summarised(a, scale), summarised(b, scale));
    QCOMPARE(plot_->plottableCount(), 2);
    for (const int k : {0, 1}) {
        const auto *columns = qobject_cast<QCPBars *>(plot_->plottable(k));
        double sum = 0;
        for (const QCPBarsData &column : *columns->data())
            sum += column.value;
        const auto &bars = (k == 0 ? a : b)->barcode->bars;
        QCOMPARE(sum, static_cast<double>(std::count_if(bars.begin(), bars.end(), [](const Bar &bar) {
                     return bar.dimension == 0 && !bar.essential();
                 })));
        QCOMPARE(columns->brush().color().alpha() > 0, k == 0); // B shows through
    }
    QVERIFY(plot_->legend->visible());
}

void SummaryPlotTest::treesTellTokens()
{
    const SummarisedText text = summarised(testAnalysis("words"));
    const std::vector<int> &order = text.summaries->mergeTree.leafOrder;
    show(SummaryPicture::MergeTree, 0, text);
    QVERIFY(qobject_cast<QCPCurve *>(plot_->plottable(0)));
    const auto names = plot_->yAxis->ticker().dynamicCast<QCPAxisTickerText>()->ticks();
    std::vector<std::pair<Side, int>> clicked;
    connect(plot_.get(), &SummaryPlot::tokenClicked, this,
            [&](Side side, int token) { clicked.emplace_back(side, token); });
    std::vector<std::optional<int>> hovered;
    connect(plot_.get(), &SummaryPlot::tokenHovered, this,
            [&](Side, std::optional<int> token) { hovered.push_back(token); });
    for (int k = 0; k < static_cast<int>(order.size()); ++k) {
        const int token = order[static_cast<std::size_t>(k)];
        QCOMPARE(names[k],
                 QString::fromStdString(text.analysis->space->tokens[static_cast<std::size_t>(token)].text));
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, row(k));
        QCOMPARE(clicked.back(), std::pair(Side::A, token));
    }
    QTest::mouseClick(plot_.get(), Qt::RightButton, {}, row(0));
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, {row(0).x(), plot_->height() - 2});
    QCOMPARE(clicked.size(), order.size());
    hovered.clear();
    move(plot_.get(), row(1));
    move(plot_.get(), row(1) + QPoint(4, 1));
    move(plot_.get(), row(2));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot_.get(), &leave);
    QVERIFY(hovered == (std::vector<std::optional<int>>{order[1], order[2], std::nullopt}));
}

void SummaryPlotTest::treesMarkTheSelection()
{
    const SummarisedText text = summarised(testAnalysis("words"));
    show(SummaryPicture::MergeTree, 0, text);
    QVERIFY(itemsOf<QCPItemRect>(*plot_).empty());
    plot_->setSelection(Side::A, {std::nullopt, {1, 4}});
    std::set<int> marked;
    for (const QCPItemRect *mark : itemsOf<QCPItemRect>(*plot_)) {
        const double place = (mark->topLeft->value() + mark->bottomRight->value()) / 2;
        marked.insert(text.summaries->mergeTree.leafOrder[static_cast<std::size_t>(place)]);
    }
    QCOMPARE(marked, (std::set<int>{1, 4}));
    plot_->setSelection(Side::B, {std::nullopt, {0, 2, 3}}); // of another text
    QCOMPARE(itemsOf<QCPItemRect>(*plot_).size(), std::size_t(2));
    show(SummaryPicture::BettiCurves, 0, text);
    QVERIFY(itemsOf<QCPItemRect>(*plot_).empty());
    show(SummaryPicture::MergeTree, 0, text);
    QCOMPARE(itemsOf<QCPItemRect>(*plot_).size(), std::size_t(2));
    plot_->setSelection(Side::A, {});
    QVERIFY(itemsOf<QCPItemRect>(*plot_).empty());
}

void SummaryPlotTest::treesAreOfTheTextThatIsThere()
{
    const auto a = testAnalysis("ab");
    const auto b = testAnalysis("abcdef");
    const double scale = summaryScale(a.get(), b.get());
    const SummarisedText textA = summarised(a, scale);
    const SummarisedText textB = summarised(b, scale);
    QSignalSpy clicked(plot_.get(), &SummaryPlot::tokenClicked);
    const auto shown = [&] {
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, row(0));
        return clicked.isEmpty() ? std::nullopt : std::optional(clicked.takeLast()[0].value<Side>());
    };
    show(SummaryPicture::MergeTree, 0, textA, textB, Side::B);
    QCOMPARE(shown(), Side::B);
    QCOMPARE(plot_->yAxis->range().size(), 8.0);
    show(SummaryPicture::MergeTree, 0, textA, textB, Side::A);
    QCOMPARE(shown(), Side::A);
    QCOMPARE(plot_->yAxis->range().size(), 4.0);
    show(SummaryPicture::MergeTree, 0, textA, {}, Side::B);
    QCOMPARE(shown(), Side::A);
    show(SummaryPicture::MergeTree, 0, {}, textB, Side::A);
    QCOMPARE(shown(), Side::B);
}

void SummaryPlotTest::theThresholdIsALineAlongIt()
{
    const SummarisedText text = summarised(testAnalysis("words"));
    plot_->setThreshold(0.25);
    for (const SummaryPictureInfo &info : summaryPictures()) {
        show(info.picture, 0, text);
        const bool along = info.picture != SummaryPicture::Image && info.picture != SummaryPicture::Lengths;
        QCOMPARE(thresholdLine()->visible(), along);
    }
    plot_->setThreshold(0.3);
    QCOMPARE(thresholdLine()->start->key(), 0.3);
    QCOMPARE(thresholdLine()->end->key(), 0.3);
}

void SummaryPlotTest::saysWhatIsMissing()
{
    for (const SummaryPictureInfo &info : summaryPictures()) {
        show(info.picture, 1, {});
        QVERIFY(message()->text().isEmpty() && plot_->plottableCount() == 0);
    }
    const SummarisedText text = summarised(testAnalysis("words"));
    for (const SummaryPictureInfo &info : summaryPictures())
        if (info.ofOneDimension) {
            show(info.picture, 2, text); // not computed
            QVERIFY(message()->visible() && message()->text().contains(QStringLiteral("H2")));
            show(info.picture, 0, text);
            QVERIFY(!message()->visible());
        }
    AnalysisRequest request;
    request.source = DiagramSource{squareAnalysis()->barcode};
    Pipeline pipeline;
    show(SummaryPicture::MergeTree, 0, summarised(std::make_shared<const Analysis>(pipeline.run(request))));
    QVERIFY(message()->visible() && message()->text().contains(QStringLiteral("imported diagram")));
}

void SummaryPlotTest::followsTheState()
{
    ViewState state;
    const auto analysis = testAnalysis("words");
    state.setAnalyses({analysis, nullptr});
    plot_->follow(&state);
    show(SummaryPicture::MergeTree, 0, summarised(analysis));
    state.setThreshold(0.2);
    state.setSelection(Side::A, {std::nullopt, {2}});
    QCOMPARE(thresholdLine()->start->key(), 0.2);
    QCOMPARE(itemsOf<QCPItemRect>(*plot_).size(), std::size_t(1));
    plot_->hide();
    state.setThreshold(0.4);
    state.setSelection(Side::A, {std::nullopt, {2, 3}});
    QCOMPARE(itemsOf<QCPItemRect>(*plot_).size(), std::size_t(1)); // nobody sees it
    plot_->show();
    QCOMPARE(thresholdLine()->start->key(), 0.4);
    QCOMPARE(itemsOf<QCPItemRect>(*plot_).size(), std::size_t(2));
}

QTEST_MAIN(SummaryPlotTest)
#include "summary_plot_test.moc"
