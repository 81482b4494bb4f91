#include "model/transformer_config.h"

#include "error.h"

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

const std::string file = "folder/config.json";

json smallConfig()
{
    return json::parse(R"({"layers": 2, "heads": 3, "width": 24, "positions": 32, "vocabulary": 300,
        "activation": "gelu", "epsilon": 1e-6})");
}

TransformerConfig read(const json &json)
{
    const JsonFields fields(json, file);
    TransformerConfig config;
    readSizes(fields, {"layers", "heads", "width", "positions", "vocabulary"}, config);
    config.layerNormEpsilon = readLayerNormEpsilon(fields, "epsilon", 1e-12);
    config.activation = readActivation(fields, "activation");
    return config;
}

} // namespace

class TransformerConfigTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsRead();
    void epsilonThatOldFilesLack();
    void noLimitOfPositions();
    void activations_data();
    void activations();
    void wrongConfig_data();
    void wrongConfig();
};

void TransformerConfigTest::everyKeyIsRead()
{
    const TransformerConfig config = read(smallConfig());
    QCOMPARE(config.layers, 2);
    QCOMPARE(config.heads, 3);
    QCOMPARE(config.hiddenSize, 24);
    QCOMPARE(config.maxTokens, 32);
    QCOMPARE(config.vocabularySize, 300);
    QCOMPARE(config.layerNormEpsilon, 1e-6);
    QVERIFY(config.activation == Activation::Gelu);
}

void TransformerConfigTest::epsilonThatOldFilesLack()
{
    json config = smallConfig();
    config.erase("epsilon");
    QCOMPARE(read(config).layerNormEpsilon, 1e-12);
    config["epsilon"] = nullptr;
    QCOMPARE(read(config).layerNormEpsilon, 1e-12);
}

void TransformerConfigTest::noLimitOfPositions()
{
    const json config = smallConfig();
    TransformerConfig sizes;
    readSizes(JsonFields(config, file), {"layers", "heads", "width", nullptr, "vocabulary"}, sizes);
    QCOMPARE(sizes.maxTokens, anyLength);
}

void TransformerConfigTest::activations_data()
{
    QTest::addColumn<int>("activation");
    QTest::newRow("gelu") << int(Activation::Gelu);
    QTest::newRow("gelu_new") << int(Activation::GeluTanh);
    QTest::newRow("gelu_pytorch_tanh") << int(Activation::GeluTanh);
    QTest::newRow("gelu_python") << int(Activation::Gelu);
    QTest::newRow("gelu_accurate") << int(Activation::GeluTanh);
    QTest::newRow("quick_gelu") << int(Activation::QuickGelu);
    QTest::newRow("mish") << int(Activation::Mish);
    QTest::newRow("relu") << int(Activation::Relu);
    QTest::newRow("silu") << int(Activation::Silu);
    QTest::newRow("swish") << int(Activation::Silu);
}

void TransformerConfigTest::activations()
{
    QFETCH(const int, activation);
    json config = smallConfig();
    config["activation"] = QTest::currentDataTag();
    QCOMPARE(int(read(config).activation), activation);
}

void TransformerConfigTest::wrongConfig_data()
{
    // A JSON merge patch (RFC 7396) of the small configuration: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("missing", R"({"width": null})", "\"width\" is missing, expected an integer from 1 to 1048576");
    row("string", R"({"vocabulary": "300"})", "\"vocabulary\" is \"300\", expected an integer");
    row("fraction", R"({"layers": 2.5})", "\"layers\" is 2.5, expected an integer");
    row("zero", R"({"layers": 0})", "\"layers\" is 0, expected an integer from 1");
    row("negative", R"({"heads": -3})", "\"heads\" is -3");
    row("absurd", R"({"width": 1000000000000})", "\"width\" is 1000000000000");
    row("more than 64 bits", R"({"vocabulary": 18446744073709551616})",
        "\"vocabulary\" is 1.8446744073709552e+19");
    row("one position", R"({"positions": 1})", "\"positions\" is 1");
    row("heads do not fit", R"({"width": 25})", "\"width\" is 25, expected a multiple of \"heads\" (3)");
    row("unknown activation", R"({"activation": "laplace"})", "\"activation\" is \"laplace\", expected one of");
    row("no activation", R"({"activation": null})", "\"activation\" is missing");
    row("negative epsilon", R"({"epsilon": -1e-12})", "\"epsilon\" is -1e-12");
    row("epsilon as text", R"({"epsilon": "1e-12"})", "\"epsilon\" is \"1e-12\", expected a");
}

void TransformerConfigTest::wrongConfig()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    json config = smallConfig();
    config.merge_patch(json::parse(patch.toStdString()));
    try {
        read(config);
        QFAIL("no error");
    } catch (const Error &error) {
        const QString found = QString::fromUtf8(error.what());
        QVERIFY2(found.startsWith(QStringLiteral("folder/config.json: ")) && found.contains(complaint),
                 qPrintable(found));
    }
}

QTEST_GUILESS_MAIN(TransformerConfigTest)
#include "transformer_config_test.moc"
