#include "model/model_files.h"

#include "error.h"
#include "model/mapped_file.h"
#include "translatable.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace attopo {

namespace {

/// Maps each file when it is first asked for and keeps it.
class ModelFolder final : public ModelFiles {
public:
    explicit ModelFolder(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }

    std::string name() const override
    {
        // "models/bert/" has an empty file name, "." none that tells anything.
        std::error_code error;
        const std::filesystem::path absolute = std::filesystem::weakly_canonical(folder_, error);
        const std::filesystem::path name = (error ? folder_ : absolute).filename();
        return name.empty() ? folder_.string() : name.string();
    }

    std::string describe(std::string_view file) const override { return (folder_ / file).string(); }

    std::optional<std::span<const std::byte>> find(std::string_view file) const override
    {
        const std::scoped_lock lock(mutex_);
        auto entry = files_.find(file);
        if (entry == files_.end()) {
            const std::filesystem::path path = folder_ / file;
            std::error_code error;
            const std::filesystem::file_status status = std::filesystem::status(path, error);
            if (status.type() == std::filesystem::file_type::not_found)
                return std::nullopt;
            entry = files_.emplace(file, std::make_unique<MappedFile>(path)).first;
        }
        return entry->second->bytes();
    }

    std::vector<std::string> names() const override
    {
        std::vector<std::string> names;
        std::error_code error;
        for (auto entry = std::filesystem::directory_iterator(folder_, error);
             !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
            names.push_back(entry->path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    void requireUnchanged() const override
    {
        const std::scoped_lock lock(mutex_);
        for (const auto &[file, mapped] : files_)
            if (mapped->hasChanged())
                throw ModelChanged(TRANSLATABLE("Core",
                                                "%1 has been changed since the model was opened: open the "
                                                "model again once it is whole"),
                                   {describe(file)});
    }

private:
    std::filesystem::path folder_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, std::unique_ptr<MappedFile>, std::less<>> files_;
};

} // namespace

std::shared_ptr<const ModelFiles> modelFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(folder, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(TRANSLATABLE("Core", "%1: there is no such folder"), {folder.string()});
    if (error)
        throw Error(TRANSLATABLE("Core", "%1: cannot be read: %2"), {folder.string(), error.message()});
    if (!std::filesystem::is_directory(status))
        throw Error(TRANSLATABLE("Core", "%1: is no folder; a model is a folder with config.json in it"),
                    {folder.string()});
    return std::make_shared<ModelFolder>(folder);
}

} // namespace attopo
