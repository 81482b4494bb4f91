#include "model/model.h"

#include "complaints.h"
#include "error.h"
#include "memory_files.h"
#include "model/blas_check.h"
#include "model/inference_threads.h"
#include "safetensors_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace attopo;

namespace {

const std::filesystem::path tinyBert = ATTOPO_TEST_DATA_DIR "/model/tiny-bert";

QString complaintAboutFolder(const QString &folder)
{
    try {
        openModel(modelFolder(folder.toStdString()));
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class OpenModelTest : public QObject {
    Q_OBJECT

private slots:
    void infoOfAFolder();
    void vocabTxtInsteadOfTokenizerJson();
    void folderThatIsNone();
    void filesOfAFolder();
    void fileThatIsAFolder();
    void wrongFiles_data();
    void wrongFiles();
    void noTokenizer();
    void twoModelsInOneProcess();
    void threadsAndBlas();
    void productsInBfloat16();
};

void OpenModelTest::infoOfAFolder()
{
    const ModelInfo info = openModel(modelFolder(tinyBert / ""))->info();
    QCOMPARE(info.name, std::string("tiny-bert"));
    QCOMPARE(info.family, std::string("bert"));
    QCOMPARE(info.layers, 2U);
    QCOMPARE(info.heads, 3U);
    QCOMPARE(info.hiddenSize, 24U);
    QCOMPARE(info.maxTokens, 32U);
    QCOMPARE(info.vocabularySize, 374U);
    QVERIFY(!info.causal);
}

void OpenModelTest::vocabTxtInsteadOfTokenizerJson()
{
    auto files = MemoryFiles::copyOf(tinyBert);
    files->files.erase("tokenizer.json");
    files->files["vocab.txt"] = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nThe\n";
    files->files["tokenizer_config.json"] = R"({"do_lower_case": false})";
    QCOMPARE(openModel(files)->tokenizer().tokenize("The", 32).tokens.at(1).id, 5);
}

void OpenModelTest::folderThatIsNone()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const QString none = folder.filePath(QStringLiteral("none"));
    QVERIFY(complaintAboutFolder(none).contains(u"none: there is no such folder"));
    QVERIFY(complaintAboutFolder(file).contains(u"file: is no folder"));
    QVERIFY(complaintAboutFolder(folder.path()).contains(u"config.json: there is no such file"));
}

void OpenModelTest::filesOfAFolder()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("some.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("some") == 4);
    file.close();
    QVERIFY(QFile(folder.filePath(QStringLiteral("empty.txt"))).open(QIODevice::WriteOnly));

    const auto files = modelFolder(folder.path().toStdString());
    QCOMPARE(files->find("some.txt")->size(), 4U);
    QCOMPARE(files->find("some.txt")->data(), files->find("some.txt")->data()); // mapped once
    QVERIFY(files->find("empty.txt")->empty());
    QVERIFY(!files->find("none.txt"));
    QCOMPARE(files->describe("some.txt"), file.fileName().toStdString());
}

void OpenModelTest::fileThatIsAFolder()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("config.json")));
    const QString found = complaintAboutFolder(folder.path());
    QVERIFY2(found.contains(QStringLiteral("config.json: cannot be read")), qPrintable(found));
}

void OpenModelTest::wrongFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *file, const QByteArray &content,
                        const char *complaint) {
        QTest::newRow(name) << QString::fromUtf8(file) << content << QString::fromUtf8(complaint);
    };
    row("empty config", "config.json", "", "test/config.json: is no valid JSON");
    row("broken config", "config.json", "{\"model_type\": ", "test/config.json: is no valid JSON");
    row("no model_type", "config.json", "{}",
        "test/config.json: \"model_type\" is missing, expected a string");
    row("model_type of a wrong type", "config.json", R"({"model_type": 1})", "\"model_type\" is 1, expected");
    row("another family", "config.json", R"({"model_type": "xlnet"})",
        "\"model_type\" is \"xlnet\", expected a family that can be opened: albert, bart");
    row("config without sizes", "config.json", R"({"model_type": "bert"})",
        "test/config.json: \"num_hidden_layers\" is missing");
    row("empty weights", "model.safetensors", "", "test/model.safetensors: is 0 bytes long");
    row("broken tokenizer", "tokenizer.json", "{", "test/tokenizer.json: is no valid JSON");
    row("another tokenizer", "tokenizer.json", R"({"model": {"type": "Unigram"}})",
        "test/tokenizer.json: \"model.vocab\" is missing, expected an array");
}

