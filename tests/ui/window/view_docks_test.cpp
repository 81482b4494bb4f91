// Arrangements of views as data: what is read off a window and given to another looks the same there.

#include "view_docks.h"

#include "arrangement_json.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QScreen>
#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace attopo;

namespace {

const std::vector<View> all{View::Texts,     View::Barcode,   View::PersistenceDiagram,
                            View::Distances, View::Attention, View::Alignment,
                            View::Summaries, View::Heads,     View::Time,
                            View::Details,   View::Gallery};

ViewPlace placeOf(View view)
{
    return view == View::Texts  ? ViewPlace::Left
        : view == View::Barcode ? ViewPlace::BelowComplex
        : view == View::Details ? ViewPlace::RightBelow
                                : ViewPlace::RightTab;
}

struct Window {
    QMainWindow window;
    ViewDocks docks{&window};

    Window()
    {
        window.setCentralWidget(new QLabel(QStringLiteral("complex")));
        for (const View view : all)
            docks.add({view, viewName(view), placeOf(view)}, new QLabel(viewName(view)));
        docks.arrange();
        window.resize(1400, 900);
    }
    void show()
    {
        window.show();
        docks.windowShown();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
    }
};

/// Sizes are the window's, which has separators and least sizes.
DockPlace withoutSizes(DockPlace place)
{
    place.size.reset();
    for (DockPlace &part : place.parts)
        part = withoutSizes(part);
    return place;
}

Arrangement withoutSizes(Arrangement arrangement)
{
    for (auto &edge : arrangement.edges)
        if (edge)
            edge = withoutSizes(*edge);
    return arrangement;
}

void compare(const Arrangement &is, const Arrangement &expected)
{
    const std::string read = textOf(toJson(withoutSizes(is)));
    const std::string wanted = textOf(toJson(withoutSizes(expected)));
    QVERIFY2(read == wanted, (read + "\nexpected\n" + wanted).c_str());
}

void compareSizes(const DockPlace &a, const DockPlace &b, int tolerance)
{
    QCOMPARE(a.size.has_value(), b.size.has_value());
    if (a.size) {
        const QSize difference = *a.size - *b.size;
        QVERIFY2(std::abs(difference.width()) <= tolerance && std::abs(difference.height()) <= tolerance,
                 qPrintable(QStringLiteral("%1 × %2, %3 × %4")
                                .arg(a.size->width())
                                .arg(a.size->height())
                                .arg(b.size->width())
                                .arg(b.size->height())));
    }
    for (std::size_t k = 0; k < a.parts.size(); ++k)
        compareSizes(a.parts[k], b.parts[k], tolerance);
}

/// Places beside each other in turns across and down, as Qt lays them out.
DockPlace randomPlace(std::vector<View> views, bool across, std::mt19937 &random)
{
    if (views.size() == 1 || random() % 3 == 0)
        return {.tabs = views,
                .front = views[random() % views.size()],
                .size = QSize(100 + static_cast<int>(random() % 60), 100 + static_cast<int>(random() % 60))};
    const std::size_t cut = 1 + random() % (views.size() - 1);
    return {
        .across = across,
        .parts = {
            randomPlace({views.begin(), views.begin() + static_cast<std::ptrdiff_t>(cut)}, !across, random),
            randomPlace({views.begin() + static_cast<std::ptrdiff_t>(cut), views.end()}, !across, random)}};
}

} // namespace

class ViewDocksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSecondWindowLooksTheSame();
    void sizesAreThereAtOnce();
    void anyArrangementComesBack();
    void sharesFollowTheWindow();
    void floatingViewsStayOnAScreen();
    void viewsThatAreNotInItStandWithTheDiagram();
};

void ViewDocksTest::aSecondWindowLooksTheSame()
{
    Window first;
    QVERIFY(!first.docks.arrangement());
    first.show();
    first.docks.show(View::Heads);
    first.window.findChild<QDockWidget *>(QStringLiteral("time"))->close();
    auto *details = first.window.findChild<QDockWidget *>(QStringLiteral("details"));
    first.window.addDockWidget(Qt::LeftDockWidgetArea, details);
    first.window.resizeDocks({details}, {333}, Qt::Horizontal);
    QCoreApplication::processEvents();
    const Arrangement arrangement = *first.docks.arrangement();
    QCOMPARE(arrangement.closed, std::vector{View::Time});
    QCOMPARE(arrangement.edges[Arrangement::Left]->parts.size(), std::size_t(2));
    QCOMPARE(arrangement.edges[Arrangement::Left]->parts[1].size->width(), 333);
    QVERIFY(arrangement.edges[Arrangement::Right]->front == View::Heads);
    QVERIFY(!arrangement.edges[Arrangement::Top]);

    Window second;
    second.docks.setArrangement(arrangement); // before it is shown
    QVERIFY(second.docks.arrangement() == arrangement);
    second.show();
    compare(*second.docks.arrangement(), arrangement);
    for (std::size_t edge = 0; edge < arrangement.edges.size(); ++edge)
        if (arrangement.edges[edge])
            compareSizes(*second.docks.arrangement()->edges[edge], *arrangement.edges[edge], 2);

    Window third;
    third.show();
    third.docks.setArrangement(arrangement); // afterwards
    QCoreApplication::processEvents();
    compare(*third.docks.arrangement(), arrangement);
}

