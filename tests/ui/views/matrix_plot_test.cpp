#include "matrix_plot.h"

#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

namespace {

void move(QWidget *widget, const QPoint &at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class MatrixPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAreSquareAndClicked();
    void attentionHasADirection();
    void coloursFollowTheValues_data();
    void coloursFollowTheValues();
    void hoversOnceATokenPair();
    void whatIsMissingIsSaid();
    void followsTheState();

private:
    static std::unique_ptr<MatrixPlot> plotOf(MatrixPlot::Content content,
                                              const std::shared_ptr<const Analysis> &analysis)
    {
        auto plot = std::make_unique<MatrixPlot>(content);
        plot->setAnalysis(analysis);
        plot->resize(420, 380);
        plot->show();
        plot->replot();
        return plot;
    }
    static QPoint middleOf(const MatrixPlot &plot, int row, int column)
    {
        return {static_cast<int>(plot.xAxis2->coordToPixel(column)),
                static_cast<int>(plot.yAxis->coordToPixel(row))};
    }
    static int marks(const MatrixPlot &plot)
    {
        int count = 0;
        for (int k = 0; k < plot.itemCount(); ++k)
            count += qobject_cast<QCPItemRect *>(plot.item(k)) ? 1 : 0;
        return count;
    }
};

void MatrixPlotTest::cellsAreSquareAndClicked()
{
    const auto square = squareAnalysis();
    const auto plot = plotOf(MatrixPlot::Content::Distances, square);
    const double width = plot->xAxis2->coordToPixel(1) - plot->xAxis2->coordToPixel(0);
    const double height = plot->yAxis->coordToPixel(1) - plot->yAxis->coordToPixel(0);
    QVERIFY(height > 0); // the first row is at the top
    QVERIFY2(std::abs(width - height) < 1.5, qPrintable(QStringLiteral("%1 %2").arg(width).arg(height)));
    std::vector<int> clicked;
    connect(plot.get(), &MatrixPlot::tokensClicked, this,
            [&](const std::vector<int> &tokens) { clicked = tokens; });
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column) {
            QTest::mouseClick(plot.get(), Qt::LeftButton, {}, middleOf(*plot, row, column));
            QCOMPARE(clicked,
                     row == column ? std::vector<int>{row}
                                   : (std::vector<int>{std::min(row, column), std::max(row, column)}));
        }
    clicked.clear();
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, {2, plot->height() - 3});
    QVERIFY(clicked.empty());
}

void MatrixPlotTest::attentionHasADirection()
{
    const auto plot = plotOf(MatrixPlot::Content::Attention, testAnalysis("abc"));
    plot->setSelection({std::nullopt, {1, 2}});
    QCOMPARE(marks(*plot), 2); // rows alone: those that look
    QSignalSpy cells(plot.get(), &MatrixPlot::cellClicked);
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, middleOf(*plot, 3, 1));
    QCOMPARE(cells[0][0].value<std::size_t>(), std::size_t(3));
    QCOMPARE(cells[0][1].value<std::size_t>(), std::size_t(1));
    const auto distances = plotOf(MatrixPlot::Content::Distances, testAnalysis("abc"));
    distances->setSelection({std::nullopt, {1, 2}});
    QCOMPARE(marks(*distances), 4);
    distances->setSelection({std::nullopt, {1, 77}}); // there is no such token
    QCOMPARE(marks(*distances), 2);
    distances->setSelection({});
    QCOMPARE(marks(*distances), 0);
}

void MatrixPlotTest::coloursFollowTheValues_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void MatrixPlotTest::coloursFollowTheValues()
{
    QFETCH(bool, dark);
    const Style style = Style::forPaper(dark ? Background::Dark : Background::Light);
    const auto analysis = testAnalysis("abcd");
    for (const auto content : {MatrixPlot::Content::Distances, MatrixPlot::Content::Attention}) {
        const auto plot = plotOf(content, analysis);
        plot->setStyle(style);
        plot->replot();
        const QImage image = plot->toPixmap(plot->width(), plot->height()).toImage();
        const auto contrastAt = [&](int row, int column) {
            return std::abs(qGray(image.pixel(middleOf(*plot, row, column))) - qGray(style.background.rgb()));
        };
        const bool ofDistances = content == MatrixPlot::Content::Distances;
        const auto value = [&](int row, int column) {
            const auto i = static_cast<std::size_t>(row);
            const auto j = static_cast<std::size_t>(column);
            return ofDistances ? -analysis->space->distances(i, j) : double(analysis->space->attention(i, j));
        };
        for (int a = 0; a < 36; ++a)
            for (int b = 0; b < 36; ++b) // near, or much attended to: far from the ground
                if (value(a / 6, a % 6) > value(b / 6, b % 6) + 0.1)
                    QVERIFY(contrastAt(a / 6, a % 6) > contrastAt(b / 6, b % 6));
    }
}

void MatrixPlotTest::hoversOnceATokenPair()
{
    const auto plot = plotOf(MatrixPlot::Content::Distances, squareAnalysis());
    std::vector<std::vector<int>> heard;
    connect(plot.get(), &MatrixPlot::tokensHovered, this,
            [&](const std::vector<int> &tokens) { heard.push_back(tokens); });
    move(plot.get(), middleOf(*plot, 0, 2));
    move(plot.get(), middleOf(*plot, 0, 2) + QPoint(2, 1));
    move(plot.get(), middleOf(*plot, 2, 0)); // the same two
    move(plot.get(), middleOf(*plot, 3, 3));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot.get(), &leave);
    QCOMPARE(heard, (std::vector<std::vector<int>>{{0, 2}, {3}, {}}));
}

void MatrixPlotTest::whatIsMissingIsSaid()
{
    const auto plot = plotOf(MatrixPlot::Content::Attention, squareAnalysis());
    QCPItemText *text = nullptr;
    for (int k = 0; k < plot->itemCount(); ++k)
        if (auto *found = qobject_cast<QCPItemText *>(plot->item(k)))
            text = found;
    QVERIFY(text && text->visible());
    QVERIFY(text->text().contains(QStringLiteral("no attention")));
    QSignalSpy clicked(plot.get(), &MatrixPlot::tokensClicked);
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->rect().center());
    QVERIFY(clicked.isEmpty());
    plot->setAnalysis(testAnalysis("ab"));
    QVERIFY(!text->visible());
    plot->setAnalysis(nullptr);
    QVERIFY(text->visible());
}

void MatrixPlotTest::followsTheState()
{
    ViewState state;
    MatrixPlot plot(MatrixPlot::Content::Distances);
    plot.follow(&state, Side::B);
    plot.resize(420, 380);
    plot.show();
    state.setAnalyses({nullptr, squareAnalysis()});
    plot.replot();
    QTest::mouseClick(&plot, Qt::LeftButton, {}, middleOf(plot, 1, 3));
    QCOMPARE(state.selection(Side::B).tokens, (std::vector<int>{1, 3}));
    QVERIFY(state.selection(Side::A).tokens.empty());
    QCOMPARE(marks(plot), 4);
    move(&plot, middleOf(plot, 2, 2));
    QCOMPARE(state.selection(Side::B).tokens, std::vector<int>{2});
    QCOMPARE(state.lockedSelection(Side::B).tokens, (std::vector<int>{1, 3}));
}

QTEST_MAIN(MatrixPlotTest)
#include "matrix_plot_test.moc"
