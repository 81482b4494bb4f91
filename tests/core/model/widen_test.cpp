#include "model/widen.h"

#include <QTest>
#include <QtCore/qfloat16.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace attopo;

namespace {

std::vector<std::uint16_t> all16BitNumbers()
{
    std::vector<std::uint16_t> numbers(65536);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<std::uint16_t>(i);
    return numbers;
}

} // namespace

class WidenTest : public QObject {
    Q_OBJECT

private slots:
    void everyFloat16();
    void everyBfloat16();
    void unalignedAndShort();
};

void WidenTest::everyFloat16()
{
    const std::vector<std::uint16_t> numbers = all16BitNumbers();
    std::vector<float> values(numbers.size());
    widenFloat16(std::as_bytes(std::span(numbers)), values);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const float expected = std::bit_cast<qfloat16>(numbers[i]);
        const bool same = std::isnan(expected)
            ? std::isnan(values[i])
            : std::bit_cast<std::uint32_t>(values[i]) == std::bit_cast<std::uint32_t>(expected);
        QVERIFY2(same, qPrintable(QString::number(i, 16)));
    }
}

void WidenTest::everyBfloat16()
{
    const std::vector<std::uint16_t> numbers = all16BitNumbers();
    std::vector<float> values(numbers.size());
    widenBfloat16(std::as_bytes(std::span(numbers)), values);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        QCOMPARE(std::bit_cast<std::uint32_t>(values[i]), std::uint32_t(i) << 16);
}

void WidenTest::unalignedAndShort()
{
    const std::vector<std::uint16_t> numbers = {0xffff, 0x3c00, 0xc000, 0x3555}; // …, 1, -2, 0.333…
    const auto bytes = std::as_bytes(std::span(numbers));
    std::vector<std::byte> shifted(bytes.begin(), bytes.end());
    shifted.insert(shifted.begin(), std::byte(0)); // now at an odd address
    std::vector<float> values(3);
    widenFloat16(std::span(shifted).subspan(3), values);
    QCOMPARE(values[0], 1.0F);
    QCOMPARE(values[1], -2.0F);
    QCOMPARE(values[2], 0.33325195F);
}

QTEST_GUILESS_MAIN(WidenTest)
#include "widen_test.moc"
