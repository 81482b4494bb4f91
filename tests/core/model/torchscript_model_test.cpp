#include "model/torchscript_model.h"

#include "complaints.h"
#include "error.h"
#include "expected_activations.h"
#include "memory_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model";
const OpenOptions trusting{.trustCode = true};

/// The tokenizer of tiny-bert and a program of make_torchscript.py.
std::shared_ptr<MemoryFiles> programFiles(const std::string &name)
{
    auto files = MemoryFiles::copyOf(data / "tiny-bert");
    files->files.erase("model.safetensors");
    files->files["model.pt"] = readFile(data / "torchscript" / (name + ".pt"));
    return files;
}

std::shared_ptr<const Model> openProgram(const std::string &name)
{
    return openModel(programFiles(name), trusting);
}

QString complaintAboutTrusted(const std::shared_ptr<const ModelFiles> &files)
{
    try {
        openModel(files, trusting);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

std::vector<std::int32_t> manyIds(std::size_t n) { return std::vector<std::int32_t>(n, 5); }

} // namespace

class TorchScriptModelTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTransformers();
    void infoOfAProgram();
    void withoutConfig();
    void lookingBack();
    void everyCallGivesTheSame();
    void shortTexts();
    void notWithoutConsent();
    void notAnotherThanWasAskedAbout();
    void weightsComeFirst();
    void onTheCpuOnly();
    void rowsWithoutTheirSink();
    void unusablePrograms_data();
    void unusablePrograms();
    void failuresLaterOn_data();
    void failuresLaterOn();
    void wrongInput();
    void cancelled();
    void weightsOnly();
    void cutFiles();
};

void TorchScriptModelTest::agreesWithTransformers()
{
    const auto model = openProgram("tiny-bert");
    for (const Expected &expected :
         readExpected(data / "tiny-bert.expected.f32", data / "expected.json", {2, 3, 24})) {
        const Activations found = model->forward(expected.ids, 1, {});
        QCOMPARE(found.ids, expected.ids);
        QCOMPARE(found.layers, 2U);
        QCOMPARE(found.heads, 3U);
        QCOMPARE(found.tokens, expected.ids.size());
        QCOMPARE(found.hiddenSize, 24U);
        QCOMPARE(found.attention.size(), expected.attention.size());
        QCOMPARE(found.hidden.size(), expected.hidden.size());
        QCOMPARE(positionOfFirstDifference(found.attention, expected.attention, 1e-5F),
                 found.attention.size());
        QCOMPARE(positionOfFirstDifference(found.hidden, expected.hidden, 1e-5F), found.hidden.size());
        QVERIFY(model->valueNorms(found, 0).empty());
    }
}

void TorchScriptModelTest::infoOfAProgram()
{
    const ModelInfo info = openProgram("tiny-bert")->info();
    QCOMPARE(info.name, std::string("test"));
    QCOMPARE(info.family, std::string("bert"));
    QCOMPARE(info.layers, 2U);
    QCOMPARE(info.heads, 3U);
    QCOMPARE(info.hiddenSize, 24U);
    QCOMPARE(info.maxTokens, 32U);
    QCOMPARE(info.vocabularySize, 374U);
    QVERIFY(!info.causal);

    const auto files = programFiles("tiny-bert");
    files->files["tokenizer_config.json"] = R"({"model_max_length": 16})";
    QCOMPARE(openModel(files, trusting)->info().maxTokens, 16U);
    files->files["tokenizer_config.json"] = R"({"model_max_length": 1000000000000000019884624838656})";
    QCOMPARE(openModel(files, trusting)->info().maxTokens, 32U);
}

void TorchScriptModelTest::withoutConfig()
{
    const auto files = programFiles("causal");
    files->files.erase("config.json");
    const ModelInfo info = openModel(files, trusting)->info();
    QCOMPARE(info.family, std::string("torchscript"));
    QCOMPARE(info.maxTokens, 8192U);
    QCOMPARE(info.vocabularySize, 0U);
}

void TorchScriptModelTest::lookingBack()
{
    const auto model = openProgram("causal");
    QVERIFY(model->info().causal);
    QCOMPARE(model->info().layers, 2U);
    QCOMPARE(model->info().heads, 2U);
    QCOMPARE(model->info().hiddenSize, 0U);
    const Activations found = model->forward(manyIds(3), 0, {});
    QVERIFY(found.hidden.empty());
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            QCOMPARE(found.headHere(1, 1)[row * 3 + column],
                     column <= row ? 1 / static_cast<float>(row + 1) : 0.0F);
}

void TorchScriptModelTest::everyCallGivesTheSame()
{
    const auto model = openProgram("tiny-bert");
    const std::vector<std::int32_t> ids{2, 5, 6, 7, 3};
    const Activations first = model->forward(ids, 1, {});
    for (int repeat = 0; repeat < 4; ++repeat) {
        model->forward(manyIds(static_cast<std::size_t>(7 + repeat)), 1, {});
        QVERIFY(model->forward(ids, 1, {}).attention == first.attention);
    }
}

