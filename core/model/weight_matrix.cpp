#include "model/weight_matrix.h"

#include "error.h"
#include "model/available_memory.h"
#include "model/finite.h"
#include "model/rows_of.h"
#include "model/widen.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace attopo {

static_assert(std::endian::native == std::endian::little, "files of weights are little-endian");

namespace {

void copyFloat32(std::span<const std::byte> numbers, std::span<float> values)
{
    std::memcpy(values.data(), numbers.data(), numbers.size());
}

/// How numbers of a type become float32.
struct Reading {
    std::string_view dtype;
    std::size_t numberSize; ///< Bytes.
    void (*widen)(std::span<const std::byte> numbers, std::span<float> values);
};
constexpr Reading readings[] = {
    {"F32", 4, copyFloat32},
    {"F16", 2, widenFloat16},
    {"BF16", 2, widenBfloat16},
};

const Reading &readingOf(const StoredTensor &stored, const Message &place)
{
    const auto *const reading =
        std::find_if(std::begin(readings), std::end(readings),
                     [&](const Reading &known) { return known.dtype == stored.dtype; });
    if (reading == std::end(readings))
        throw Error(TRANSLATABLE("Core", "%1 has dtype %2, expected F32, F16 or BF16"),
                    {place, stored.dtype});
    return *reading;
}

/// Numbers that are widened at a time: as many as stay in a processor's cache until they are used.
constexpr std::int64_t numbersAtOnce = 1 << 19;

std::atomic<std::size_t> numbersReadSoFar = 0;

[[noreturn]] void failNonFinite(const Message &place, float number, std::size_t index)
{
    throw Error(TRANSLATABLE("Core", "%1 holds %2 as element %3, expected finite numbers"),
                {place, std::to_string(number), index});
}

/// Of this thread, for the next matrix again.
std::span<float> buffer(std::int64_t size)
{
    thread_local std::vector<float> numbers;
    if (numbers.size() < static_cast<std::size_t>(size))
        numbers.resize(static_cast<std::size_t>(size));
    return std::span(numbers).first(static_cast<std::size_t>(size));
}

} // namespace

/// A matrix in a file.
struct WeightMatrix::Source {
    std::size_t numberSize = 0; ///< Bytes.
    void (*widen)(std::span<const std::byte> numbers, std::span<float> values) = nullptr;
    std::vector<std::byte> own; ///< When those of the file do not lie row by row.
    std::span<const std::byte> bytes;
    std::int64_t columns; ///< Of what is stored.
    Message place;
    mutable std::once_flag lookedThrough = {};

    Source(const StoredTensor &stored, const Message &place_)
        : columns(stored.shape.at(1))
        , place(place_)
    {
        const Reading &reading = readingOf(stored, place);
        numberSize = reading.numberSize;
        widen = reading.widen;
        if (!stored.strides.empty()) {
            requireMemory(stored.bytes.size(),
                          {TRANSLATABLE("Core", "%1: putting its rows together"), {place}},
                          TRANSLATABLE("Core", "close other programs or choose a smaller model"));
            own = rowByRow(stored, numberSize);
        }
        bytes = stored.strides.empty() ? stored.bytes : own;
    }

    bool isAligned() const { return reinterpret_cast<std::uintptr_t>(bytes.data()) % numberSize == 0; }
    bool liesAsFloats() const { return widen == copyFloat32 && isAligned(); }
    bool liesAsBfloat16() const { return widen == widenBfloat16 && isAligned(); }
    std::span<const std::byte> bytesOf(std::size_t first, std::size_t count) const
    {
        return bytes.subspan(first * numberSize, count * numberSize);
    }
    void read(std::int64_t first, float *numbers, std::int64_t count) const
    {
        const auto size = static_cast<std::size_t>(count);
        widen(bytesOf(static_cast<std::size_t>(first), size), {numbers, size});
        numbersReadSoFar.fetch_add(size, std::memory_order_relaxed);
    }
    void requireFinite() const
    {
        const std::size_t count = bytes.size() / numberSize;
        const auto whole = static_cast<std::size_t>(numbersAtOnce);
        for (std::size_t first = 0; first < count; first += whole) {
            const std::size_t size = std::min(whole, count - first);
            const std::span<const std::byte> some = bytesOf(first, size);
            std::span<const float> numbers(reinterpret_cast<const float *>(some.data()), size);
            if (!liesAsFloats()) {
                const std::span<float> widened = buffer(numbersAtOnce).first(size);
                widen(some, widened);
                numbers = widened;
            }
            if (const auto index = firstNonFinite(numbers))
                failNonFinite(place, numbers[*index], first + *index);
        }
    }
};

WeightMatrix::WeightMatrix(const StoredTensor &stored, const Message &place, bool asBfloat16)
    : source_(std::make_shared<const Source>(stored, place))
    , rows_(stored.shape.at(0))
    , columns_(stored.shape.at(1))
    , run_(rows_)
    , every_(rows_)
{
    const bool halves = asBfloat16 && source_->liesAsBfloat16();
    if (halves || source_->liesAsFloats()) {
        // LibTorch has no tensors of constant numbers; nothing here writes into weights. The tensor holds
        // what it lies in.
        whole_ = at::from_blob(
            const_cast<std::byte *>(source_->bytes.data()), stored.shape, [source = source_](void *) {},
            at::TensorOptions(halves ? at::kBFloat16 : at::kFloat));
    }
}

