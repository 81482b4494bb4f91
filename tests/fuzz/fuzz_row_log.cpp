// rows.bin of a batch.

#include "corpus/row_log.h"
#include "fuzz_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const InputFile file(textOf(data, size), ".bin");
    readOrRefuse([&] {
        RowLogReader reader(file.path());
        for (RowResult result; reader.next(result);)
            ;
    });
    return readOrRefuse([&] { RowLogWriter(file.path(), wholeEntries(file.path(), 0, 1)); });
}
