// From the choices to the views: what is asked for, when, and what becomes of the results.

#include "alignment_plot.h"
#include "comparison_table.h"
#include "complex_view.h"
#include "detail_panel.h"
#include "diagram_plot.h"
#include "elided_label.h"
#include "status_line.h"
#include "text_views.h"
#include "turn.h"
#include "window_parts.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace attopo;

class AnalysisLineTest : public QObject, private OwnSettings {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { parts_.reset(); }
    void changesOfATurnAreOneRequest();
    void waitsForWhatIsRead();
    void thresholdsNeedNoRequest();
    void theThresholdStaysInRange();
    void nothingToLookAtIsShown();
    void comparesTwo();
    void drawsTheMatchingThatIsChosen();
    void saysHowManyThereAre();
    void canBeCancelled();
    void asksForWhatIsInSight();
    void showsThePinnedHeadsThatThereAre();
    void headsAreOfTheTextThatIsShown();

private:
    void change(const std::function<void(WindowChoices &)> &function)
    {
        parts_->choices->change(Cause::Edit, function);
    }
    void lookAtSquare()
    {
        QSignalSpy shown(parts_->line, &AnalysisLine::resultShown);
        parts_->files->open(Side::A, writeSquare("square.csv"));
        while (!analysis())
            QVERIFY(shown.wait());
    }
    void compareWithLine()
    {
        change([this](WindowChoices &now) {
            now.compare = true;
            now.b.dataFile = write("line.csv", "0,2,4\n2,0,2\n4,2,0\n");
        });
        QTRY_VERIFY(parts_->line->comparison());
    }
    void readText(const char *model)
    {
        parts_->choices->change(Cause::Session, [&](WindowChoices &now) {
            now.a.text = QStringLiteral("the king said");
            now.a.model = now.b.model = QLatin1String(model);
        });
        QTRY_VERIFY_WITH_TIMEOUT(analysis(), 20000);
    }
    const std::shared_ptr<const Analysis> &analysis(Side side = Side::A) const
    {
        return parts_->state->analysis(side);
    }
    QString numbers() const { return parts_->child<ElidedLabel>("numbers")->text(); }

    std::unique_ptr<WindowParts> parts_;
};

void AnalysisLineTest::init()
{
    parts_ = std::make_unique<WindowParts>();
    parts_->show();
}

void AnalysisLineTest::changesOfATurnAreOneRequest()
{
    lookAtSquare();
    QSignalSpy shown(parts_->line, &AnalysisLine::shown);
    change([](WindowChoices &now) { now.maxDimension = 0; });
    change([](WindowChoices &now) { now.maxDimension = 2; });
    change([](WindowChoices &now) { now.maxDimension = 0; });
    QVERIFY(shown.wait());
    QCOMPARE(analysis()->request.maxDimension, 0);
    QCOMPARE(*parts_->line->request(Side::A), analysis()->request);
    parts_->line->schedule(); // for the same
    turn();
    change([](WindowChoices &now) { now.maxDimension = 1; });
    QVERIFY(shown.wait());
    QCOMPARE(shown.size(), qsizetype(2));
}

void AnalysisLineTest::waitsForWhatIsRead()
{
    QSignalSpy shown(parts_->line, &AnalysisLine::resultShown);
    parts_->files->open(Side::A, writeSquare("square.csv"));
    QVERIFY(!parts_->line->request(Side::A));
    QVERIFY(shown.wait());
    QVERIFY(analysis()); // and nothing before
    QCOMPARE(shown.size(), qsizetype(1));
}

void AnalysisLineTest::thresholdsNeedNoRequest()
{
    lookAtSquare();
    QCOMPARE(parts_->state->threshold(), analysis()->barcode->suggestedThreshold());
    const auto before = analysis();
    change([](WindowChoices &now) { now.threshold = {ThresholdMode::Value, 1.2}; });
    QCOMPARE(parts_->state->threshold(), 1.2); // at once
    change([](WindowChoices &now) { now.look.outlines = true; });
    change([](WindowChoices &now) { now.threshold = {ThresholdMode::Components, 0, 4}; });
    QCOMPARE(parts_->state->threshold(), 0.0);
    QCOMPARE(analysis(), before);
}

void AnalysisLineTest::theThresholdStaysInRange()
{
    lookAtSquare();
    change([](WindowChoices &now) { now.threshold = {ThresholdMode::Value, 99}; });
    QCOMPARE(parts_->state->threshold(), 1.4);
    compareWithLine(); // with a longer range
    QCOMPARE(parts_->state->threshold(), parts_->state->range());
    QVERIFY(parts_->state->range() > 1.4);
}

void AnalysisLineTest::nothingToLookAtIsShown()
{
    lookAtSquare();
    QVERIFY(!numbers().isEmpty());
    QSignalSpy shown(parts_->line, &AnalysisLine::resultShown);
    parts_->files->close(Side::A);
    QVERIFY(shown.wait());
    QVERIFY(!analysis());
    QVERIFY(numbers().isEmpty());
}

