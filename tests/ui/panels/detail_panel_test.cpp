#include "detail_panel.h"

#include "caution_label.h"
#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class DetailPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        choices_ = std::make_unique<Choices>(WindowChoices{});
        state_ = std::make_unique<ViewState>();
        panel_ = std::make_unique<DetailPanel>(choices_.get(), state_.get());
        panel_->resize(400, 600);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
        state_->setAnalyses({testAnalysis("abcabc"), nullptr});
    }
    void cleanup() { panel_.reset(); }
    void tellsOfOneToken();
    void linksChangeWhatIsSelected();
    void linksChooseHeads();
    void hoveringALinkShowsTheToken();
    void ofTwoTexts();
    void barsBringACaution();
    void aPreviewMovesNothing();
    void aHiddenPanelCatchesUp();

private:
    QLabel *token() const { return panel_->findChild<QLabel *>(QStringLiteral("token")); }
    QLabel *selection() const { return panel_->findChild<QLabel *>(QStringLiteral("selection")); }
    void select(std::vector<int> tokens, Side side = Side::A)
    {
        state_->setSelection(side, {std::nullopt, std::move(tokens)});
    }
    std::unique_ptr<Choices> choices_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<DetailPanel> panel_;
};

void DetailPanelTest::tellsOfOneToken()
{
    QVERIFY(token()->isHidden());
    QVERIFY(selection()->text().startsWith(QStringLiteral("Click a bar")));
    select({2});
    QVERIFY(token()->isVisible() && selection()->isHidden());
    QVERIFY(token()->text().contains(QStringLiteral("token 2 of 8")));
    QVERIFY(!token()->text().contains(QStringLiteral("href=\"head:")));
    state_->setTokenAttention(Side::A,
                              std::make_shared<const TokenAttention>(
                                  Pipeline().tokenAttention(state_->analysis(Side::A)->request, 2)));
    QVERIFY(token()->text().contains(QStringLiteral("href=\"head:")));
    const QString before = token()->text();
    state_->setThreshold(10); // its component is another one
    QVERIFY(token()->text() != before);
    select({2, 3});
    QVERIFY(token()->isHidden() && selection()->isVisible());
    QVERIFY(selection()->text().contains(QStringLiteral("distance")));
}

void DetailPanelTest::linksChangeWhatIsSelected()
{
    select({2});
    Q_EMIT token()->linkActivated(QStringLiteral("token:5"));
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{5});
    QVERIFY(token()->text().contains(QStringLiteral("token 5 of 8")));
    Q_EMIT token()->linkActivated(QStringLiteral("bar:1"));
    QCOMPARE(state_->selection(Side::A).bar, std::optional<std::size_t>(1));
    QVERIFY(token()->isHidden());
    Q_EMIT token()->linkActivated(QStringLiteral("token:4")); // of what is gone
    QVERIFY(state_->selection(Side::A).bar.has_value());
}

void DetailPanelTest::linksChooseHeads()
{
    choices_->change(Cause::Edit,
                     [](WindowChoices &now) { now.a.attention.combination.reduction = Reduction::Mean; });
    select({2});
    Q_EMIT token()->linkActivated(QStringLiteral("head:2:1"));
    const HeadChoice &head = choices_->now().a.attention;
    QCOMPARE(head.layer, std::size_t(2));
    QCOMPARE(head.head, std::size_t(1));
    QCOMPARE(head.combination.reduction, Reduction::OneHead);
    choices_->change(Cause::Edit, [](WindowChoices &now) {
        now.compare = true;
        now.linked = false;
    });
    state_->setAnalyses({testAnalysis("ab"), testAnalysis("cd")});
    state_->clearSelections();
    select({1}, Side::B);
    Q_EMIT token()->linkActivated(QStringLiteral("head:1:0"));
    QCOMPARE(choices_->now().b.attention.layer, std::size_t(1));
    QCOMPARE(choices_->now().a.attention.layer, std::size_t(2));
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.linked = true; });
    Q_EMIT token()->linkActivated(QStringLiteral("head:0:1")); // text B is read by the head of A
    QCOMPARE(choices_->now().a.attention.layer, std::size_t(0));
    QCOMPARE(choices_->now().b.attention.layer, std::size_t(1));
}

void DetailPanelTest::hoveringALinkShowsTheToken()
{
    select({2});
    Q_EMIT token()->linkHovered(QStringLiteral("token:4"));
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{4});
    QCOMPARE(state_->lockedSelection(Side::A).tokens, std::vector<int>{2});
    QVERIFY(token()->text().contains(QStringLiteral("token 2 of 8"))); // the link stays under the mouse
    Q_EMIT token()->linkHovered(QStringLiteral("bar:0"));
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{2});
    Q_EMIT token()->linkHovered(QStringLiteral("token:4"));
    Q_EMIT token()->linkHovered(QString());
    QCOMPARE(state_->selection(Side::A).tokens, std::vector<int>{2});
}

void DetailPanelTest::ofTwoTexts()
{
    QVERIFY(panel_->comparison()->isHidden());
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.compare = true; });
    QVERIFY(!panel_->comparison()->isHidden());
    state_->setAnalyses({testAnalysis("abcabc"), testAnalysis("xyz")});
    select({1, 2});
    select({2, 3}, Side::B);
    QVERIFY(selection()->text().startsWith(QStringLiteral("A: ")));
    QVERIFY(selection()->text().contains(QStringLiteral("\n\nB: ")));
    select({2}, Side::B); // one token in B, two in A: both are told of
    QVERIFY(token()->isVisible() && selection()->isVisible());
    QVERIFY(token()->text().contains(QStringLiteral("token 2 of 5")));
    QVERIFY(selection()->text().startsWith(QStringLiteral("A: ")));
    QVERIFY(!selection()->text().contains(QStringLiteral("B: ")));
    panel_->comparison()->setNorm(GroundNorm::Euclidean);
    QCOMPARE(choices_->now().groundNorm, GroundNorm::Euclidean);
}

void DetailPanelTest::barsBringACaution()
{
    QList<CautionLabel *> own;
    for (auto *caution : panel_->findChildren<CautionLabel *>())
        if (!panel_->comparison()->isAncestorOf(caution))
            own << caution;
    QCOMPARE(own.size(), qsizetype(1));
    select({1, 2});
    QVERIFY(own[0]->isHidden());
    state_->selectBar(Side::A, 0);
    QVERIFY(!own[0]->isHidden());
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.compare = true; });
    QVERIFY(own[0]->isHidden()); // the comparison has one
}

void DetailPanelTest::aPreviewMovesNothing()
{
    select({1, 2});
    const QString before = selection()->text();
    state_->setPreview(Side::A, Selection{std::nullopt, {3, 4, 5}});
    QCOMPARE(selection()->text(), before);
}

void DetailPanelTest::aHiddenPanelCatchesUp()
{
    panel_->hide();
    select({3});
    QVERIFY(!token()->text().contains(QStringLiteral("token 3 of 8")));
    panel_->show();
    QVERIFY(token()->text().contains(QStringLiteral("token 3 of 8")));
}

QTEST_MAIN(DetailPanelTest)
#include "detail_panel_test.moc"
