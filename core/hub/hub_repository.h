#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A file of a repository.
struct HubFile {
    std::string name;       ///< At the top of the repository (isHubFileName).
    std::uint64_t size = 0; ///< Bytes.
    /// SHA-256 of its bytes (64 digits), or for a small file SHA-1 of "blob <size>\0" and its bytes (40).
    std::string hash;
};

/// One commit of a model on the Hub, with the files that are needed to open it.
struct HubRepository {
    std::string id;       ///< As it was asked for: "organisation/name" or "name".
    std::string revision; ///< As it was asked for: "main", another branch, a tag, a commit.
    std::string commit;
    std::string license;        ///< As its card says, "apache-2.0"; empty when it says nothing.
    std::string modelType;      ///< model_type of its config.json; empty when the server does not say.
    bool gated = false;         ///< Files are for those who have accepted its terms.
    std::vector<HubFile> files; ///< In the order to fetch them: what makes the model complete comes last.

    std::uint64_t size() const; ///< Bytes of all files.
};

/// Those of a model's weights, without those of other formats beside them: one file, or shards and after them
/// their index. Empty when there are none that can be opened, or a shard is missing.
std::vector<HubFile> chooseWeights(const std::vector<HubFile> &files);

/// Reads the answer to GET {endpoint}/api/models/{id}/revision/{revision}?blobs=true; `id` and `revision` are
/// those that were asked for. Throws Error when it is no such answer, and when the repository holds nothing
/// that can be opened: no config.json, or weights only in formats of other programs.
HubRepository parseHubRepository(std::string_view json, const std::string &id, const std::string &revision);

} // namespace attopo
