#pragma once

#include "error.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// Files of a model have been written to since it was opened. It is of no use any more, whatever it is asked.
class ModelChanged : public Error {
public:
    using Error::Error;
};

/// The files of one model as read-only bytes, wherever they lie: a folder (memory-mapped) or the program
/// itself (the bundled models). The bytes live as long as this object.
class ModelFiles {
public:
    virtual ~ModelFiles() = default;
    /// For titles and messages: of a folder its name, or what it is called in the cache, config.json
    /// (_name_or_path), the model card or above it where its own name tells nothing ("model", the hash of a
    /// commit).
    virtual std::string name() const = 0;
    virtual std::string describe(std::string_view file) const = 0; ///< Path of a file, for messages.
    /// The bytes of a file, nullopt when there is no such file. Throws Error when it cannot be read.
    virtual std::optional<std::span<const std::byte>> find(std::string_view file) const = 0;
    /// What else there is, by name and in order; only for telling what it is. Files that are not listed may
    /// be found.
    virtual std::vector<std::string> names() const { return {}; }
    /// Throws ModelChanged naming a file that has been written to since it was found.
    virtual void requireUnchanged() const { }
};

/// A folder on disk. Throws Error when it does not exist or is no folder.
std::shared_ptr<const ModelFiles> modelFolder(const std::filesystem::path &folder);

} // namespace attopo
