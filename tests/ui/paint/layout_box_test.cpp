#include "layout_box.h"

#include <QTest>

using namespace attopo;

class LayoutBoxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAllAndTheOrigin();
    void isNeverFlat();
};

void LayoutBoxTest::holdsAllAndTheOrigin()
{
    const QRectF box = layoutBox({{0.5, 0.25}, {1, -0.5}, {0.2, 0.75}});
    QCOMPARE(box.left(), 0.0); // the origin's
    QCOMPARE(box.right(), 1.0);
    QCOMPARE(box.top(), -0.75); // y is downwards
    QCOMPARE(box.bottom(), 0.5);
}

void LayoutBoxTest::isNeverFlat()
{
    QCOMPARE(layoutBox({}).size(), QSizeF(0.2, 0.2));
    QCOMPARE(layoutBox({}).center(), QPointF(0, 0));
    const QRectF line = layoutBox({{-1, 0}, {1, 0}});
    QCOMPARE(line.width(), 2.0);
    QCOMPARE(line.height(), 0.2);
    QCOMPARE(line.center(), QPointF(0, 0));
}

QTEST_GUILESS_MAIN(LayoutBoxTest)
#include "layout_box_test.moc"
