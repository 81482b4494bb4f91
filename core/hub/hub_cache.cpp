#include "hub/hub_cache.h"

#include "error.h"
#include "hub/hub_names.h"
#include "translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <unistd.h>

namespace attopo {

namespace {

namespace fs = std::filesystem;

const std::string folderPrefix = "models--";

/// "organisation--name" is organisation/name.
std::string idOf(const std::string &folderName)
{
    std::string id = folderName.substr(folderPrefix.size());
    if (const std::size_t separator = id.find("--"); separator != std::string::npos)
        id.replace(separator, 2, "/");
    return id;
}

/// Calls `visit` for each entry of a folder as far as it can be read.
template <typename Visit>
void forEachEntry(const fs::path &folder, Visit visit)
{
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        visit(*entry);
}

/// Has a configuration, and weights of which no part is missing.
bool holdsWholeModel(const fs::path &snapshot)
{
    std::error_code error;
    if (!fs::exists(snapshot / "config.json", error))
        return false;
    std::vector<HubFile> files;
    forEachEntry(snapshot, [&](const fs::directory_entry &entry) {
        std::error_code broken;
        if (entry.exists(broken)) // a link to a blob that is there
            files.push_back({entry.path().filename().string(), 0, {}});
    });
    return !chooseWeights(files).empty();
}

std::string readCommit(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string commit(40, '\0');
    stream.read(commit.data(), static_cast<std::streamsize>(commit.size()));
    return isHubCommit(commit) ? commit : std::string();
}

[[noreturn]] void failToWrite(const fs::path &path, const std::string &reason)
{
    throw Error(
        TRANSLATABLE("Core",
                     "Cannot write %1: %2. The folder for models is chosen by HF_HUB_CACHE or HF_HOME"),
        {path.string(), reason});
}

void makeFolder(const fs::path &folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        failToWrite(folder, error.message());
}

/// A name beside `path` that no other process uses.
fs::path temporaryName(const fs::path &path)
{
    return path.string() + '.' + std::to_string(getpid()) + ".tmp";
}

void moveOver(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        failToWrite(to, error.message());
}

} // namespace

fs::path HubCache::repository(const std::string &id) const
{
    std::string name = folderPrefix + id;
    if (const std::size_t slash = name.find('/'); slash != std::string::npos)
        name.replace(slash, 1, "--");
    return folder_ / name;
}

fs::path HubCache::snapshotFolder(const std::string &id, const std::string &commit) const
{
    return repository(id) / "snapshots" / commit;
}

fs::path HubCache::blob(const std::string &id, const std::string &hash) const
{
    return repository(id) / "blobs" / hash;
}

fs::path HubCache::incompleteBlob(const std::string &id, const std::string &hash) const
{
    return repository(id) / "blobs" / (hash + ".incomplete");
}

fs::path HubCache::lock(const std::string &id, const std::string &hash) const
{
    return folder_ / ".locks" / repository(id).filename() / (hash + ".lock");
}

std::vector<std::string> HubCache::models() const
{
    std::vector<std::string> ids;
    forEachEntry(folder_, [&](const fs::directory_entry &entry) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(folderPrefix))
            return;
        const std::string id = idOf(name);
        if (isHubId(id) && snapshot(id))
            ids.push_back(id);
    });
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::optional<fs::path> HubCache::snapshot(const std::string &id) const
{
    const std::string main = readCommit(repository(id) / "refs" / "main");
    if (!main.empty() && holdsWholeModel(snapshotFolder(id, main)))
        return snapshotFolder(id, main);
    std::vector<std::pair<fs::file_time_type, fs::path>> dated;
    forEachEntry(repository(id) / "snapshots", [&](const fs::directory_entry &entry) {
        std::error_code error;
        const fs::file_time_type time = entry.last_write_time(error);
        if (!error && holdsWholeModel(entry.path()))
            dated.emplace_back(time, entry.path());
    });
    const auto newest = std::max_element(dated.begin(), dated.end());
    return newest == dated.end() ? std::nullopt : std::optional(newest->second);
}

std::optional<fs::path> HubCache::find(const HubRepository &repository, const HubFile &file) const
{
    for (const fs::path &path :
         {snapshotFolder(repository.id, repository.commit) / file.name, blob(repository.id, file.hash)}) {
        std::error_code error;
        if (fs::is_regular_file(path, error) && fs::file_size(path, error) == file.size)
            return path;
    }
    return std::nullopt;
}

void HubCache::forget(const HubRepository &repository, const HubFile &file) const
{
    for (const fs::path &path :
         {snapshotFolder(repository.id, repository.commit) / file.name, blob(repository.id, file.hash)}) {
        std::error_code error;
        fs::remove(path, error);
        if (error)
            throw Error(TRANSLATABLE("Core", "%1: cannot be removed: %2"), {path.string(), error.message()});
    }
}

std::uint64_t HubCache::heldBytes(const HubRepository &repository, const HubFile &file) const
{
    if (holds(repository, file))
        return file.size;
    std::error_code error;
    const std::uintmax_t size = fs::file_size(incompleteBlob(repository.id, file.hash), error);
    return error ? 0 : std::min<std::uint64_t>(size, file.size);
}

void HubCache::makeFolders(const HubRepository &repository) const
{
    const std::string &id = repository.id;
    for (const fs::path &folder :
         {this->repository(id) / "blobs", folder_ / ".locks" / this->repository(id).filename(),
          snapshotFolder(id, repository.commit)})
        makeFolder(folder);
}

void HubCache::link(const HubRepository &repository, const HubFile &file) const
{
    const fs::path link = snapshotFolder(repository.id, repository.commit) / file.name;
    const fs::path bytes = blob(repository.id, file.hash);
    std::error_code error;
    if (!fs::exists(bytes, error)) // the file itself stands there, see above
        return;
    const fs::path made = temporaryName(link);
    fs::remove(made, error);
    fs::create_symlink(fs::path("..") / ".." / "blobs" / file.hash, made, error);
    moveOver(error ? bytes : made, link);
}

void HubCache::writeReference(const HubRepository &repository) const
{
    if (repository.revision == repository.commit)
        return;
    const fs::path reference = this->repository(repository.id) / "refs" / repository.revision;
    makeFolder(reference.parent_path());
    const fs::path written = temporaryName(reference);
    std::ofstream stream(written, std::ios::binary);
    stream << repository.commit;
    stream.close();
    if (!stream)
        failToWrite(written, std::strerror(errno));
    moveOver(written, reference);
}

std::optional<fs::path> snapshotIn(const fs::path &folder)
{
    std::error_code error;
    const fs::path absolute = fs::weakly_canonical(folder, error);
    const std::string name = error ? std::string() : absolute.filename().string();
    if (!name.starts_with(folderPrefix) || !isHubId(idOf(name)))
        return std::nullopt;
    return HubCache(absolute.parent_path()).snapshot(idOf(name));
}

} // namespace attopo
