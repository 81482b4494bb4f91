#include "analysis/pipeline.h"

#include "analysis/analysis_json.h"
#include "error.h"
#include "fake_model.h"
#include "metric/metric.h"
#include "model/model_files.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace attopo;

class PipelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsOnlyWhatChanged();
    void dropsSpecialTokens();
    void cutsVisibly();
    void emptyAndSingleToken();
    void matrices();
    void spanKeepsDistancesOfTheWholeText();
    void hiddenStates();
    void refusesHeadsThatAreNotThere();
    void stops();
    void keepsLayersWhenMoreAreCancelled();
    void ignoresWhatIsNotUsed();
    void spellingChangesOnlyNames();
    void readsTranslations();
    void cutsBothTexts();
    void bothEngines();
    void json();

private:
    std::shared_ptr<FakeModel> model_ = std::make_shared<FakeModel>();
    AnalysisRequest request(const std::string &text) const
    {
        AnalysisRequest request;
        request.source = TextSource{model_, text};
        return request;
    }
};

void PipelineTest::runsOnlyWhatChanged()
{
    Pipeline pipeline;
    AnalysisRequest first = request("a text");
    first.attention.layer = 1;
    const Analysis a = pipeline.run(first);
    QCOMPARE(model_->forwards, 1);
    const Analysis same = pipeline.run(first);
    QCOMPARE(same.barcode, a.barcode); // the very same object
    QCOMPARE(same.space, a.space);
    QCOMPARE(pipeline.counts(Stage::Persistence).hits, std::size_t(1));

    AnalysisRequest otherHead = first;
    otherHead.attention.head = 1;
    const Analysis b = pipeline.run(otherHead);
    QCOMPARE(model_->forwards, 1); // the model has read this text
    QCOMPARE(pipeline.counts(Stage::Attention).hits, std::size_t(1));
    QVERIFY(b.space->distances.values != a.space->distances.values);

    AnalysisRequest otherDimension = first;
    otherDimension.maxDimension = 2;
    const Analysis c = pipeline.run(otherDimension);
    QCOMPARE(c.space, a.space);
    QCOMPARE(c.layout, a.layout);
    QVERIFY(c.barcode != a.barcode);

    AnalysisRequest lowerLayer = first;
    lowerLayer.attention.layer = 0;
    pipeline.run(lowerLayer);
    QCOMPARE(model_->forwards, 1); // layer 0 was computed on the way to layer 1
    AnalysisRequest higherLayer = first;
    higherLayer.attention.layer = 2;
    pipeline.run(higherLayer);
    QCOMPARE(model_->forwards, 2);

    AnalysisRequest otherMetric = first;
    otherMetric.metric = Metric::Attention;
    pipeline.run(otherMetric);
    QCOMPARE(model_->forwards, 2);
    pipeline.run(request("another text"));
    QCOMPARE(model_->forwards, 3);
}

void PipelineTest::dropsSpecialTokens()
{
    Pipeline pipeline;
    AnalysisRequest dropped = request("abcd");
    dropped.dropSpecialTokens = true;
    const Analysis analysis = pipeline.run(dropped);
    QCOMPARE(analysis.space->tokens.size(), std::size_t(4));
    QCOMPARE(analysis.space->distances.n(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < 4; ++j)
            sum += analysis.space->attention(i, j);
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }
    QCOMPARE(pipeline.run(request("abcd")).space->tokens.size(), std::size_t(6));
}

void PipelineTest::cutsVisibly()
{
    Pipeline pipeline;
    const Analysis analysis = pipeline.run(request(std::string(100000, 'x')));
    QCOMPARE(analysis.space->tokens.size(), std::size_t(40));
    QCOMPARE(analysis.space->textCutAt, std::optional<std::size_t>(38));
}

void PipelineTest::emptyAndSingleToken()
{
    Pipeline pipeline;
    for (const std::string text : {"", "x"}) {
        AnalysisRequest dropped = request(text);
        dropped.dropSpecialTokens = true;
        const Analysis analysis = pipeline.run(dropped);
        QCOMPARE(analysis.space->tokens.size(), text.size());
        QCOMPARE(analysis.barcode->bars.size(), text.size());
        QCOMPARE(analysis.layout->size(), text.size());
    }
}

void PipelineTest::matrices()
{
    auto distances = std::make_shared<SquareMatrix>(3);
    distances->values = {0, 1, 2, 1, 0, 3, 2, 3, 0};
    AnalysisRequest imported;
    imported.source = MatrixSource{MatrixSource::Kind::Distances, distances};
    Pipeline pipeline;
    const Analysis a = pipeline.run(imported);
    QVERIFY(a.space->distances == *distances);
    QCOMPARE(a.space->tokens[2].text, std::string("2"));
    QCOMPARE(a.space->attention.rows, std::size_t(0));

    auto attention = std::make_shared<SquareMatrix>(2);
    attention->values = {1, 0, 0, 1};
    imported.source = MatrixSource{MatrixSource::Kind::Attention, attention};
    QCOMPARE(pipeline.run(imported).space->distances(0, 1), 1.0);
}

