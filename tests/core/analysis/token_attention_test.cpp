#include "analysis/token_attention.h"

#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"

#include <QTest>

#include <numeric>

using namespace attopo;

class TokenAttentionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThatOfEachHeadAlone_data();
    void isThatOfEachHeadAlone();
    void ranksByWhatIsReceived();
    void ofAMatrix();
    void refusesWhatHasNone();
    void stops();
};

void TokenAttentionTest::isThatOfEachHeadAlone_data()
{
    QTest::addColumn<bool>("dropSpecial");
    QTest::addColumn<bool>("ofASpan");
    QTest::newRow("whole text") << false << false;
    QTest::newRow("without special tokens") << true << false;
    QTest::newRow("a span") << false << true;
}

void TokenAttentionTest::isThatOfEachHeadAlone()
{
    QFETCH(bool, dropSpecial);
    QFETCH(bool, ofASpan);
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), "tokens"};
    request.dropSpecialTokens = dropSpecial;
    if (ofASpan)
        request.span = CharacterSpan{2, 5};
    Pipeline pipeline;
    const std::size_t token = 1;
    const TokenAttention found = pipeline.tokenAttention(request, token);
    QCOMPARE(found.layers, std::size_t(3));
    QCOMPARE(found.heads, std::size_t(2));
    for (std::size_t head = 0; head < 6; ++head) {
        request.attention = {.layer = head / 2, .head = head % 2};
        const auto space = pipeline.space(request);
        const Matrix &attention = space->attention; // n×m
        QCOMPARE(found.from.columns, attention.columns);
        for (std::size_t j = 0; j < attention.columns; ++j)
            QCOMPARE(found.from(head, j), attention(token, j));
        const std::size_t place = ofASpan ? 1 + 2 + token : token; // after [CLS] and two characters
        QCOMPARE(space->tokens[token], space->attended[place]);
        QCOMPARE(found.to.columns, attention.rows);
        for (std::size_t i = 0; i < attention.rows; ++i)
            QCOMPARE(found.to(head, i), attention(i, place));
    }
}

void TokenAttentionTest::ranksByWhatIsReceived()
{
    // Column sums 1.1, 0.5, 1.4.
    const std::array<float, 9> entries{0.5f, 0.1f, 0.4f, 0.4f, 0.2f, 0.4f, 0.2f, 0.2f, 0.6f};
    const auto ofToken = [&](std::size_t token) {
        return tokenAttention(token, token, 1, 2, [&](std::size_t) { return Matrix(3, 3, entries); });
    };
    QCOMPARE(ofToken(2).rank, (std::vector<std::size_t>{1, 1}));
    QCOMPARE(ofToken(0).rank, (std::vector<std::size_t>{2, 2}));
    QCOMPARE(ofToken(1).rank, (std::vector<std::size_t>{3, 3}));
    QVERIFY(std::abs(ofToken(2).received(1) - 1.4 / 3) < 1e-7); // float32 entries
    const std::vector<double> mean = ofToken(0).meanFrom();
    QVERIFY(std::abs(std::accumulate(mean.begin(), mean.end(), 0.0) - 1) < 1e-7);
}

void TokenAttentionTest::ofAMatrix()
{
    auto matrix = std::make_shared<SquareMatrix>(2);
    matrix->values = {0.25, 0.75, 0.5, 0.5};
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Attention, matrix};
    const TokenAttention found = Pipeline().tokenAttention(request, 1);
    QCOMPARE(found.from.values, (std::vector<double>{0.5, 0.5}));
    QCOMPARE(found.to.values, (std::vector<double>{0.75, 0.5}));
    QCOMPARE(found.rank, std::vector<std::size_t>{1});
}

void TokenAttentionTest::refusesWhatHasNone()
{
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, std::make_shared<SquareMatrix>(2)};
    QVERIFY_EXCEPTION_THROWN(Pipeline().tokenAttention(request, 0), Error);
}

void TokenAttentionTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), "tokens"};
    QVERIFY_EXCEPTION_THROWN(Pipeline().tokenAttention(request, 0, stop.get_token()), Cancelled);
}

QTEST_GUILESS_MAIN(TokenAttentionTest)
#include "token_attention_test.moc"
