// What the Hub says of a repository.

#include "fuzz_target.h"
#include "hub/hub_repository.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return readOrRefuse([&] { parseHubRepository(textOf(data, size), "org/name", "main"); });
}