void PipelineTest::spanKeepsDistancesOfTheWholeText()
{
    Pipeline pipeline;
    const Analysis whole = pipeline.run(request("abcdefg"));
    AnalysisRequest some = request("abcdefg");
    some.span = {2, 5};
    const Analysis part = pipeline.run(some);
    QCOMPARE(pipeline.counts(Stage::Distances).misses, std::size_t(1)); // nothing anew
    QCOMPARE(part.space->tokens.size(), std::size_t(3));
    QCOMPARE(part.space->tokens[0].text, std::string("c"));
    QCOMPARE(part.space->attended, whole.space->tokens);
    QCOMPARE(part.space->attention.rows, std::size_t(3));
    QCOMPARE(part.layout->size(), std::size_t(3));
    QCOMPARE(part.barcode->vertices, std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            QCOMPARE(part.space->distances(i, j), whole.space->distances(i + 3, j + 3)); // after [CLS], a, b
        for (std::size_t j = 0; j < whole.space->tokens.size(); ++j)
            QCOMPARE(part.space->attention(i, j), whole.space->attention(i + 3, j));
    }
    some.metric = Metric::Attention;
    const double weight = std::max(whole.space->attention(3, 4), whole.space->attention(4, 3));
    QCOMPARE(pipeline.run(some).space->distances(0, 1), 1 - weight);
    some.span = {7, 9};
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.run(some));
}

void PipelineTest::hiddenStates()
{
    // The fake model's hidden state of a token after layer l is its id times l + 2.
    Pipeline pipeline;
    AnalysisRequest hidden = request("ad");
    hidden.metric = Metric::Euclidean;
    hidden.attention.layer = 1;
    QCOMPARE(pipeline.run(hidden).space->distances(1, 2), 3.0 * ('d' - 'a'));
    QCOMPARE(pipeline.run(hidden).space->distances(0, 2), 3.0 * ('d' - 1));
    // A mean over heads of lower layers does not change which hidden states they are.
    hidden.attention.combination.reduction = Reduction::Mean;
    hidden.attention.combination.layers = {0};
    QCOMPARE(pipeline.run(hidden).space->distances(1, 2), 3.0 * ('d' - 'a'));
    hidden.attention.layer = 2;
    QCOMPARE(pipeline.run(hidden).space->distances(1, 2), 4.0 * ('d' - 'a'));
    // A word is where its tokens are on average.
    hidden.source = TextSource{model_, "ab d"};
    hidden.joinWords = true;
    const auto words = pipeline.run(hidden).space;
    QCOMPARE(words->tokens.size(), std::size_t(5)); // with the space
    QCOMPARE(words->distances(1, 3), 4.0 * ('d' - 0.5 * ('a' + 'b')));
    QCOMPARE(pipeline
                 .run([&] {
                     hidden.metric = Metric::Cosine;
                     return hidden;
                 }())
                 .space->distances(1, 3),
             0.0); // one direction: there is one dimension

    auto attention = std::make_shared<SquareMatrix>(2);
    attention->values = {1, 0, 0, 1};
    hidden.source = MatrixSource{MatrixSource::Kind::Attention, attention};
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.run(hidden));
}

void PipelineTest::refusesHeadsThatAreNotThere()
{
    Pipeline pipeline;
    AnalysisRequest wrong = request("text");
    wrong.attention.head = 2;
    try {
        pipeline.run(wrong);
        QFAIL("accepted");
    } catch (const Error &error) {
        QCOMPARE(error.what(), "There is no head 2: fake has heads 0 to 1");
    }
    wrong.attention.head = 0;
    wrong.attention.layer = 3;
    QVERIFY_THROWS_EXCEPTION(Error, pipeline.run(wrong));
}

void PipelineTest::stops()
{
    Pipeline pipeline;
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, pipeline.run(request("never read"), source.get_token()));
    QCOMPARE(pipeline.counts(Stage::Tokens).misses, std::size_t(0));
}

void PipelineTest::keepsLayersWhenMoreAreCancelled()
{
    Pipeline pipeline;
    AnalysisRequest first = request("a text");
    pipeline.run(first);
    AnalysisRequest higher = first;
    higher.attention.layer = 2;
    const int before = model_->forwards;
    std::stop_source source;
    model_->stopAtNextForward = &source;
    QVERIFY_EXCEPTION_THROWN(pipeline.run(higher, source.get_token()), Cancelled);
    QCOMPARE(model_->forwards, before + 1);
    first.attention.head = 1;
    pipeline.run(first);
    QCOMPARE(model_->forwards, before + 1);
}

