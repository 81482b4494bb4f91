#include "complaints.h"
#include "error.h"
#include "expected_activations.h"
#include "memory_files.h"
#include "model/model.h"
#include "safetensors_text.h"

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model";

constexpr std::size_t layers = 3;
constexpr std::size_t heads = 4;
constexpr std::size_t hiddenSize = 32;
constexpr std::size_t longest = 32;

/// Attention lies in [0, 1] and hidden states in [-4, 4], where float32 resolves 2e-7 to 5e-7; expected
/// values come from float64. Sums of 32 to 128 products, exp and tanh cost a few of these steps per layer
/// (2.3e-6 is what transformers itself loses in float32); a wrong formula costs far more (gelu for gelu_new
/// 9e-4, layer_norm_epsilon ignored 8e-4, scale_attn_by_inverse_layer_idx ignored 0.4).
constexpr float tolerance = 1e-5F;

/// What transformers computes (make_tiny_gpt2.py); every layer.
std::vector<Expected> readExpected(const std::string &model)
{
    return attopo::readExpected(data / (model + ".expected.f32"), data / "gpt2-texts.json",
                                {layers, heads, hiddenSize});
}

std::shared_ptr<MemoryFiles> tinyGpt2() { return MemoryFiles::copyOf(data / "tiny-gpt2"); }

void patchConfig(MemoryFiles &files, const char *patch)
{
    json config = json::parse(files.files["config.json"]);
    config.merge_patch(json::parse(patch));
    files.files["config.json"] = config.dump();
}

/// The weights after `change` of their SafetensorsText.
template <typename Change>
void changeWeights(MemoryFiles &files, Change change)
{
    std::string &file = files.files["model.safetensors"];
    SafetensorsText text = SafetensorsText::parse(file);
    change(text);
    file = text.file();
}

std::vector<std::int32_t> mixedIds(std::size_t count)
{
    std::vector<std::int32_t> ids(count);
    for (std::size_t i = 0; i < count; ++i)
        ids[i] = static_cast<std::int32_t>((i * 53 + 2) % 374);
    return ids;
}

constexpr const char *queryKeyValue = "transformer.h.1.attn.c_attn.weight"; // [32, 96]

} // namespace

class Gpt2Test : public QObject {
    Q_OBJECT

private slots:
    void info();
    void agreesWithTransformers_data();
    void agreesWithTransformers();
    void upcastingChangesNothing();
    void namesWithoutPrefix();
    void tokenizesAsItsModelExpects();
    void everyRowIsADistributionOverThePast();
    void laterTextChangesNothing();
    void oneToken();
    void longestInput();
    void stopsAfterLastLayer();
    void wrongIds_data();
    void wrongIds();
    void cancelled();
    void wrongConfig_data();
    void wrongConfig();
    void missingTensor_data();
    void missingTensor();
    void misshapedTensor_data();
    void misshapedTensor();
    void unexpectedTensor();
    void headsAndMasksAreIgnored();
    void overflow();
};

void Gpt2Test::info()
{
    const ModelInfo info = openModel(modelFolder(data / "tiny-gpt2"))->info();
    QCOMPARE(info.name, std::string("tiny-gpt2"));
    QCOMPARE(info.family, std::string("gpt2"));
    QCOMPARE(info.layers, layers);
    QCOMPARE(info.heads, heads);
    QCOMPARE(info.hiddenSize, hiddenSize);
    QCOMPARE(info.maxTokens, longest);
    QCOMPARE(info.vocabularySize, 374U);
    QVERIFY(info.causal);
}

void Gpt2Test::agreesWithTransformers_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *model, const char *folder, const char *patch) {
        QTest::newRow(name) << QString::fromUtf8(model) << QString::fromUtf8(folder) << QByteArray(patch);
    };
    row("float32", "tiny-gpt2", "tiny-gpt2", "{}");
    row("scores not scaled", "tiny-gpt2-unscaled", "tiny-gpt2", R"({"scale_attn_weights": false})");
    row("float16, bare names, n_inner, scaled by layer", "tiny-gpt2-bare", "tiny-gpt2-bare", "{}");
}

