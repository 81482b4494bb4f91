#include "model/checkpoint.h"

#include "complaints.h"
#include "error.h"
#include "expected_activations.h"
#include "memory_files.h"
#include "model/torch_file.h"
#include "safetensors_text.h"

#include <QTest>

#include <random>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model";
const std::vector<std::int32_t> ids = {2, 5, 6, 7, 3};

std::span<const std::byte> bytesOf(const std::string &file)
{
    return std::as_bytes(std::span(file.data(), file.size()));
}

template <typename Number>
std::vector<double> numbersOf(const StoredTensor &tensor)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i + sizeof(Number) <= tensor.bytes.size(); i += sizeof(Number)) {
        Number number;
        std::memcpy(&number, tensor.bytes.data() + i, sizeof(number));
        numbers.push_back(static_cast<double>(number));
    }
    return numbers;
}

QString complaintAboutTorch(const std::string &file)
{
    try {
        readTorchFile(bytesOf(file), "weights.bin");
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

FloatBuffer attentionOf(const std::shared_ptr<MemoryFiles> &files)
{
    return openModel(files)->forward(ids, 1, {}).attention;
}

} // namespace

class CheckpointTest : public QObject {
    Q_OBJECT

private slots:
    void torchFile_data();
    void torchFile();
    void transposed();
    void torchFilesThatAreNone_data();
    void torchFilesThatAreNone();
    void damagedTorchFiles_data();
    void damagedTorchFiles();
    void namesHaveAnEnd();
    void torchWeights();
    void parts_data();
    void parts();
    void overlaidParts();
    void wrongParts_data();
    void wrongParts();
    void noWeights();
};

void CheckpointTest::torchFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("archive") << QStringLiteral("archive.bin");
    QTest::newRow("sequence of pickles") << QStringLiteral("sequence.bin");
}

void CheckpointTest::torchFile()
{
    QFETCH(const QString, file);
    const std::string bytes = readFile(data / "torch" / file.toStdString());
    const StoredTensors tensors = readTorchFile(bytesOf(bytes), "weights.bin");
    QCOMPARE(tensors.size(), 15U);
    std::vector<double> expected;
    std::vector<double> truncated;
    for (int i = 0; i < 12; ++i) {
        expected.push_back(i - 5.5);
        truncated.push_back(std::trunc(i - 5.5));
    }
    const std::vector<std::int64_t> shape = {3, 4};
    for (const auto &[name, tensor] : tensors) {
        QCOMPARE(tensor.file, std::string("weights.bin"));
        if (name.size() <= 4 && name != "step")
            QCOMPARE(tensor.dtype, name);
    }
    QCOMPARE(tensors.at("F32").shape, shape);
    QCOMPARE(numbersOf<float>(tensors.at("F32")), expected);
    QCOMPARE(numbersOf<double>(tensors.at("F64")), expected);
    QCOMPARE(numbersOf<std::int64_t>(tensors.at("I64")), truncated);
    QCOMPARE(numbersOf<std::int32_t>(tensors.at("I32")), truncated);
    QCOMPARE(numbersOf<std::int16_t>(tensors.at("I16")), truncated);
    QCOMPARE(numbersOf<std::int8_t>(tensors.at("I8")), truncated);
    QCOMPARE(tensors.at("F16").bytes.size(), 24U);
    QCOMPARE(tensors.at("BF16").bytes.size(), 24U);
    QCOMPARE(tensors.at("BOOL").bytes.size(), 12U);
    QCOMPARE(numbersOf<float>(tensors.at("parameter")).back(), 11.0);
    QCOMPARE(numbersOf<float>(tensors.at("second row")), std::vector<double>({-1.5, -0.5, 0.5, 1.5}));
    QCOMPARE(tensors.at("scalar").shape.size(), 0U);
    QCOMPARE(numbersOf<float>(tensors.at("scalar")), std::vector<double>({7.25}));
    QCOMPARE(tensors.at("empty").shape, std::vector<std::int64_t>({0, 3}));
    QCOMPARE(tensors.at("empty").bytes.size(), 0U);
    QVERIFY(tensors.contains("größe"));
    QVERIFY(!tensors.contains("step"));
}

void CheckpointTest::transposed()
{
    const std::string bytes = readFile(data / "torch" / "transposed.bin");
    const StoredTensors tensors = readTorchFile(bytesOf(bytes), "weights.bin");
    StoredTensor turned = tensors.at("turned");
    QCOMPARE(turned.shape, std::vector<std::int64_t>({4, 3}));
    QCOMPARE(turned.strides, std::vector<std::int64_t>({1, 4}));
    const std::vector<std::byte> ordered = rowByRow(turned, sizeof(float));
    turned.bytes = ordered;
    QCOMPARE(numbersOf<float>(turned),
             std::vector<double>({-5.5, -1.5, 2.5, -4.5, -0.5, 3.5, -3.5, 0.5, 4.5, -2.5, 1.5, 5.5}));
}

