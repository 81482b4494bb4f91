// All heads of a model in parallel, against one head at a time.

#include "analysis/head_barcodes.h"

#include "analysis/parallel_each.h"
#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"

#include <QTest>

#include <atomic>

using namespace attopo;

class HeadBarcodesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithThePipeline();
    void allPairs();
    void stopsAndFails();

private:
    std::shared_ptr<const FakeModel> model_ = std::make_shared<FakeModel>();
    const std::string text_ = "shape of a text";
    Activations activations_;
    TokenGroups points_;
};

void HeadBarcodesTest::initTestCase()
{
    std::vector<std::int32_t> ids;
    for (const Token &token : model_->tokenizer().tokenize(text_, model_->info().maxTokens).tokens) {
        points_.push_back({ids.size()});
        ids.push_back(token.id);
    }
    activations_ = model_->forward(ids, model_->info().layers - 1, {}, nullptr);
}

void HeadBarcodesTest::agreesWithThePipeline()
{
    const std::size_t heads = model_->info().heads;
    std::vector<std::size_t> seen;
    const auto barcodes = headBarcodes(activations_, points_, {Metric::JensenShannon, 2}, {},
                                       [&](std::size_t done) { seen.push_back(done); });
    QCOMPARE(barcodes.size(), model_->info().layers * heads);
    QCOMPARE(seen.size(), barcodes.size());
    QCOMPARE(seen.back(), barcodes.size());
    Pipeline pipeline;
    for (std::size_t k = 0; k < barcodes.size(); ++k) {
        AnalysisRequest request;
        request.source = TextSource{model_, text_};
        request.attention.layer = k / heads;
        request.attention.head = k % heads;
        request.maxDimension = 2;
        QVERIFY(barcodes[k] == *pipeline.run(request).barcode);
    }
    HeadBarcodeSettings settings{Metric::JensenShannon, 2};
    for (const std::size_t threads : {1U, 3U, 8U}) {
        settings.threads = threads;
        QVERIFY(headBarcodes(activations_, points_, settings) == barcodes);
    }
    settings.metric = Metric::Cosine;
    QVERIFY_THROWS_EXCEPTION(Error, headBarcodes(activations_, points_, settings));
}

void HeadBarcodesTest::allPairs()
{
    const auto barcodes = headBarcodes(activations_, points_, {Metric::JensenShannon, 1});
    std::vector<Diagram> diagrams;
    for (const Barcode &barcode : barcodes)
        diagrams.push_back(diagram(barcode, 0));
    diagrams.push_back({}); // no essential bar: infinitely far
    const SquareMatrix distances =
        pairwiseDistances(diagrams, DiagramDistance::Wasserstein1, GroundNorm::Infinity);
    for (std::size_t i = 0; i < diagrams.size(); ++i)
        for (std::size_t j = 0; j < diagrams.size(); ++j) {
            const double alone = i == j
                ? 0
                : wassersteinMatching(diagrams[std::max(i, j)], diagrams[std::min(i, j)], 1).distance;
            QVERIFY(distances(i, j) == alone);
        }
    QVERIFY(distances(0, diagrams.size() - 1) == infinity);
    for (const std::size_t threads : {1U, 5U})
        QVERIFY(
            pairwiseDistances(diagrams, DiagramDistance::Wasserstein1, GroundNorm::Infinity, {}, {}, threads)
            == distances);
    QCOMPARE(pairwiseDistances({}, DiagramDistance::Bottleneck, GroundNorm::Infinity).n(), std::size_t(0));
}

void HeadBarcodesTest::stopsAndFails()
{
    std::stop_source source;
    std::atomic<int> calls = 0;
    const auto stopAtThird = [&](std::size_t) {
        if (++calls == 3)
            source.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, parallelEach(1000, stopAtThird, source.get_token(), {}, 2));
    QVERIFY(calls < 10);
    QVERIFY_THROWS_EXCEPTION(Error,
                             parallelEach(
                                 100,
                                 [](std::size_t k) {
                                     if (k == 7)
                                         throw Error("seven");
                                 },
                                 {}, {}, 4));
    std::vector<int> counts(500);
    parallelEach(
        counts.size(), [&](std::size_t k) { ++counts[k]; }, {}, {}, 4);
    QVERIFY(std::all_of(counts.begin(), counts.end(), [](int count) { return count == 1; }));
}

QTEST_GUILESS_MAIN(HeadBarcodesTest)
#include "head_barcodes_test.moc"
