#include "stack/stack_array.h"

#include "error.h"
#include "files/inflate.h"
#include "model/widen.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace attopo {

namespace {

std::size_t numberSize(const std::string &dtype)
{
    if (dtype == "F64" || dtype == "I64" || dtype == "U64")
        return 8;
    if (dtype == "F32" || dtype == "I32" || dtype == "U32")
        return 4;
    return dtype == "F16" || dtype == "BF16" || dtype == "I16" || dtype == "U16" ? 2 : 1;
}

template <typename Number>
void convert(std::span<const std::byte> bytes, std::span<float> values)
{
    for (std::size_t k = 0; k < values.size(); ++k) {
        Number number;
        std::memcpy(&number, bytes.data() + k * sizeof number, sizeof number);
        values[k] = static_cast<float>(number);
    }
}

/// Numbers that follow each other.
void toFloats(const std::string &dtype, std::span<const std::byte> bytes, std::span<float> values)
{
    if (dtype == "F16")
        return widenFloat16(bytes, values);
    if (dtype == "BF16")
        return widenBfloat16(bytes, values);
    if (dtype == "F32")
        std::memcpy(values.data(), bytes.data(), values.size_bytes());
    else
        convert<double>(bytes, values);
}

double numberAt(const std::string &dtype, const std::byte *at)
{
    const auto as = [at]<typename Number>(Number number) {
        std::memcpy(&number, at, sizeof number);
        return static_cast<double>(number);
    };
    if (dtype == "F64")
        return as(double());
    if (dtype == "I64")
        return as(std::int64_t());
    if (dtype == "I32")
        return as(std::int32_t());
    if (dtype == "I16")
        return as(std::int16_t());
    if (dtype == "U8" || dtype == "BOOL")
        return as(std::uint8_t());
    float value = 0;
    toFloats(dtype, {at, numberSize(dtype)}, {&value, 1});
    return static_cast<double>(value);
}

/// The bytes of numbers `first` … `first` + `count` − 1, as they lie.
struct Stretch {
    std::span<const std::byte> bytes;
    std::shared_ptr<const std::vector<std::byte>> own; ///< Where they were compressed.
};
Stretch stretchOf(const StackArray &array, std::size_t first, std::size_t count)
{
    const std::size_t size = numberSize(array.tensor.dtype);
    if (!array.deflated)
        return {array.tensor.bytes.subspan(first * size, count * size), nullptr};
    Stretch stretch;
    stretch.own = array.deflated->read(first * size, count * size);
    stretch.bytes = *stretch.own;
    return stretch;
}

} // namespace

DeflatedNumbers::DeflatedNumbers(std::span<const std::byte> stream, std::size_t start, std::string file)
    : stream_(stream)
    , start_(start)
    , file_(std::move(file))
{
}

std::shared_ptr<const std::vector<std::byte>> DeflatedNumbers::read(std::size_t first,
                                                                    std::size_t count) const
{
    const std::lock_guard lock(mutex_);
    if (!last_ || first != first_ || count != last_->size()) {
        last_.reset(); // before there is another
        last_ =
            std::make_shared<const std::vector<std::byte>>(inflated(stream_, start_ + first, count, file_));
        first_ = first;
    }
    return last_;
}

std::vector<std::size_t> StackArray::strides() const
{
    std::vector<std::size_t> strides(axes(), 1);
    if (!tensor.strides.empty()) {
        std::copy(tensor.strides.begin(), tensor.strides.end(), strides.begin());
        return strides;
    }
    for (std::size_t axis = axes(); axis-- > 1;)
        strides[axis - 1] = strides[axis] * length(axis);
    return strides;
}

void requireFloats(const StackArray &array, const std::string &name)
{
    const std::string &dtype = array.tensor.dtype;
    if (dtype != "F64" && dtype != "F32" && dtype != "F16" && dtype != "BF16")
        throw Error(
            TRANSLATABLE("Core",
                         "%1: \"%2\" has numbers of type %3, expected float16, bfloat16, float32 or float64"),
            {array.tensor.file, name, dtype});
}

std::vector<float> matrixAt(const StackArray &array, const std::vector<std::size_t> &leading)
{
    const std::vector<std::size_t> strides = array.strides();
    const std::size_t axes = array.axes();
    const std::size_t rows = array.length(axes - 2);
    const std::size_t columns = array.length(axes - 1);
    std::size_t first = 0;
    for (std::size_t axis = 0; axis < leading.size(); ++axis)
        first += leading[axis] * strides[axis];
    std::vector<float> values(rows * columns);
    if (values.empty())
        return values;
    if (strides[axes - 1] == 1 && strides[axes - 2] == columns) {
        // Of what is compressed all of the innermost leading axis at once: its matrices follow each other.
        const std::size_t together = array.deflated && axes > 2 ? array.length(axes - 3) : 1;
        const std::size_t begin = together > 1 ? first - leading.back() * rows * columns : first;
        const Stretch stretch = stretchOf(array, begin, together * rows * columns);
        const std::size_t size = numberSize(array.tensor.dtype);
        toFloats(array.tensor.dtype, stretch.bytes.subspan((first - begin) * size, values.size() * size),
                 values);
        return values;
    }
    const Stretch all =
        stretchOf(array, 0,
                  array.deflated ? numbersIn(array.tensor)
                                 : array.tensor.bytes.size() / numberSize(array.tensor.dtype));
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            values[i * columns + j] =
                static_cast<float>(numberAt(array.tensor.dtype,
                                            all.bytes.data()
                                                + (first + i * strides[axes - 2] + j * strides[axes - 1])
                                                    * numberSize(array.tensor.dtype)));
    return values;
}

void softmaxRows(std::vector<float> &values, std::size_t columns)
{
    for (auto row = values.begin(); row != values.end(); row += static_cast<std::ptrdiff_t>(columns)) {
        const auto end = row + static_cast<std::ptrdiff_t>(columns);
        const float greatest = *std::max_element(row, end);
        double sum = 0;
        for (auto at = row; at != end; ++at) {
            *at = std::isfinite(greatest) ? std::exp(*at - greatest) : 0.0f;
            sum += static_cast<double>(*at);
        }
        for (auto at = row; at != end; ++at)
            *at = static_cast<float>(static_cast<double>(*at) / std::max(sum, 1e-30));
    }
}

std::vector<double> allNumbers(const StackArray &array)
{
    const std::size_t count = numbersIn(array.tensor);
    const std::vector<std::size_t> strides = array.strides();
    std::vector<double> numbers;
    if (count == 0)
        return numbers;
    const std::size_t size = numberSize(array.tensor.dtype);
    const Stretch all = stretchOf(array, 0, array.deflated ? count : array.tensor.bytes.size() / size);
    std::vector<std::size_t> index(array.axes());
    for (std::size_t k = 0; k < count; ++k) {
        std::size_t place = 0;
        for (std::size_t axis = 0; axis < index.size(); ++axis)
            place += index[axis] * strides[axis];
        numbers.push_back(numberAt(array.tensor.dtype, all.bytes.data() + place * size));
        for (std::size_t axis = index.size(); axis-- > 0 && ++index[axis] == array.length(axis);)
            index[axis] = 0;
    }
    return numbers;
}

} // namespace attopo
