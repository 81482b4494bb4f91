#include "model/gpt2_config.h"

#include "error.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

json smallConfig()
{
    return json::parse(R"({"n_layer": 3, "n_head": 4, "n_embd": 32, "n_inner": 48, "n_positions": 64,
        "n_ctx": 64, "vocab_size": 300, "activation_function": "relu", "layer_norm_epsilon": 1e-6,
        "scale_attn_weights": false, "scale_attn_by_inverse_layer_idx": true,
        "reorder_and_upcast_attn": true, "add_cross_attention": false})");
}

} // namespace

class Gpt2ConfigTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsRead();
    void keysThatMayBeMissing_data();
    void keysThatMayBeMissing();
    void wrongConfig_data();
    void wrongConfig();
};

void Gpt2ConfigTest::everyKeyIsRead()
{
    const Gpt2Config config = readGpt2Config(smallConfig().dump(), "config.json");
    QCOMPARE(config.layers, 3);
    QCOMPARE(config.heads, 4);
    QCOMPARE(config.hiddenSize, 32);
    QCOMPARE(config.intermediateSize, 48);
    QCOMPARE(config.maxTokens, 64);
    QCOMPARE(config.vocabularySize, 300);
    QCOMPARE(config.layerNormEpsilon, 1e-6);
    QVERIFY(config.activation == Activation::Relu);
    QVERIFY(!config.scaleByHeadSize);
    QVERIFY(config.scaleByLayerIndex);
}

void Gpt2ConfigTest::keysThatMayBeMissing_data()
{
    QTest::addColumn<bool>("null");
    QTest::newRow("missing") << false;
    QTest::newRow("null") << true;
}

void Gpt2ConfigTest::keysThatMayBeMissing()
{
    QFETCH(const bool, null);
    json config = smallConfig();
    for (const char *key :
         {"n_inner", "activation_function", "layer_norm_epsilon", "scale_attn_weights",
          "scale_attn_by_inverse_layer_idx", "reorder_and_upcast_attn", "add_cross_attention"}) {
        config.erase(key);
        if (null)
            config[key] = nullptr;
    }
    const Gpt2Config found = readGpt2Config(config.dump(), "config.json");
    QCOMPARE(found.intermediateSize, 128);
    QVERIFY(found.activation == Activation::GeluTanh);
    QCOMPARE(found.layerNormEpsilon, 1e-5);
    QVERIFY(found.scaleByHeadSize);
    QVERIFY(!found.scaleByLayerIndex);
}

void Gpt2ConfigTest::wrongConfig_data()
{
    // A JSON merge patch (RFC 7396) of the small configuration: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("missing", R"({"n_embd": null})", "\"n_embd\" is missing, expected an integer from 1 to 1048576");
    row("BERT's key", R"({"n_layer": null, "num_hidden_layers": 3})", "\"n_layer\" is missing, expected an");
    row("string", R"({"vocab_size": "300"})", "\"vocab_size\" is \"300\", expected an integer");
    row("fraction", R"({"n_layer": 2.5})", "\"n_layer\" is 2.5, expected an integer");
    row("no layers", R"({"n_layer": 0})", "\"n_layer\" is 0, expected an integer from 1 to 1024");
    row("too many layers", R"({"n_layer": 1025})", "\"n_layer\" is 1025, expected an integer from 1 to 1024");
    row("negative", R"({"n_head": -4})", "\"n_head\" is -4");
    row("no inner size", R"({"n_inner": 0})", "\"n_inner\" is 0, expected an integer from 1");
    row("absurd inner size", R"({"n_inner": 1000000000000})", "\"n_inner\" is 1000000000000");
    row("absurd vocabulary", R"({"vocab_size": 1000000000000})", "\"vocab_size\" is 1000000000000");
    row("one position", R"({"n_positions": 1})", "\"n_positions\" is 1, expected an integer from 2");
    row("heads do not fit", R"({"n_embd": 33})", "\"n_embd\" is 33, expected a multiple of \"n_head\" (4)");
    row("unknown activation", R"({"activation_function": "mish"})",
        "\"activation_function\" is \"mish\", expected one of gelu, gelu_new");
    row("epsilon above 1", R"({"layer_norm_epsilon": 2})", "\"layer_norm_epsilon\" is 2, expected a number");
    row("scale as text", R"({"scale_attn_weights": "yes"})", "\"scale_attn_weights\" is \"yes\", expected");
    row("scale as number", R"({"scale_attn_by_inverse_layer_idx": 1})",
        "\"scale_attn_by_inverse_layer_idx\" is 1, expected true or false");
    row("cross-attention", R"({"add_cross_attention": true})",
        "\"add_cross_attention\" is true, expected false");
}

void Gpt2ConfigTest::wrongConfig()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    json config = smallConfig();
    config.merge_patch(json::parse(patch.toStdString()));
    try {
        readGpt2Config(config.dump(), "folder/config.json");
        QFAIL("no error");
    } catch (const Error &error) {
        const QString found = QString::fromUtf8(error.what());
        QVERIFY2(found.startsWith(QStringLiteral("folder/config.json: ")) && found.contains(complaint),
                 qPrintable(found));
    }
}

QTEST_GUILESS_MAIN(Gpt2ConfigTest)
#include "gpt2_config_test.moc"
