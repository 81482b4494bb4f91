#include "paint_attention_arcs.h"

#include "analysis/pipeline.h"
#include "test_analysis.h"

#include <QPainter>
#include <QTest>

using namespace attopo;

class PaintAttentionArcsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arcsOfTheHead();
    void arcsOfTheLayer();
    void onlyWhereThereIsAttention();
    void pointsFromTheTokenAway();
};

void PaintAttentionArcsTest::arcsOfTheHead()
{
    const auto analysis = testAnalysis("tokens");
    const Matrix &attention = analysis->space->attention;
    double sum = 0;
    double before = 0;
    for (const AttentionArc &arc : attentionArcs(*analysis, 2, DrawnAttention::Head, nullptr)) {
        QCOMPARE(arc.weight, attention(2, std::size_t(arc.to)));
        QCOMPARE(arc.head, -1);
        QVERIFY(arc.weight >= before && arc.weight >= leastDrawnAttention);
        before = arc.weight;
        sum += arc.weight;
    }
    QVERIFY(sum > 0.9);
    QVERIFY(attentionArcs(*analysis, 2, DrawnAttention::None, nullptr).empty());
}

void PaintAttentionArcsTest::arcsOfTheLayer()
{
    const auto analysis = testAnalysis("tokens"); // layer 0 of two heads
    const TokenAttention heads = Pipeline().tokenAttention(analysis->request, 2);
    QVERIFY(attentionArcs(*analysis, 2, DrawnAttention::Layer, nullptr).empty());
    QVERIFY(attentionArcs(*analysis, 3, DrawnAttention::Layer, &heads).empty()); // it is another token's
    std::array<double, 2> sums{};
    for (const AttentionArc &arc : attentionArcs(*analysis, 2, DrawnAttention::Layer, &heads)) {
        QCOMPARE(arc.weight, heads.from(std::size_t(arc.head), std::size_t(arc.to)));
        sums[std::size_t(arc.head)] += arc.weight;
    }
    QVERIFY(sums[0] > 0.9 && sums[1] > 0.9);
    const std::vector<double> mean = attentionOf(*analysis, 2, DrawnAttention::Layer, &heads);
    for (std::size_t j = 0; j < mean.size(); ++j)
        QCOMPARE(mean[j], (heads.from(0, j) + heads.from(1, j)) / 2);
}

void PaintAttentionArcsTest::onlyWhereThereIsAttention()
{
    const auto square = squareAnalysis();
    QVERIFY(drawnAttention(*square, DrawnAttention::Layer) == DrawnAttention::None);
    QVERIFY(attentionArcs(*square, 0, DrawnAttention::Head, nullptr).empty());
    QVERIFY(attentionOf(*square, 0, DrawnAttention::Head, nullptr).empty());
    auto rolledOut = std::make_shared<Analysis>(*testAnalysis("tokens"));
    rolledOut->request.attention.combination.reduction = Reduction::Rollout;
    QVERIFY(drawnAttention(*rolledOut, DrawnAttention::Layer) == DrawnAttention::Head);
}

void PaintAttentionArcsTest::pointsFromTheTokenAway()
{
    const Style style = Style::forPaper();
    TokenPlaces places;
    places.positions = {{0, 0}, {1, 0}};
    places.frame = places.positions;
    const ComplexPlacement placement(places, {}, QRectF(0, 0, 300, 100), {}, style, {});
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintAttentionArcs(painter, placement, 0, {{1, 0.9, -1}}, 1, style);
    painter.end();
    const auto ink = [&](int from, int to) {
        int dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = from; x < to; ++x)
                dark += image.pixel(x, y) != qRgb(255, 255, 255);
        return dark;
    };
    const int left = int(placement.nodes()[0].x());
    const int right = int(placement.nodes()[1].x());
    QVERIFY(ink(left, right) > 200);
    QVERIFY(ink(right - 22, right) > ink(left, left + 22)); // its tip
    QVERIFY(ink(0, left - 1) == 0 && ink(right + 1, 300) == 0);
}

QTEST_MAIN(PaintAttentionArcsTest)
#include "paint_attention_arcs_test.moc"
