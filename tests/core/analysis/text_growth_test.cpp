// A text read token by token: against GUDHI (tests/data/analysis/make_growth_reference.py), and against each
// of its beginnings analysed by itself.

#include "analysis/text_growth.h"

#include "analysis/pipeline.h"
#include "analysis/text_growth_json.h"
#include "error.h"
#include "fake_model.h"
#include "metric/submatrix.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <numeric>
#include <ranges>
#include <set>

using namespace attopo;

namespace {

/// Like FakeModel, but no token attends to a later one.
class CausalModel : public FakeModel {
public:
    CausalModel()
        : info_(FakeModel::info())
    {
        info_.causal = true;
    }
    const ModelInfo &info() const override { return info_; }
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override
    {
        Activations result = FakeModel::forward(ids, lastLayer, stop, known);
        const std::size_t n = result.tokens;
        for (std::size_t row = 0; row < result.attention.size() / n; ++row) {
            float *weights = result.attention.data() + row * n;
            std::fill(weights + row % n + 1, weights + n, 0.0F);
            const float sum = std::accumulate(weights, weights + n, 0.0F);
            for (std::size_t k = 0; k < n; ++k)
                weights[k] /= sum;
        }
        return result;
    }

private:
    ModelInfo info_;
};

const nlohmann::json &reference()
{
    static const nlohmann::json data = [] {
        std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/text_growth.json");
        return nlohmann::json::parse(file);
    }();
    return data;
}

/// Attends as the reference has it.
class ReferenceModel : public CausalModel {
public:
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override
    {
        Activations result = CausalModel::forward(ids, lastLayer, stop, known);
        const auto attention = reference()["attention"].get<std::vector<float>>();
        const std::size_t n = result.tokens;
        Q_ASSERT(n * n == attention.size());
        std::copy(attention.begin(), attention.end(), result.attention.begin());
        return result;
    }
};

AnalysisRequest requestFor(std::shared_ptr<const Model> model, const std::string &text)
{
    AnalysisRequest request;
    request.source = TextSource{std::move(model), text};
    request.attention.layer = 1;
    request.attention.head = 1;
    return request;
}

const std::string sentence = "the king sent a king a messenger";

} // namespace

class TextGrowthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data();
    void agreesWithGudhi();
    void onePassIsEveryBeginning_data();
    void onePassIsEveryBeginning();
    void onePassOfASpan();
    void manyPassesAreEveryBeginning_data();
    void manyPassesAreEveryBeginning();
    void bytesOfOneCharacter();
    void strides();
    void observes();
    void nothingToRead();
    void countsBettiNumbers();
    void followsBars();
    void vinesMatchLeast();
    void json();
    void whatDoesNotGrow();
    void stops();
};

void TextGrowthTest::agreesWithGudhi_data()
{
    QTest::addColumn<QString>("metric");
    QTest::newRow("js") << QStringLiteral("js");
    QTest::newRow("js-softmax") << QStringLiteral("js-softmax");
}

void TextGrowthTest::agreesWithGudhi()
{
    QFETCH(QString, metric);
    const std::size_t n = reference()["points"];
    AnalysisRequest request =
        requestFor(std::make_shared<ReferenceModel>(), std::string(n - 2, 'x')); // two special ones
    request.attention.layer = request.attention.head = 0;
    request.metric = *metricByName(metric.toStdString());
    const TextGrowth growth = growText(request);
    QVERIFY(growth.onePass);
    QCOMPARE(growth.steps.size(), n);
    for (std::size_t k = 0; k < n; ++k) {
        const auto &expected = reference()[metric.toStdString()][k];
        const Barcode &found = growth.steps[k].barcode;
        QCOMPARE(found.vertices, k + 1);
        QCOMPARE(found.bars.size(), expected.size());
        for (std::size_t bar = 0; bar < expected.size(); ++bar) {
            QCOMPARE(found.bars[bar].dimension, expected[bar][0].get<int>());
            QVERIFY(std::abs(found.bars[bar].birth - expected[bar][1].get<double>()) < 1e-6);
            QCOMPARE(found.bars[bar].essential(), expected[bar][2].is_null());
            if (!found.bars[bar].essential())
                QVERIFY(std::abs(found.bars[bar].death - expected[bar][2].get<double>()) < 1e-6);
        }
    }
    if (metric != QLatin1String("js"))
        return;
    const auto surface = bettiSurface(growth.steps, reference()["thresholds"].get<std::vector<double>>());
    QCOMPARE(surface.size(), std::size_t(2));
    for (std::size_t dimension = 0; dimension < 2; ++dimension)
        for (std::size_t s = 0; s < surface[dimension].rows; ++s)
            for (std::size_t t = 0; t < surface[dimension].columns; ++t)
                QCOMPARE(surface[dimension](s, t), reference()["betti"][dimension][s][t].get<double>());
}

