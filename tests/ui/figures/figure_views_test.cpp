#include "figure_views.h"

#include "figure_command.h"
#include "test_figure_data.h"

#include <QSet>
#include <QTest>

using namespace attopo;

class FigureViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnique();
    void everyViewIsWhole();
    void whatIsMissingIsKnown();
    void commandsNameTheView();
};

void FigureViewsTest::namesAreUnique()
{
    QSet<QString> names;
    QSet<QString> labels;
    for (const FigureView *view : figureViews()) {
        const QString name = QLatin1String(view->name);
        QCOMPARE(figureViewByName(name), view);
        QVERIFY2(name == name.toLower() && !name.contains(u' '), view->name); // to be typed
        names << name;
        labels << QString::fromUtf8(view->label);
    }
    QCOMPARE(static_cast<std::size_t>(names.size()), figureViews().size());
    QCOMPARE(static_cast<std::size_t>(labels.size()), figureViews().size());
    QCOMPARE(static_cast<std::size_t>(figureViewNames().size()), figureViews().size());
    QVERIFY(!figureViewByName(QStringLiteral("Complex")));
    QVERIFY(!figureViewByName(QString()));
}

void FigureViewsTest::everyViewIsWhole()
{
    const FigureData data = testFigureData("some words");
    for (const FigureView *view : figureViews()) {
        QVERIFY2(view->paint && view->table && view->say && view->canPaint, view->name);
        QVERIFY2(view->canPaint(data), view->name);
        QVERIFY2(view->size.width() >= leastFigureLength && view->size.height() >= leastFigureLength,
                 view->name);
        QVERIFY2(view->narrow > 0, view->name);
        const QString table = view->table(data);
        QVERIFY2(table.endsWith(u'\n'), view->name);
        // Of each table, apart by an empty line: a name for each column, and as many cells in each row.
        for (const QString &part : table.chopped(1).split(QStringLiteral("\n\n"))) {
            const QStringList lines = part.split(u'\n');
            QVERIFY2(lines.size() > 1, view->name);
            for (const QString &line : lines)
                QVERIFY2(line.count(u'\t') == lines[0].count(u'\t'),
                         qPrintable(QLatin1String(view->name) + line));
        }
    }
}

void FigureViewsTest::whatIsMissingIsKnown()
{
    FigureData one = testFigureData("some words");
    one.b = nullptr;
    one.comparison.reset();
    one.model = nullptr;
    one.growth = nullptr;
    one.headMap = {};
    one.pinned.clear();
    for (const FigureView *view : figureViews())
        if (view->ofTwoTexts || view->material == FigureView::Material::ModelSurvey
            || view->material == FigureView::Material::Growth
            || view->material == FigureView::Material::HeadMap
            || view->material == FigureView::Material::PinnedHeads)
            QVERIFY2(!view->canPaint(one) || view->ofTwoTexts, view->name);
        else
            QVERIFY2(view->canPaint(one), view->name);
}

void FigureViewsTest::commandsNameTheView()
{
    const FigureData data = testFigureData("some words");
    for (const FigureView *view : figureViews()) {
        FigureCommand command;
        view->say(command, data);
        QVERIFY2(command.obstacles.isEmpty(), qPrintable(command.obstacles.join(u'\n')));
    }
}

QTEST_MAIN(FigureViewsTest)
#include "figure_views_test.moc"