void OpenModelTest::wrongFiles()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, complaint);
    auto files = MemoryFiles::copyOf(tinyBert);
    files->files[file.toStdString()] = content.toStdString();
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void OpenModelTest::noTokenizer()
{
    auto files = MemoryFiles::copyOf(tinyBert);
    files->files.erase("tokenizer.json");
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(QStringLiteral("test/tokenizer.json: there is no such file, nor vocab.txt")),
             qPrintable(found));
}

void OpenModelTest::twoModelsInOneProcess()
{
    const auto first = openModel(modelFolder(tinyBert));
    const std::vector<std::int32_t> ids = {2, 5, 6, 3};
    const Activations before = first->forward(ids, 1, {});
    const auto second = openModel(modelFolder(tinyBert.parent_path() / "tiny-bert-f16"));
    QVERIFY(second->forward(ids, 1, {}).attention != before.attention);
    QVERIFY(first->forward(ids, 1, {}).attention == before.attention);
}

void OpenModelTest::threadsAndBlas()
{
    const auto model = openModel(modelFolder(tinyBert));
    const std::vector<std::int32_t> ids = {2, 5, 6, 3};
    const Activations before = model->forward(ids, 1, {});
    setInferenceThreads(2);
    // Not to the bit: how a matrix product is cut into blocks depends on its size, and each thread has a
    // part.
    const Activations after = model->forward(ids, 1, {});
    for (std::size_t i = 0; i < before.attention.size(); ++i)
        QVERIFY(std::abs(after.attention[i] - before.attention[i]) < 1e-5F);
    if (const auto warning = blasWarning())
        QVERIFY(warning->find("libopenblas0-pthread") != std::string::npos);
}

void OpenModelTest::productsInBfloat16()
{
    auto files = MemoryFiles::copyOf(tinyBert);
    const SafetensorsText old = SafetensorsText::parse(files->files["model.safetensors"]);
    SafetensorsText halves;
    for (const auto &[name, entry] : old.header.items()) {
        if (name == "__metadata__")
            continue;
        const auto start = entry["data_offsets"][0].get<std::size_t>();
        const auto end = entry["data_offsets"][1].get<std::size_t>();
        std::string bytes;
        for (std::size_t i = start; i < end; i += sizeof(float)) // the upper halves
            bytes += old.data.substr(i + 2, 2);
        halves.add(name, "BF16", entry["shape"], bytes);
    }
    files->files["model.safetensors"] = halves.file();
    const std::vector<std::int32_t> ids = {2, 5, 6, 3};
    const Activations exact = openModel(files)->forward(ids, 1, {});
    std::string notice;
    const OpenOptions options{.device = ComputeDevice::CpuBfloat16,
                              .notice = [&](const Message &said) { notice = said.english(); }};
    const Activations found = openModel(files, options)->forward(ids, 1, {});
    if (const auto why = whyNoBfloat16()) {
        QVERIFY(notice.ends_with(why->english()));
        QVERIFY(found.attention == exact.attention);
        return;
    }
    QCOMPARE(notice, std::string());
    QVERIFY(found.attention != exact.attention);
    // A number of bfloat16 is right to 1/256; here are two layers.
    for (std::size_t i = 0; i < exact.attention.size(); ++i)
        QVERIFY(std::abs(found.attention[i] - exact.attention[i]) < 0.02F);
}

QTEST_GUILESS_MAIN(OpenModelTest)
#include "open_model_test.moc"
