#include "head_preview.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>

using namespace attopo;

class HeadPreviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOnTheScreenAndNotUnderTheMouse();
};

void HeadPreviewTest::isOnTheScreenAndNotUnderTheMouse()
{
    HeadPreview preview;
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    for (int y = room.top(); y <= room.bottom(); y += 97)
        for (int x = room.left(); x <= room.right(); x += 89) {
            preview.showAt({x, y}, {});
            QVERIFY2(room.contains(preview.geometry()), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
            QVERIFY(!preview.geometry().contains(x, y));
        }
    QVERIFY(preview.testAttribute(Qt::WA_TransparentForMouseEvents));
    QVERIFY(preview.testAttribute(Qt::WA_ShowWithoutActivating));
}

QTEST_MAIN(HeadPreviewTest)
#include "head_preview_test.moc"