void CheckpointTest::torchFilesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &bytes, const char *complaint) {
        QTest::newRow(name) << bytes << QString::fromUtf8(complaint);
    };
    const auto fromFile = [](const char *name) {
        return QByteArray::fromStdString(readFile(data / "torch" / name));
    };
    row("empty", {}, "is no readable pickle: it ends at byte 0");
    row("text", "hello", "is no readable pickle");
    row("half an archive", fromFile("archive.bin").left(2000),
        "is no readable ZIP archive: it has no directory");
    row("calls a command", fromFile("code.bin"), "tensor \"weight\" would be made by calling posix.system");
    const QByteArray turned = fromFile("transposed.bin");
    const auto withStrides = [&](const char *strides) { // of 1 and 4
        return QByteArray(turned).replace("K\x01K\x04\x86",
                                          QByteArray("K") + strides[0] + 'K' + strides[1] + '\x86');
    };
    row("steps too wide", withStrides("\x02\x04"), "tensor \"turned\" with shape [4, 3] lies outside");
    row("all in one place",
        QByteArray(turned)
            .replace("K\x04K\x03\x86", "K\xffK\xff\x86")
            .replace("K\x01K\x04\x86", QByteArray("K\x00K\x00\x86", 5)),
        "tensor \"turned\" with shape [255, 255] lies outside");
    row("other magic", QByteArray::fromHex("8002580161710062002e"), "is no readable pickle");
    row("no dictionary",
        QByteArray::fromHex("80028a0a6cfc9c46f9206aa850192e80024de9032e80027d2e80025d2e80025d2e"),
        "holds no dictionary of tensors");
    row("a list in itself", QByteArray::fromHex("80025d71006800612e"), "is no file of torch.save");
    row("a call of itself",
        QByteArray::fromHex("80028a0a6cfc9c46f9206aa850192e80024de9032e80027d2e80027d5801000000776374"
                            "6f7263682e5f7574696c730a5f72656275696c645f706172616d657465720a5d71005271016800"
                            "6801616801732e80025d2e"),
        "is no readable pickle");
}

void CheckpointTest::torchFilesThatAreNone()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, complaint);
    const QString found = complaintAboutTorch(bytes.toStdString());
    QVERIFY2(found.startsWith(QStringLiteral("weights.bin: ")) && found.contains(complaint),
             qPrintable(found));
}

void CheckpointTest::namesHaveAnEnd()
{
    // STACK_GLOBAL joins two texts, which may be those of earlier names: each round doubles their length.
    std::string bomb = "\x80\x04\x8c\x08"
                       "aaaaaaaa\x94";
    for (int round = 0; round < 40; ++round)
        bomb += std::string("h") + static_cast<char>(round) + 'h' + static_cast<char>(round) + "\x93\x94";
    const QString joined = complaintAboutTorch(bomb + '.');
    QVERIFY2(joined.contains(QStringLiteral("a name is made of what is no text")), qPrintable(joined));
    const std::string longName = "\x80\x04X" + std::string("\xd0\x07\0\0", 4) + std::string(2000, 'a')
        + "\x94" + std::string("h\0", 2) + "\x93.";
    const QString tooLong = complaintAboutTorch(longName);
    QVERIFY2(tooLong.contains(QStringLiteral("more than 1000 characters")), qPrintable(tooLong));
}

void CheckpointTest::damagedTorchFiles_data() { torchFile_data(); }

void CheckpointTest::damagedTorchFiles()
{
    // Whatever a byte is changed to, and wherever the file is cut: read or refused, never more than that.
    QFETCH(const QString, file);
    const std::string whole = readFile(data / "torch" / file.toStdString());
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole.size(); ++size)
        refused += !complaintAboutTorch(whole.substr(0, size)).isEmpty();
    QCOMPARE(refused, whole.size());
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string damaged = whole;
        for (int k = 0; k < 1 + i % 3; ++k)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        refused += !complaintAboutTorch(damaged).isEmpty();
    }
    QVERIFY(refused > whole.size());
}

void CheckpointTest::torchWeights()
{
    auto files = MemoryFiles::copyOf(data / "tiny-bert");
    const FloatBuffer expected = attentionOf(files);
    files->files.erase("model.safetensors");
    files->files["pytorch_model.bin"] = readFile(data / "torch" / "tiny-bert.bin");
    QVERIFY(attentionOf(files) == expected);
}

