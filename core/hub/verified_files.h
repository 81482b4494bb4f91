#pragma once

#include "file_stamp.h"

#include <filesystem>
#include <set>
#include <string>

namespace attopo {

/// Of which files in the cache the hash has been computed and was the one that their name promises, so that
/// this is done once for each: kept in a file of the user's own, as others may write to a cache that is
/// shared.
class VerifiedFiles {
public:
    /// What cannot be read there is not known.
    explicit VerifiedFiles(std::filesystem::path record);

    bool contains(const FileStamp &file, const std::string &hash) const;
    /// What cannot be written is verified again next time.
    void add(const FileStamp &file, const std::string &hash);

private:
    std::filesystem::path record_;
    std::set<std::string> lines_;
};

} // namespace attopo
