#include "fuzz_target.h"
#include "metric/matrix_file.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [ending, bytes] = chosen(data, size, {".csv", ".npy", ".txt", ".lower_distance_matrix"});
    const InputFile file(bytes, ending);
    return readOrRefuse([&] { readSquareMatrix(file.path()); });
}