void Gpt2Test::agreesWithTransformers()
{
    QFETCH(const QString, model);
    QFETCH(const QString, folder);
    QFETCH(const QByteArray, patch);
    auto files = MemoryFiles::copyOf(data / folder.toStdString());
    patchConfig(*files, patch.constData());
    const auto gpt2 = openModel(files);
    for (const Expected &expected : readExpected(model.toStdString())) {
        const Activations found = gpt2->forward(expected.ids, layers - 1, {});
        QCOMPARE(found.layers, layers);
        QCOMPARE(found.heads, heads);
        QCOMPARE(found.tokens, expected.ids.size());
        QCOMPARE(found.hiddenSize, hiddenSize);
        QCOMPARE(found.attention.size(), expected.attention.size());
        QCOMPARE(found.hidden.size(), expected.hidden.size());
        QCOMPARE(positionOfFirstDifference(found.attention, expected.attention, tolerance),
                 found.attention.size());
        QCOMPARE(positionOfFirstDifference(found.hidden, expected.hidden, tolerance), found.hidden.size());
    }
}

void Gpt2Test::upcastingChangesNothing()
{
    const std::vector<std::int32_t> ids = mixedIds(7);
    const Activations expected = openModel(tinyGpt2())->forward(ids, layers - 1, {});
    auto files = tinyGpt2();
    patchConfig(*files, R"({"reorder_and_upcast_attn": true})");
    const Activations found = openModel(files)->forward(ids, layers - 1, {});
    QVERIFY(found.attention == expected.attention && found.hidden == expected.hidden);
}

void Gpt2Test::namesWithoutPrefix()
{
    const std::vector<std::int32_t> ids = mixedIds(7);
    const Activations expected = openModel(tinyGpt2())->forward(ids, layers - 1, {});
    auto files = tinyGpt2();
    changeWeights(*files, [](SafetensorsText &text) {
        const std::string prefix = "transformer.";
        json bare;
        for (const auto &[name, entry] : text.header.items())
            bare[name.starts_with(prefix) ? name.substr(prefix.size()) : name] = entry;
        text.header = bare;
    });
    const Activations found = openModel(files)->forward(ids, layers - 1, {});
    QVERIFY(found.attention == expected.attention && found.hidden == expected.hidden);
}

void Gpt2Test::tokenizesAsItsModelExpects()
{
    const auto gpt2 = openModel(tinyGpt2());
    for (const Expected &expected : readExpected("tiny-gpt2")) {
        std::vector<std::int32_t> ids;
        for (const Token &token : gpt2->tokenizer().tokenize(expected.text, gpt2->info().maxTokens).tokens)
            ids.push_back(token.id);
        QCOMPARE(ids, expected.ids);
    }
}

void Gpt2Test::everyRowIsADistributionOverThePast()
{
    const auto gpt2 = openModel(tinyGpt2());
    for (const std::size_t n : {1U, 2U, 9U, 32U}) {
        const Activations activations = gpt2->forward(mixedIds(n), layers - 1, {});
        for (std::size_t layer = 0; layer < layers; ++layer) {
            for (std::size_t head = 0; head < heads; ++head) {
                const std::span<const float> attention = activations.headHere(layer, head);
                for (std::size_t row = 0; row < n; ++row) {
                    double sum = 0;
                    for (std::size_t column = 0; column <= row; ++column) {
                        QVERIFY(attention[row * n + column] >= 0);
                        sum += static_cast<double>(attention[row * n + column]);
                    }
                    QVERIFY(std::abs(sum - 1) < 1e-6);
                    for (std::size_t column = row + 1; column < n; ++column)
                        QCOMPARE(attention[row * n + column], 0.0F);
                }
            }
        }
    }
}

void Gpt2Test::laterTextChangesNothing()
{
    // Not to the bit: how a matrix product is cut into blocks depends on its size.
    constexpr float closely = 1e-6F;
    const auto gpt2 = openModel(tinyGpt2());
    const std::vector<std::int32_t> ids = mixedIds(longest);
    const Activations whole = gpt2->forward(ids, layers - 1, {});
    for (const std::size_t k : {1U, 2U, 7U, 31U}) {
        const Activations start = gpt2->forward(std::span(ids).first(k), layers - 1, {});
        for (std::size_t layer = 0; layer < layers; ++layer) {
            for (std::size_t head = 0; head < heads; ++head) {
                for (std::size_t row = 0; row < k; ++row) {
                    QCOMPARE(positionOfFirstDifference(start.headHere(layer, head).subspan(row * k, k),
                                                       whole.headHere(layer, head).subspan(row * longest, k),
                                                       closely),
                             k);
                }
            }
        }
    }
}

