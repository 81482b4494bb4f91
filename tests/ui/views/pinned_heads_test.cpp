#include "pinned_heads.h"

#include "test_analysis.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

namespace {

std::vector<HeadThumbnail> thumbnailsOf(std::size_t count)
{
    const auto square = squareAnalysis();
    std::vector<HeadThumbnail> thumbnails;
    for (std::size_t k = 0; k < count; ++k)
        thumbnails.push_back({QStringLiteral("layer 0, head %1").arg(k), square->barcode, square, 1.4, 1});
    return thumbnails;
}

} // namespace

class PinnedHeadsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOneCanBeClicked();
    void takesTheHeightItNeeds();
    void followsTheThreshold();
};

void PinnedHeadsTest::everyOneCanBeClicked()
{
    PinnedHeads heads;
    heads.setThumbnails(thumbnailsOf(5));
    heads.resize(400, heads.heightForWidth(400));
    QSignalSpy chosen(&heads, &PinnedHeads::chosen);
    QSignalSpy removed(&heads, &PinnedHeads::removed);
    std::vector<int> clicks(5); // by brute force over the widget
    std::vector<int> crosses(5);
    for (int y = 2; y < heads.height(); y += 6)
        for (int x = 2; x < heads.width(); x += 6) {
            chosen.clear();
            removed.clear();
            QTest::mouseClick(&heads, Qt::LeftButton, {}, {x, y});
            QVERIFY(chosen.size() + removed.size() <= 1);
            if (!chosen.isEmpty())
                ++clicks[chosen[0][0].value<std::size_t>()];
            if (!removed.isEmpty())
                ++crosses[removed[0][0].value<std::size_t>()];
        }
    for (std::size_t k = 0; k < 5; ++k) {
        QVERIFY(crosses[k] >= 2); // large enough to be hit
        QVERIFY(clicks[k] > 20 * crosses[k]);
    }
    chosen.clear();
    QTest::mouseClick(&heads, Qt::RightButton, {}, {40, 60});
    QVERIFY(chosen.isEmpty());
}

void PinnedHeadsTest::takesTheHeightItNeeds()
{
    QWidget panel;
    panel.resize(800, 30); // no room for all of them in sight
    PinnedHeads heads(&panel);
    QCOMPARE(heads.heightForWidth(300), 0);
    heads.setThumbnails(thumbnailsOf(2));
    const int one = heads.heightForWidth(300);
    QVERIFY(one > 100);
    heads.setThumbnails(thumbnailsOf(3));
    QVERIFY(heads.heightForWidth(300) > one); // two in a row
    QVERIFY(heads.heightForWidth(140) > heads.heightForWidth(600));
    panel.resize(800, 200);
    QVERIFY(heads.heightForWidth(600) <= 201); // where there is room, all are in sight
}

void PinnedHeadsTest::followsTheThreshold()
{
    PinnedHeads heads;
    heads.setThumbnails(thumbnailsOf(2));
    heads.resize(300, heads.heightForWidth(300));
    const QImage before = heads.grab().toImage();
    heads.setThreshold(0.2);
    for (const HeadThumbnail &thumbnail : heads.thumbnails())
        QCOMPARE(thumbnail.threshold, 0.2);
    QVERIFY(heads.grab().toImage() != before);
}

QTEST_MAIN(PinnedHeadsTest)
#include "pinned_heads_test.moc"
