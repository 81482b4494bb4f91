// Where the tour's bubble stands, what its arrow points at, and its keys.

#include "tour_bubble.h"

#include <QPushButton>
#include <QTest>

#include <array>

using namespace attopo;

class TourBubbleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void standsBesideItsTarget_data();
    void standsBesideItsTarget();
    void leavesFreeWhatElseIsToBeSeen();
    void followsWhatItPointsAt();
    void pointsAtNothingThatIsHidden();
    void growsWithItsText();
    void staysWithinASmallWindow();
    void stepsHaveTheirButtons();
    void keysLeaveAndGoOn();
    void theRingLetsTheMouseThrough();
    void endsWithItsRing();

private:
    QWidget *ring() const { return window_->findChild<QWidget *>(QStringLiteral("tourRing")); }
    QPushButton *button(const char *name) const
    {
        return window_->findChild<QPushButton *>(QLatin1String(name));
    }
    QLabel *label(const char *name) const { return window_->findChild<QLabel *>(QLatin1String(name)); }
    QWidget *add(const QRect &geometry, QWidget *parent = nullptr)
    {
        auto *widget = new QWidget(parent ? parent : window_.get());
        widget->setGeometry(geometry);
        widget->show();
        return widget;
    }
    /// Painted pixels along a line around the bubble's body, outside of it: right, left, bottom, top.
    std::array<int, 4> arrows() const
    {
        QImage image(bubble_->size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        bubble_->render(&image, {}, {}, QWidget::RenderFlags());
        constexpr int inset = 5;
        std::array<int, 4> painted{};
        for (int y = 0; y < image.height(); ++y) {
            painted[0] += qAlpha(image.pixel(image.width() - 1 - inset, y)) > 0;
            painted[1] += qAlpha(image.pixel(inset, y)) > 0;
        }
        for (int x = 0; x < image.width(); ++x) {
            painted[2] += qAlpha(image.pixel(x, image.height() - 1 - inset)) > 0;
            painted[3] += qAlpha(image.pixel(x, inset)) > 0;
        }
        return painted;
    }

    std::unique_ptr<QWidget> window_;
    TourBubble *bubble_ = nullptr;
};

void TourBubbleTest::init()
{
    window_ = std::make_unique<QWidget>();
    window_->resize(1000, 700);
    bubble_ = new TourBubble(window_.get());
    bubble_->setStep(1, 6, QStringLiteral("Attention"));
    bubble_->setText(QStringLiteral("Each row shows where one token looks."));
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
}

void TourBubbleTest::standsBesideItsTarget_data()
{
    QTest::addColumn<QRect>("target");
    QTest::addColumn<int>("arrow"); // towards it: right, left, bottom, top
    QTest::newRow("at the right") << QRect(700, 0, 300, 700) << 0;
    QTest::newRow("at the left") << QRect(0, 0, 300, 700) << 1;
    QTest::newRow("at the bottom") << QRect(0, 500, 1000, 200) << 2;
    QTest::newRow("at the top") << QRect(0, 0, 1000, 200) << 3;
    QTest::newRow("in the corner") << QRect(0, 0, 50, 20) << 1;
}

void TourBubbleTest::standsBesideItsTarget()
{
    QFETCH(const QRect, target);
    QFETCH(const int, arrow);
    bubble_->pointAt(add(target), {});
    QVERIFY(bubble_->isVisible() && ring()->isVisible());
    QVERIFY(window_->rect().contains(bubble_->geometry()));
    QVERIFY(ring()->geometry().contains(target));
    const QRect bubble = bubble_->geometry();
    QVERIFY(!bubble.intersects(ring()->geometry()));
    const std::array gaps{target.left() - bubble.right(), bubble.left() - target.right(),
                          target.top() - bubble.bottom(), bubble.top() - target.bottom()};
    QVERIFY(gaps[static_cast<std::size_t>(arrow)] > 0 && gaps[static_cast<std::size_t>(arrow)] < 10);
    const std::array<int, 4> painted = arrows();
    for (int side = 0; side < 4; ++side)
        QCOMPARE(painted[static_cast<std::size_t>(side)] > 0, side == arrow);
}

void TourBubbleTest::leavesFreeWhatElseIsToBeSeen()
{
    QWidget *target = add(QRect(400, 200, 150, 300));
    bubble_->pointAt(target, {});
    const QRect alone = bubble_->geometry();
    QVERIFY(alone.left() > 550);
    QWidget *seen = add(QRect(560, 0, 440, 700));
    bubble_->pointAt(target, {seen});
    QVERIFY(!bubble_->geometry().intersects(seen->geometry()));
    QVERIFY(!bubble_->geometry().intersects(ring()->geometry()));
    seen->hide(); // it is in nobody's way
    bubble_->pointAt(target, {seen});
    QCOMPARE(bubble_->geometry(), alone);
}

