#include "model/model.h"

#include "complaints.h"
#include "error.h"
#include "expected_activations.h"
#include "memory_files.h"
#include "safetensors_text.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <thread>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model";

/// Attention lies in [0, 1] and hidden states, after LayerNorm, in about [-4, 4], where float32 resolves
/// 5e-7; expected values come from float64. Sums of 24 to 40 products, exp and erf cost a few of these steps
/// per layer (3e-6 seen); a wrong formula costs far more (gelu_new for gelu 4e-4, layer_norm_eps ignored
/// 3e-3).
constexpr float tolerance = 1e-5F;

/// What transformers computes (make_tiny_bert.py); every layer.
std::vector<Expected> readExpected(const std::string &model)
{
    return attopo::readExpected(data / (model + ".expected.f32"), data / "expected.json",
                                {.layers = 2, .heads = 3, .hiddenSize = 24});
}

std::size_t positionOfFirstDifference(std::span<const float> found, std::span<const float> expected)
{
    return attopo::positionOfFirstDifference(found, expected, tolerance);
}

std::shared_ptr<MemoryFiles> tinyBert() { return MemoryFiles::copyOf(data / "tiny-bert"); }

constexpr const char *queryWeight = "encoder.layer.1.attention.self.query.weight"; // [24, 24]

} // namespace

class BertTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTransformers_data();
    void agreesWithTransformers();
    void tokenizesAsItsModelExpects();
    void attentionRowsSumToOne();
    void stopsAfterLastLayer();
    void unalignedWeights();
    void bfloat16Weights();
    void sameFromSeveralThreads();
    void outlivesItsFiles();
    void wrongIds_data();
    void wrongIds();
    void cancelled();
    void longestInput();
    void missingTensor();
    void misshapedTensor();
    void unexpectedTensor();
    void layerThatConfigDoesNotHave();
    void headsAreIgnored();
    void wrongDtype();
    void notANumber_data();
    void notANumber();
    void overflow();
};

void BertTest::agreesWithTransformers_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("float32") << QStringLiteral("tiny-bert");
    QTest::newRow("float16, old names, gelu_new") << QStringLiteral("tiny-bert-f16");
}

void BertTest::agreesWithTransformers()
{
    QFETCH(const QString, model);
    const auto bert = openModel(modelFolder(data / model.toStdString()));
    for (const Expected &expected : readExpected(model.toStdString())) {
        const Activations found = bert->forward(expected.ids, 1, {});
        QCOMPARE(found.layers, 2U);
        QCOMPARE(found.heads, 3U);
        QCOMPARE(found.tokens, expected.ids.size());
        QCOMPARE(found.hiddenSize, 24U);
        QCOMPARE(found.attention.size(), expected.attention.size());
        QCOMPARE(found.hidden.size(), expected.hidden.size());
        QCOMPARE(positionOfFirstDifference(found.attention, expected.attention), found.attention.size());
        QCOMPARE(positionOfFirstDifference(found.hidden, expected.hidden), found.hidden.size());
    }
}

void BertTest::tokenizesAsItsModelExpects()
{
    const auto bert = openModel(tinyBert());
    QCOMPARE(bert->info().family, std::string("bert"));
    QCOMPARE(bert->info().maxTokens, 32U);
    for (const Expected &expected : readExpected("tiny-bert")) {
        std::vector<std::int32_t> ids;
        for (const Token &token : bert->tokenizer().tokenize(expected.text, bert->info().maxTokens).tokens)
            ids.push_back(token.id);
        QCOMPARE(ids, expected.ids);
    }
}

void BertTest::attentionRowsSumToOne()
{
    const auto bert = openModel(tinyBert());
    const std::vector<std::int32_t> ids = {2, 5, 6, 7, 8, 3};
    const Activations activations = bert->forward(ids, 1, {});
    for (std::size_t layer = 0; layer < 2; ++layer) {
        for (std::size_t head = 0; head < 3; ++head) {
            const std::span<const float> attention = activations.headHere(layer, head);
            for (std::size_t row = 0; row < ids.size(); ++row) {
                double sum = 0;
                for (std::size_t column = 0; column < ids.size(); ++column)
                    sum += static_cast<double>(attention[row * ids.size() + column]);
                QVERIFY(std::abs(sum - 1) < 1e-6);
            }
        }
    }
}

