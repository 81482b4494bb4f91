#include "model/weights.h"

#include "error.h"
#include "model/finite.h"
#include "model/widen.h"

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

at::Tensor asFloat32(const StoredTensor &stored, const std::string &place)
{
    const auto *const reading =
        std::find_if(std::begin(readings), std::end(readings),
                     [&](const Reading &known) { return known.dtype == stored.dtype; });
    if (reading == std::end(readings))
        throw Error(place + " has dtype " + stored.dtype + ", expected F32, F16 or BF16");
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
    const auto first = checkpoint.tensors.lower_bound(prefix);
    if (first != checkpoint.tensors.end() && first->first.starts_with(prefix))
        prefix_ = std::move(prefix);
}

at::Tensor Weights::take(const std::string &name, const std::string &oldName, const Shape &shape)
{
    const StoredTensors &tensors = checkpoint_.tensors;
    auto found = tensors.find(prefix_ + name);
    if (found == tensors.end())
        found = tensors.find(prefix_ + oldName);
    if (found == tensors.end()) {
        throw Error(checkpoint_.file + ": tensor \"" + prefix_ + name + "\" is missing, expected with shape "
                    + shownShape(shape));
    }
    const auto &[storedName, stored] = *found;
    const std::string place = stored.file + ": tensor \"" + storedName + '"';
    if (stored.shape != shape) {
        throw Error(place + " has shape " + shownShape(stored.shape) + ", expected " + shownShape(shape)
                    + " from config.json");
    }

    at::Tensor tensor = asFloat32(stored, place);
    const std::span<const float> values = valuesOf(tensor);
    if (const auto index = firstNonFinite(values)) {
        throw Error(place + " holds " + std::to_string(values[*index]) + " as element "
                    + std::to_string(*index) + ", expected finite numbers");
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
            throw Error(tensor.file + ": tensor \"" + name + "\" with shape " + shownShape(tensor.shape)
                        + " has no place in the model that config.json describes");
        }
    }
}

} // namespace attopo
