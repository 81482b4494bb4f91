#pragma once

#include "model/safetensors.h"

#include <ATen/core/Tensor.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// The weights of a model under construction: takes tensors out of a file one by one, checks them, and knows
/// in the end which were left over. Included only by the .cpp files of model families, for it needs LibTorch.
class Weights {
public:
    using Shape = std::vector<std::int64_t>;

    /// `prefix` stands before every name asked for if any tensor has it: task models put the family's name
    /// there. `tensors` must outlive this object, its bytes also the tensors taken.
    Weights(const Safetensors &tensors, std::string prefix);

    /// The tensor of a name as float32: in place where the file has it so and aligned, else a copy. Throws
    /// Error naming the tensor when it is missing, of another shape or dtype, or holds an infinity or NaN.
    at::Tensor take(const std::string &name, const Shape &shape) { return take(name, name, shape); }
    /// The same for a tensor which older files have under another name.
    at::Tensor take(const std::string &name, const std::string &oldName, const Shape &shape);

    /// Throws Error naming the first tensor that was never taken and is not `ignored` (a predicate of its
    /// name without the prefix).
    template <typename Predicate>
    void requireNothingLeft(Predicate ignored) const
    {
        for (const auto &[name, tensor] : tensors_.tensors()) {
            std::string_view bare = name;
            if (bare.starts_with(prefix_))
                bare.remove_prefix(prefix_.size());
            if (!taken_.contains(name) && !ignored(bare))
                failUnexpected(name, tensor);
        }
    }

private:
    [[noreturn]] void failUnexpected(const std::string &name, const StoredTensor &tensor) const;

    const Safetensors &tensors_;
    std::string prefix_;
    std::set<std::string, std::less<>> taken_;
};

} // namespace attopo
