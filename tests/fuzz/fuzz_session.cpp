#include "fuzz_target.h"
#include "session_file.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const InputFile file(textOf(data, size), ".attopo");
    return readOrRefuse([&] { readSession(QString::fromStdString(file.path().string()), {}); });
}
