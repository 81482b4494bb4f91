#include "fuzz_target.h"
#include "topology/diagram_file.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [ending, bytes] = chosen(data, size, {".pers", ".npy", ".txt"});
    const InputFile file(bytes, ending);
    return readOrRefuse([&] { readDiagram(file.path()); });
}
