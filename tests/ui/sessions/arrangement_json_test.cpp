#include "arrangement_json.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attopo;

namespace {

QString refusal(const Json &json)
{
    try {
        arrangementFrom({json, "arrangement"});
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// Some of the views at hand, each used once.
DockPlace randomPlace(QRandomGenerator &random, std::vector<View> &views, int depth)
{
    DockPlace place;
    if (depth > 0 && views.size() >= 2 && random.bounded(2) == 0) {
        place.across = random.bounded(2) == 0;
        for (int k = 0; k < 2 && !views.empty(); ++k) {
            place.parts.push_back(randomPlace(random, views, depth - 1));
            if (k == 0 && views.empty())
                return place.parts[0];
        }
        return place;
    }
    const std::size_t count =
        1 + random.bounded(static_cast<quint32>(std::min<std::size_t>(views.size(), 3)));
    place.tabs.assign(views.end() - static_cast<std::ptrdiff_t>(count), views.end());
    views.resize(views.size() - count);
    place.front = place.tabs[random.bounded(static_cast<quint32>(count))];
    if (random.bounded(3) > 0)
        place.size = QSize(1 + random.bounded(2000), 1 + random.bounded(2000));
    return place;
}

} // namespace

class ArrangementJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void isAsDocumented();
    void refuses_data();
    void refuses();
};

void ArrangementJsonTest::comesBack()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<View> views;
        for (int k = 0; k <= static_cast<int>(View::Gallery); ++k)
            views.insert(views.begin() + random.bounded(k + 1), static_cast<View>(k));
        Arrangement arrangement;
        arrangement.window = {800 + random.bounded(1000), 600};
        for (auto &edge : arrangement.edges)
            if (!views.empty() && random.bounded(3) > 0)
                edge = randomPlace(random, views, 3);
        if (!views.empty()) {
            arrangement.floating.push_back({views.back(), QRect(-40, 20, 300, 200)});
            arrangement.closed.push_back(views.back());
        }
        const std::string written = toJson(arrangement).dump();
        QVERIFY2(arrangementFrom({Json::parse(written), "arrangement"}) == arrangement, written.c_str());
    }
}

void ArrangementJsonTest::isAsDocumented()
{
    const Json json = Json::parse(R"({"window": [1360, 820],
        "left": {"tabs": ["texts"], "front": "texts", "size": [290, 700]},
        "right": {"beside": "down", "parts": [{"tabs": ["diagram", "heads"]}, {"tabs": ["details"]}]},
        "floating": [{"view": "time", "frame": [1, 2, 300, 200]}],
        "closed": ["details"]})");
    const Arrangement read = arrangementFrom({json, "arrangement"});
    QCOMPARE(read.window, QSize(1360, 820));
    QCOMPARE(read.edges[Arrangement::Left]->size, std::optional(QSize(290, 700)));
    const DockPlace &right = *read.edges[Arrangement::Right];
    QVERIFY(!right.across);
    QCOMPARE(right.parts.size(), std::size_t(2));
    QCOMPARE(right.parts[0].tabs, (std::vector{View::PersistenceDiagram, View::Heads}));
    QCOMPARE(right.parts[0].front, View::PersistenceDiagram); // the first, unless it is said
    QCOMPARE(read.floating[0].frame, QRect(1, 2, 300, 200));
    QCOMPARE(read.closed, std::vector{View::Details});
    QVERIFY(!read.edges[Arrangement::Top]);
}

void ArrangementJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *json, const char *said) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(said);
    };
    row("no object", R"([])", "at arrangement: expected an object");
    row("twice", R"({"left": {"tabs": ["texts"]}, "right": {"tabs": ["heads", "texts"]}})",
        "at arrangement.right.tabs[1]: expected a view that stands nowhere else, found \"texts\"");
    row("floats, too", R"({"left": {"tabs": ["time"]}, "floating": [{"view": "time"}]})",
        "at arrangement.floating[0].view");
    row("unknown", R"({"closed": ["cellar"]})", "at arrangement.closed[0]: expected one of texts, ");
    row("empty", R"({"top": {"tabs": []}})", "at arrangement.top: expected tabs or parts");
    row("one part", R"({"top": {"parts": [{"tabs": ["texts"]}]}})",
        "at arrangement.top.parts: expected a list of two parts or more");
    row("front elsewhere", R"({"top": {"tabs": ["texts"], "front": "heads"}})",
        "at arrangement.top.front: expected one of its tabs");
    row("flat", R"({"window": [0, 5]})", "at arrangement.window: expected a width and a height");
    row("huge", R"({"window": [1e9, 5]})", "at arrangement.window");
    row("no frame", R"({"floating": [{"view": "time", "frame": [1, 2, 0, 4]}]})",
        "at arrangement.floating[0].frame");
    row("number", R"({"left": 7})", "at arrangement.left: expected an object");
}

void ArrangementJsonTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const QString message = refusal(Json::parse(json.toStdString()));
    QVERIFY2(message.startsWith(said), qPrintable(message));
}

QTEST_GUILESS_MAIN(ArrangementJsonTest)
#include "arrangement_json_test.moc"