void TextGrowthTest::onePassIsEveryBeginning_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<bool>("joinWords");
    QTest::addColumn<bool>("dropSpecial");
    QTest::addColumn<QString>("reduction");
    for (const MetricInfo &info : metrics())
        for (const bool joinWords : {false, true})
            for (const bool dropSpecial : {false, true})
                QTest::addRow("%s%s%s", info.name.data(), joinWords ? ", words" : "",
                              dropSpecial ? ", without special tokens" : "")
                    << QString::fromUtf8(info.name.data()) << joinWords << dropSpecial
                    << QStringLiteral("one");
    QTest::newRow("mean") << QStringLiteral("js") << true << true << QStringLiteral("mean");
    QTest::newRow("max") << QStringLiteral("js") << true << true << QStringLiteral("max");
    QTest::newRow("rollout") << QStringLiteral("js") << true << true << QStringLiteral("rollout");
}

void TextGrowthTest::onePassIsEveryBeginning()
{
    QFETCH(QString, metric);
    QFETCH(bool, joinWords);
    QFETCH(bool, dropSpecial);
    QFETCH(QString, reduction);
    AnalysisRequest request = requestFor(std::make_shared<CausalModel>(), sentence);
    request.metric = *metricByName(metric.toStdString());
    request.joinWords = joinWords;
    request.dropSpecialTokens = dropSpecial;
    request.maxDimension = 2;
    request.attention.combination.reduction = reduction == u"mean" ? Reduction::Mean
        : reduction == u"max"                                      ? Reduction::Maximum
        : reduction == u"rollout"                                  ? Reduction::Rollout
                                                                   : Reduction::OneHead;
    const TextGrowth growth = growText(request);
    QVERIFY(growth.onePass);
    Pipeline pipeline;
    const Analysis whole = pipeline.run(request);
    QCOMPARE(growth.steps.size(), whole.space->tokens.size());
    QVERIFY(growth.points == whole.space->tokens);
    QVERIFY(growth.steps.back().barcode == *whole.barcode);
    QCOMPARE(growth.steps.back().characters, sentence.size());
    for (const GrowthStep &step : growth.steps) {
        if (step.characters == sentence.size())
            continue;
        // The tokens up to there, read alone: the same but for the special token at the end.
        AnalysisRequest part = request;
        std::get<TextSource>(part.source).text = sentence.substr(0, step.characters);
        SquareMatrix distances = pipeline.space(part)->distances;
        if (step.read > distances.n())
            QFAIL("too many");
        if (metricInfo(request.metric).input == MetricInput::AttentionRows && !dropSpecial
            && request.metric != Metric::JensenShannon && request.metric != Metric::Hellinger
            && request.metric != Metric::TotalVariation)
            continue; // the token at the end counts in a second softmax
        distances = submatrix(distances, std::views::iota(std::size_t(0), step.read));
        const Barcode expected = persistentHomology(distances, {.maxDimension = 2});
        QCOMPARE(step.barcode.bars.size(), expected.bars.size());
        QCOMPARE(step.barcode.vertices, step.read);
        for (std::size_t k = 0; k < expected.bars.size(); ++k) {
            // Rows of float32 numbers are divided by sums of others.
            QVERIFY(std::abs(step.barcode.bars[k].birth - expected.bars[k].birth) < 1e-5);
            QVERIFY(step.barcode.bars[k].essential()
                    || std::abs(step.barcode.bars[k].death - expected.bars[k].death) < 1e-5);
        }
    }
    for (const std::size_t threads : {1U, 3U, 7U})
        QVERIFY(growText(request, {.stride = 1, .threads = threads}).steps == growth.steps);
}

