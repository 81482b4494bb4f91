#include "model/weight_matrix.h"

#include "error.h"

#include <ATen/ATen.h>
#include <QTest>

#include <bit>
#include <cstring>
#include <limits>
#include <vector>

using namespace attopo;

namespace {

constexpr std::int64_t rows = 12;
constexpr std::int64_t columns = 5;

/// 0, 1, 2, … as a file holds them, `shift` bytes into the returned buffer.
std::vector<std::byte> counting(const std::string &dtype, std::size_t shift, std::int64_t count)
{
    std::vector<std::byte> bytes(shift);
    const auto append = [&](const auto &number) {
        const auto *const first = reinterpret_cast<const std::byte *>(&number);
        bytes.insert(bytes.end(), first, first + sizeof(number));
    };
    for (std::int64_t i = 0; i < count; ++i) {
        const auto value = static_cast<float>(i);
        if (dtype == "F32")
            append(value);
        else if (dtype == "BF16")
            append(static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16));
        else
            append(c10::Half(value).x);
    }
    return bytes;
}

at::Tensor whole(const WeightMatrix &matrix) { return matrix.columns(0, matrix.size(1)); }

} // namespace

class WeightMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void onlyWhatIsUsed();
    void inPlace();
    void inPlaceAsBfloat16();
    void rowsOneByOneInTheFile();
    void nonFinite();
    void otherDtype();
};

void WeightMatrixTest::numbers_data()
{
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<int>("shift");
    QTest::addColumn<bool>("asBfloat16");
    for (const char *dtype : {"F32", "F16", "BF16"})
        for (const int shift : {0, 1, 2}) {
            QTest::addRow("%s at %d", dtype, shift) << dtype << shift << false;
            QTest::addRow("%s at %d, products in bfloat16", dtype, shift) << dtype << shift << true;
        }
}

/// Against LibTorch's own views of the same numbers; all below 64, which bfloat16 holds exactly.
void WeightMatrixTest::numbers()
{
    QFETCH(const QString, dtype);
    QFETCH(const int, shift);
    const std::vector<std::byte> bytes =
        counting(dtype.toStdString(), static_cast<std::size_t>(shift), rows * columns);
    const StoredTensor stored{dtype.toStdString(),
                              {rows, columns},
                              std::span(bytes).subspan(static_cast<std::size_t>(shift)),
                              "file"};
    QFETCH(const bool, asBfloat16);
    const WeightMatrix matrix(stored, "place", asBfloat16);
    const at::Tensor expected = at::arange(rows * columns, at::kFloat).view({rows, columns});
    const auto same = [](const at::Tensor &a, const at::Tensor &b) { return at::equal(a, b); };
    QVERIFY(same(whole(matrix), expected));
    QVERIFY(same(whole(matrix.transposed()), expected.t()));
    QVERIFY(same(whole(matrix.rows(3, 4)), expected.narrow(0, 3, 4)));
    QVERIFY(same(whole(matrix.rows(3, 4).rows(1, 2)), expected.narrow(0, 4, 2)));
    QVERIFY(same(whole(matrix.transposed().rows(1, 3)), expected.t().narrow(0, 1, 3)));
    QVERIFY(same(matrix.columns(2, 2), expected.narrow(1, 2, 2)));
    QVERIFY(same(matrix.transposed().columns(4, 3), expected.t().narrow(1, 4, 3)));
    // Three groups of two blocks of two rows: the second blocks.
    const at::Tensor blocks = expected.view({3, 2, 2, columns}).narrow(1, 1, 1).reshape({-1, columns});
    const WeightMatrix seconds = matrix.blocksOf(3, 2, 1, 1);
    QVERIFY(same(whole(seconds), blocks));
    QVERIFY(same(whole(seconds.rows(1, 4)), blocks.narrow(0, 1, 4)));
    const std::vector<std::int32_t> ids{7, 0, 7};
    QVERIFY(same(matrix.gather(ids), expected.index_select(0, at::tensor({7, 0, 7}, at::kLong))));
    at::Tensor product = at::zeros({rows});
    seconds.forRows([&](std::int64_t first, const at::Tensor &some) {
        product.narrow(0, first, some.size(0)).copy_(some.to(at::kFloat).sum(1));
    });
    QVERIFY(same(product.narrow(0, 0, 6), blocks.sum(1)));
}

