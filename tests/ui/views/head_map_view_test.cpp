#include "head_map_view.h"

#include "text_boxes.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class HeadMapViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        view_ = std::make_unique<HeadMapView>();
        view_->resize(360, 320);
        picture_ = {3, 4, HeadValues(12, 1.0), QStringLiteral("total"), 1, 5, {}};
        view_->setPicture(picture_);
    }
    void clicksChooseAndPin();
    void keysStayInTheMap_data();
    void keysStayInTheMap();
    void hoversOnceAHead();
    void saysWhyThereIsNothing();

private:
    QPoint middleOf(std::size_t head) const
    {
        return HeadMapPlacement(3, 4, QRectF(view_->rect()), Style::forPalette(view_->palette()))
            .cell(head)
            .center()
            .toPoint();
    }
    std::unique_ptr<HeadMapView> view_;
    HeadMapPicture picture_;
};

void HeadMapViewTest::clicksChooseAndPin()
{
    QSignalSpy chosen(view_.get(), &HeadMapView::chosen);
    QSignalSpy pinned(view_.get(), &HeadMapView::pinToggled);
    for (std::size_t head = 0; head < 12; ++head) {
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, middleOf(head));
        QCOMPARE(chosen.takeLast()[0].value<std::size_t>(), head);
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, middleOf(head));
        QCOMPARE(pinned.takeLast()[0].value<std::size_t>(), head);
    }
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, {1, 1});
    QTest::mouseClick(view_.get(), Qt::RightButton, {}, middleOf(3));
    QVERIFY(chosen.isEmpty() && pinned.isEmpty());
}

void HeadMapViewTest::keysStayInTheMap_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("to"); // −1: nowhere
    const auto row = [](const char *name, int from, Qt::Key key, int to) {
        QTest::newRow(name) << from << static_cast<int>(key) << to;
    };
    row("left", 5, Qt::Key_Left, 4);
    row("left at the edge", 4, Qt::Key_Left, -1);
    row("right", 5, Qt::Key_Right, 6);
    row("right at the edge", 7, Qt::Key_Right, -1);
    row("up", 5, Qt::Key_Up, 1);
    row("up at the edge", 1, Qt::Key_Up, -1);
    row("down", 5, Qt::Key_Down, 9);
    row("down at the edge", 9, Qt::Key_Down, -1);
    row("first", 6, Qt::Key_Home, 4);
    row("last", 5, Qt::Key_End, 7);
}

void HeadMapViewTest::keysStayInTheMap()
{
    QFETCH(int, from);
    QFETCH(int, key);
    QFETCH(int, to);
    picture_.chosen = static_cast<std::size_t>(from);
    view_->setPicture(picture_);
    QSignalSpy chosen(view_.get(), &HeadMapView::chosen);
    QTest::keyClick(view_.get(), static_cast<Qt::Key>(key));
    QCOMPARE(chosen.isEmpty() ? -1 : static_cast<int>(chosen[0][0].value<std::size_t>()), to);
    QSignalSpy pinned(view_.get(), &HeadMapView::pinToggled);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    QCOMPARE(pinned[0][0].value<std::size_t>(), picture_.chosen);
}

void HeadMapViewTest::hoversOnceAHead()
{
    std::vector<std::optional<std::size_t>> heard;
    connect(view_.get(), &HeadMapView::hovered, this,
            [&](std::optional<std::size_t> head) { heard.push_back(head); });
    const auto moveTo = [this](const QPoint &at) {
        QMouseEvent move(QEvent::MouseMove, at, view_->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(view_.get(), &move);
    };
    moveTo(middleOf(2));
    moveTo(middleOf(2) + QPoint(3, 1));
    moveTo(middleOf(7));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view_.get(), &leave);
    QVERIFY(heard == (std::vector<std::optional<std::size_t>>{2, 7, std::nullopt}));
    moveTo(middleOf(3));
    heard.clear();
    view_->setPicture({2, 2, HeadValues(4, 1.0), {}, 1, 0, {}}); // of another model: that head is gone
    QVERIFY(heard == (std::vector<std::optional<std::size_t>>{std::nullopt}));
}

void HeadMapViewTest::saysWhyThereIsNothing()
{
    view_->setPicture({});
    view_->setMessage(QStringLiteral("reading"));
    TextBoxes boxes(view_->size());
    QPainter painter(&boxes);
    view_->render(&painter);
    painter.end();
    QCOMPARE(boxes.boxes().size(), std::size_t(1));
    QCOMPARE(boxes.boxes()[0].text, QStringLiteral("reading"));
    QSignalSpy chosen(view_.get(), &HeadMapView::chosen);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, {100, 100});
    QVERIFY(chosen.isEmpty());
}

QTEST_MAIN(HeadMapViewTest)
#include "head_map_view_test.moc"
