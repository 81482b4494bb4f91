#include "diagram_plot.h"

#include "analysis/comparison.h"
#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class DiagramPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        plot_ = std::make_unique<DiagramPlot>();
        plot_->resize(420, 400);
        plot_->show();
    }
    void everyBarHasAPoint();
    void clicksFindBars();
    void regionsHoldWhatLiesInThem();
    void matchingsJoinTheirPairs();
    void matchingsAreOfTheirDiagrams();
    void selectsInTheState();

private:
    QPoint pixelOf(const Bar &bar, double range) const
    {
        return {static_cast<int>(std::lround(plot_->xAxis->coordToPixel(bar.birth))),
                static_cast<int>(
                    std::lround(plot_->yAxis->coordToPixel(bar.essential() ? 1.06 * range : bar.death)))};
    }
    int pointCount() const
    {
        int count = 0;
        for (int k = 1; k < plot_->graphCount(); ++k) // the first marks what is selected
            count += plot_->graph(k)->dataCount();
        return count;
    }
    /// Lines of all matchings on show.
    int lineCount() const
    {
        int count = 0;
        for (int k = 0; k < plot_->plottableCount(); ++k)
            if (auto *curve = qobject_cast<QCPCurve *>(plot_->plottable(k));
                curve && curve->layer()->name() == QLatin1String("matching"))
                count += curve->dataCount() / 3;
        return count;
    }
    std::unique_ptr<DiagramPlot> plot_;
};

void DiagramPlotTest::everyBarHasAPoint()
{
    const auto a = testAnalysis("some words");
    const auto b = squareAnalysis();
    plot_->setAnalyses(a, nullptr, 1);
    QCOMPARE(static_cast<std::size_t>(pointCount()), a->barcode->bars.size());
    QVERIFY(!plot_->graph(1)->name().contains(QStringLiteral("of A")));
    plot_->setAnalyses(a, b, 1.4);
    QCOMPARE(static_cast<std::size_t>(pointCount()), a->barcode->bars.size() + b->barcode->bars.size());
    QVERIFY(plot_->graph(1)->name().contains(QStringLiteral("of A")));
    plot_->replot();
    for (const auto &analysis : {a, b}) // within the picture, those that never end too
        for (const Bar &bar : analysis->barcode->bars)
            QVERIFY(plot_->axisRect()->rect().contains(pixelOf(bar, 1.4)));
    plot_->setAnalyses(nullptr, nullptr, 0);
    QCOMPARE(pointCount(), 0);
}

void DiagramPlotTest::clicksFindBars()
{
    const auto square = squareAnalysis();
    plot_->setAnalyses(square, nullptr, 1.4);
    plot_->replot();
    std::vector<std::pair<Side, std::size_t>> clicked;
    connect(plot_.get(), &DiagramPlot::barClicked, this,
            [&](Side side, std::size_t bar) { clicked.emplace_back(side, bar); });
    QSignalSpy ground(plot_.get(), &DiagramPlot::groundClicked);
    const auto &bars = square->barcode->bars;
    const auto loop = *square->barcode->longestFiniteBar(1);
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, pixelOf(bars[loop], 1.4));
    QCOMPARE(clicked.back(), std::pair(Side::A, loop));
    for (std::size_t k = 0; k < bars.size(); ++k)
        if (bars[k].essential()) {
            QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, pixelOf(bars[k], 1.4));
            QCOMPARE(clicked.back(), std::pair(Side::A, k));
        }
    const auto count = clicked.size();
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {},
                      {static_cast<int>(plot_->xAxis->coordToPixel(0.9)),
                       static_cast<int>(plot_->yAxis->coordToPixel(0.2))});
    QCOMPARE(clicked.size(), count); // beneath the diagonal there are none
    QCOMPARE(ground.size(), qsizetype(1));
}

