#pragma once

#include "model/stored_tensor.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace attopo {

/// Numbers of a file that are compressed, a stretch at a time: the last stretch is kept.
class DeflatedNumbers {
public:
    /// `start`: of the numbers among the bytes that the stream holds. `stream` must outlive this object.
    DeflatedNumbers(std::span<const std::byte> stream, std::size_t start, std::string file);

    /// Bytes `first` … `first` + `count` − 1 of the numbers. Throws Error for a damaged stream.
    std::shared_ptr<const std::vector<std::byte>> read(std::size_t first, std::size_t count) const;

private:
    std::span<const std::byte> stream_;
    std::size_t start_;
    std::string file_;
    mutable std::mutex mutex_; ///< Guards what follows.
    mutable std::size_t first_ = 0;
    mutable std::shared_ptr<const std::vector<std::byte>> last_;
};

/// An array of numbers as a file holds it.
struct StackArray {
    StoredTensor tensor;                             ///< Its bytes are empty when they are compressed.
    std::shared_ptr<const DeflatedNumbers> deflated; ///< Null: they are not.

    std::size_t axes() const { return tensor.shape.size(); }
    std::size_t length(std::size_t axis) const { return static_cast<std::size_t>(tensor.shape[axis]); }
    /// How many numbers further on the next one of each axis lies.
    std::vector<std::size_t> strides() const;
};

/// Float16, bfloat16, float32 or float64: the others are refused by Error naming the array.
void requireFloats(const StackArray &array, const std::string &name);

/// The matrix of the last two axes at `leading` indices of the others, row by row, as float32; `leading` has
/// one index for each axis but these two. Throws Error for a damaged file.
std::vector<float> matrixAt(const StackArray &array, const std::vector<std::size_t> &leading);

/// The softmax of each row, in its place.
void softmaxRows(std::vector<float> &values, std::size_t columns);

/// All numbers, in the order of the indices.
std::vector<double> allNumbers(const StackArray &array);

} // namespace attopo
