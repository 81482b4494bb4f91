#pragma once

#include "error.h"
#include "model/model.h"

#include <functional>
#include <memory>
#include <string>

namespace attopo {

/// Thrown by a model when the device it lies on has failed, whatever the input.
class DeviceError : public Error {
public:
    using Error::Error;
};

/// A model that goes on on the CPU, for good, when `onDevice` throws DeviceError: `openOnCpu` is called then,
/// once, and `notice`, if there is one, gets a sentence for the user. Both read with `tokenizer`.
std::shared_ptr<const Model> withCpuFallback(std::shared_ptr<const Model> onDevice,
                                             std::shared_ptr<const Tokenizer> tokenizer,
                                             std::function<std::shared_ptr<const Model>()> openOnCpu,
                                             std::function<void(const Message &)> notice);

} // namespace attopo
