#include "corpus/result_folder.h"

#include "corpus/feature_table.h"
#include "corpus/group_names.h"
#include "corpus/output_file.h"
#include "corpus/row_log.h"
#include "corpus/sha256.h"
#include "error.h"

#include <map>

namespace attopo {

namespace {

std::unique_ptr<FileLock> lockFolder(const std::filesystem::path &folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error("Cannot make the folder " + folder.string() + ": " + failure.message());
    auto lock = FileLock::tryLock(folder / result_files::lock);
    if (!lock)
        throw Error("Another process works in " + folder.string()
                    + ": wait for it, or choose another folder");
    return lock;
}

std::uint64_t countRows(const std::filesystem::path &rows)
{
    if (!std::filesystem::exists(rows))
        return 0;
    RowLogReader log(rows);
    std::uint64_t count = 0;
    for (std::string bytes; log.nextBytes(bytes);)
        ++count;
    return count;
}

} // namespace

ResultFolder::ResultFolder(std::filesystem::path folder, BatchManifest manifest)
    : folder_(std::move(folder))
    , manifest_(std::move(manifest))
    , lock_(lockFolder(folder_))
{
    const std::filesystem::path file = folder_ / result_files::manifest;
    if (!std::filesystem::exists(file)) {
        writeFile(file, manifestText(manifest_));
        return;
    }
    const BatchManifest found = readManifest(file);
    requireSameWork(found, folder_.string(), manifest_, "this command");
    if (found.shard != manifest_.shard || found.shards != manifest_.shards)
        throw Error(folder_.string() + " holds shard " + std::to_string(found.shard) + " of "
                    + std::to_string(found.shards) + ", not " + std::to_string(manifest_.shard) + " of "
                    + std::to_string(manifest_.shards) + ": choose another folder");
}

std::filesystem::path ResultFolder::rows() const { return folder_ / result_files::rows; }

BatchManifest surveyCorpus(const std::filesystem::path &corpus, BatchSettings settings,
                           const std::stop_token &stop)
{
    BatchManifest manifest;
    manifest.corpusName = corpus.filename().string();
    manifest.settings = std::move(settings);
    const auto reader = CorpusReader::open(corpus, manifest.settings.columns);
    GroupNames groups(manifest.settings);
    for (CorpusRow row; reader->next(row); ++manifest.corpusRows) {
        throwIfStopped(stop);
        if (row.problem.empty())
            groups.add(row.columns);
    }
    groups.requireSome();
    manifest.corpusSha256 = sha256OfFile(corpus);
    manifest.corpusBytes = std::filesystem::file_size(corpus);
    return manifest;
}

BatchManifest mergedManifest(const std::vector<std::filesystem::path> &shards)
{
    BatchManifest merged;
    std::map<std::uint64_t, std::filesystem::path> found;
    std::string incomplete;
    for (const std::filesystem::path &folder : shards) {
        const BatchManifest manifest = readManifest(folder / result_files::manifest);
        if (found.empty())
            merged = manifest;
        requireSameWork(merged, shards.front().string(), manifest, folder.string());
        if (manifest.shards != merged.shards)
            throw Error(shards.front().string() + " is one of " + std::to_string(merged.shards) + " shards, "
                        + folder.string() + " one of " + std::to_string(manifest.shards));
        if (const auto [other, fresh] = found.emplace(manifest.shard, folder); !fresh)
            throw Error(other->second.string() + " and " + folder.string() + " are both shard "
                        + std::to_string(manifest.shard));
        const std::uint64_t rows = countRows(folder / result_files::rows);
        if (rows < manifest.ownRows())
            incomplete += (incomplete.empty() ? "" : ", ") + folder.string() + " (" + std::to_string(rows)
                + " of " + std::to_string(manifest.ownRows()) + " rows)";
    }
    if (found.size() < merged.shards) {
        std::string missing;
        for (std::uint64_t shard = 1; shard <= merged.shards; ++shard)
            if (!found.contains(shard))
                missing += (missing.empty() ? "" : ", ") + std::to_string(shard);
        throw Error("Of " + std::to_string(merged.shards) + " shards these are missing: " + missing);
    }
    if (!incomplete.empty())
        throw Error("Not complete: " + incomplete + "; their commands, run again, go on where they were");
    merged.shard = merged.shards = 1;
    return merged;
}

void mergeRows(const std::vector<std::filesystem::path> &shards, const ResultFolder &into,
               const std::stop_token &stop)
{
    std::vector<std::unique_ptr<RowLogReader>> readers(shards.size());
    for (const std::filesystem::path &folder : shards) {
        const std::uint64_t shard = readManifest(folder / result_files::manifest).shard;
        readers.at(shard - 1) = std::make_unique<RowLogReader>(folder / result_files::rows);
    }
    RowLogWriter merged(into.rows(), 0, 1);
    std::string bytes;
    for (std::uint64_t row = 0; row < into.manifest().corpusRows; ++row) {
        throwIfStopped(stop);
        const std::uint64_t shard = row % shards.size();
        if (!readers[shard]->nextBytes(bytes) || encodedRow(bytes) != row)
            throw Error("Row " + std::to_string(row) + " is not where it should be in shard "
                        + std::to_string(shard + 1) + ": delete its folder and run its command again");
        if (row >= merged.entries())
            merged.append(bytes);
    }
    merged.flush();
}

} // namespace attopo
