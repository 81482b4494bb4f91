#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

// NumPy's .npy files (numpy.lib.format, versions 1 to 3), as data: arrays of numbers only.

/// What a file says of its array.
struct NpyHeader {
    std::vector<std::size_t> shape; ///< (2, 3): two rows of three.
    std::string type;               ///< f2, f4, f8, i1 … u8, or b1
    bool bytesSwapped = false;      ///< They are in the other order than this machine's.
    bool fortranOrder = false;      ///< The first index runs fastest.
    std::size_t dataStart = 0;
};

/// Throws Error that says what to do with a file of several arrays (.npz), where one is expected.
[[noreturn]] void refuseNpz(const std::string &name);

/// `name` is what errors call the file. Throws Error when the bytes begin no array of floats or integers.
NpyHeader npyHeader(std::string_view bytes, const std::string &name);

/// The numbers of the array, the last index fastest. Throws Error when the file ends before them, or not
/// with them.
std::vector<double> npyValues(const NpyHeader &header, std::string_view bytes, const std::string &name);

/// Whether the bytes begin an array of texts (NumPy's <U12 or |S12). Throws Error when they begin no array.
bool isNpyOfTexts(std::string_view bytes, const std::string &name);

/// The texts (UTF-8) of such an array, the last index fastest; a single one for an array without dimensions.
/// Throws Error when it is none, or the file ends before them.
std::vector<std::string> npyTexts(std::string_view bytes, const std::string &name);

/// What stands before the data of a file (version 1): numbers of a type as NumPy writes it (<f4), the last
/// index fastest. It takes `room` bytes, or as many as it needs, always a multiple of 64.
std::string npyHeaderBytes(std::string_view type, const std::vector<std::size_t> &shape,
                           std::size_t room = 0);

/// A file (version 1) of float64, the last index fastest; `values` as many as the shape says.
std::string npyBytes(const std::vector<std::size_t> &shape, std::span<const double> values);

/// As Python writes it: (2, 3) or (2,).
std::string npyShapeText(const std::vector<std::size_t> &shape);

} // namespace attopo
