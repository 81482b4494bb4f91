#pragma once

#include <string_view>

namespace attopo {

// What a Hugging Face Hub calls things. All of them become parts of paths: a name that passes cannot leave
// the folder that it is put in. The rules are those of huggingface_hub's validate_repo_id and of its cache.

/// "name" or "organisation/name", each of 1 to 96 letters, digits, '-', '_' and '.', without "--" and "..",
/// neither beginning nor ending with '-' or '.'.
bool isHubId(std::string_view id);

/// A branch, a tag ("main", "refs/pr/1") or a commit.
bool isHubRevision(std::string_view revision);

/// 40 lower-case hexadecimal digits.
bool isHubCommit(std::string_view commit);

/// Name of a blob: SHA-1 as git computes it (40 lower-case hexadecimal digits) or SHA-256 (64).
bool isHubHash(std::string_view hash);

/// A file at the top of a repository, such as "config.json".
bool isHubFileName(std::string_view name);

} // namespace attopo
