#include "paint_head_thumbnail.h"

#include "test_analysis.h"

#include <QPainter>
#include <QTest>

using namespace attopo;

namespace {

std::shared_ptr<const Analysis> ofHead(std::size_t layer, std::size_t head)
{
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), "some words"};
    request.attention = {.layer = layer, .head = head};
    return std::make_shared<const Analysis>(Pipeline().run(request));
}

QImage painted(const HeadThumbnail &thumbnail)
{
    QImage image(200, 220, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintHeadThumbnail(painter, QRectF(10, 10, 180, 200), thumbnail, Style::forPaper());
    return image;
}

} // namespace

class PaintHeadThumbnailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void analysesFindTheirHeads();
    void staysWithinItsArea();
    void changesWithWhatItShows();
};

void PaintHeadThumbnailTest::analysesFindTheirHeads()
{
    const auto first = ofHead(0, 1);
    const auto second = ofHead(2, 0);
    const std::vector<HeadThumbnail> thumbnails =
        headThumbnails({{2, 0}, {1, 1}, {0, 1}}, {first, nullptr, second}); // in any order
    QCOMPARE(thumbnails.size(), std::size_t(3));
    QCOMPARE(thumbnails[0].title, QStringLiteral("layer 2, head 0"));
    QVERIFY(thumbnails[0].analysis == second);
    QVERIFY(!thumbnails[1].analysis && !thumbnails[1].barcode); // not known yet
    QVERIFY(thumbnails[2].analysis == first);
    const double range = std::max(first->barcode->largestValue(), second->barcode->largestValue());
    for (const HeadThumbnail &thumbnail : thumbnails)
        QCOMPARE(thumbnail.range, range); // one axis
}

void PaintHeadThumbnailTest::staysWithinItsArea()
{
    HeadThumbnail thumbnail = headThumbnails({{0, 1}}, {ofHead(0, 1)})[0];
    thumbnail.title = QString(200, u'W');
    thumbnail.threshold = 0.4;
    const QImage image = painted(thumbnail);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (x < 9 || x > 191 || y < 9 || y > 211)
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
}

void PaintHeadThumbnailTest::changesWithWhatItShows()
{
    const HeadThumbnail thumbnail = headThumbnails({{0, 1}}, {ofHead(0, 1)})[0];
    HeadThumbnail later = thumbnail;
    later.threshold = 0.5;
    HeadThumbnail chosen = thumbnail;
    chosen.chosen = true;
    HeadThumbnail unknown = thumbnail;
    unknown.analysis = nullptr;
    QCOMPARE(painted(thumbnail), painted(thumbnail));
    for (const HeadThumbnail &other : {later, chosen, unknown})
        QVERIFY(painted(other) != painted(thumbnail));
}

QTEST_MAIN(PaintHeadThumbnailTest)
#include "paint_head_thumbnail_test.moc"