void PipelineTest::ignoresWhatIsNotUsed()
{
    Pipeline pipeline;
    const auto sameAs = [&](const AnalysisRequest &one, auto change) {
        AnalysisRequest other = one;
        change(other);
        const Analysis a = pipeline.run(one);
        const Analysis b = pipeline.run(other);
        return a.space == b.space && a.barcode == b.barcode && a.layout == b.layout && b.request == other;
    };
    AnalysisRequest one = request("a text");
    QVERIFY(sameAs(one, [](auto &r) { std::get<TextSource>(r.source).translation = "ein Text"; }));
    QVERIFY(!sameAs(one, [](auto &r) { r.attention.head = 1; }));
    one.attention.combination.reduction = Reduction::Mean;
    QVERIFY(sameAs(one, [](auto &r) { r.attention.head = 1; }));
    QVERIFY(sameAs(one, [](auto &r) { r.attention.layer = 1; }));
    QVERIFY(!sameAs(one, [](auto &r) { r.attention.combination.heads = {1}; }));
    one.attention.combination.reduction = Reduction::Rollout;
    QVERIFY(sameAs(one, [](auto &r) { r.attention.combination.layers = {1}; }));
    QVERIFY(!sameAs(one, [](auto &r) { r.attention.layer = 1; }));
}

void PipelineTest::spellingChangesOnlyNames()
{
    Pipeline pipeline;
    AnalysisRequest read = request("");
    read.source = TextSource{openModel(modelFolder(ATTOPO_TEST_DATA_DIR "/model/tiny-bert")), "The kings"};
    AnalysisRequest spelled = read;
    spelled.vocabularySpelling = true;
    const Analysis a = pipeline.run(read);
    const Analysis b = pipeline.run(spelled);
    QCOMPARE(b.barcode, a.barcode);
    QCOMPARE(b.layout, a.layout);
    bool differs = false;
    for (std::size_t i = 0; i < a.space->tokens.size(); ++i) {
        QCOMPARE(labelOf(b.space->tokens[i]), a.space->tokens[i].text);
        differs |= labelOf(a.space->tokens[i]) != a.space->tokens[i].text;
    }
    QVERIFY(differs);
}

void PipelineTest::readsTranslations()
{
    Pipeline pipeline;
    AnalysisRequest text = request("");
    const auto marian = openModel(modelFolder(ATTOPO_TEST_DATA_DIR "/model/families/marian"));
    text.source = TextSource{marian, "The cat sat on the mat.", "Die Katze"};
    text.attention.layer = 1;
    const auto of = [&](AttentionPart part) {
        AnalysisRequest other = text;
        other.attention.part = part;
        return pipeline.run(other);
    };
    const Analysis encoder = of(AttentionPart::Text);
    const Analysis decoder = of(AttentionPart::Translation);
    const Analysis across = of(AttentionPart::TranslationOverText);
    const Analysis back = of(AttentionPart::TextOverTranslation);
    const std::size_t m = encoder.space->tokens.size();
    const std::size_t n = decoder.space->tokens.size();
    QVERIFY(m != n);
    QVERIFY(decoder.space->tokens.front().special); // the start token
    QCOMPARE(across.space->tokens, decoder.space->tokens);
    QCOMPARE(across.space->attended, encoder.space->tokens);
    QCOMPARE(across.space->attention.rows, n);
    QCOMPARE(across.space->attention.columns, m);
    QCOMPARE(back.space->tokens, encoder.space->tokens);
    QCOMPARE(back.space->distances.n(), m);
    QVERIFY(encoder.space->pattern.greatest.rows > 0);
    QCOMPARE(across.space->pattern.greatest.rows, std::size_t(0));

    std::vector<std::int32_t> ids, targetIds;
    for (const Token &token : encoder.space->tokens)
        ids.push_back(token.id);
    for (const Token &token : decoder.space->tokens)
        targetIds.push_back(token.id);
    const Activations source = marian->forward(ids, marian->info().layers - 1, {});
    const Activations target = marian->forwardDecoder(source, targetIds, text.attention.layer, {});
    const auto cross = target.crossHeadHere(text.attention.layer, 0);
    for (std::size_t j = 0; j < m; ++j) {
        double column = 0;
        for (std::size_t i = 0; i < n; ++i)
            column += static_cast<double>(cross[i * m + j]);
        for (std::size_t i = 0; i < n; ++i) {
            const auto weight = static_cast<double>(cross[i * m + j]);
            // A row's float weights sum to 1 within 1e-6, and are divided by that sum.
            QVERIFY(std::abs(across.space->attention(i, j) - weight) < 1e-6);
            QVERIFY(std::abs(back.space->attention(j, i) - weight / column) < 1e-6);
        }
    }

    for (const Metric metric : {Metric::Attention, Metric::Cosine}) {
        text.metric = metric;
        QVERIFY_EXCEPTION_THROWN(of(AttentionPart::TranslationOverText), Error);
    }
    QCOMPARE(of(AttentionPart::Translation).space->tokens.size(), n);
    text.source = TextSource{model_, "a text", "ein Text"};
    QVERIFY_EXCEPTION_THROWN(of(AttentionPart::Translation), Error);
}