void ViewDocksTest::sizesAreThereAtOnce()
{
    Window window;
    window.window.show();
    window.docks.windowShown();
    const auto height = [&] {
        return window.docks.arrangement()->edges[Arrangement::Right]->parts[1].size->height();
    };
    const int atOnce = height(); // before any event is handled
    QVERIFY(QTest::qWaitForWindowExposed(&window.window));
    QCoreApplication::processEvents();
    QCOMPARE(atOnce, height());
    QVERIFY(atOnce < 300);
}

void ViewDocksTest::anyArrangementComesBack()
{
    // Always the same; not one that makes a square of four, which can be told either way.
    std::mt19937 random(6);
    Window window;
    window.window.resize(1900, 1600);
    window.show();
    for (int k = 0; k < 60; ++k) {
        std::vector<View> views = all;
        std::shuffle(views.begin(), views.end(), random);
        Arrangement wanted{.window = window.window.size()};
        if (random() % 2 == 0)
            wanted.floating.push_back({views.back(), QRect(200, 150, 300, 200)}), views.pop_back();
        std::vector<View> atEdge[4];
        for (const View view : views)
            atEdge[random() % 4].push_back(view);
        for (std::size_t edge = 0; edge < 4; ++edge)
            if (!atEdge[edge].empty())
                wanted.edges[edge] = randomPlace(atEdge[edge], edge >= 2, random);
        // A single view that is closed has no place among the others that could be told.
        for (const auto &edge : wanted.edges)
            if (edge && edge->tabs.size() > 2)
                wanted.closed = {edge->tabs[edge->tabs[0] == edge->front ? 1 : 0]};
        window.docks.setArrangement(wanted);
        QCoreApplication::processEvents();
        compare(*window.docks.arrangement(), wanted);
    }
}

void ViewDocksTest::sharesFollowTheWindow()
{
    // Restored for a window that is larger once it is maximised, as it was.
    Arrangement wide{.window = {1900, 1000}};
    wide.edges[Arrangement::Left] = DockPlace{{View::Texts}, View::Texts, QSize(310, 1000)};
    wide.edges[Arrangement::Right] =
        DockPlace{{View::PersistenceDiagram}, View::PersistenceDiagram, QSize(700, 1000)};
    Window window;
    window.window.resize(1200, 800);
    window.docks.setArrangement(wide);
    window.show();
    window.window.resize(1900, 1000);
    window.docks.keepShares();
    QCoreApplication::processEvents();
    const Arrangement now = *window.docks.arrangement();
    compareSizes(*now.edges[Arrangement::Left], *wide.edges[Arrangement::Left], 30);
    QVERIFY(std::abs(now.edges[Arrangement::Left]->size->width() - 310) <= 3);
    QVERIFY(std::abs(now.edges[Arrangement::Right]->size->width() - 700) <= 3);
}

void ViewDocksTest::floatingViewsStayOnAScreen()
{
    Window window;
    window.show();
    const QRect room = window.window.screen()->availableGeometry();
    for (const QRect &frame : {QRect(100'000, 100'000, 300, 200), QRect(-90'000, 0, 300, 200),
                               QRect(10, 10, 99'000, 99'000), QRect()}) {
        Arrangement arrangement{.window = {1400, 900}};
        arrangement.floating = {{View::Barcode, frame}};
        window.docks.setArrangement(arrangement);
        const auto *dock = window.window.findChild<QDockWidget *>(QStringLiteral("barcode"));
        QVERIFY(dock->isFloating());
        QVERIFY(dock->isVisible());
        QVERIFY(room.contains(dock->geometry()));
    }
}

void ViewDocksTest::viewsThatAreNotInItStandWithTheDiagram()
{
    Window window;
    window.show();
    Arrangement few{.window = {1400, 900}};
    few.edges[Arrangement::Bottom] =
        DockPlace{{View::Texts, View::PersistenceDiagram}, View::Texts, QSize(500, 300)};
    window.docks.setArrangement(few);
    QCOMPARE(window.docks.arrangement()->edges[Arrangement::Bottom]->tabs.size(), all.size());
    window.docks.setArrangement({.window = {1400, 900}});
    for (const View view : all)
        QVERIFY(!window.window.findChild<QDockWidget *>(viewName(view))->isHidden());
}

QTEST_MAIN(ViewDocksTest)
#include "view_docks_test.moc"
