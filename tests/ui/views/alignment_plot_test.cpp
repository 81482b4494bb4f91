#include "alignment_plot.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

namespace {

/// The analysis of a text as if a translation model had read it.
std::shared_ptr<const Analysis> readAs(AttentionPart part, const std::string &text)
{
    Analysis analysis = *testAnalysis(text);
    analysis.request.attention.part = part;
    return std::make_shared<const Analysis>(analysis);
}

/// How much each token of one attends to each of the other.
std::shared_ptr<const Analysis> alignment(const Analysis &text, const Analysis &translation)
{
    auto space = std::make_shared<TokenSpace>();
    space->tokens = translation.space->tokens;
    space->attended = text.space->tokens;
    space->attention = Matrix(space->tokens.size(), space->attended.size());
    for (double &value : space->attention.values)
        value = 0.5;
    Analysis aligned = translation;
    aligned.request.attention.part = AttentionPart::TranslationOverText;
    aligned.space = space;
    return std::make_shared<const Analysis>(aligned);
}

} // namespace

class AlignmentPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        text_ = readAs(AttentionPart::Text, "abc");
        translation_ = readAs(AttentionPart::Translation, "vwxyz");
        state_ = std::make_unique<ViewState>();
        plot_ = std::make_unique<AlignmentPlot>(state_.get());
        plot_->resize(420, 380);
        plot_->show();
        state_->setAnalyses({text_, translation_});
        plot_->setAlignment(alignment(*text_, *translation_));
        plot_->replot();
    }
    void cleanup() { plot_.reset(); }
    void aCellSelectsInBoth();
    void whatIsSelectedIsMarked();
    void withoutAnAlignmentThereIsNothing();

private:
    int marks() const
    {
        int count = 0;
        for (int k = 0; k < plot_->itemCount(); ++k)
            count += qobject_cast<QCPItemRect *>(plot_->item(k)) ? 1 : 0;
        return count;
    }
    void click(int row, int column)
    {
        QTest::mouseClick(plot_.get(), Qt::LeftButton, {},
                          {static_cast<int>(plot_->xAxis2->coordToPixel(column)),
                           static_cast<int>(plot_->yAxis->coordToPixel(row))});
    }
    std::shared_ptr<const Analysis> text_;
    std::shared_ptr<const Analysis> translation_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<AlignmentPlot> plot_;
};

void AlignmentPlotTest::aCellSelectsInBoth()
{
    for (int row = 0; row < 7; ++row)
        for (int column = 0; column < 5; ++column) {
            click(row, column);
            QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{column});
            QCOMPARE(state_->selection(Side::B).tokens, std::vector<int>{row});
        }
    state_->setAnalyses({translation_, text_}); // whichever of them is the translation
    click(2, 4);
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{2});
    QCOMPARE(state_->selection(Side::B).tokens, std::vector<int>{4});
}

void AlignmentPlotTest::whatIsSelectedIsMarked()
{
    QCOMPARE(marks(), 0);
    state_->setSelection(Side::A, {std::nullopt, {1, 2}});
    QCOMPARE(marks(), 2); // columns
    state_->setSelection(Side::B, {std::nullopt, {3}});
    QCOMPARE(marks(), 3); // and a row
    state_->clearSelections();
    QCOMPARE(marks(), 0);
}

void AlignmentPlotTest::withoutAnAlignmentThereIsNothing()
{
    plot_->setAlignment(nullptr);
    click(2, 2);
    QVERIFY(state_->selection(Side::A).tokens.empty());
    state_->setSelection(Side::A, {std::nullopt, {1}});
    QCOMPARE(marks(), 0);
}

QTEST_MAIN(AlignmentPlotTest)
#include "alignment_plot_test.moc"