void TextGrowthTest::onePassOfASpan()
{
    AnalysisRequest request = requestFor(std::make_shared<CausalModel>(), sentence);
    request.span = CharacterSpan{4, 16};
    request.dropSpecialTokens = true; // the one at the end of a beginning would count in a second softmax
    for (const Metric metric : {Metric::JensenShannon, Metric::JensenShannonSoftmax}) {
        request.metric = metric;
        const TextGrowth growth = growText(request);
        QCOMPARE(growth.steps.size(), std::size_t(12));
        QCOMPARE(growth.steps[2].characters, std::size_t(7));
        Pipeline pipeline;
        QVERIFY(growth.steps.back().barcode == *pipeline.run(request).barcode);
        AnalysisRequest part = request;
        std::get<TextSource>(part.source).text = sentence.substr(0, 7);
        const Barcode expected = *pipeline.run(part).barcode;
        const Barcode &found = growth.steps[2].barcode;
        QCOMPARE(found.bars.size(), expected.bars.size());
        for (std::size_t k = 0; k < found.bars.size(); ++k)
            QVERIFY(found.bars[k].essential()
                    || std::abs(found.bars[k].death - expected.bars[k].death) < 1e-5);
    }
}

void TextGrowthTest::manyPassesAreEveryBeginning_data()
{
    QTest::addColumn<bool>("joinWords");
    QTest::addColumn<bool>("dropSpecial");
    QTest::newRow("tokens") << false << false;
    QTest::newRow("words, without special tokens") << true << true;
}

void TextGrowthTest::manyPassesAreEveryBeginning()
{
    QFETCH(bool, joinWords);
    QFETCH(bool, dropSpecial);
    const auto model = std::make_shared<FakeModel>();
    AnalysisRequest request = requestFor(model, sentence + " ");
    request.joinWords = joinWords;
    request.dropSpecialTokens = dropSpecial;
    request.maxDimension = 2;
    const TextGrowth growth = growText(request);
    QVERIFY(!growth.onePass);
    QCOMPARE(growth.steps.size(), growth.points.size() - (dropSpecial ? 0 : 2));
    QCOMPARE(model->forwards, static_cast<int>(growth.steps.size()));
    Pipeline pipeline;
    for (const GrowthStep &step : growth.steps) {
        QCOMPARE(growth.points[step.read - 1].end, step.characters);
        AnalysisRequest part = request;
        std::get<TextSource>(part.source).text = (sentence + " ").substr(0, step.characters);
        QVERIFY(step.barcode == *pipeline.run(part).barcode);
    }
    QVERIFY(growth.steps.back().barcode == *pipeline.run(request).barcode);
}

void TextGrowthTest::bytesOfOneCharacter()
{
    /// Two tokens for each character.
    class ByteModel : public FakeModel {
        Tokenization tokenize(std::string_view text, std::size_t) const override
        {
            Tokenization read;
            for (std::size_t k = 0; k < text.size() / 2; ++k) // “é” and the like
                for (const int half : {0, 1})
                    read.tokens.push_back({half + 2 * static_cast<unsigned char>(text[2 * k + 1]) % 100,
                                           "byte", k, k + 1, false});
            return read;
        }
    };
    AnalysisRequest request = requestFor(std::make_shared<ByteModel>(), "éèü");
    const TextGrowth growth = growText(request);
    QCOMPARE(growth.steps.size(), std::size_t(3));
    Pipeline pipeline;
    for (std::size_t k = 0; k < 3; ++k) {
        QCOMPARE(growth.steps[k].read, 2 * k + 2);
        QCOMPARE(growth.steps[k].characters, k + 1);
        QCOMPARE(growth.steps[k].barcode.vertices, 2 * k + 2);
    }
    QVERIFY(growth.steps.back().barcode == *pipeline.run(request).barcode);
}

void TextGrowthTest::strides()
{
    for (const bool causal : {false, true}) {
        const auto model = causal ? std::make_shared<CausalModel>() : std::make_shared<FakeModel>();
        const AnalysisRequest request = requestFor(model, "abcdefghij");
        const TextGrowth all = growText(request);
        const TextGrowth some = growText(request, {.stride = 4});
        std::vector<std::size_t> characters;
        for (const GrowthStep &step : some.steps) {
            characters.push_back(step.characters);
            QVERIFY(std::find(all.steps.begin(), all.steps.end(), step) != all.steps.end());
        }
        QCOMPARE(characters,
                 (causal ? std::vector<std::size_t>{3, 7, 10} : std::vector<std::size_t>{4, 8, 10}));
        QVERIFY(some.steps.back() == all.steps.back());
        QCOMPARE(growText(request, {.stride = 1000}).steps.size(), std::size_t(1));
    }
}

