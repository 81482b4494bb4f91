#pragma once

#include "message.h"
#include "model/stored_tensor.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace attopo {

/// A matrix of weights [out, in] where it lies in its file, in the file's numbers: float32, float16 or
/// bfloat16, of any alignment. Nothing of it is read before it is used; then it is looked through once for
/// infinities and NaNs, and what is not float32 is widened, exactly, a few rows at a time. Cheap to copy; its
/// bytes must outlive it. Included only by the .cpp files of model families, for it needs LibTorch.
class WeightMatrix {
public:
    /// None: undefined.
    WeightMatrix() = default;
    /// `stored` has two dimensions and one of these dtypes, its numbers row by row. `place` names it in
    /// complaints. `asBfloat16`: what is bfloat16 stays so in forRows().
    WeightMatrix(const StoredTensor &stored, const Message &place, bool asBfloat16 = false);
    /// Float32 numbers in memory, which this shares.
    explicit WeightMatrix(const at::Tensor &numbers);

    bool defined() const { return source_ || whole_.defined(); }
    std::int64_t size(std::size_t dimension) const { return dimension == 0 ? rows_ : columns_; }
    at::Device device() const { return whole_.defined() ? whole_.device() : at::Device(at::kCPU); }

    /// For matrices stored as [in, out].
    WeightMatrix transposed() const;
    /// The rows [first, first + count).
    WeightMatrix rows(std::int64_t first, std::int64_t count) const;
    /// Of rows stored as [groups, blocks, size] the blocks [first, first + count) of every group.
    WeightMatrix blocksOf(std::int64_t groups, std::int64_t blocks, std::int64_t first,
                          std::int64_t count) const;

    // Each of these throws Error naming the matrix at fault when a number of it is infinite or none.

    /// Looks through all of the stored matrix, unless that has been done before.
    void requireFinite() const;
    /// Calls use(first, rows) for parts [k, in] of all rows in turn, each float32 (or, if so chosen,
    /// bfloat16) and gone afterwards: one part where the numbers can be used as they lie.
    void forRows(const std::function<void(std::int64_t first, const at::Tensor &rows)> &use) const;
    /// The columns [first, first + count) as float32 [out, count].
    at::Tensor columns(std::int64_t first, std::int64_t count) const;
    /// The rows `ids` as a new float32 tensor [n, in]; only these are read. Every id is a row.
    at::Tensor gather(std::span<const std::int32_t> ids) const;

    /// Bytes of a number of a dtype that can be read. Throws Error naming `place` for others.
    static std::size_t numberSize(const StoredTensor &stored, const Message &place);
    /// How many numbers of all matrices have been widened or copied since the program began.
    static std::size_t numbersRead();

private:
    struct Source;

    /// Calls use(row, stored, count) for stretches of rows of which those stored are neighbours.
    void forStretches(std::int64_t first, std::int64_t count,
                      const std::function<void(std::int64_t, std::int64_t, std::int64_t)> &use) const;
    /// Rows [first, first + count), as they are stored: [count, in], or [in, count] when transposed.
    void read(std::int64_t first, std::int64_t count, float *numbers) const;

    std::shared_ptr<const Source> source_;
    at::Tensor whole_; ///< [out, in]: the numbers as they lie, where that is possible.
    std::int64_t rows_ = 0;
    std::int64_t columns_ = 0;
    bool transposed_ = false; ///< Stored as [in, out].
    // Which of those stored are its rows: the first `run_` of each `every_` after `start_`, but for `first_`.
    std::int64_t first_ = 0;
    std::int64_t start_ = 0;
    std::int64_t run_ = 1;
    std::int64_t every_ = 1;
};

} // namespace attopo
