#include "demonstration.h"

#include "analysis/pipeline.h"
#include "analysis/selection.h"
#include "models/bundled_models.h"

#include <QTest>

using namespace attopo;

class DemonstrationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstChoicesAreOfOneText();
    void showsALoopAmongWords();
};

void DemonstrationTest::firstChoicesAreOfOneText()
{
    const WindowChoices first = firstChoices();
    QCOMPARE(first.a, demonstration());
    QVERIFY(!first.compare);
    QVERIFY(first.b.text.isEmpty());
    QCOMPARE(first.b.model, first.a.model);
    QVERIFY(first.b.attention == first.a.attention);
    QVERIFY(first.a.model.toStdString() == bundledModels().front().name); // which is always there
}

void DemonstrationTest::showsALoopAmongWords()
{
    const SideChoices choices = demonstration();
    AnalysisRequest request;
    request.source =
        TextSource{openModel(modelFiles(choices.model.toStdString())), choices.text.toStdString()};
    request.attention = choices.attention;
    const Analysis analysis = Pipeline().run(request);
    const auto bar = analysis.barcode->longestFiniteBar(1);
    QVERIFY(bar.has_value()); // what the tour shows
    const Selection selection = selectBar(analysis, *bar, LoopShown::Short);
    QVERIFY(selection.cycle.size() >= 4);
}

QTEST_GUILESS_MAIN(DemonstrationTest)
#include "demonstration_test.moc"