void AnalysisLineTest::comparesTwo()
{
    lookAtSquare();
    QVERIFY(!parts_->line->comparison());
    QSignalSpy shown(parts_->line, &AnalysisLine::resultShown);
    compareWithLine();
    QCOMPARE(shown.size(), qsizetype(1)); // with their distances
    QVERIFY(*parts_->line->comparison() == compareAnalyses(*analysis(), *analysis(Side::B)));
    // They are of the results that are shown, and of no others.
    bool comparedMeanwhile = true;
    connect(parts_->line, &AnalysisLine::shown, this,
            [&] { comparedMeanwhile = parts_->line->comparison().has_value(); });
    change([](WindowChoices &now) { now.maxDimension = 0; });
    QTRY_COMPARE(shown.size(), qsizetype(2));
    QVERIFY(!comparedMeanwhile);
    QVERIFY(parts_->line->comparison());
    Q_EMIT parts_->worker->compared(std::nullopt, QStringLiteral("too many bars"));
    QVERIFY(!parts_->line->comparison());
    const auto labels = parts_->views.details->comparison()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == QStringLiteral("No distances: too many bars");
    }));
}

void AnalysisLineTest::drawsTheMatchingThatIsChosen()
{
    lookAtSquare();
    compareWithLine();
    parts_->docks->show(View::Heads);
    const auto lines = [this] {
        int count = 0;
        for (int k = 0; k < parts_->views.diagram->plottableCount(); ++k)
            if (auto *curve = qobject_cast<QCPCurve *>(parts_->views.diagram->plottable(k));
                curve && curve->layer()->name() == QStringLiteral("matching"))
                count += curve->dataCount();
        return count;
    };
    QCOMPARE(lines(), 0);
    ComparisonTable *table = parts_->views.details->comparison();
    table->choose(MatchingChoice{1, DiagramDistance::Bottleneck});
    QCOMPARE(parts_->docks->front(), View::PersistenceDiagram);
    QVERIFY(lines() > 0);
    table->choose(std::nullopt);
    QCOMPARE(lines(), 0);
    table->choose(MatchingChoice{2, DiagramDistance::Bottleneck}); // of which there are no bars
    QCOMPARE(lines(), 0);
}

void AnalysisLineTest::saysHowManyThereAre()
{
    lookAtSquare();
    QVERIFY2(numbers().startsWith(QStringLiteral("n = 4")), qPrintable(numbers()));
    const QString before = numbers();
    parts_->state->setThreshold(0);
    QVERIFY(numbers() != before);
    compareWithLine();
    QVERIFY2(numbers().startsWith(QStringLiteral("A: n = 4")), qPrintable(numbers()));
    QVERIFY(numbers().contains(QStringLiteral("   |   B: n = 3")));
}

void AnalysisLineTest::canBeCancelled()
{
    lookAtSquare();
    QSignalSpy shown(parts_->line, &AnalysisLine::resultShown);
    const auto message = [this] { return parts_->child<ElidedLabel>("message")->text(); };
    change([](WindowChoices &now) { now.maxDimension = 0; });
    turn(); // it is sent
    if (shown.isEmpty()) {
        parts_->child<QPushButton>("cancel")->click();
        QCOMPARE(message(), QStringLiteral("Cancelled: the picture shows the last finished result"));
        QCOMPARE(analysis()->request.maxDimension, 1);
    }
    parts_->line->schedule(); // and may be asked for again
    QTRY_COMPARE(analysis()->request.maxDimension, 0);
    parts_->files->close(Side::A);
    QTRY_VERIFY(!analysis());
    parts_->line->cancel();
    QVERIFY(message().startsWith(QStringLiteral("Cancelled. A shorter text")));
    change([](WindowChoices &now) { now.compare = true; });
    parts_->files->open(Side::B, writeSquare("of b.csv"));
    QTRY_VERIFY(parts_->state->analysis(Side::B));
    QVERIFY(!analysis());
    parts_->line->cancel();
    QCOMPARE(message(), QStringLiteral("Cancelled: the picture shows the last finished result"));
}

void AnalysisLineTest::asksForWhatIsInSight()
{
    lookAtSquare();
    const auto summaries = [this] { return parts_->views.summaries->texts()[0].summaries; };
    QVERIFY(!summaries());
    parts_->docks->show(View::Summaries);
    parts_->line->schedule();
    QTRY_VERIFY(summaries());
    QCOMPARE(parts_->views.summaries->texts()[0].analysis, analysis());
    parts_->files->close(Side::A);
    QTRY_VERIFY(!analysis());
    QVERIFY(!summaries() && !parts_->views.summaries->texts()[0].analysis);
    QVERIFY(!parts_->views.heads->overview());
}

void AnalysisLineTest::showsThePinnedHeadsThatThereAre()
{
    readText("small-bert");
    parts_->docks->show(View::Heads);
    parts_->line->schedule();
    change([](WindowChoices &now) { now.pinned = {{0, 1}, {99, 0}}; });
    QCOMPARE(parts_->views.heads->thumbnails().size(), std::size_t(1));
    QTRY_VERIFY(parts_->views.heads->thumbnails()[0].analysis);
    change([](WindowChoices &now) { now.pinned.clear(); });
    QVERIFY(parts_->views.heads->thumbnails().empty());
}

void AnalysisLineTest::headsAreOfTheTextThatIsShown()
{
    readText("small-bert");
    parts_->docks->show(View::Heads);
    parts_->line->schedule();
    QTRY_VERIFY_WITH_TIMEOUT(parts_->views.heads->overview(), 20000);
    QCOMPARE(parts_->views.heads->overview()->layers, parts_->models->model(Side::A)->info().layers);
    change([](WindowChoices &now) { now.a.text.clear(); });
    QTRY_VERIFY(!analysis());
    QVERIFY(!parts_->views.heads->overview());
}

QTEST_MAIN(AnalysisLineTest)
#include "analysis_line_test.moc"
