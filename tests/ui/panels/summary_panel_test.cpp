#include "summary_panel.h"

#include "analysis/summary_table.h"
#include "core_text.h"
#include "dimension_chooser.h"
#include "filtration_text.h"
#include "test_analysis.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace attopo;

namespace {

SummarisedText summarised(const std::shared_ptr<const Analysis> &analysis)
{
    return {analysis,
            std::make_shared<const Summaries>(summariesOf(*analysis, summaryScale(analysis.get(), nullptr)))};
}

} // namespace

class SummaryPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        state_ = std::make_unique<ViewState>();
        panel_ = std::make_unique<SummaryPanel>(state_.get());
    }
    void cleanup() { panel_.reset(); }
    void numbersAreThoseOfTheTable();
    void textsStandSideBySide();
    void theSecondTextAlone();
    void whatAPictureNeedsIsAsked();
    void dimensionsAreThoseComputed();
    void saysWhenItIsShown();

private:
    QTableWidget *table() const
    {
        return panel_->findChild<QTableWidget *>(QStringLiteral("summaryNumbers"));
    }
    QComboBox *what() const { return panel_->findChild<QComboBox *>(QStringLiteral("summary")); }
    /// Rows with a number, as name and cells.
    QList<QStringList> rows() const
    {
        QList<QStringList> found;
        for (int row = 0; row < table()->rowCount(); ++row) {
            if (table()->columnSpan(row, 0) > 1)
                continue; // a heading
            QStringList cells;
            for (int column = 0; column < table()->columnCount(); ++column)
                cells << table()->item(row, column)->text();
            found << cells;
        }
        return found;
    }
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<SummaryPanel> panel_;
};

void SummaryPanelTest::numbersAreThoseOfTheTable()
{
    const SummarisedText text = summarised(testAnalysis("some words"));
    panel_->setTexts(text, {});
    const std::vector<SummaryRow> expected = summaryTable(*text.summaries);
    const QList<QStringList> shown = rows();
    QCOMPARE(static_cast<std::size_t>(shown.size()), expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
        const QStringList &row = shown[static_cast<qsizetype>(k)];
        QCOMPARE(row.size(), qsizetype(2));
        QCOMPARE(row[0], coreText(expected[k].info.label));
        QVERIFY2(row[1].endsWith(filtrationText(expected[k].value)), qPrintable(row[1]));
    }
}

void SummaryPanelTest::textsStandSideBySide()
{
    const SummarisedText square = summarised(squareAnalysis()); // without attention
    const SummarisedText text = summarised(testAnalysis("words", 2));
    panel_->setTexts(square, text);
    QCOMPARE(table()->columnCount(), 3);
    int onlyB = 0;
    for (const QStringList &row : rows()) {
        QVERIFY(!row[2].isEmpty() || !row[1].isEmpty());
        onlyB += row[1].isEmpty() ? 1 : 0;
    }
    QVERIFY(onlyB > 0); // attention, and H2
    panel_->setTexts(text, square);
    int onlyA = 0;
    for (const QStringList &row : rows())
        onlyA += row[2].isEmpty() ? 1 : 0;
    QCOMPARE(onlyA, onlyB);
}

void SummaryPanelTest::theSecondTextAlone()
{
    const SummarisedText text = summarised(testAnalysis("words"));
    panel_->setTexts({}, text);
    const QList<QStringList> alone = rows();
    panel_->setTexts(text, {});
    QCOMPARE(alone, rows());
    panel_->setTexts({}, {});
    QCOMPARE(table()->rowCount(), 0);
}

void SummaryPanelTest::whatAPictureNeedsIsAsked()
{
    const SummarisedText a = summarised(testAnalysis("words"));
    const SummarisedText b = summarised(testAnalysis("others"));
    panel_->setTexts(a, b);
    auto *side = panel_->findChild<QComboBox *>(QStringLiteral("summarySide"));
    auto *dimension = panel_->findChild<DimensionChooser *>();
    QVERIFY(!panel_->picture());
    QVERIFY(side->isHidden() && dimension->isHidden());
    for (const SummaryPictureInfo &info : summaryPictures()) {
        what()->setCurrentIndex(what()->findData(static_cast<int>(info.picture)));
        QCOMPARE(panel_->picture(), std::optional(info.picture));
        QCOMPARE(!dimension->isHidden(), info.ofOneDimension);
        const bool asked = !side->isHidden();
        panel_->setTexts(a, {});
        QVERIFY(side->isHidden()); // there is but one
        panel_->setTexts(a, b);
        QCOMPARE(!side->isHidden(), asked);
    }
    side->setCurrentIndex(1);
    QCOMPARE(panel_->side(), Side::B);
}

void SummaryPanelTest::dimensionsAreThoseComputed()
{
    auto *dimension = panel_->findChild<DimensionChooser *>();
    panel_->setTexts(summarised(testAnalysis("words", 0)), {});
    QCOMPARE(dimension->count(), 1);
    panel_->setTexts(summarised(testAnalysis("words", 0)), summarised(testAnalysis("words", 2)));
    QCOMPARE(dimension->count(), 3); // the larger
}

void SummaryPanelTest::saysWhenItIsShown()
{
    QSignalSpy shown(panel_.get(), &SummaryPanel::shown);
    panel_->show();
    QCOMPARE(shown.size(), qsizetype(1));
    panel_->hide();
    panel_->show();
    QCOMPARE(shown.size(), qsizetype(2));
}

QTEST_MAIN(SummaryPanelTest)
#include "summary_panel_test.moc"
