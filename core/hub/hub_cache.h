#pragma once

#include "hub/hub_repository.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attopo {

/// The folder in which huggingface_hub keeps what it downloads, for reading and writing:
///
///     models--organisation--name/blobs/<hash>                  the bytes of a file
///     models--organisation--name/snapshots/<commit>/<file>     a link to them
///     models--organisation--name/refs/<revision>               a commit
///     .locks/models--organisation--name/<hash>.lock            taken while a blob is being written
///
/// Where links cannot be made, the file itself stands in the snapshot. Ids, revisions, commits and hashes
/// that are handed in must have passed the checks of hub_names.h.
class HubCache {
public:
    explicit HubCache(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }

    const std::filesystem::path &folder() const { return folder_; }

    /// Ids of the repositories that hold a whole model, sorted. A folder that cannot be read holds none.
    std::vector<std::string> models() const;

    /// The folder of a repository's whole model: what "main" names, else the newest one. None when there is
    /// none.
    std::optional<std::filesystem::path> snapshot(const std::string &id) const;

    std::filesystem::path snapshotFolder(const std::string &id, const std::string &commit) const;
    std::filesystem::path blob(const std::string &id, const std::string &hash) const;
    std::filesystem::path incompleteBlob(const std::string &id, const std::string &hash) const;
    std::filesystem::path lock(const std::string &id, const std::string &hash) const;

    /// Where a file's bytes are, in its snapshot or as a blob; judged by their number. None: they are not
    /// here.
    std::optional<std::filesystem::path> find(const HubRepository &repository, const HubFile &file) const;
    bool holds(const HubRepository &repository, const HubFile &file) const
    {
        return find(repository, file).has_value();
    }
    /// What find() has found is no longer there. Throws Error.
    void forget(const HubRepository &repository, const HubFile &file) const;
    /// Bytes of a file that are here: all of them, or what an interrupted download left.
    std::uint64_t heldBytes(const HubRepository &repository, const HubFile &file) const;

    /// Makes the folders for the blobs and locks of a repository and for its snapshot. Throws Error.
    void makeFolders(const HubRepository &repository) const;
    /// Puts a file whose bytes are here into its snapshot. Throws Error.
    void link(const HubRepository &repository, const HubFile &file) const;
    /// Notes which commit the repository's revision is. Throws Error.
    void writeReference(const HubRepository &repository) const;

private:
    std::filesystem::path repository(const std::string &id) const;

    std::filesystem::path folder_;
};

/// The snapshot to open when `folder` is that of a repository in such a cache ("models--…"). None when it is
/// none.
std::optional<std::filesystem::path> snapshotIn(const std::filesystem::path &folder);

} // namespace attopo
