#include "model/weights.h"

#include "error.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace attopo {

namespace {

at::Device deviceOf(const Checkpoint &checkpoint)
{
    return checkpoint.device == ComputeDevice::Cuda ? at::kCUDA : at::kCPU;
}

/// Where they lie, or a copy.
at::Tensor asFloat32(const StoredTensor &stored, const Message &place)
{
    const auto count = static_cast<std::int64_t>(numbersIn(stored));
    StoredTensor row{stored.dtype, {1, count}, stored.bytes, stored.file};
    std::vector<std::byte> ordered;
    if (!stored.strides.empty()) {
        ordered = rowByRow(stored, WeightMatrix::numberSize(stored, place));
        row.bytes = ordered;
    }
    const at::Tensor numbers = WeightMatrix(row, place).columns(0, count).view(stored.shape);
    return ordered.empty() ? numbers : numbers.clone();
}

} // namespace

Weights::Weights(const Checkpoint &checkpoint, std::string prefix)
    : checkpoint_(checkpoint)
{
    // Programs of one's own often keep the model as their member "model".
    for (const std::string &candidate : {prefix, "model." + prefix}) {
        const auto first = checkpoint.tensors.lower_bound(candidate);
        if (first == checkpoint.tensors.end() || !first->first.starts_with(candidate))
            continue;
        prefix_ = candidate;
        return;
    }
}

Weights::Found Weights::find(const std::string &name, const std::string &oldName, const Shape &shape)
{
    const StoredTensors &tensors = checkpoint_.tensors;
    auto found = tensors.find(prefix_ + name);
    if (found == tensors.end())
        found = tensors.find(prefix_ + oldName);
    if (found == tensors.end()) {
        throw Error(TRANSLATABLE("Core", "%1: tensor \"%2\" is missing, expected with shape %3"),
                    {checkpoint_.file, prefix_ + name, shownShape(shape)});
    }
    const auto &[storedName, stored] = *found;
    Message place(TRANSLATABLE("Core", "%1: tensor \"%2\""), {stored.file, storedName});
    if (stored.shape != shape) {
        throw Error(TRANSLATABLE("Core", "%1 has shape %2, expected %3 from config.json"),
                    {place, shownShape(stored.shape), shownShape(shape)});
    }
    if (taken_.insert(storedName).second)
        checkpoint_.taken->stored += stored.bytes.size();
    return {stored, std::move(place)};
}

at::Tensor Weights::take(const std::string &name, const std::string &oldName, const Shape &shape)
{
    const auto [stored, place] = find(name, oldName, shape);
    const at::Tensor tensor = asFloat32(stored, place);
    if (tensor.data_ptr() != stored.bytes.data())
        checkpoint_.taken->copied += tensor.nbytes();
    return tensor.to(deviceOf(checkpoint_));
}

WeightMatrix Weights::takeMatrix(const std::string &name, const Shape &shape)
{
    const auto [stored, place] = find(name, name, shape);
    const at::Device device = deviceOf(checkpoint_);
    if (!device.is_cpu())
        return WeightMatrix(asFloat32(stored, place).to(device));
    if (!stored.strides.empty())
        checkpoint_.taken->copied += stored.bytes.size();
    return {stored, place, checkpoint_.device == ComputeDevice::CpuBfloat16};
}

void Weights::requireNothingLeft(std::initializer_list<std::string_view> parts,
                                 std::initializer_list<std::string_view> buffers) const
{
    for (const auto &[name, tensor] : checkpoint_.tensors) {
        if (!name.starts_with(prefix_) || taken_.contains(name))
            continue;
        const std::string_view bare = std::string_view(name).substr(prefix_.size());
        const bool isPart = std::any_of(parts.begin(), parts.end(),
                                        [&](std::string_view part) { return bare.starts_with(part); });
        const bool isBuffer = std::any_of(buffers.begin(), buffers.end(),
                                          [&](std::string_view buffer) { return bare.ends_with(buffer); });
        if (isPart && !isBuffer) {
            throw Error(
                TRANSLATABLE(
                    "Core",
                    "%1: tensor \"%2\" with shape %3 has no place in the model that config.json describes"),
                {tensor.file, name, shownShape(tensor.shape)});
        }
    }
}

} // namespace attopo