WeightMatrix::WeightMatrix(const at::Tensor &numbers)
    : whole_(numbers)
    , rows_(numbers.size(0))
    , columns_(numbers.size(1))
    , run_(rows_)
    , every_(rows_)
{
}

WeightMatrix WeightMatrix::transposed() const
{
    WeightMatrix other = *this;
    if (whole_.defined())
        other.whole_ = whole_.t();
    std::swap(other.rows_, other.columns_);
    other.transposed_ = !transposed_;
    other.run_ = other.every_ = other.rows_;
    return other;
}

WeightMatrix WeightMatrix::rows(std::int64_t first, std::int64_t count) const
{
    WeightMatrix other = *this;
    if (whole_.defined())
        other.whole_ = whole_.narrow(0, first, count);
    other.first_ = first_ + first;
    other.rows_ = count;
    return other;
}

WeightMatrix WeightMatrix::blocksOf(std::int64_t groups, std::int64_t blocks, std::int64_t first,
                                    std::int64_t count) const
{
    const std::int64_t size = rows_ / (groups * blocks);
    WeightMatrix other = *this;
    other.rows_ = groups * count * size;
    if (!source_) { // on another device: a copy of its own
        other.whole_ =
            whole_.view({groups, blocks, size, columns_}).narrow(1, first, count).reshape({-1, columns_});
        return other;
    }
    other.whole_.reset();
    other.start_ = first * size;
    other.run_ = count * size;
    other.every_ = blocks * size;
    return other;
}

void WeightMatrix::requireFinite() const
{
    if (source_)
        std::call_once(source_->lookedThrough, [this] { source_->requireFinite(); });
}

void WeightMatrix::forStretches(
    std::int64_t first, std::int64_t count,
    const std::function<void(std::int64_t, std::int64_t, std::int64_t)> &use) const
{
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t row = first_ + first + done;
        const std::int64_t size = std::min(count - done, run_ - row % run_);
        use(done, start_ + row / run_ * every_ + row % run_, size);
        done += size;
    }
}

void WeightMatrix::read(std::int64_t first, std::int64_t count, float *numbers) const
{
    forStretches(first, count, [&](std::int64_t row, std::int64_t stored, std::int64_t size) {
        if (!transposed_)
            return source_->read(stored * columns_, numbers + row * columns_, size * columns_);
        for (std::int64_t column = 0; column < columns_; ++column)
            source_->read(column * source_->columns + stored, numbers + column * count + row, size);
    });
}

void WeightMatrix::forRows(const std::function<void(std::int64_t first, const at::Tensor &rows)> &use) const
{
    requireFinite();
    if (whole_.defined())
        return use(0, whole_);
    const std::int64_t most = std::clamp<std::int64_t>(numbersAtOnce / columns_, 1, rows_);
    const std::span<float> numbers = buffer(most * columns_);
    for (std::int64_t first = 0; first < rows_; first += most) {
        const std::int64_t count = std::min(most, rows_ - first);
        read(first, count, numbers.data());
        if (transposed_)
            use(first, at::from_blob(numbers.data(), {columns_, count}).t());
        else
            use(first, at::from_blob(numbers.data(), {count, columns_}));
    }
}

at::Tensor WeightMatrix::columns(std::int64_t first, std::int64_t count) const
{
    requireFinite();
    if (whole_.defined())
        return whole_.narrow(1, first, count).to(at::kFloat);
    at::Tensor result = transposed_ ? at::empty({count, rows_}, at::kFloat).t() : at::empty({rows_, count});
    float *const numbers = result.data_ptr<float>();
    forStretches(0, rows_, [&](std::int64_t row, std::int64_t stored, std::int64_t size) {
        if (transposed_) {
            for (std::int64_t column = 0; column < count; ++column)
                source_->read((first + column) * source_->columns + stored, numbers + column * rows_ + row,
                              size);
        } else {
            for (std::int64_t i = 0; i < size; ++i)
                source_->read((stored + i) * source_->columns + first, numbers + (row + i) * count, count);
        }
    });
    return result;
}

at::Tensor WeightMatrix::gather(std::span<const std::int32_t> ids) const
{
    if (whole_.defined() && !source_)
        return rowsOf(whole_, ids);
    at::Tensor result = at::empty({static_cast<std::int64_t>(ids.size()), columns_}, at::kFloat);
    float *row = result.data_ptr<float>();
    for (const std::int32_t id : ids) {
        read(id, 1, row);
        if (const auto index = firstNonFinite({row, static_cast<std::size_t>(columns_)}))
            failNonFinite(source_->place, row[*index], static_cast<std::size_t>(id * columns_) + *index);
        row += columns_;
    }
    return result;
}

std::size_t WeightMatrix::numberSize(const StoredTensor &stored, const Message &place)
{
    return readingOf(stored, place).numberSize;
}

std::size_t WeightMatrix::numbersRead() { return numbersReadSoFar; }

} // namespace attopo
