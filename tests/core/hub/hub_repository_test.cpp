#include "hub/hub_repository.h"

#include "error.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace attopo;

namespace {

nlohmann::json sibling(const std::string &name, std::uint64_t size = 10)
{
    return {{"rfilename", name}, {"size", size}, {"blobId", std::string(40, 'b')}};
}

nlohmann::json lfsSibling(const std::string &name, std::uint64_t size)
{
    auto file = sibling(name, size);
    file["lfs"] = {{"sha256", std::string(64, 'c')}, {"size", size}, {"pointerSize", 134}};
    return file;
}

nlohmann::json answer(const std::vector<std::string> &names)
{
    nlohmann::json json{{"id", "org/name"}, {"sha", std::string(40, 'a')}, {"gated", false}};
    json["siblings"] = nlohmann::json::array();
    for (const std::string &name : names)
        json["siblings"].push_back(sibling(name));
    return json;
}

std::string complaint(const std::string &json)
{
    try {
        parseHubRepository(json, "org/name", "main");
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

} // namespace

class HubRepositoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void choosesFiles_data();
    void choosesFiles();
    void refuses_data();
    void refuses();
    void ignoresHostileNames();
};

void HubRepositoryTest::reads()
{
    auto json = answer({"config.json", "README.md"});
    json["siblings"].push_back(lfsSibling("model.safetensors", 440449768));
    json["cardData"] = {{"license", "apache-2.0"}};
    json["config"] = {{"model_type", "bert"}};
    json["gated"] = "manual";
    const HubRepository repository = parseHubRepository(json.dump(), "org/name", "v1");
    QCOMPARE(repository.id, std::string("org/name"));
    QCOMPARE(repository.revision, std::string("v1"));
    QCOMPARE(repository.commit, std::string(40, 'a'));
    QCOMPARE(repository.license, std::string("apache-2.0"));
    QCOMPARE(repository.modelType, std::string("bert"));
    QVERIFY(repository.gated);
    QCOMPARE(repository.files.size(), std::size_t(2));
    QCOMPARE(repository.files[0].hash, std::string(40, 'b'));
    QCOMPARE(repository.files[1].hash, std::string(64, 'c')); // not that of the pointer
    QCOMPARE(repository.size(), std::uint64_t(440449778));

    json.erase("cardData");
    json["tags"] = {"pytorch", "license:mit"};
    json["gated"] = false;
    const HubRepository tagged = parseHubRepository(json.dump(), "org/name", "main");
    QCOMPARE(tagged.license, std::string("mit"));
    QVERIFY(!tagged.gated);
}

void HubRepositoryTest::choosesFiles_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *name, const char *there, const char *chosen) {
        QTest::newRow(name) << QString::fromLatin1(there) << QString::fromLatin1(chosen);
    };
    row("one format of several",
        "README.md config.json flax_model.msgpack model.safetensors pytorch_model.bin rust_model.ot "
        "tf_model.h5 "
        "tokenizer.json vocab.txt coreml/config.json onnx/model.onnx generation_config.json",
        "config.json tokenizer.json vocab.txt model.safetensors");
    row("Marian", "config.json pytorch_model.bin source.spm target.spm vocab.json tokenizer_config.json",
        "config.json source.spm target.spm vocab.json tokenizer_config.json pytorch_model.bin");
    row("SentencePiece", "config.json spiece.model tokenizer.model model.safetensors",
        "config.json spiece.model tokenizer.model model.safetensors");
    row("shards, index last",
        "config.json model.safetensors.index.json model-00001-of-00002.safetensors "
        "model-00002-of-00002.safetensors model-00001-of-x.safetensors",
        "config.json model-00001-of-00002.safetensors model-00002-of-00002.safetensors "
        "model.safetensors.index.json");
    row("a shard is missing, whole in another format",
        "config.json model.safetensors.index.json model-00001-of-00002.safetensors pytorch_model.bin",
        "config.json pytorch_model.bin");
    row("whole rather than shards",
        "config.json model.safetensors model.safetensors.index.json model-00001-of-00001.safetensors",
        "config.json model.safetensors");
}

void HubRepositoryTest::choosesFiles()
{
    QFETCH(QString, there);
    QFETCH(QString, chosen);
    std::vector<std::string> names;
    for (const QString &name : there.split(QLatin1Char(' ')))
        names.push_back(name.toStdString());
    QStringList found;
    for (const HubFile &file : parseHubRepository(answer(names).dump(), "org/name", "main").files)
        found << QString::fromStdString(file.name);
    QCOMPARE(found.join(QLatin1Char(' ')), chosen);
}

void HubRepositoryTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const nlohmann::json &json, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(json.dump()) << QByteArray(says);
    };
    const auto good = answer({"config.json", "model.safetensors"});
    QTest::newRow("empty") << QByteArray() << QByteArray("is no valid JSON");
    QTest::newRow("a web page") << QByteArray("<html>Sign in to the network</html>")
                                << QByteArray("is no valid JSON");
    QTest::newRow("cut") << QByteArray::fromStdString(good.dump()).left(40) << QByteArray("is no valid JSON");
    row("an array", nlohmann::json::array(), "expected a JSON object");
    auto json = good;
    json.erase("sha");
    row("no commit", json, "\"sha\" is missing");
    json["sha"] = "../../etc";
    row("a path for a commit", json, "\"sha\" is \"../../etc\"");
    json = good;
    json["siblings"] = 3;
    row("no list", json, "\"siblings\" is 3");
    json["siblings"] = {"config.json"};
    row("names alone", json, "\"siblings[0]\" is \"config.json\"");
    json = good;
    json["siblings"][1].erase("size");
    row("no size", json, "siblings[1].size\" is missing");
    json["siblings"][1]["size"] = -1;
    row("negative size", json, "is -1");
    json["siblings"][1]["size"] = 1e30;
    row("size beyond all", json, "size\" is 1e+30");
    json = good;
    json["siblings"][1]["blobId"] = "../../../../x";
    row("a path for a hash", json, "siblings[1].blobId");
    json = good;
    json["siblings"][1]["lfs"] = {{"size", 3}};
    row("no hash", json, "siblings[1].lfs.sha256\" is missing");
    row("no config", answer({"model.safetensors"}), "no config.json");
    row("other formats", answer({"config.json", "tf_model.h5", "flax_model.msgpack"}),
        "only TensorFlow, Flax");
    row("GGUF", answer({"config.json", "m.Q4_K.gguf"}), "only GGUF");
    row("a shard is missing",
        answer({"config.json", "model.safetensors.index.json", "model-00001-of-00002.safetensors"}),
        "no weights that can be opened");
}

void HubRepositoryTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    const std::string said = complaint(json.toStdString());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY(said.find("org/name") != std::string::npos);
}

void HubRepositoryTest::ignoresHostileNames()
{
    const auto json = answer({"config.json", "model.safetensors", "../../x.model", "/etc/x.model",
                              "..\\x.model", ".x.model", "a/../x.model", std::string("x\0.model", 8)});
    QCOMPARE(parseHubRepository(json.dump(), "org/name", "main").files.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(HubRepositoryTest)
#include "hub_repository_test.moc"