void BertTest::stopsAfterLastLayer()
{
    const auto bert = openModel(tinyBert());
    const std::vector<std::int32_t> ids = {2, 5, 3};
    const Activations all = bert->forward(ids, 1, {});
    const Activations first = bert->forward(ids, 0, {});
    QCOMPARE(first.layers, 1U);
    QCOMPARE(first.attention.size(), all.attention.size() / 2);
    QVERIFY(std::equal(first.attention.begin(), first.attention.end(), all.attention.begin()));
    QCOMPARE(first.hidden.size(), all.hidden.size() / 3 * 2);
    QVERIFY(std::equal(first.hidden.begin(), first.hidden.end(), all.hidden.begin()));
}

void BertTest::unalignedWeights()
{
    const std::vector<std::int32_t> ids = {2, 5, 6, 3};
    const Activations aligned = openModel(tinyBert())->forward(ids, 1, {});
    for (std::size_t padding = 1; padding < 4; ++padding) {
        auto files = tinyBert();
        std::string &file = files->files["model.safetensors"];
        file = SafetensorsText::parse(file).file(padding);
        QVERIFY(openModel(files)->forward(ids, 1, {}).attention == aligned.attention);
    }
}

void BertTest::bfloat16Weights()
{
    // Float32 weights cut to their upper halves, once stored as bfloat16 and once as float32.
    auto files = tinyBert();
    SafetensorsText cut = SafetensorsText::parse(files->files["model.safetensors"]);
    SafetensorsText narrow;
    for (const auto &[name, entry] : cut.header.items()) {
        if (name == "__metadata__")
            continue;
        char *const bytes = cut.bytesOf(name);
        const std::size_t size =
            entry["data_offsets"][1].get<std::size_t>() - entry["data_offsets"][0].get<std::size_t>();
        std::string upper;
        for (std::size_t i = 0; i < size; i += 4) {
            bytes[i] = bytes[i + 1] = 0;
            upper.append(bytes + i + 2, 2);
        }
        narrow.add(name, "BF16", entry["shape"], upper);
    }
    const std::vector<std::int32_t> ids = {2, 5, 6, 3};
    files->files["model.safetensors"] = cut.file();
    const Activations expected = openModel(files)->forward(ids, 1, {});
    auto narrowFiles = tinyBert();
    narrowFiles->files["model.safetensors"] = narrow.file();
    QVERIFY(openModel(narrowFiles)->forward(ids, 1, {}).attention == expected.attention);
}

void BertTest::sameFromSeveralThreads()
{
    const auto bert = openModel(tinyBert());
    const std::vector<std::int32_t> ids = {2, 5, 6, 7, 8, 5, 9, 3};
    const Activations expected = bert->forward(ids, 1, {});
    std::vector<Activations> found(4);
    std::vector<std::jthread> threads;
    for (Activations &activations : found)
        threads.emplace_back([&] { activations = bert->forward(ids, 1, {}); });
    threads.clear();
    for (const Activations &activations : found)
        QVERIFY(activations.attention == expected.attention && activations.hidden == expected.hidden);
}

void BertTest::outlivesItsFiles()
{
    auto files = modelFolder(data / "tiny-bert");
    const std::weak_ptr<const ModelFiles> watch = files;
    auto bert = openModel(std::move(files));
    QVERIFY(!watch.expired());
    bert->forward(std::vector<std::int32_t>{2, 3}, 1, {});
    bert.reset();
    QVERIFY(watch.expired());
}

void BertTest::wrongIds_data()
{
    QTest::addColumn<QList<int>>("ids");
    QTest::addColumn<int>("lastLayer");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("none") << QList<int>() << 1 << "test: reads 1 to 32 tokens, got 0";
    QTest::newRow("too many") << QList<int>(33, 2) << 1 << "test: reads 1 to 32 tokens, got 33";
    QTest::newRow("too large") << QList<int>{2, 374} << 1 << "test: token id 374 is not in the model's vocab";
    QTest::newRow("negative") << QList<int>{-1} << 1 << "test: token id -1 is not in the model's vocabulary";
    QTest::newRow("no such layer") << QList<int>{2} << 2 << "test: has layers 0 to 1, not 2";
}

