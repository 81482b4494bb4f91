#include "view_state.h"

#include <QTest>

using namespace attopo;

using Edges = std::vector<std::pair<int, int>>;
using Walks = std::vector<std::vector<int>>;

class ViewStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walks_data();
    void walks();
};

void ViewStateTest::walks_data()
{
    QTest::addColumn<Edges>("cycle");
    QTest::addColumn<Walks>("walks");
    QTest::newRow("none") << Edges{} << Walks{};
    QTest::newRow("one ring") << Edges{{1, 4}, {2, 4}, {2, 7}, {1, 7}} << Walks{{1, 4, 2, 7}};
    QTest::newRow("two rings") << Edges{{0, 1}, {5, 6}, {1, 2}, {0, 2}, {6, 7}, {5, 7}}
                               << Walks{{0, 1, 2}, {5, 6, 7}};
    QTest::newRow("two that touch") << Edges{{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {2, 4}}
                                    << Walks{{0, 1, 2}, {2, 3, 4}};
}

void ViewStateTest::walks()
{
    QFETCH(const Edges, cycle);
    QFETCH(const Walks, walks);
    QCOMPARE(closedWalks(cycle), walks);
}

QTEST_GUILESS_MAIN(ViewStateTest)
#include "view_state_test.moc"
