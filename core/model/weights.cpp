#include "model/weights.h"

#include "error.h"
#include "model/finite.h"
#include "model/widen.h"
#include "translatable.h"

#include <ATen/Functions.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace attopo {

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

namespace {

std::span<float> valuesOf(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

/// Float32 numbers where they lie; a copy when they lie unaligned.
at::Tensor inPlace(const StoredTensor &stored)
{
    const auto *bytes = stored.bytes.data();
    if (reinterpret_cast<std::uintptr_t>(bytes) % alignof(float) == 0) {
        // LibTorch has no tensors of constant numbers; nothing here writes into weights.
        return at::from_blob(const_cast<std::byte *>(bytes), stored.shape, at::TensorOptions(at::kFloat));
    }
    at::Tensor copy = at::empty(stored.shape, at::TensorOptions(at::kFloat));
    std::memcpy(copy.data_ptr(), bytes, stored.bytes.size());
    return copy;
}

at::Tensor widened(const StoredTensor &stored, void (*widen)(std::span<const std::byte>, std::span<float>))
{
    at::Tensor tensor = at::empty(stored.shape, at::TensorOptions(at::kFloat));
    widen(stored.bytes, valuesOf(tensor));
    return tensor;
}

/// How numbers of a type become float32.
struct Reading {
    std::string_view dtype;
    std::size_t numberSize; ///< Bytes.
    at::Tensor (*read)(const StoredTensor &stored);
};
constexpr Reading readings[] = {
    {"F32", 4, inPlace},
    {"F16", 2, [](const StoredTensor &stored) { return widened(stored, widenFloat16); }},
    {"BF16", 2, [](const StoredTensor &stored) { return widened(stored, widenBfloat16); }},
};

at::Tensor asFloat32(const StoredTensor &stored, const Message &place)
{
    const auto *const reading =
        std::find_if(std::begin(readings), std::end(readings),
                     [&](const Reading &known) { return known.dtype == stored.dtype; });
    if (reading == std::end(readings))
        throw Error(TRANSLATABLE("Core", "%1 has dtype %2, expected F32, F16 or BF16"),
                    {place, stored.dtype});
    if (stored.strides.empty())
        return reading->read(stored);
    const std::vector<std::byte> bytes = rowByRow(stored, reading->numberSize);
    const at::Tensor tensor = reading->read({stored.dtype, stored.shape, bytes, stored.file});
    return tensor.data_ptr() == bytes.data() ? tensor.clone() : tensor;
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

at::Tensor Weights::take(const std::string &name, const std::string &oldName, const Shape &shape)
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
    const Message place(TRANSLATABLE("Core", "%1: tensor \"%2\""), {stored.file, storedName});
    if (stored.shape != shape) {
        throw Error(TRANSLATABLE("Core", "%1 has shape %2, expected %3 from config.json"),
                    {place, shownShape(stored.shape), shownShape(shape)});
    }

    at::Tensor tensor = asFloat32(stored, place);
    const std::span<const float> values = valuesOf(tensor);
    if (const auto index = firstNonFinite(values)) {
        throw Error(TRANSLATABLE("Core", "%1 holds %2 as element %3, expected finite numbers"),
                    {place, std::to_string(values[*index]), *index});
    }
    taken_.insert(storedName);
    return tensor.to(checkpoint_.device == ComputeDevice::Cuda ? at::kCUDA : at::kCPU);
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