void TourBubbleTest::followsWhatItPointsAt()
{
    QWidget *between = add(QRect(0, 0, 300, 700));
    QWidget *target = add(QRect(20, 300, 200, 50), between);
    bubble_->pointAt(target, {});
    const auto stands = [&] {
        const QRect at(target->mapTo(window_.get(), QPoint()), target->size());
        return ring()->geometry() == at.adjusted(-5, -5, 5, 5)
            && !bubble_->geometry().intersects(ring()->geometry())
            && window_->rect().contains(bubble_->geometry());
    };
    QVERIFY(stands());
    target->resize(100, 80);
    QVERIFY(!stands()); // once the layouts have settled
    QTRY_VERIFY(stands());
    between->move(600, 0);
    QTRY_VERIFY(stands());
    QVERIFY(bubble_->geometry().right() < 620);
    bubble_->pointAt(add(QRect(400, 100, 100, 100)), {});
    delete between; // what it has pointed at before
    const QRect before = bubble_->geometry();
    window_->resize(700, 500);
    QTRY_VERIFY(bubble_->geometry() != before);
    QVERIFY(window_->rect().contains(bubble_->geometry()));
}

void TourBubbleTest::pointsAtNothingThatIsHidden()
{
    QWidget *target = add(QRect(700, 0, 300, 700));
    bubble_->pointAt(target, {});
    const QRect before = bubble_->geometry();
    target->hide(); // the user has brought another view to the front
    QTRY_VERIFY(!ring()->isVisible());
    QVERIFY(bubble_->isVisible());
    QCOMPARE(bubble_->geometry(), before);
    window_->resize(600, 300);
    QTRY_VERIFY(window_->rect().contains(bubble_->geometry()));
    QVERIFY(!ring()->isVisible());
    window_->resize(1000, 700);
    target->show();
    QTRY_VERIFY(ring()->isVisible());
    QVERIFY(ring()->geometry().contains(target->geometry()));
}

void TourBubbleTest::growsWithItsText()
{
    bubble_->pointAt(add(QRect(0, 0, 300, 700)), {});
    const int before = bubble_->height();
    bubble_->setText(QStringLiteral("Each row shows where one token looks. ").repeated(12));
    QTRY_VERIFY(bubble_->height() > before + 40);
    const QLabel *text = label("tourText");
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(bubble_->accessibleDescription().startsWith(QStringLiteral("Attention. Each row")));
}

void TourBubbleTest::staysWithinASmallWindow()
{
    QWidget *target = add(QRect(0, 0, 260, 150));
    bubble_->pointAt(target, {});
    window_->resize(260, 150); // there is no room beside it
    QTRY_COMPARE(bubble_->geometry().bottomRight(), window_->rect().bottomRight());
    QVERIFY(window_->rect().contains(bubble_->geometry()));
}

void TourBubbleTest::stepsHaveTheirButtons()
{
    bubble_->pointAt(add(QRect(0, 0, 300, 700)), {});
    const auto count = [this] {
        for (const QLabel *each : bubble_->findChildren<QLabel *>())
            if (each->text().contains(QStringLiteral(" of 6")))
                return each->text();
        return QString();
    };
    bubble_->setStep(0, 6, QStringLiteral("A text"));
    QCOMPARE(label("tourTitle")->text(), QStringLiteral("A text"));
    QCOMPARE(count(), QStringLiteral("1 of 6"));
    QVERIFY(!button("tourBack")->isEnabled());
    QVERIFY(button("tourNext")->isVisible() && !button("tourKeep")->isVisible());
    bubble_->setStep(5, 6, QStringLiteral("A loop"));
    QCOMPARE(count(), QStringLiteral("6 of 6"));
    QVERIFY(button("tourBack")->isEnabled());
    QVERIFY(!button("tourNext")->isVisible() && button("tourKeep")->isVisible());
    for (const auto &[name, signal] :
         {std::pair("tourBack", &TourBubble::backWanted), std::pair("tourNext", &TourBubble::nextWanted),
          std::pair("tourKeep", &TourBubble::keepWanted), std::pair("tourLeave", &TourBubble::leaveWanted)}) {
        QSignalSpy wanted(bubble_, signal);
        button(name)->click();
        QCOMPARE(wanted.size(), qsizetype(1));
    }
}

void TourBubbleTest::keysLeaveAndGoOn()
{
    QWidget *target = add(QRect(0, 0, 300, 700));
    bubble_->pointAt(target, {});
    QVERIFY(button("tourNext")->hasFocus());
    QSignalSpy next(bubble_, &TourBubble::nextWanted);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(next.size(), qsizetype(1));
    bubble_->setStep(5, 6, QStringLiteral("A loop"));
    bubble_->pointAt(target, {});
    QVERIFY(button("tourKeep")->hasFocus());
    QSignalSpy leave(bubble_, &TourBubble::leaveWanted);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(leave.size(), qsizetype(1));
}

void TourBubbleTest::theRingLetsTheMouseThrough()
{
    QWidget *target = add(QRect(0, 0, 300, 700));
    bubble_->pointAt(target, {});
    QVERIFY(ring()->geometry().contains(QPoint(150, 350)));
    QCOMPARE(window_->childAt(150, 350), target);
    QCOMPARE(window_->childAt(1, 350), target);
}

void TourBubbleTest::endsWithItsRing()
{
    bubble_->pointAt(add(QRect(0, 0, 300, 700)), {});
    delete bubble_;
    QVERIFY(!ring());
}

QTEST_MAIN(TourBubbleTest)
#include "tour_bubble_test.moc"
