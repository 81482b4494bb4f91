#include "corpus/result_folder.h"

#include "corpus/feature_table.h"
#include "corpus/group_names.h"
#include "corpus/stack_corpus.h"
#include "error.h"
#include "files/output_file.h"
#include "files/sha256.h"
#include "translatable.h"

#include <map>
#include <optional>

namespace attopo {

namespace {

std::unique_ptr<FileLock> lockFolder(const std::filesystem::path &folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(TRANSLATABLE("Core", "Cannot make the folder %1: %2"),
                    {folder.string(), failure.message()});
    auto lock = FileLock::tryLock(folder / result_files::lock);
    if (!lock)
        throw Error(
            TRANSLATABLE("Core", "Another process works in %1: wait for it, or choose another folder"),
            {folder.string()});
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
    requireOwn();
    makeManifest();
}

ResultFolder::ResultFolder(std::filesystem::path folder, BatchManifest manifest,
                           std::function<std::string(const std::stop_token &)> modelSha256)
    : folder_(std::move(folder))
    , manifest_(std::move(manifest))
    , modelSha256_(std::move(modelSha256))
    , lock_(lockFolder(folder_))
{
    requireOwn();
}

std::filesystem::path ResultFolder::rows() const { return folder_ / result_files::rows; }

std::filesystem::path ResultFolder::manifestFile() const { return folder_ / result_files::manifest; }

void ResultFolder::requireOwn() const
{
    if (!std::filesystem::exists(manifestFile())) {
        if (std::filesystem::exists(rows()))
            throw Error(
                TRANSLATABLE("Core",
                             "%1 holds rows, but no %2 that says of which corpus, model and settings: "
                             "choose another folder, or delete %3"),
                {folder_.string(), std::string(result_files::manifest), rows().string()});
        return;
    }
    BatchManifest found = readManifest(manifestFile());
    if (modelSha256_)
        found.modelSha256 = manifest_.modelSha256;
    requireSameWork(found, folder_.string(), manifest_, TRANSLATABLE("Core", "this command"));
    if (found.shard != manifest_.shard || found.shards != manifest_.shards)
        throw Error(TRANSLATABLE("Core", "%1 holds shard %2 of %3, not %4 of %5: choose another folder"),
                    {folder_.string(), found.shard, found.shards, manifest_.shard, manifest_.shards});
}

void ResultFolder::makeManifest() const
{
    if (!std::filesystem::exists(manifestFile()))
        writeFile(manifestFile(), manifestText(manifest_));
}

WholeEntries ResultFolder::wholeRows() const
{
    return wholeEntries(rows(), manifest_.shard - 1, manifest_.shards);
}

std::unique_ptr<RowLogWriter> ResultFolder::openLog(const WholeEntries &whole, const std::stop_token &stop)
{
    if (modelSha256_) {
        manifest_.modelSha256 = modelSha256_(stop);
        modelSha256_ = nullptr;
    }
    requireOwn();
    makeManifest();
    return std::make_unique<RowLogWriter>(rows(), whole);
}

BatchManifest surveyCorpus(const std::filesystem::path &corpus, BatchSettings settings,
                           const std::stop_token &stop)
{
    BatchManifest manifest;
    const bool isFolder = std::filesystem::is_directory(corpus);
    manifest.corpusName =
        (isFolder ? std::filesystem::canonical(corpus) : corpus).filename().string(); // of “.” too
    manifest.settings = std::move(settings);
    CorpusColumns &columns = manifest.settings.columns;
    if (!isFolder && isCorpusTable(corpus) && !columns.separator)
        columns.separator = corpusTable(corpus, columns).separator;
    const auto reader = openCorpus(corpus, columns);
    GroupNames groups(manifest.settings);
    for (CorpusRow row; reader->next(row); ++manifest.corpusRows) {
        throwIfStopped(stop);
        if (row.problem.empty())
            groups.add(row.columns);
    }
    groups.requireSome();
    if (isFolder) {
        const std::string names = stackNames(corpus);
        manifest.corpusSha256 = sha256Of(names);
        manifest.corpusBytes = names.size();
    } else {
        manifest.corpusSha256 = sha256OfFile(corpus);
        manifest.corpusBytes = std::filesystem::file_size(corpus);
    }
    if (!columns.labels.empty())
        manifest.labelsSha256 = sha256OfFile(columns.labels);
    return manifest;
}

BatchManifest mergedManifest(const std::vector<std::filesystem::path> &shards)
{
    BatchManifest merged;
    std::map<std::uint64_t, std::filesystem::path> found;
    std::optional<Message> incomplete;
    for (const std::filesystem::path &folder : shards) {
        const BatchManifest manifest = readManifest(folder / result_files::manifest);
        if (found.empty())
            merged = manifest;
        requireSameWork(merged, shards.front().string(), manifest, folder.string());
        if (manifest.shards != merged.shards)
            throw Error(TRANSLATABLE("Core", "%1 is one of %2 shards, %3 one of %4"),
                        {shards.front().string(), merged.shards, folder.string(), manifest.shards});
        if (const auto [other, fresh] = found.emplace(manifest.shard, folder); !fresh)
            throw Error(TRANSLATABLE("Core", "%1 and %2 are both shard %3"),
                        {other->second.string(), folder.string(), manifest.shard});
        const std::uint64_t rows = countRows(folder / result_files::rows);
        if (rows < manifest.ownRows()) {
            const Message part(TRANSLATABLE("Core", "%1 (%2 of %3 rows)"),
                               {folder.string(), rows, manifest.ownRows()});
            incomplete = incomplete ? Message("%1, %2", {*incomplete, part}) : part;
        }
    }
    if (found.size() < merged.shards) {
        std::string missing;
        for (std::uint64_t shard = 1; shard <= merged.shards; ++shard)
            if (!found.contains(shard))
                missing += (missing.empty() ? "" : ", ") + std::to_string(shard);
        throw Error(TRANSLATABLE("Core", "Of %1 shards these are missing: %2"), {merged.shards, missing});
    }
    if (incomplete)
        throw Error(
            TRANSLATABLE("Core", "Not complete: %1; their commands, run again, go on where they were"),
            {*incomplete});
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
    RowLogWriter merged(into.rows(), into.wholeRows());
    std::string bytes;
    for (std::uint64_t row = 0; row < into.manifest().corpusRows; ++row) {
        throwIfStopped(stop);
        const std::uint64_t shard = row % shards.size();
        if (!readers[shard]->nextBytes(bytes) || encodedRow(bytes) != row)
            throw Error(TRANSLATABLE("Core",
                                     "Row %1 is not where it should be in shard %2: delete its folder and "
                                     "run its command again"),
                        {row, shard + 1});
        if (row >= merged.entries())
            merged.append(bytes);
    }
    merged.flush();
}

} // namespace attopo