void Gpt2Test::oneToken()
{
    // It is what it is as the first of several.
    const Expected whole = readExpected("tiny-gpt2").front();
    const Activations found = openModel(tinyGpt2())->forward(std::span(whole.ids).first(1), layers - 1, {});
    QVERIFY(found.attention == FloatBuffer(layers * heads, 1.0F));
    for (std::size_t i = 0; i <= layers; ++i) {
        const auto expected = std::span(whole.hidden).subspan(i * whole.ids.size() * hiddenSize, hiddenSize);
        QCOMPARE(positionOfFirstDifference(std::span(found.hidden).subspan(i * hiddenSize, hiddenSize),
                                           expected, tolerance),
                 hiddenSize);
    }
}

void Gpt2Test::longestInput()
{
    QCOMPARE(complaintOfForward(*openModel(tinyGpt2()), mixedIds(longest), layers - 1), QString());
}

void Gpt2Test::stopsAfterLastLayer()
{
    const auto gpt2 = openModel(tinyGpt2());
    const std::vector<std::int32_t> ids = mixedIds(5);
    const Activations all = gpt2->forward(ids, layers - 1, {});
    const Activations first = gpt2->forward(ids, 0, {});
    QCOMPARE(first.layers, 1U);
    QCOMPARE(first.attention.size(), all.attention.size() / layers);
    QVERIFY(std::equal(first.attention.begin(), first.attention.end(), all.attention.begin()));
    QCOMPARE(first.hidden.size(), all.hidden.size() / (layers + 1) * 2);
    QVERIFY(std::equal(first.hidden.begin(), first.hidden.end(), all.hidden.begin()));
}

void Gpt2Test::wrongIds_data()
{
    QTest::addColumn<QList<int>>("ids");
    QTest::addColumn<int>("lastLayer");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("none") << QList<int>() << 2 << "test: reads 1 to 32 tokens, got 0";
    QTest::newRow("too many") << QList<int>(33, 2) << 2 << "test: reads 1 to 32 tokens, got 33";
    QTest::newRow("too large") << QList<int>{2, 374} << 2 << "test: token id 374 is not in the model's vocab";
    QTest::newRow("no such layer") << QList<int>{2} << 3 << "test: has layers 0 to 2, not 3";
}

void Gpt2Test::wrongIds()
{
    QFETCH(const QList<int>, ids);
    QFETCH(const int, lastLayer);
    QFETCH(const QString, complaint);
    const QString found = complaintOfForward(*openModel(tinyGpt2()), {ids.begin(), ids.end()},
                                             static_cast<std::size_t>(lastLayer));
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void Gpt2Test::cancelled()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<std::int32_t> ids = {2, 3};
    QVERIFY_EXCEPTION_THROWN(openModel(tinyGpt2())->forward(ids, layers - 1, source.get_token()), Cancelled);
}

void Gpt2Test::wrongConfig_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("no layers", R"({"n_layer": null})", "test/config.json: \"n_layer\" is missing");
    row("cross-attention", R"({"add_cross_attention": true})",
        "test/config.json: \"add_cross_attention\" is true, expected false");
    row("too few layers", R"({"n_layer": 2})",
        "test/model.safetensors: tensor \"transformer.h.2.attn.c_attn.bias\" with shape [96] has no place");
    row("too many layers", R"({"n_layer": 4})",
        "test/model.safetensors: tensor \"transformer.h.3.ln_1.weight\" is missing, expected with shape "
        "[32]");
    row("another inner size", R"({"n_inner": 48})",
        "tensor \"transformer.h.0.mlp.c_fc.weight\" has shape [32, 128], expected [32, 48] from config.json");
    row("another vocabulary", R"({"vocab_size": 300})",
        "tensor \"transformer.wte.weight\" has shape [374, 32], expected [300, 32] from config.json");
    row("more positions", R"({"n_positions": 64})",
        "tensor \"transformer.wpe.weight\" has shape [32, 32], expected [64, 32] from config.json");
}