void TorchScriptModelTest::shortTexts()
{
    const auto model = openProgram("tiny-bert");
    for (const std::size_t n : {std::size_t(1), std::size_t(2), std::size_t(32)})
        QCOMPARE(model->forward(manyIds(n), 1, {}).attention.size(), 2 * 3 * n * n);
}

void TorchScriptModelTest::notWithoutConsent()
{
    // This program fails as soon as it is run.
    const auto files = programFiles("raises-always");
    QVERIFY_EXCEPTION_THROWN(openModel(files), NeedsTrust);
    QCOMPARE(complaintAbout(files),
             QStringLiteral("test/model.pt is a TorchScript program: it can do what it likes with this "
                            "machine; open it only if you trust its source"));
}

void TorchScriptModelTest::notAnotherThanWasAskedAbout()
{
    const QTemporaryDir folder;
    const auto copies = programFiles("tiny-bert");
    for (const auto &[name, content] : copies->files) {
        QFile file(folder.filePath(QString::fromStdString(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.data(), static_cast<qint64>(content.size()));
    }
    const auto files = modelFolder(folder.path().toStdString());
    QVERIFY_THROWS_EXCEPTION(NeedsTrust, openModel(files)); // the question
    QTest::qWait(20);                                       // clocks of file systems are coarse
    QFile program(folder.filePath(QStringLiteral("model.pt")));
    QVERIFY(program.open(QIODevice::ReadWrite)); // in place: the same file
    program.seek(program.size() / 2);
    program.write("x");
    program.close();
    QVERIFY_THROWS_EXCEPTION(ModelChanged,
                             openModel(files, trusting)); // the yes was for what was there before
    QVERIFY(!complaintAboutTrusted(files).isEmpty());
}

void TorchScriptModelTest::weightsComeFirst()
{
    const auto files = programFiles("raises-always");
    files->files["model.safetensors"] = readFile(data / "tiny-bert" / "model.safetensors");
    QCOMPARE(openModel(files)->info().hiddenSize, 24U);
}

void TorchScriptModelTest::onTheCpuOnly()
{
    std::vector<std::string> notices;
    OpenOptions options = trusting;
    options.device = ComputeDevice::Cuda;
    options.notice = [&](const Message &notice) { notices.push_back(notice.english()); };
    openModel(programFiles("causal"), options);
    QCOMPARE(notices,
             std::vector<std::string>{"test is computed on the CPU: TorchScript programs run there only."});
}

void TorchScriptModelTest::rowsWithoutTheirSink()
{
    std::vector<std::string> notices;
    OpenOptions options = trusting;
    options.notice = [&](const Message &notice) { notices.push_back(notice.english()); };
    const auto model = openModel(programFiles("sink"), options);
    QCOMPARE(
        notices,
        std::vector<std::string>{"test: rows of its attention sum to less than 1 (to 0.750000), as where "
                                 "a sink was left out: each is divided by its sum"});
    const Activations found = model->forward(std::vector<std::int32_t>{2, 5, 3}, 1, {});
    const std::span<const float> first = found.headHere(0, 1);
    const std::span<const float> second = found.headHere(1, 0);
    for (std::size_t k = 0; k < first.size(); ++k) {
        const double weight = std::exp(-double(k % 3)) / (1 + std::exp(-1.0) + std::exp(-2.0));
        QVERIFY(std::abs(double(first[k]) - weight) < 1e-6);
        QVERIFY(std::abs(double(second[k]) - weight) < 1e-6);
    }
}

void TorchScriptModelTest::unusablePrograms_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("complaint");
    const QString advice =
        QStringLiteral("; have attention_topology.trace (From Python) write a program that does");
    const QString none = QStringLiteral("the program returns no attentions, which are a tuple or list of "
                                        "tensors with shape [1, heads, 6, 6] for 6 tokens")
        + advice;
    QTest::newRow("hidden states only") << QStringLiteral("hidden-only") << none;
    QTest::newRow("one length only") << QStringLiteral("fixed-length") << none;
    QTest::newRow("before softmax") << QStringLiteral("scores")
                                    << QStringLiteral("the program returns no attentions: row 0 of layer 0, "
                                                      "head 0 sums to 6.000000, expected weights that sum "
                                                      "to 1")
            + advice;
    QTest::newRow("below zero") << QStringLiteral("negative-weights")
                                << QStringLiteral("the program returns no attentions: row 0 of layer 0, head "
                                                  "0 has a weight of -0.166667, expected weights that sum "
                                                  "to 1")
            + advice;
    QTest::newRow("exception") << QStringLiteral("raises-always")
                               << QStringLiteral("the program failed on 6 tokens: builtins.ValueError: "
                                                 "nothing to see");
    QTest::newRow("other arguments") << QStringLiteral("three-inputs")
                                     << QStringLiteral("\"forward\" needs \"images\", expected token ids and "
                                                       "at most an attention mask");
    QTest::newRow("another method") << QStringLiteral("no-forward")
                                    << QStringLiteral("the program has no method \"forward\"");
}

void TorchScriptModelTest::unusablePrograms()
{
    QFETCH(const QString, program);
    QFETCH(const QString, complaint);
    QCOMPARE(complaintAboutTrusted(programFiles(program.toStdString())),
             QStringLiteral("test/model.pt: ") + complaint);
}

void TorchScriptModelTest::failuresLaterOn_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("exception") << QStringLiteral("raises-when-long")
                               << QStringLiteral("test/model.pt: the program failed on 9 tokens: "
                                                 "builtins.ValueError: too long");
    QTest::newRow("heads") << QStringLiteral("heads-change")
                           << QStringLiteral("test/model.pt: the program returns 1 layers, 3 heads and "
                                             "hidden size 0 for 9 tokens, expected 1 layers, 2 heads and "
                                             "hidden size 0 as for a short text");
}

