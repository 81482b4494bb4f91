#include "group_map_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class GroupMapViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        view_ = std::make_unique<GroupMapView>();
        view_->resize(400, 280);
        GroupMap map;
        map.layers = {0, 1, 2};
        map.heads = {0, 1, 2, 3};
        map.values.assign(12, 0.5);
        map.dots.assign(12, false);
        map.scale = GroupScale::ofEffects(map.values, true);
        view_->setMap(map);
    }
    void clicksChoose();
    void keysStayInTheMap();
    void aMessageStandsInForIt();

private:
    std::unique_ptr<GroupMapView> view_;
};

void GroupMapViewTest::clicksChoose()
{
    QSignalSpy chosen(view_.get(), &GroupMapView::chosen);
    for (std::size_t head = 0; head < 12; ++head) {
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->placement().cell(head).center().toPoint());
        QCOMPARE(chosen.last()[0].value<std::size_t>(), head);
    }
    const auto count = chosen.size();
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, {1, view_->height() - 2});
    QCOMPARE(chosen.size(), count);
}

void GroupMapViewTest::keysStayInTheMap()
{
    QSignalSpy chosen(view_.get(), &GroupMapView::chosen);
    for (std::size_t from = 0; from < 12; ++from)
        for (const auto &[key, across, down] :
             {std::tuple(Qt::Key_Left, -1, 0), std::tuple(Qt::Key_Right, 1, 0), std::tuple(Qt::Key_Up, 0, -1),
              std::tuple(Qt::Key_Down, 0, 1)}) {
            view_->setChosen(from);
            chosen.clear();
            QTest::keyClick(view_.get(), key);
            const int column = static_cast<int>(from % 4) + across;
            const int row = static_cast<int>(from / 4) + down;
            if (column < 0 || column > 3 || row < 0 || row > 2)
                QVERIFY(chosen.isEmpty() || chosen.last()[0].value<std::size_t>() == from);
            else
                QCOMPARE(chosen.last()[0].value<std::size_t>(), static_cast<std::size_t>(4 * row + column));
        }
}

void GroupMapViewTest::aMessageStandsInForIt()
{
    view_->setMessage(QStringLiteral("no groups"));
    QCOMPARE(view_->message(), QStringLiteral("no groups"));
    QVERIFY(view_->map().values.empty());
    QSignalSpy chosen(view_.get(), &GroupMapView::chosen);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->rect().center());
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QVERIFY(chosen.isEmpty());
    QVERIFY(!view_->grab().isNull());
}

QTEST_MAIN(GroupMapViewTest)
#include "group_map_view_test.moc"