void DiagramPlotTest::regionsHoldWhatLiesInThem()
{
    const auto text = testAnalysis("a text of some length");
    plot_->setAnalyses(text, nullptr, text->barcode->largestValue());
    plot_->replot();
    const double range = text->barcode->largestValue();
    std::size_t found = 0;
    for (const QRect &region :
         {QRect(0, 0, 200, 200), QRect(100, 50, 150, 250), plot_->rect(), QRect(5, 5, 1, 1)}) {
        const std::vector<std::size_t> bars = plot_->barsIn(Side::A, region);
        QVERIFY(std::is_sorted(bars.begin(), bars.end()));
        for (std::size_t k = 0; k < text->barcode->bars.size(); ++k) {
            const QPoint at = pixelOf(text->barcode->bars[k], range);
            if (region.adjusted(2, 2, -2, -2).contains(at))
                QVERIFY(std::binary_search(bars.begin(), bars.end(), k));
            else if (!region.adjusted(-2, -2, 2, 2).contains(at))
                QVERIFY(!std::binary_search(bars.begin(), bars.end(), k));
        }
        found += bars.size();
    }
    QVERIFY(found > text->barcode->bars.size());
    QVERIFY(plot_->barsIn(Side::B, plot_->rect()).empty());
}

void DiagramPlotTest::matchingsJoinTheirPairs()
{
    const auto a = testAnalysis("some words");
    const auto b = testAnalysis("other words");
    plot_->setAnalyses(a, b, 1);
    const Comparison comparison = compareBarcodes(*a->barcode, *b->barcode);
    for (const DiagramComparison &compared : comparison.diagrams)
        for (const DiagramMatching &matching : compared.matchings) {
            plot_->setMatching(matching, compared.dimension);
            const auto moved = std::count_if(matching.pairs.begin(), matching.pairs.end(),
                                             [](const auto &pair) { return pair.distance != 0; });
            QCOMPARE(lineCount(), static_cast<int>(moved));
        }
    plot_->clearMatching();
    QCOMPARE(lineCount(), 0);
}

void DiagramPlotTest::matchingsAreOfTheirDiagrams()
{
    const auto a = testAnalysis("some words");
    const auto b = testAnalysis("other words");
    const Comparison comparison = compareBarcodes(*a->barcode, *b->barcode);
    plot_->setAnalyses(a, b, 1);
    plot_->setMatching(comparison.diagrams[0].matchings[0], 0);
    QVERIFY(lineCount() > 0);
    plot_->setAnalyses(a, testAnalysis("something else"), 1); // its matching is not known yet
    QCOMPARE(lineCount(), 0);
    plot_->setAnalyses(a, b, 1);
    QVERIFY(lineCount() > 0);
}

void DiagramPlotTest::selectsInTheState()
{
    ViewState state;
    plot_->follow(&state);
    const auto square = squareAnalysis();
    state.setAnalyses({square, nullptr});
    plot_->replot();
    const auto loop = *square->barcode->longestFiniteBar(1);
    const QPoint at = pixelOf(square->barcode->bars[loop], 1.4);
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, at);
    QCOMPARE(state.selection(Side::A).bar, std::optional(loop));
    QVERIFY(plot_->graph(0)->dataCount() >= 1); // marked
    Q_EMIT plot_->regionMarked(plot_->rect());
    QCOMPARE(state.selection(Side::A).bars.size(), square->barcode->bars.size());
    QMouseEvent move(QEvent::MouseMove, at, plot_->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(plot_.get(), &move);
    QCOMPARE(state.selection(Side::A).bar, std::optional(loop)); // glanced at
    QVERIFY(!state.lockedSelection(Side::A).bar);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot_.get(), &leave);
    QVERIFY(!state.selection(Side::A).bar);
    Q_EMIT plot_->groundClicked();
    QVERIFY(state.selection(Side::A).bars.empty());
}

QTEST_MAIN(DiagramPlotTest)
#include "diagram_plot_test.moc"
