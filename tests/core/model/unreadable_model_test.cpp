// What people take for a model: it opens, or the message says what it is and what to do.

#include "error.h"
#include "memory_files.h"
#include "model/model.h"
#include "models/bundled_models.h"
#include "safetensors_text.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model";
const std::vector<std::int32_t> ids = {2, 5, 6, 7, 3};

std::shared_ptr<MemoryFiles> tinyBert() { return MemoryFiles::copyOf(data / "tiny-bert"); }

/// With `rename` of each tensor's name.
std::shared_ptr<MemoryFiles> renamed(const std::function<std::string(const std::string &)> &rename)
{
    auto files = tinyBert();
    const SafetensorsText before = SafetensorsText::parse(files->files["model.safetensors"]);
    SafetensorsText after;
    for (const auto &[name, entry] : before.header.items()) {
        if (name == "__metadata__")
            continue;
        const auto start = entry["data_offsets"][0].get<std::size_t>();
        const auto end = entry["data_offsets"][1].get<std::size_t>();
        after.add(rename(name), entry["dtype"], entry["shape"], before.data.substr(start, end - start));
    }
    files->files["model.safetensors"] = after.file();
    return files;
}

FloatBuffer attentionOf(const std::shared_ptr<const ModelFiles> &files)
{
    return openModel(files)->forward(ids, 1, {}).attention;
}

} // namespace

class UnreadableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItIs_data();
    void saysWhatItIs();
    void opensUnderOtherNames();
    void opensARepositoryOfTheCache();
};

void UnreadableModelTest::saysWhatItIs_data()
{
    QTest::addColumn<std::shared_ptr<MemoryFiles>>("files");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::shared_ptr<MemoryFiles> &files, const char *says) {
        QTest::newRow(name) << files << QString::fromUtf8(says);
    };
    auto gguf = std::make_shared<MemoryFiles>();
    gguf->files["llama-q4.gguf"] = "GGUF";
    row("GGUF", gguf, "test/llama-q4.gguf: weights for llama.cpp (GGUF) are not read");
    auto onnx = tinyBert();
    onnx->files.erase("model.safetensors");
    onnx->files["model.onnx"] = "x";
    row("ONNX", onnx, "test/model.onnx: an ONNX graph does not tell its attention");
    auto adapter = std::make_shared<MemoryFiles>();
    adapter->files["adapter_config.json"] = R"({"base_model_name_or_path": "org/base", "peft_type": "LORA"})";
    adapter->files["adapter_model.safetensors"] = "x";
    row("LoRA", adapter, "test/adapter_config.json: is an adapter (such as LoRA) for org/base, not a model");
    adapter = tinyBert();
    adapter->files.erase("model.safetensors");
    adapter->files["adapter_config.json"] = "{}";
    row("LoRA beside a config", adapter, "is an adapter (such as LoRA), not a model");

    const auto quantised = [](const char *method, const char *dtype, const char *name) {
        auto files = renamed([](const std::string &same) { return same; });
        json config = json::parse(files->files["config.json"]);
        if (*method)
            config["quantization_config"] = {{"quant_method", method}};
        files->files["config.json"] = config.dump();
        SafetensorsText weights = SafetensorsText::parse(files->files["model.safetensors"]);
        weights.add(name, dtype, json::array({4}),
                    std::string(dtype == std::string_view("I32") ? 16 : 4, '\0'));
        files->files["model.safetensors"] = weights.file();
        return files;
    };
    row("GPTQ", quantised("gptq", "I32", "bert.encoder.layer.0.attention.self.query.qweight"),
        "the weights are quantised (gptq; tensor \"bert.encoder.layer.0.attention.self.query.qweight\" is "
        "I32)");
    row("bitsandbytes", quantised("bitsandbytes", "U8", "bert.encoder.layer.0.output.other.weight"),
        "the weights are quantised (bitsandbytes;");
    row("no method", quantised("", "I8", "some.weight"), "the weights are quantised (?;");
    auto pointer = tinyBert();
    pointer->files["tokenizer.json"] =
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12345\n";
    row("a pointer", pointer, "test/tokenizer.json: only says where the file is (Git LFS)");
}

void UnreadableModelTest::saysWhatItIs()
{
    QFETCH(const std::shared_ptr<MemoryFiles>, files);
    QFETCH(const QString, says);
    try {
        openModel(files);
        QFAIL("it was opened");
    } catch (const Error &error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(says), error.what());
    }
}

void UnreadableModelTest::opensUnderOtherNames()
{
    const FloatBuffer expected = attentionOf(tinyBert());
    QVERIFY(attentionOf(renamed([](const std::string &name) { return "module." + name; })) == expected);
    const auto asMember = [](const std::string &name) {
        return name.starts_with("bert.") ? "model." + name : "model.bert." + name;
    };
    QVERIFY(attentionOf(renamed(asMember)) == expected);
    QVERIFY(attentionOf(renamed([&](const std::string &name) { return "module." + asMember(name); }))
            == expected);
}

void UnreadableModelTest::opensARepositoryOfTheCache()
{
    const QTemporaryDir cache;
    const QString snapshot =
        cache.filePath(QStringLiteral("models--org--tiny/snapshots/")) + QString(40, u'a');
    QVERIFY(QDir().mkpath(snapshot));
    const QDir source(QString::fromStdString((data / "tiny-bert").string()));
    for (const QString &file : source.entryList(QDir::Files))
        QVERIFY(QFile::copy(source.filePath(file), snapshot + QLatin1Char('/') + file));
    for (const char *dropped : {"models--org--tiny", "models--org--tiny/"}) {
        const auto files = modelFiles(cache.filePath(QLatin1String(dropped)).toStdString());
        QVERIFY(attentionOf(files) == attentionOf(tinyBert()));
    }
}

QTEST_GUILESS_MAIN(UnreadableModelTest)
#include "unreadable_model_test.moc"
