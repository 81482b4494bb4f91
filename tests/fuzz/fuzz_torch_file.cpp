// pytorch_model.bin: ZIP archives and pickles.

#include "fuzz_target.h"
#include "model/torch_file.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return readOrRefuse([&] {
        const StoredTensors tensors = readTorchFile(std::as_bytes(std::span(data, size)), "input");
        for (const auto &[name, tensor] : tensors)
            if (numbersIn(tensor) < 1'000'000 && !tensor.strides.empty())
                rowByRow(tensor, 1);
    });
}
