#include "fuzz_target.h"
#include "model/safetensors.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return readOrRefuse([&] {
        std::size_t sum = 0;
        const Safetensors file(std::as_bytes(std::span(data, size)), "input");
        for (const auto &[name, tensor] : file.tensors())
            for (const std::byte byte : tensor.bytes)
                sum += std::to_integer<std::size_t>(byte);
        volatile std::size_t used = sum;
        (void)used;
    });
}