void PipelineTest::cutsBothTexts()
{
    Pipeline pipeline;
    AnalysisRequest cut = request("");
    const auto marian = openModel(modelFolder(ATTOPO_TEST_DATA_DIR "/model/families/marian"));
    std::string lengthy;
    for (int i = 0; i < 100; ++i)
        lengthy += "Die Katze ";
    cut.source = TextSource{marian, lengthy, "Die Katze"};
    cut.attention.part = AttentionPart::Translation;
    QVERIFY(pipeline.run(cut).space->textCutAt);
    QVERIFY(!pipeline.run(cut).space->translationCutAt);
    cut.source = TextSource{marian, "Die Katze", lengthy};
    cut.attention.part = AttentionPart::TextOverTranslation;
    QVERIFY(!pipeline.run(cut).space->textCutAt);
    QVERIFY(pipeline.run(cut).space->translationCutAt);
}

void PipelineTest::bothEngines()
{
    Pipeline pipeline;
    AnalysisRequest edges = request("some text to read");
    AnalysisRequest ripser = edges;
    ripser.engine = PersistenceEngine::Ripser;
    const Analysis a = pipeline.run(edges);
    const Analysis b = pipeline.run(ripser);
    QCOMPARE(a.space, b.space);
    QCOMPARE(a.layout, b.layout);
    QVERIFY(a.barcode != b.barcode); // computed anew
    QCOMPARE(a.barcode->bars.size(), b.barcode->bars.size());
    for (std::size_t k = 0; k < a.barcode->bars.size(); ++k) {
        QCOMPARE(a.barcode->bars[k].birth, b.barcode->bars[k].birth);
        QCOMPARE(a.barcode->bars[k].death, b.barcode->bars[k].death);
        QCOMPARE(a.barcode->bars[k].birthSimplex, b.barcode->bars[k].birthSimplex);
    }
    QVERIFY(a.loops && !b.loops);
    edges.maxDimension = 2;
    const Analysis c = pipeline.run(edges);
    QCOMPARE(c.loops, a.loops);
}

void PipelineTest::json()
{
    Pipeline pipeline;
    const Analysis a = pipeline.run(request("some text"));
    const Analysis b = pipeline.run(request("other words"));
    const Comparison comparison = compareBarcodes(*a.barcode, *b.barcode);
    const auto json = nlohmann::json::parse(analysisJson(a, &b, &comparison, 0.25));
    QCOMPARE(json["a"]["tokens"][1]["text"].get<std::string>(), std::string("s"));
    QCOMPARE(json["a"]["tokens"][1]["end"].get<int>(), 1);
    for (std::size_t i = 0; i < a.space->distances.n(); ++i)
        for (std::size_t j = 0; j < a.space->distances.n(); ++j)
            QCOMPARE(json["a"]["distances"][i][j].get<double>(), a.space->distances(i, j)); // to the last bit
    QCOMPARE(json["a"]["bars"].size(), a.barcode->bars.size());
    for (std::size_t k = 0; k < a.barcode->bars.size(); ++k) {
        const Bar &bar = a.barcode->bars[k];
        const auto &item = json["a"]["bars"][k];
        QCOMPARE(item["dim"].get<int>(), bar.dimension);
        QCOMPARE(item["birth"].get<double>(), bar.birth);
        QCOMPARE(item["death"].is_null(), bar.essential());
        QCOMPARE(item["birth_simplex"].get<Simplex>(), bar.birthSimplex);
        QCOMPARE(item["death_simplex"].get<Simplex>(), bar.deathSimplex);
    }
    QCOMPARE(json["a"]["at_threshold"]["t"].get<double>(), 0.25);
    QCOMPARE(json["a"]["at_threshold"]["betti"].size(), std::size_t(2));
    QCOMPARE(json["comparison"]["1"]["bottleneck"].get<double>(),
             comparison.diagrams[1][DiagramDistance::Bottleneck].distance);
    QVERIFY(!nlohmann::json::parse(analysisJson(a, nullptr, nullptr, {})).contains("b"));
}

QTEST_GUILESS_MAIN(PipelineTest)
#include "pipeline_test.moc"