void TorchScriptModelTest::failuresLaterOn()
{
    QFETCH(const QString, program);
    QFETCH(const QString, complaint);
    const auto model = openProgram(program.toStdString());
    QCOMPARE(complaintOfForward(*model, manyIds(6), 0), QString());
    QCOMPARE(complaintOfForward(*model, manyIds(9), 0), complaint);
    QCOMPARE(complaintOfForward(*model, manyIds(6), 0), QString());
}

void TorchScriptModelTest::wrongInput()
{
    const auto model = openProgram("tiny-bert");
    QCOMPARE(complaintOfForward(*model, {}, 0), QStringLiteral("test: reads 1 to 32 tokens, got 0"));
    QCOMPARE(complaintOfForward(*model, manyIds(33), 0),
             QStringLiteral("test: reads 1 to 32 tokens, got 33"));
    QCOMPARE(complaintOfForward(*model, {374}, 0),
             QStringLiteral("test: token id 374 is not in the model's vocabulary, whose ids are 0 to 373"));
    QCOMPARE(complaintOfForward(*model, {5}, 2), QStringLiteral("test: has layers 0 to 1, not 2"));

    const auto files = programFiles("tiny-bert");
    files->files.erase("config.json");
    const auto unlimited = openModel(files, trusting);
    QCOMPARE(complaintOfForward(*unlimited, {-1}, 0),
             QStringLiteral("test: token id -1 is not in the model's vocabulary"));
    QVERIFY(complaintOfForward(*unlimited, {374}, 0)
                .startsWith(QStringLiteral("test/model.pt: the program failed on 1 tokens: ")));
    const QString tooLong = complaintOfForward(*unlimited, manyIds(33), 0);
    QVERIFY(tooLong.startsWith(QStringLiteral("test/model.pt: the program failed on 33 tokens: ")));
    QVERIFY(!tooLong.contains(QLatin1Char('\n')));
}

void TorchScriptModelTest::cancelled()
{
    std::stop_source source;
    source.request_stop();
    const auto model = openProgram("causal");
    QVERIFY_EXCEPTION_THROWN(model->forward(manyIds(3), 0, source.get_token()), Cancelled);
}

void TorchScriptModelTest::weightsOnly()
{
    const auto files = programFiles("causal");
    const QString expected =
        QStringLiteral("test/model.pt: is no TorchScript program, which has constants.pkl in it; weights are "
                       "read from model.safetensors or pytorch_model.bin");
    for (const std::string &bytes :
         {readFile(data / "torch" / "tiny-bert.bin"), std::string(), std::string("print('no archive')")}) {
        files->files["model.pt"] = bytes;
        QCOMPARE(complaintAbout(files), expected);
        QCOMPARE(complaintAboutTrusted(files), expected);
    }
}

void TorchScriptModelTest::cutFiles()
{
    for (const auto &[name, step] : {std::pair("causal", 7U), std::pair("tiny-bert", 50U)}) {
        const auto files = programFiles(name);
        const std::string whole = files->files["model.pt"];
        for (std::size_t size = 0; size < whole.size(); size += step) {
            files->files["model.pt"] = whole.substr(0, size);
            const QString complaint = complaintAboutTrusted(files);
            QVERIFY2(complaint.startsWith(QStringLiteral("test/model.pt: ")), qPrintable(complaint));
            QVERIFY2(!complaint.contains(QLatin1Char('\n')), qPrintable(complaint));
        }
    }
}

QTEST_APPLESS_MAIN(TorchScriptModelTest)
#include "torchscript_model_test.moc"