void TextGrowthTest::observes()
{
    for (const bool causal : {false, true}) {
        const auto model = causal ? std::make_shared<CausalModel>() : std::make_shared<FakeModel>();
        std::map<std::size_t, GrowthStep> seen;
        const TextGrowth growth =
            growText(requestFor(model, sentence), {}, {},
                     [&](std::size_t number, std::size_t steps, const GrowthStep &step) {
                         QCOMPARE(steps, sentence.size() + (model->info().causal ? 2 : 0));
                         seen[number] = step;
                     });
        QCOMPARE(seen.size(), growth.steps.size());
        for (const auto &[number, step] : seen)
            QVERIFY(step == growth.steps[number]);
    }
}

void TextGrowthTest::nothingToRead()
{
    for (const bool causal : {false, true})
        for (const bool dropSpecial : {false, true}) {
            const auto model = causal ? std::make_shared<CausalModel>() : std::make_shared<FakeModel>();
            AnalysisRequest request = requestFor(model, "");
            request.dropSpecialTokens = dropSpecial;
            const TextGrowth growth = growText(request);
            Pipeline pipeline;
            QCOMPARE(growth.steps.size(), std::size_t(causal ? (dropSpecial ? 0 : 2) : 1));
            if (!growth.steps.empty())
                QVERIFY(growth.steps.back().barcode == *pipeline.run(request).barcode);
            QVERIFY(vineyard(growth.steps).vines.size() <= 2);
            bettiSurface(growth.steps, evenThresholds(growth.steps, 3));
        }
}

void TextGrowthTest::countsBettiNumbers()
{
    const TextGrowth growth = growText(requestFor(std::make_shared<CausalModel>(), sentence));
    const auto thresholds = evenThresholds(growth.steps, 7);
    QCOMPARE(thresholds.front(), 0.0);
    double largest = 0;
    for (const GrowthStep &step : growth.steps)
        largest = std::max(largest, step.barcode.largestValue());
    QCOMPARE(thresholds.back(), largest);
    const auto surface = bettiSurface(growth.steps, thresholds);
    Pipeline pipeline;
    const auto space = pipeline.space(requestFor(std::make_shared<CausalModel>(), sentence));
    for (std::size_t s = 0; s < growth.steps.size(); ++s) {
        const SquareMatrix distances =
            submatrix(space->distances, std::views::iota(std::size_t(0), growth.steps[s].read));
        for (std::size_t t = 0; t < thresholds.size(); ++t) {
            const RipsComplex complex =
                ripsComplexAt(thresholds[t], edgesByLength(distances), growth.steps[s].barcode);
            QCOMPARE(surface[0](s, t), static_cast<double>(complex.components));
            QCOMPARE(surface[1](s, t), static_cast<double>(complex.betti[1]));
        }
    }
}

void TextGrowthTest::followsBars()
{
    // A bar that moves, one that ends, one that begins.
    const auto step = [](std::vector<Bar> bars) {
        GrowthStep made;
        made.barcode.maxDimension = 1;
        made.barcode.bars = std::move(bars);
        return made;
    };
    const std::vector<GrowthStep> steps{
        step({{0, 0, infinity, {}, {}}, {1, 0.1, 0.5, {}, {}}, {1, 0.6, 0.65, {}, {}}}),
        step({{0, 0, 0.3, {}, {}}, {0, 0, infinity, {}, {}}, {1, 0.12, 0.55, {}, {}}}),
        step({{0, 0, 0.3, {}, {}}, {0, 0, infinity, {}, {}}, {1, 0.1, 0.5, {}, {}}, {1, 0.3, 0.9, {}, {}}})};
    const Vineyard found = vineyard(steps);
    QCOMPARE(found.vines.size(), std::size_t(5));
    QVERIFY((found.vines[0] == Vine{0, {{0, 0, 0, infinity}, {1, 1, 0, infinity}, {2, 1, 0, infinity}}}));
    QVERIFY((found.vines[1] == Vine{0, {{1, 0, 0, 0.3}, {2, 0, 0, 0.3}}}));
    QVERIFY((found.vines[2] == Vine{1, {{0, 1, 0.1, 0.5}, {1, 2, 0.12, 0.55}, {2, 2, 0.1, 0.5}}}));
    QVERIFY((found.vines[3] == Vine{1, {{0, 2, 0.6, 0.65}}}));
    QVERIFY((found.vines[4] == Vine{1, {{2, 3, 0.3, 0.9}}}));
    QCOMPARE(found.changes.rows, std::size_t(2));
    QCOMPARE(found.changes(0, 0), 0.15);
    QVERIFY(std::abs(found.changes(0, 1) - std::hypot(0.05, 0.025)) < 1e-12);
    QCOMPARE(found.changes(1, 0), 0.0);
}

