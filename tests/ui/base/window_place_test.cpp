#include "window_place.h"

#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace attopo;

class WindowPlaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("window_place_test"));
    }
    void init() { QSettings().clear(); }
    void comesBack();
    void isOnAScreen_data();
    void isOnAScreen();
    void maximisedComesBack();
    void keysAreApart();
    void atFirstItsOwnSize();

private:
    static QRect room() { return QGuiApplication::primaryScreen()->availableGeometry(); }
    QTemporaryDir folder_;
};

void WindowPlaceTest::comesBack()
{
    const QRect place(room().topLeft() + QPoint(60, 70), QSize(320, 240));
    QWidget before;
    before.setGeometry(place);
    keepWindowPlace(QStringLiteral("a"), &before);
    QWidget after;
    restoreWindowPlace(QStringLiteral("a"), &after);
    QCOMPARE(after.geometry(), place);
    QVERIFY(!after.isMaximized());
}

void WindowPlaceTest::isOnAScreen_data()
{
    QTest::addColumn<QRect>("kept");
    QTest::newRow("to the left") << QRect(-5000, 100, 400, 300);
    QTest::newRow("to the right") << QRect(90000, 100, 400, 300);
    QTest::newRow("far below") << QRect(100, 90000, 400, 300);
    QTest::newRow("above") << QRect(100, -9000, 400, 300);
    QTest::newRow("larger") << QRect(0, 0, 90000, 90000);
    QTest::newRow("half outside") << QRect(room().right() - 250, room().bottom() - 200, 400, 300);
}

void WindowPlaceTest::isOnAScreen()
{
    QFETCH(QRect, kept);
    QSettings().setValue(QStringLiteral("a/frame"), kept);
    QWidget window;
    restoreWindowPlace(QStringLiteral("a"), &window);
    QVERIFY2(room().contains(window.geometry()),
             qPrintable(QStringLiteral("%1 %2").arg(window.x()).arg(window.y())));
    QCOMPARE(window.width(), std::min(kept.width(), room().width()));
}

void WindowPlaceTest::maximisedComesBack()
{
    QWidget before;
    before.resize(300, 200);
    before.setWindowState(Qt::WindowMaximized);
    keepWindowPlace(QStringLiteral("a"), &before);
    QWidget after;
    restoreWindowPlace(QStringLiteral("a"), &after);
    QVERIFY(after.isMaximized());
    before.setWindowState(Qt::WindowFullScreen);
    keepWindowPlace(QStringLiteral("a"), &before);
    QWidget full;
    restoreWindowPlace(QStringLiteral("a"), &full);
    QVERIFY(full.isFullScreen());
}

void WindowPlaceTest::keysAreApart()
{
    QWidget first;
    first.setGeometry(QRect(room().topLeft() + QPoint(50, 50), QSize(300, 200)));
    keepWindowPlace(QStringLiteral("a"), &first);
    QWidget other;
    other.resize(123, 145);
    restoreWindowPlace(QStringLiteral("b"), &other);
    QCOMPARE(other.size(), QSize(123, 145));
}

void WindowPlaceTest::atFirstItsOwnSize()
{
    QWidget large;
    large.resize(90000, 200);
    restoreWindowPlace(QStringLiteral("a"), &large);
    QCOMPARE(large.size(), QSize(room().width(), 200)); // as far as there is room
}

QTEST_MAIN(WindowPlaceTest)
#include "window_place_test.moc"
