#include "corpus/corpus_reader.h"
#include "fuzz_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto input = chosen(data, size, {".txt", ".csv", ".tsv", ".jsonl"});
    const InputFile file(input.second, input.first);
    return readOrRefuse([&] {
        CorpusColumns columns;
        if (input.first != std::string_view(".txt"))
            columns.text = "text";
        const auto reader = CorpusReader::open(file.path(), columns);
        for (CorpusRow row; reader->next(row);)
            ;
    });
}
