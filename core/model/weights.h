#pragma once

#include "message.h"
#include "model/checkpoint.h"
#include "model/weight_matrix.h"

#include <ATen/core/Tensor.h>

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// The weights of a model under construction: takes tensors out of a checkpoint one by one, checks them, and
/// knows in the end which were left over. Included only by the .cpp files of model families, for it needs
/// LibTorch.
class Weights {
public:
    using Shape = std::vector<std::int64_t>;

    /// `prefix`, or "model." and it, stands before every name asked for if any tensor has it: task models put
    /// the family's name there. `checkpoint` must outlive this object, its bytes also the tensors taken.
    Weights(const Checkpoint &checkpoint, std::string prefix);

    bool has(const std::string &name) const { return checkpoint_.tensors.contains(prefix_ + name); }

    /// The tensor of a name as float32 on the checkpoint's device, for what is small and used at once: in
    /// place where that is the CPU and the file has it so and aligned, else a copy. Throws Error naming the
    /// tensor when it is missing, of another shape or dtype, or holds an infinity or NaN.
    at::Tensor take(const std::string &name, const Shape &shape) { return take(name, name, shape); }
    /// The same for a tensor which older files have under another name.
    at::Tensor take(const std::string &name, const std::string &oldName, const Shape &shape);

    /// Throws Error naming the first tensor that was never taken although its name (without the prefix)
    /// starts with one of `parts`, unless it ends with one of `buffers`: constants that some files store.
    /// Task heads, whatever their names, are no part of what is computed.
    void requireNothingLeft(std::initializer_list<std::string_view> parts,
                            std::initializer_list<std::string_view> buffers = {}) const;

    /// The same for a matrix, of which nothing is read or checked before it is used, and then where it lies
    /// (weight_matrix.h) if that is on the CPU.
    WeightMatrix takeMatrix(const std::string &name, const Shape &shape);

private:
    struct Found {
        const StoredTensor &stored;
        Message place; ///< For messages.
    };
    Found find(const std::string &name, const std::string &oldName, const Shape &shape);

    const Checkpoint &checkpoint_;
    std::string prefix_;
    std::set<std::string, std::less<>> taken_;
};

} // namespace attopo