void TextGrowthTest::vinesMatchLeast()
{
    const TextGrowth growth = growText(requestFor(std::make_shared<CausalModel>(), sentence));
    const Vineyard found = vineyard(growth.steps);
    std::set<std::pair<std::size_t, std::size_t>> seen;
    Matrix squares(growth.steps.size() - 1, 2);
    for (const Vine &vine : found.vines)
        for (std::size_t k = 0; k < vine.leaves.size(); ++k) {
            const Vine::Leaf &leaf = vine.leaves[k];
            const Bar &bar = growth.steps[leaf.step].barcode.bars[leaf.bar];
            QVERIFY(bar.dimension == vine.dimension && bar.birth == leaf.birth && bar.death == leaf.death);
            QVERIFY(seen.emplace(leaf.step, leaf.bar).second);
            const auto cost = [](double move) { return move * move; };
            const auto column = static_cast<std::size_t>(vine.dimension);
            if (k + 1 < vine.leaves.size()) {
                const Vine::Leaf &next = vine.leaves[k + 1];
                QCOMPARE(next.step, leaf.step + 1);
                squares(leaf.step, column) +=
                    cost(std::max(std::abs(leaf.birth - next.birth),
                                  bar.essential() ? 0 : std::abs(leaf.death - next.death)));
            } else if (leaf.step + 1 < growth.steps.size()) {
                squares(leaf.step, column) += cost((leaf.death - leaf.birth) / 2);
            }
            if (k == 0 && leaf.step > 0)
                squares(leaf.step - 1, column) += cost((leaf.death - leaf.birth) / 2);
        }
    std::size_t bars = 0;
    for (const GrowthStep &step : growth.steps)
        bars += step.barcode.bars.size();
    QCOMPARE(seen.size(), bars);
    for (std::size_t k = 0; k < squares.values.size(); ++k)
        QVERIFY(std::abs(std::sqrt(squares.values[k]) - found.changes.values[k]) < 1e-12);
    for (const std::size_t threads : {1U, 4U})
        QVERIFY(vineyard(growth.steps, {}, threads).vines == found.vines);
}

void TextGrowthTest::json()
{
    const AnalysisRequest request = requestFor(std::make_shared<CausalModel>(), "abc");
    const TextGrowth growth = growText(request);
    const std::vector<double> thresholds{0, 0.1};
    const auto json =
        nlohmann::json::parse(textGrowthJson(request, growth, vineyard(growth.steps), thresholds));
    QVERIFY(json["one_pass"].get<bool>());
    QCOMPARE(json["settings"]["metric"].get<std::string>(), std::string("js"));
    QCOMPARE(json["tokens"].size(), std::size_t(5));
    QCOMPARE(json["steps"].size(), std::size_t(5));
    QCOMPARE(json["steps"][2]["read"].get<int>(), 3);
    QCOMPARE(json["steps"][2]["characters"].get<int>(), 2);
    QCOMPARE(json["steps"][2]["bars"].size(), growth.steps[2].barcode.bars.size());
    QCOMPARE(json["betti_surface"]["betti"][0][4][0].get<int>(), 5);
    QCOMPARE(json["vines"]["vines"][0]["leaves"].size(), std::size_t(5));
    QCOMPARE(json["changes"].size(), std::size_t(4));
}

void TextGrowthTest::whatDoesNotGrow()
{
    AnalysisRequest request = requestFor(std::make_shared<CausalModel>(), "abc");
    request.attention.part = AttentionPart::TextOverTranslation;
    QVERIFY_THROWS_EXCEPTION(Error, growText(request));
    request.attention.part = AttentionPart::Text;
    request.attention.layer = 99;
    QVERIFY_THROWS_EXCEPTION(Error, growText(request));
    request.source = MatrixSource{};
    QVERIFY_THROWS_EXCEPTION(Error, growText(request));
}

void TextGrowthTest::stops()
{
    for (const bool causal : {false, true}) {
        const auto model = causal ? std::make_shared<CausalModel>() : std::make_shared<FakeModel>();
        std::stop_source source;
        std::size_t seen = 0;
        const auto observer = [&](std::size_t, std::size_t, const GrowthStep &) {
            if (++seen == 3)
                source.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 growText(requestFor(model, sentence), {}, source.get_token(), observer));
        QVERIFY(seen < 12);
    }
}

QTEST_GUILESS_MAIN(TextGrowthTest)
#include "text_growth_test.moc"
