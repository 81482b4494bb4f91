#pragma once

#include "stack/stack_array.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attopo {

/// What a file that Python has written holds: arrays of numbers, of texts, and what is said beside them. The
/// file is mapped; nothing in it is run.
struct StackFile {
    std::string file; ///< For messages.
    std::map<std::string, StackArray, std::less<>> arrays;
    std::map<std::string, std::vector<std::string>, std::less<>> texts;
    std::map<std::string, std::string, std::less<>> metadata;
    std::shared_ptr<const void> owner; ///< Of the bytes.

    const StackArray *array(std::string_view name) const;
    /// Of an array of texts, or a list in JSON among the metadata; none: there is no such. Throws Error for a
    /// list that is none.
    std::optional<std::vector<std::string>> textsCalled(std::string_view name) const;
    /// A single one, of either.
    std::optional<std::string> textCalled(std::string_view name) const;
    /// The numbers of an array, or of a list in JSON (of lists) among the metadata, one after the other.
    std::optional<std::vector<double>> numbersCalled(std::string_view name) const;
};

/// NumPy's .npy (the array is called "") and .npz, .safetensors, and .pt, .pth or .bin of torch.save (tensors
/// by name, or "0", "1", … of a list). Throws Error naming the file and what is wrong; of HDF5 with what to
/// do.
StackFile readStackFile(const std::filesystem::path &file);

} // namespace attopo