void Gpt2Test::wrongConfig()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    auto files = tinyGpt2();
    patchConfig(*files, patch.constData());
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void Gpt2Test::missingTensor_data()
{
    QTest::addColumn<QString>("shape");
    QTest::newRow("transformer.wte.weight") << QStringLiteral("[374, 32]");
    QTest::newRow("transformer.wpe.weight") << QStringLiteral("[32, 32]");
    QTest::newRow("transformer.h.0.ln_1.bias") << QStringLiteral("[32]");
    QTest::newRow(queryKeyValue) << QStringLiteral("[32, 96]");
    QTest::newRow("transformer.h.1.attn.c_attn.bias") << QStringLiteral("[96]");
    QTest::newRow("transformer.h.2.mlp.c_proj.weight") << QStringLiteral("[128, 32]");
    QTest::newRow("transformer.ln_f.weight") << QStringLiteral("[32]");
}

void Gpt2Test::missingTensor()
{
    QFETCH(const QString, shape);
    const char *const name = QTest::currentDataTag();
    auto files = tinyGpt2();
    changeWeights(*files, [&](SafetensorsText &text) {
        const json entry = text.header[name];
        text.header.erase(name);
        text.header["score.moved"] = entry;
    });
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"%1\" is missing, expected with shape %2")
                 .arg(QString::fromUtf8(name), shape));
}

void Gpt2Test::misshapedTensor_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QString>("shapes");
    QTest::newRow(queryKeyValue) << QByteArray("[96, 32]") << QStringLiteral("[96, 32], expected [32, 96]");
    QTest::newRow("transformer.h.0.ln_2.weight")
        << QByteArray("[4, 8]") << QStringLiteral("[4, 8], expected [32]");
    QTest::newRow("transformer.h.2.mlp.c_proj.weight")
        << QByteArray("[32, 128]") << QStringLiteral("[32, 128], expected [128, 32]");
}

void Gpt2Test::misshapedTensor()
{
    QFETCH(const QByteArray, shape);
    QFETCH(const QString, shapes);
    const char *const name = QTest::currentDataTag();
    auto files = tinyGpt2();
    changeWeights(*files, [&](SafetensorsText &text) {
        text.header[name]["shape"] = json::parse(shape.toStdString());
    });
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"%1\" has shape %2 from config.json")
                 .arg(QString::fromUtf8(name), shapes));
}

void Gpt2Test::unexpectedTensor()
{
    auto files = tinyGpt2();
    changeWeights(*files, [](SafetensorsText &text) {
        text.add("transformer.h.0.adapter.bias", "F32", {1, 2}, std::string(8, '\0'));
    });
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.safetensors: tensor \"transformer.h.0.adapter.bias\" with shape "
                            "[1, 2] has no place in the model that config.json describes"));
}

void Gpt2Test::headsAndMasksAreIgnored()
{
    auto files = tinyGpt2();
    changeWeights(*files, [](SafetensorsText &text) {
        QVERIFY(text.header.contains("lm_head.weight"));
        QVERIFY(text.header.contains("transformer.h.2.attn.bias"));
        QVERIFY(text.header.contains("transformer.h.2.attn.masked_bias"));
        text.add("score.weight", "F32", {1}, std::string(4, '\xff'));
        text.add("classifier.bias", "F32", {1}, std::string(4, '\0'));
        text.add("qa_outputs.weight", "I64", {1}, std::string(8, '\0'));
        text.add("multiple_choice_head.summary.weight", "F32", {1}, std::string(4, '\0'));
    });
    QCOMPARE(complaintAbout(files), QString());
}

void Gpt2Test::overflow()
{
    auto files = tinyGpt2();
    changeWeights(*files, [](SafetensorsText &text) {
        for (std::size_t i = 0; i < hiddenSize * 3 * hiddenSize; ++i) {
            const float huge = 1e38F;
            std::memcpy(text.bytesOf(queryKeyValue) + i * sizeof(huge), &huge, sizeof(huge));
        }
    });
    const QString found = complaintOfForward(*openModel(files), mixedIds(3), layers - 1);
    const QString complaint = QStringLiteral("test: the attention of layer 1 came out infinite or not");
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

QTEST_GUILESS_MAIN(Gpt2Test)
#include "gpt2_test.moc"
