// Gives files to a target of the fuzzer, one after the other: what once went wrong, and the seeds.
//
//     replay FILE-OR-FOLDER…
//
// Ends by a sanitizer's report, or when an input takes too long.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

// Two of an optimised program are more under the sanitizers, on a machine that has other work.
constexpr unsigned int mostSeconds = 20;

std::size_t replayed = 0;

void replay(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    std::fprintf(stderr, "%s\n", file.c_str());
    alarm(mostSeconds);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    alarm(0);
    ++replayed;
}

} // namespace

int main(int argc, char **argv)
{
    for (int k = 1; k < argc; ++k) {
        if (!std::filesystem::is_directory(argv[k])) {
            replay(argv[k]);
            continue;
        }
        for (const auto &entry : std::filesystem::recursive_directory_iterator(argv[k]))
            if (entry.is_regular_file())
                replay(entry.path());
    }
    std::fprintf(stderr, "%zu inputs\n", replayed);
    return replayed > 0 ? 0 : 1;
}