void WeightMatrixTest::onlyWhatIsUsed()
{
    const std::vector<std::byte> bytes = counting("BF16", 0, rows * columns);
    const std::size_t before = WeightMatrix::numbersRead();
    const WeightMatrix matrix({"BF16", {rows, columns}, bytes, "file"}, "place");
    QCOMPARE(WeightMatrix::numbersRead(), before);
    matrix.gather(std::vector<std::int32_t>{1, 2});
    QCOMPARE(WeightMatrix::numbersRead(), before + 2 * columns);
    matrix.rows(2, 3).forRows([](std::int64_t, const at::Tensor &) {});
    QCOMPARE(WeightMatrix::numbersRead(), before + 5 * columns);
}

void WeightMatrixTest::inPlace()
{
    const std::vector<std::byte> bytes = counting("F32", 0, rows * columns);
    const std::size_t before = WeightMatrix::numbersRead();
    const WeightMatrix matrix({"F32", {rows, columns}, bytes, "file"}, "place");
    matrix.rows(2, 3).forRows([&](std::int64_t, const at::Tensor &some) {
        QCOMPARE(static_cast<const void *>(some.data_ptr()),
                 static_cast<const void *>(bytes.data() + 2 * columns * sizeof(float)));
    });
    QCOMPARE(WeightMatrix::numbersRead(), before);
}

void WeightMatrixTest::inPlaceAsBfloat16()
{
    const std::vector<std::byte> bytes = counting("BF16", 0, rows * columns);
    const std::size_t before = WeightMatrix::numbersRead();
    const WeightMatrix matrix({"BF16", {rows, columns}, bytes, "file"}, "place", true);
    matrix.rows(2, 3).forRows([&](std::int64_t, const at::Tensor &some) {
        QCOMPARE(some.scalar_type(), at::kBFloat16);
        QCOMPARE(static_cast<const void *>(some.data_ptr()),
                 static_cast<const void *>(bytes.data() + 2 * columns * sizeof(std::uint16_t)));
    });
    QCOMPARE(WeightMatrix::numbersRead(), before);
}

/// A torch file may hold the transpose of what it names.
void WeightMatrixTest::rowsOneByOneInTheFile()
{
    const std::vector<std::byte> bytes = counting("F16", 0, rows * columns);
    const WeightMatrix matrix({"F16", {columns, rows}, bytes, "file", {1, columns}}, "place");
    QVERIFY(at::equal(whole(matrix), at::arange(rows * columns, at::kFloat).view({rows, columns}).t()));
}

/// Found at the first use, whichever part is used; a row that is looked up, only in itself.
void WeightMatrixTest::nonFinite()
{
    std::vector<std::byte> bytes = counting("BF16", 0, rows * columns);
    const std::uint16_t infinity = 0x7f80;
    std::memcpy(bytes.data() + (3 * columns + 1) * sizeof(infinity), &infinity, sizeof(infinity));
    const WeightMatrix matrix({"BF16", {rows, columns}, bytes, "file"}, "place");
    const auto complaintOf = [](const auto &use) {
        try {
            use();
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    const QString complaint = QStringLiteral("place holds inf as element 16, expected finite numbers");
    QCOMPARE(complaintOf([&] { matrix.gather(std::vector<std::int32_t>{2}); }), QString());
    QCOMPARE(complaintOf([&] { matrix.gather(std::vector<std::int32_t>{3}); }), complaint);
    for (int again = 0; again < 2; ++again)
        QCOMPARE(complaintOf([&] { matrix.rows(0, 1).forRows([](std::int64_t, const at::Tensor &) {}); }),
                 complaint);
}

void WeightMatrixTest::otherDtype()
{
    const std::vector<std::byte> bytes(rows * columns);
    QVERIFY_THROWS_EXCEPTION(Error, WeightMatrix({"I8", {rows, columns}, bytes, "file"}, "place"));
}

QTEST_GUILESS_MAIN(WeightMatrixTest)
#include "weight_matrix_test.moc"
