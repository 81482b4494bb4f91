#include "model/bert_config.h"

#include "error.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

json smallConfig()
{
    return json::parse(R"({"num_hidden_layers": 2, "num_attention_heads": 3, "hidden_size": 24,
        "intermediate_size": 40, "max_position_embeddings": 32, "vocab_size": 300, "type_vocab_size": 2,
        "hidden_act": "gelu", "layer_norm_eps": 1e-6, "position_embedding_type": "absolute"})");
}

} // namespace

class BertConfigTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsRead();
    void keysThatOldFilesLack();
    void activations_data();
    void activations();
    void wrongConfig_data();
    void wrongConfig();
};

void BertConfigTest::everyKeyIsRead()
{
    const BertConfig config = readBertConfig(smallConfig().dump(), "config.json");
    QCOMPARE(config.layers, 2);
    QCOMPARE(config.heads, 3);
    QCOMPARE(config.hiddenSize, 24);
    QCOMPARE(config.intermediateSize, 40);
    QCOMPARE(config.maxTokens, 32);
    QCOMPARE(config.vocabularySize, 300);
    QCOMPARE(config.tokenTypes, 2);
    QCOMPARE(config.layerNormEpsilon, 1e-6);
    QVERIFY(config.activation == Activation::Gelu);
}

void BertConfigTest::keysThatOldFilesLack()
{
    json config = smallConfig();
    config.erase("layer_norm_eps");
    config.erase("position_embedding_type");
    QCOMPARE(readBertConfig(config.dump(), "config.json").layerNormEpsilon, 1e-12);
}

void BertConfigTest::activations_data()
{
    QTest::addColumn<int>("activation");
    QTest::newRow("gelu") << int(Activation::Gelu);
    QTest::newRow("gelu_new") << int(Activation::GeluTanh);
    QTest::newRow("gelu_pytorch_tanh") << int(Activation::GeluTanh);
    QTest::newRow("relu") << int(Activation::Relu);
    QTest::newRow("silu") << int(Activation::Silu);
    QTest::newRow("swish") << int(Activation::Silu);
}

void BertConfigTest::activations()
{
    QFETCH(const int, activation);
    json config = smallConfig();
    config["hidden_act"] = QTest::currentDataTag();
    QCOMPARE(int(readBertConfig(config.dump(), "config.json").activation), activation);
}

void BertConfigTest::wrongConfig_data()
{
    // A JSON merge patch (RFC 7396) of the small configuration: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("missing", R"({"hidden_size": null})",
        "\"hidden_size\" is missing, expected an integer from 1 to 1048576");
    row("string", R"({"vocab_size": "300"})", "\"vocab_size\" is \"300\", expected an integer");
    row("fraction", R"({"num_hidden_layers": 2.5})", "\"num_hidden_layers\" is 2.5, expected an integer");
    row("zero", R"({"num_hidden_layers": 0})", "\"num_hidden_layers\" is 0, expected an integer from 1");
    row("negative", R"({"num_attention_heads": -3})", "\"num_attention_heads\" is -3");
    row("absurd", R"({"intermediate_size": 1000000000000})", "\"intermediate_size\" is 1000000000000");
    row("more than 64 bits", R"({"vocab_size": 18446744073709551616})",
        "\"vocab_size\" is 1.8446744073709552e+19");
    row("one position", R"({"max_position_embeddings": 1})", "\"max_position_embeddings\" is 1");
    row("no token types", R"({"type_vocab_size": 0})", "\"type_vocab_size\" is 0");
    row("heads do not fit", R"({"hidden_size": 25})",
        "\"hidden_size\" is 25, expected a multiple of \"num_attention_heads\" (3)");
    row("unknown activation", R"({"hidden_act": "mish"})", "\"hidden_act\" is \"mish\", expected one of");
    row("no activation", R"({"hidden_act": null})", "\"hidden_act\" is missing");
    row("negative epsilon", R"({"layer_norm_eps": -1e-12})", "\"layer_norm_eps\" is -1e-12");
    row("epsilon as text", R"({"layer_norm_eps": "1e-12"})", "\"layer_norm_eps\" is \"1e-12\", expected a");
    row("relative positions", R"({"position_embedding_type": "relative_key"})",
        "\"position_embedding_type\" is \"relative_key\", expected \"absolute\"");
    row("decoder", R"({"is_decoder": true})", "\"is_decoder\" is true, expected false");
}

void BertConfigTest::wrongConfig()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    json config = smallConfig();
    config.merge_patch(json::parse(patch.toStdString()));
    try {
        readBertConfig(config.dump(), "folder/config.json");
        QFAIL("no error");
    } catch (const Error &error) {
        const QString found = QString::fromUtf8(error.what());
        QVERIFY2(found.startsWith(QStringLiteral("folder/config.json: ")) && found.contains(complaint),
                 qPrintable(found));
    }
}

QTEST_GUILESS_MAIN(BertConfigTest)
#include "bert_config_test.moc"
