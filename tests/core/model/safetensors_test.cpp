#include "model/safetensors.h"

#include "error.h"
#include "safetensors_text.h"

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

std::span<const std::byte> bytesOf(const std::string &text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Two tensors, 24 and 8 bytes long.
SafetensorsText smallFile()
{
    SafetensorsText text;
    text.add("a", "F32", {2, 3}, std::string(24, 'a'));
    text.add("b", "I64", json::array(), std::string(8, 'b'));
    text.header["__metadata__"] = {{"format", "pt"}};
    return text;
}

QString complaintAbout(const std::string &file)
{
    try {
        Safetensors(bytesOf(file), "model.safetensors");
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

private slots:
    void tensorsAreRead();
    void emptyAndScalarTensors();
    void wrongHeader_data();
    void wrongHeader();
    void wrongBytes_data();
    void wrongBytes();
    void everyTruncationIsAnError();
};

void SafetensorsTest::tensorsAreRead()
{
    const std::string file = smallFile().file(5);
    const Safetensors safetensors(bytesOf(file), "model.safetensors");
    QCOMPARE(safetensors.tensors().size(), 2U);
    const StoredTensor &a = safetensors.tensors().at("a");
    QCOMPARE(a.dtype, std::string("F32"));
    QCOMPARE(a.shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(a.bytes.size(), 24U);
    QCOMPARE(static_cast<char>(a.bytes[0]), 'a');
    const StoredTensor &b = safetensors.tensors().at("b");
    QVERIFY(b.shape.empty());
    QCOMPARE(static_cast<char>(b.bytes[7]), 'b');
}

void SafetensorsTest::emptyAndScalarTensors()
{
    SafetensorsText text = smallFile();
    text.add("empty", "F16", {0, 7}, "");
    QCOMPARE(complaintAbout(text.file()), QString());
    QCOMPARE(complaintAbout(SafetensorsText{json::object(), ""}.file()), QString());
}

void SafetensorsTest::wrongHeader_data()
{
    // A JSON merge patch (RFC 7396) of the small file's header: null removes a key.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *patch, const char *complaint) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("shape too large", R"({"a": {"shape": [2, 4]}})",
        "tensor \"a\" is 24 bytes long, expected 32 for F32 [2, 4]");
    row("shape that overflows", R"({"a": {"shape": [4294967296, 4294967296]}})",
        "tensor \"a\" has an impossibly large shape [4294967296, 4294967296]");
    row("shape beyond int64", R"({"a": {"shape": [9223372036854775808]}})",
        "tensor \"a\" has a size of 9223");
    row("negative shape", R"({"a": {"shape": [-2, -3]}})", "tensor \"a\" has a size of -2 in its shape");
    row("fractional shape", R"({"a": {"shape": [2.0, 3]}})", "tensor \"a\" has a size of 2.0 in its shape");
    row("no shape", R"({"a": {"shape": null}})", "\"a.shape\" is missing, expected an array");
    row("wrong dtype", R"({"a": {"dtype": "F16"}})", "tensor \"a\" is 24 bytes long, expected 12 for F16");
    row("unknown dtype", R"({"a": {"dtype": "Q4"}})", "tensor \"a\" has an unknown dtype \"Q4\"");
    row("dtype no string", R"({"a": {"dtype": 32}})", "\"a.dtype\" is 32, expected a string");
    row("outside", R"({"b": {"data_offsets": [24, 33]}})",
        "tensor \"b\" lies at bytes 24 to 33, outside the file's 32 bytes of data");
    row("far outside", R"({"b": {"data_offsets": [18446744073709551608, 18446744073709551615]}})",
        "tensor \"b\" lies at bytes 18446744073709551608 to 18446744073709551615, outside");
    row("backwards", R"({"b": {"data_offsets": [32, 24]}})", "tensor \"b\" lies at bytes 32 to 24");
    row("one offset", R"({"b": {"data_offsets": [24]}})", "\"b.data_offsets\" is an array of 1, exp");
    row("negative offset", R"({"b": {"data_offsets": [-8, 0]}})", "\"b.data_offsets\" is an array of 2, exp");
    row("overlap", R"({"b": {"data_offsets": [20, 28]}})",
        "tensor \"b\" at bytes 20 to 28 overlaps tensor \"a\", which ends at 24");
    row("gap", R"({"b": null})", "bytes 24 to 32 belong to no tensor");
    row("gap before", R"({"a": null})", "bytes 0 to 24 belong to no tensor");
    row("tensor no object", R"({"a": [1, 2]})", "\"a\" is an array of 2, expected a JSON object");
}

void SafetensorsTest::wrongHeader()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    SafetensorsText text = smallFile();
    text.header.merge_patch(json::parse(patch.toStdString()));
    const QString found = complaintAbout(text.file());
    QVERIFY2(found.startsWith(QStringLiteral("model.safetensors: ")) && found.contains(complaint),
             qPrintable(found));
}

void SafetensorsTest::wrongBytes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &file, const char *complaint) {
        QTest::newRow(name) << file << QString::fromUtf8(complaint);
    };
    row("empty", "", "is 0 bytes long, too short");
    row("seven bytes", QByteArray(7, '\0'), "is 7 bytes long, too short");
    row("huge header", QByteArray(8, '\xff'), "its header would be 18446744073709551615 bytes long");
    row("header just too long", QByteArray("\x01\xe1\xf5\x05\0\0\0\0", 8),
        "its header would be 100000001 bytes long, expected at most 100000000");
    row("header longer than the file", QByteArray("\x10\0\0\0\0\0\0\0{}", 10),
        "ends inside its header (16 bytes expected, 2 found)");
    row("no JSON", QByteArray("\x02\0\0\0\0\0\0\0{\xff", 10), "is no valid JSON");
    row("JSON array", QByteArray("\x02\0\0\0\0\0\0\0[]", 10), "is an array of 0, expected a JSON object");
    row("bytes at the end", QByteArray("\x02\0\0\0\0\0\0\0{}xyz", 13), "bytes 0 to 3 belong to no tensor");
}

void SafetensorsTest::wrongBytes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, complaint);
    const QString found = complaintAbout(file.toStdString());
    QVERIFY2(found.startsWith(QStringLiteral("model.safetensors: ")) && found.contains(complaint),
             qPrintable(found));
}

void SafetensorsTest::everyTruncationIsAnError()
{
    const std::string file = smallFile().file();
    for (std::size_t size = 0; size < file.size(); ++size)
        QVERIFY2(!complaintAbout(file.substr(0, size)).isEmpty(), qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