void BertTest::wrongIds()
{
    QFETCH(const QList<int>, ids);
    QFETCH(const int, lastLayer);
    QFETCH(const QString, complaint);
    const QString found = complaintOfForward(*openModel(tinyBert()), {ids.begin(), ids.end()},
                                             static_cast<std::size_t>(lastLayer));
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void BertTest::cancelled()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<std::int32_t> ids = {2, 3};
    QVERIFY_EXCEPTION_THROWN(openModel(tinyBert())->forward(ids, 1, source.get_token()), Cancelled);
}

void BertTest::longestInput()
{
    QCOMPARE(complaintOfForward(*openModel(tinyBert()), std::vector<std::int32_t>(32, 5), 1), QString());
}

void BertTest::missingTensor()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    json &entry = text.header[queryWeight];
    text.header["pooler.moved"] = entry;
    text.header.erase(queryWeight);
    files->files["model.safetensors"] = text.file();
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"encoder.layer.1.attention.self.query.weight\" "
                            "is missing, expected with shape [24, 24]"));
}

void BertTest::misshapedTensor()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    text.header[queryWeight]["shape"] = {12, 48};
    files->files["model.safetensors"] = text.file();
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"encoder.layer.1.attention.self.query.weight\" "
                            "has shape [12, 48], expected [24, 24] from config.json"));
}

void BertTest::unexpectedTensor()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    text.add("encoder.layer.0.adapter.weight", "F32", {1, 2}, std::string(8, '\0'));
    files->files["model.safetensors"] = text.file();
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"encoder.layer.0.adapter.weight\" with shape "
                            "[1, 2] has no place in the model that config.json describes"));
}

void BertTest::layerThatConfigDoesNotHave()
{
    auto files = tinyBert();
    json config = json::parse(files->files["config.json"]);
    config["num_hidden_layers"] = 1;
    files->files["config.json"] = config.dump();
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(QStringLiteral("\"encoder.layer.1.")), qPrintable(found));
}

void BertTest::headsAreIgnored()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    text.add("embeddings.position_ids", "I64", {1, 1}, std::string(8, '\0'));
    text.add("cls.predictions.bias", "F32", {1}, std::string(4, '\0'));
    text.add("classifier.weight", "F32", {1}, std::string(4, '\0'));
    text.add("qa_outputs.bias", "F32", {1}, std::string(4, '\xff'));
    files->files["model.safetensors"] = text.file();
    QCOMPARE(complaintAbout(files), QString());
}

void BertTest::wrongDtype()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    text.header[queryWeight]["dtype"] = "I32";
    files->files["model.safetensors"] = text.file();
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(QStringLiteral("query.weight\" has dtype I32, expected F32, F16 or BF16")),
             qPrintable(found));
}

void BertTest::notANumber_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN() << "holds nan as element 575";
    QTest::newRow("infinity") << -std::numeric_limits<float>::infinity() << "holds -inf as element 575";
}

void BertTest::notANumber()
{
    QFETCH(const float, value);
    QFETCH(const QString, shown);
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    constexpr std::size_t last = 24 * 24 - 1;
    std::memcpy(text.bytesOf(queryWeight) + last * sizeof(value), &value, sizeof(value));
    files->files["model.safetensors"] = text.file();
    const auto model = openModel(files);
    QCOMPARE(model->forward(std::vector<std::int32_t>{2, 5, 3}, 0, {}).layers,
             std::size_t{1}); // not of use yet
    const QString found = complaintOfForward(*model, {2, 5, 3}, 1);
    QVERIFY2(found.contains(QStringLiteral("\"encoder.layer.1.attention.self.query.weight\" ") + shown),
             qPrintable(found));
}

void BertTest::overflow()
{
    auto files = tinyBert();
    SafetensorsText text = SafetensorsText::parse(files->files["model.safetensors"]);
    for (const char *name : {queryWeight, "encoder.layer.1.attention.self.key.weight"}) {
        for (std::size_t i = 0; i < 24 * 24; ++i) {
            const float huge = 1e38F;
            std::memcpy(text.bytesOf(name) + i * sizeof(huge), &huge, sizeof(huge));
        }
    }
    files->files["model.safetensors"] = text.file();
    const QString found = complaintOfForward(*openModel(files), {2, 5, 3}, 1);
    const QString complaint = QStringLiteral("test: the attention of layer 1 came out infinite or not");
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

QTEST_GUILESS_MAIN(BertTest)
#include "bert_test.moc"
