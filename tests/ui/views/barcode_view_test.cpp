#include "barcode_view.h"

#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class BarcodeViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyBarHasARow();
    void clickSelectsABar();
    void thresholdIsDragged();
    void keys();
    void manyBarsFit();

private:
    QPoint barPoint(std::size_t bar)
    {
        for (const auto &row : view_->placement().rows())
            if (row.bar == bar) {
                const Bar &b = analysis_->barcode->bars[bar];
                const double middle =
                    b.essential() ? 0.5 * analysis_->barcode->largestValue() : 0.5 * (b.birth + b.death);
                return QPointF(view_->placement().x(middle), row.y).toPoint();
            }
        return {};
    }
    std::shared_ptr<const Analysis> analysis_ = squareAnalysis();
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<BarcodeView> view_;
};

void BarcodeViewTest::init()
{
    view_.reset();
    state_ = std::make_unique<ViewState>();
    view_ = std::make_unique<BarcodeView>(Side::A, state_.get());
    view_->resize(500, 240);
    state_->setAnalyses({analysis_, nullptr});
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
}

void BarcodeViewTest::everyBarHasARow()
{
    const auto &rows = view_->placement().rows();
    QCOMPARE(rows.size(), analysis_->barcode->bars.size());
    for (std::size_t k = 1; k < rows.size(); ++k)
        QVERIFY(rows[k].y > rows[k - 1].y);
    QVERIFY(rows.back().y < view_->placement().plot().bottom());
    QCOMPARE(view_->placement().filtrationValue(view_->placement().x(0.7)), 0.7);
    QCOMPARE(view_->placement().filtrationValue(-1000), 0.0);
    QCOMPARE(view_->placement().filtrationValue(10000), state_->range());
}

void BarcodeViewTest::clickSelectsABar()
{
    const std::size_t loop = analysis_->barcode->bars.size() - 1;
    QCOMPARE(analysis_->barcode->bars[loop].dimension, 1);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, barPoint(loop));
    QCOMPARE(state_->selection(Side::A).bar, std::optional(loop));
    QVERIFY(state_->selection(Side::A).tokens.size() >= 3);
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(!state_->selection(Side::A).bar);
}

void BarcodeViewTest::thresholdIsDragged()
{
    const QRectF plot = view_->placement().plot();
    const int y = static_cast<int>(plot.top()) - 3;
    const auto at = [&](double t) { return QPoint(qRound(view_->placement().x(t)), y); };
    state_->setThreshold(0.35);
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(0.35));
    QTest::mouseMove(view_.get(), at(1.05));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(1.05));
    QVERIFY(std::abs(state_->threshold() - 1.05) < 0.01);
}

void BarcodeViewTest::keys()
{
    QSignalSpy steps(view_.get(), &BarcodeView::stepRequested);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QCOMPARE(steps.count(), 2);
    QCOMPARE(steps[0][0].toInt(), 1);
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(state_->selection(Side::A).bar, std::optional(view_->placement().rows().front().bar));
    for (int k = 0; k < 20; ++k)
        QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(state_->selection(Side::A).bar, std::optional(view_->placement().rows().back().bar));
}

void BarcodeViewTest::manyBarsFit()
{
    Barcode barcode;
    barcode.maxDimension = 2;
    for (int k = 0; k < 2000; ++k)
        barcode.bars.push_back({k % 3, 0.1, 0.2 + 0.0001 * k, {}, {}});
    const BarcodePlacement placement(barcode, 1, QRectF(0, 0, 300, 150));
    QCOMPARE(placement.rows().size(), barcode.bars.size());
    for (const auto &row : placement.rows())
        QVERIFY(row.y >= placement.plot().top() && row.y <= placement.plot().bottom() + 0.01);
}

QTEST_MAIN(BarcodeViewTest)
#include "barcode_view_test.moc"
