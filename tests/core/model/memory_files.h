#pragma once

#include "model/model_files.h"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace attopo {

/// The files of a model that a test has made up or changed.
class MemoryFiles final : public ModelFiles {
public:
    std::map<std::string, std::string, std::less<>> files;

    /// The files of a folder on disk.
    static std::shared_ptr<MemoryFiles> copyOf(const std::filesystem::path &folder)
    {
        auto copy = std::make_shared<MemoryFiles>();
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            std::ifstream file(entry.path(), std::ios::binary);
            copy->files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(file), {}};
        }
        return copy;
    }

    std::string name() const override { return "test"; }
    std::string describe(std::string_view file) const override { return "test/" + std::string(file); }
    std::vector<std::string> names() const override
    {
        std::vector<std::string> names;
        for (const auto &[file, content] : files)
            names.push_back(file);
        return names;
    }
    std::optional<std::span<const std::byte>> find(std::string_view file) const override
    {
        const auto found = files.find(file);
        if (found == files.end())
            return std::nullopt;
        return std::as_bytes(std::span(found->second.data(), found->second.size()));
    }
};

} // namespace attopo
