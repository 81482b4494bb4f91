#include "corpus/stack_hashes.h"

#include "analysis/parallel_each.h"
#include "corpus/stack_corpus.h"
#include "error.h"
#include "files/content_hash.h"
#include "translatable.h"

#include <algorithm>
#include <vector>

namespace attopo {

namespace {

struct KnownStack {
    std::string file;
    std::string hash;
    bool changed = false;
};

/// Those of the rows that are there.
std::vector<KnownStack> knownStacks(const ResultFolder &folder, const std::filesystem::path &corpus)
{
    std::vector<KnownStack> known;
    if (folder.wholeRows().count == 0)
        return known;
    RowLogReader log(folder.rows());
    const auto reader = openCorpus(corpus, folder.manifest().settings.columns);
    CorpusRow row;
    bool more = reader->next(row);
    for (RowResult result; log.next(result);) {
        while (more && row.row < result.row)
            more = reader->next(row);
        if (more && row.problem.empty() && !result.stackHash.empty())
            known.push_back({row.text, result.stackHash});
    }
    return known;
}

} // namespace

std::string stackHash(const std::filesystem::path &stack)
{
    constexpr std::size_t digits = 64;
    try {
        return contentHash(stack, {}, 1);
    } catch (const Error &) {
        return std::string(digits, '0');
    }
}

void requireSameStacks(const ResultFolder &folder, const std::filesystem::path &corpus,
                       const std::stop_token &stop, const std::function<void(std::uint64_t done)> &progress)
{
    std::vector<KnownStack> known = knownStacks(folder, corpus);
    parallelEach(
        known.size(), [&](std::size_t k) { known[k].changed = stackHash(known[k].file) != known[k].hash; },
        stop, progress);
    std::string names;
    std::size_t count = 0;
    constexpr std::size_t mostNamed = 5;
    for (const KnownStack &stack : known)
        if (stack.changed && count++ < mostNamed)
            names += (names.empty() ? "" : ", ") + stack.file;
    if (count > mostNamed)
        names += ", …";
    if (count > 0)
        throw Error(TRANSLATABLE("Core",
                                 "%1 of the files of attention whose results %2 holds have changed since: "
                                 "%3. Put them back as they were, or delete that folder and begin again"),
                    {count, folder.path().string(), names});
}

} // namespace attopo
