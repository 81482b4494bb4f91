#include "token_reading.h"

#include "test_analysis.h"
#include "turn.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;
using namespace std::chrono_literals;

class TokenReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        state_ = std::make_unique<ViewState>();
        worker_ = std::make_unique<AnalysisWorker>();
        reading_ = std::make_unique<TokenReading>(Side::A, state_.get(), worker_.get(), nullptr);
    }
    void cleanup()
    {
        reading_.reset();
        worker_.reset();
        state_.reset();
    }
    void readsTheTokenThatIsSelected();
    void ofSeveralNothingIsRead();
    void theLatestTokenCounts();
    void anEarlierTokenComesTooLate();
    void anotherTextForgets();
    void withoutAttentionNothingIsWanted();
    void theOtherTextIsNotItsOwn();

private:
    void select(std::vector<int> tokens) { state_->setSelection(Side::A, {std::nullopt, std::move(tokens)}); }
    const std::shared_ptr<const TokenAttention> &read() const { return state_->tokenAttention(Side::A); }

    std::unique_ptr<ViewState> state_;
    std::unique_ptr<AnalysisWorker> worker_;
    std::unique_ptr<TokenReading> reading_;
};

void TokenReadingTest::readsTheTokenThatIsSelected()
{
    const auto analysis = testAnalysis("abcd");
    state_->setAnalyses({analysis, nullptr});
    select({3});
    QVERIFY(!read());
    QTRY_VERIFY(read());
    QCOMPARE(read()->token, std::size_t(3));
    QCOMPARE(read()->layers * read()->heads, std::size_t(6));
    for (std::size_t k = 0; k < 6; ++k) { // head 0.0 is the one that the analysis has
        QCOMPARE(read()->from(0, k), analysis->space->attention(3, k));
        QCOMPARE(read()->to(0, k), analysis->space->attention(k, 3));
    }
}

void TokenReadingTest::ofSeveralNothingIsRead()
{
    state_->setAnalyses({testAnalysis("abcd"), nullptr});
    select({3});
    QTRY_VERIFY(read());
    select({2, 3});
    QVERIFY(!read()); // at once
    select({});
    QVERIFY(!read());
    state_->setSelection(Side::A, selectEdge(1, 2));
    turn();
    QVERIFY(!read());
}

void TokenReadingTest::theLatestTokenCounts()
{
    state_->setAnalyses({testAnalysis("abcdefgh"), nullptr});
    std::vector<std::size_t> heard;
    connect(state_.get(), &ViewState::tokenAttentionChanged, this, [&](Side) {
        if (read())
            heard.push_back(read()->token);
    });
    for (int token = 1; token <= 8; ++token)
        select({token});
    QTRY_VERIFY(read());
    QCOMPARE(read()->token, std::size_t(8));
    turn();
    QCOMPARE(heard, std::vector<std::size_t>{8}); // those passed over never show
}

void TokenReadingTest::anEarlierTokenComesTooLate()
{
    AnalysisRequest asked;
    std::shared_ptr<const TokenAttention> earlier;
    connect(worker_.get(), &AnalysisWorker::tokenRead, this,
            [&](Side, const AnalysisRequest &request, const auto &attention) {
                asked = request;
                earlier = attention;
            });
    state_->setAnalyses({testAnalysis("abcd"), nullptr});
    select({2});
    QTRY_VERIFY(earlier);
    select({3});
    Q_EMIT worker_->tokenRead(Side::A, asked, std::shared_ptr(earlier));
    QVERIFY(!read());
    Q_EMIT worker_->tokenRead(Side::A, asked, nullptr); // could not be read
    QVERIFY(!read());
    QTRY_VERIFY(read());
    QCOMPARE(read()->token, std::size_t(3));
}

void TokenReadingTest::anotherTextForgets()
{
    AnalysisRequest slow;
    slow.source = TextSource{std::make_shared<FakeModel>(10ms), "abcd"};
    const auto before = std::make_shared<const Analysis>(Pipeline().run(slow));
    state_->setAnalyses({before, nullptr});
    select({1});
    const auto after = testAnalysis("abcde"); // typed while that is being read
    state_->setAnalyses({after, nullptr});
    QSignalSpy arrived(worker_.get(), &AnalysisWorker::tokenRead);
    QVERIFY(!read());
    if (!state_->lockedSelection(Side::A).token())
        select({1});
    QTRY_VERIFY(read());
    QCOMPARE(read()->to.columns, std::size_t(7)); // of the new text
    turn();
    QCOMPARE(read()->to.columns, std::size_t(7));
}

void TokenReadingTest::withoutAttentionNothingIsWanted()
{
    QSignalSpy arrived(worker_.get(), &AnalysisWorker::tokenRead);
    state_->setAnalyses({squareAnalysis(), nullptr});
    select({1});
    state_->setAnalyses({testAnalysis("ab"), nullptr});
    select({2});
    QTRY_VERIFY(read());
    QCOMPARE(arrived.size(), qsizetype(1)); // only that of the text
}

void TokenReadingTest::theOtherTextIsNotItsOwn()
{
    state_->setAnalyses({testAnalysis("ab"), testAnalysis("cd")});
    QSignalSpy arrived(worker_.get(), &AnalysisWorker::tokenRead);
    state_->setSelection(Side::B, {std::nullopt, {1}});
    select({2});
    QTRY_VERIFY(read());
    QCOMPARE(arrived.size(), qsizetype(1));
    QVERIFY(!state_->tokenAttention(Side::B));
}

QTEST_GUILESS_MAIN(TokenReadingTest)
#include "token_reading_test.moc"
