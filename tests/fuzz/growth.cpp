// A mutator for all targets. Random bytes rarely nest or grow, which is what ends programs: it repeats a part
// of an input many times, or what stands before and after a place, so that brackets (or whatever opens and
// closes there) lie within one another.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t mostSize);

namespace {

using Bytes = std::vector<std::uint8_t>;

void repeat(Bytes &grown, const Bytes &part, std::size_t times)
{
    for (std::size_t k = 0; k < times; ++k)
        grown.insert(grown.end(), part.begin(), part.end());
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t mostSize,
                                               unsigned int seed)
{
    std::minstd_rand random(seed);
    if (size < 2 || random() % 8 != 0)
        return LLVMFuzzerMutate(data, size, mostSize);
    const auto at = [&](std::size_t from, std::size_t to) { return from + random() % (to - from + 1); };
    const Bytes bytes(data, data + size);
    const auto part = [&](std::size_t from, std::size_t to) {
        return Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(from),
                     bytes.begin() + static_cast<std::ptrdiff_t>(to));
    };
    constexpr std::size_t longest = 80; // of what is repeated: a bracket with its key, an instruction, a line
    const std::size_t middle = at(0, size);
    const Bytes before = part(middle - std::min(middle, at(0, longest)), middle);
    const std::size_t end = random() % 2 ? middle : at(middle, size);
    const Bytes after = part(end, std::min(size, end + at(0, longest)));
    const bool nests = random() % 2;
    const std::size_t grows = std::max<std::size_t>(1, before.size() + (nests ? after.size() : 0));
    const std::size_t room = mostSize > size ? (mostSize - size) / grows : 0;
    if (room == 0)
        return LLVMFuzzerMutate(data, size, mostSize);
    const std::size_t times = std::size_t(1) << at(0, 16);
    Bytes grown = part(0, middle);
    repeat(grown, before, std::min(times, room));
    const Bytes between = part(middle, end);
    grown.insert(grown.end(), between.begin(), between.end());
    if (nests)
        repeat(grown, after, std::min(times, room));
    const Bytes rest = part(end, size);
    grown.insert(grown.end(), rest.begin(), rest.end());
    const std::size_t written = std::min(grown.size(), mostSize);
    std::memcpy(data, grown.data(), written);
    return written;
}