/// The weights of tiny-bert in two files with an index.
std::shared_ptr<MemoryFiles> inParts()
{
    auto files = MemoryFiles::copyOf(data / "tiny-bert");
    const SafetensorsText whole = SafetensorsText::parse(files->files["model.safetensors"]);
    SafetensorsText parts[2];
    json weightMap;
    std::size_t count = 0;
    for (const auto &[name, entry] : whole.header.items()) {
        if (name == "__metadata__")
            continue;
        const auto start = entry["data_offsets"][0].get<std::size_t>();
        const auto end = entry["data_offsets"][1].get<std::size_t>();
        const std::size_t part = count++ % 2;
        parts[part].add(name, entry["dtype"], entry["shape"], whole.data.substr(start, end - start));
        weightMap[name] = part == 0 ? "first.safetensors" : "second.safetensors";
    }
    files->files.erase("model.safetensors");
    files->files["first.safetensors"] = parts[0].file();
    files->files["second.safetensors"] = parts[1].file();
    files->files["model.safetensors.index.json"] = json{{"weight_map", weightMap}}.dump();
    return files;
}

void CheckpointTest::parts_data()
{
    QTest::addColumn<bool>("torch");
    QTest::newRow("safetensors") << false;
    QTest::newRow("torch.save") << true;
}

void CheckpointTest::parts()
{
    QFETCH(const bool, torch);
    const FloatBuffer expected = attentionOf(MemoryFiles::copyOf(data / "tiny-bert"));
    auto files = inParts();
    if (torch) {
        *files = *MemoryFiles::copyOf(data / "tiny-bert");
        files->files.erase("model.safetensors");
        files->files["whole.bin"] = readFile(data / "torch" / "tiny-bert.bin");
        files->files["pytorch_model.bin.index.json"] =
            R"({"weight_map": {"a": "whole.bin", "b": "whole.bin"}})";
    }
    QVERIFY(attentionOf(files) == expected);
}

void CheckpointTest::overlaidParts()
{
    // A part that holds a tensor, with other numbers, which the index has in the other part.
    const FloatBuffer expected = attentionOf(MemoryFiles::copyOf(data / "tiny-bert"));
    auto files = inParts();
    const SafetensorsText first = SafetensorsText::parse(files->files["first.safetensors"]);
    const SafetensorsText second = SafetensorsText::parse(files->files["second.safetensors"]);
    SafetensorsText overlaid = second;
    const auto taken = std::find_if(first.header.items().begin(), first.header.items().end(),
                                    [](const auto &entry) { return entry.key() != "__metadata__"; });
    const auto start = taken.value()["data_offsets"][0].get<std::size_t>();
    const auto end = taken.value()["data_offsets"][1].get<std::size_t>();
    overlaid.add(taken.key(), taken.value()["dtype"], taken.value()["shape"], std::string(end - start, '\0'));
    files->files["second.safetensors"] = overlaid.file();
    QVERIFY(attentionOf(files) == expected);
}

void CheckpointTest::wrongParts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("complaint");
    const QString index = QStringLiteral("model.safetensors.index.json");
    const auto row = [](const char *name, const QString &file, const QByteArray &content,
                        const char *complaint) {
        QTest::newRow(name) << file << content << QString::fromUtf8(complaint);
    };
    row("no index at all", index, "{}", "index.json: \"weight_map\" is missing");
    row("a file that is not there", index, R"({"weight_map": {"a": "third.safetensors"}})",
        "test/third.safetensors: there is no such file, but test/model.safetensors.index.json says");
    row("a file elsewhere", index, R"({"weight_map": {"a": "../../etc/passwd"}})",
        "\"weight_map.a\" is \"../../etc/passwd\", expected the name of a file in the same folder");
    row("no name", index, R"({"weight_map": {"a": 1}})", "\"weight_map.a\" is 1");
    row("a pointer", QStringLiteral("first.safetensors"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12345\n",
        "test/first.safetensors: only says where the file is (Git LFS)");
    row("a damaged part", QStringLiteral("second.safetensors"), "x", "test/second.safetensors: is 1 bytes");
    row("a part twice", QStringLiteral("second.safetensors"),
        QByteArray::fromStdString(inParts()->files["first.safetensors"]),
        "is missing, expected with shape"); // of those in the first, the index has the right ones
}

void CheckpointTest::wrongParts()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, complaint);
    auto files = inParts();
    files->files[file.toStdString()] = content.toStdString();
    const QString found = complaintAbout(files);
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void CheckpointTest::noWeights()
{
    auto files = MemoryFiles::copyOf(data / "tiny-bert");
    files->files.erase("model.safetensors");
    QCOMPARE(
        complaintAbout(files),
        QStringLiteral("test/model.safetensors: there is no such file, nor pytorch_model.bin or the index "
                       "of either"));
    files->files["tf_model.h5"] = "HDF";
    QVERIFY(complaintAbout(files).contains(u"tf_model.h5 is there, but its kind of weights is not read"));
}

QTEST_GUILESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
