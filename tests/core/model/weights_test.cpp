#include "model/weights.h"

#include "error.h"

#include <ATen/ATen.h>
#include <QTest>

#include <cstring>

using namespace attopo;

namespace {

/// 0, 1, 2, … as float32.
std::vector<std::byte> counting(std::size_t count)
{
    std::vector<std::byte> bytes(count * sizeof(float));
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<float>(i);
        std::memcpy(bytes.data() + i * sizeof(float), &number, sizeof(float));
    }
    return bytes;
}

} // namespace

class WeightsTest : public QObject {
    Q_OBJECT

private slots:
    void numbersThatLieApart_data();
    void numbersThatLieApart();
    void dtypeThatIsNotRead();
};

/// As a torch file may hold them; the expected numbers are LibTorch's own view of the same.
void WeightsTest::numbersThatLieApart_data()
{
    QTest::addColumn<std::vector<std::int64_t>>("shape");
    QTest::addColumn<std::vector<std::int64_t>>("strides");
    using Sizes = std::vector<std::int64_t>;
    QTest::newRow("a matrix, transposed") << Sizes{3, 4} << Sizes{1, 3};
    QTest::newRow("every second number") << Sizes{6} << Sizes{2};
    QTest::newRow("three dimensions") << Sizes{2, 3, 2} << Sizes{1, 2, 6};
    QTest::newRow("the same row again") << Sizes{3, 4} << Sizes{0, 1};
    QTest::newRow("row by row") << Sizes{3, 4} << Sizes{};
}

void WeightsTest::numbersThatLieApart()
{
    QFETCH(const std::vector<std::int64_t>, shape);
    QFETCH(const std::vector<std::int64_t>, strides);
    const std::vector<std::byte> bytes = counting(12);
    Checkpoint checkpoint;
    checkpoint.tensors["numbers"] = {"F32", shape, bytes, "file", strides};
    Weights weights(checkpoint, "");
    const at::Tensor all = at::arange(12, at::kFloat);
    const at::Tensor expected = strides.empty() ? all.view(shape) : all.as_strided(shape, strides);
    QVERIFY(at::equal(weights.take("numbers", shape), expected));
    if (shape.size() == 2) {
        const WeightMatrix matrix = weights.takeMatrix("numbers", shape);
        QVERIFY(at::equal(matrix.columns(0, shape[1]), expected));
    }
}

void WeightsTest::dtypeThatIsNotRead()
{
    const std::vector<std::byte> bytes = counting(12);
    Checkpoint checkpoint;
    checkpoint.tensors["numbers"] = {"I32", {3, 4}, bytes, "file", {1, 3}};
    Weights weights(checkpoint, "");
    QVERIFY_THROWS_EXCEPTION(Error, weights.take("numbers", {3, 4}));
}

QTEST_GUILESS_MAIN(WeightsTest)
#include "weights_test.moc"
