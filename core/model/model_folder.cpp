#include "model/model_files.h"

#include "error.h"
#include "json_text.h"
#include "model/mapped_file.h"
#include "translatable.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <sstream>

namespace attopo {

namespace {

/// What many folders are called, or the hash of a commit.
bool tellsNothing(const std::string &name)
{
    constexpr std::string_view known[] = {"model",    "models",    "checkpoint", "output",
                                          "snapshot", "snapshots", "best"};
    const bool isHash = name.size() == 40 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHash || std::find(std::begin(known), std::end(known), name) != std::end(known);
}

/// "organisation/name" of …/models--organisation--name/snapshots/<commit>, as the cache of Hugging Face has
/// it.
std::string nameInCache(const std::filesystem::path &folder)
{
    constexpr std::string_view start = "models--";
    std::string name = folder.parent_path().parent_path().filename().string();
    if (folder.parent_path().filename() != "snapshots" || !name.starts_with(start))
        return {};
    name.erase(0, start.size());
    if (const std::size_t at = name.find("--"); at != std::string::npos)
        name.replace(at, 2, "/");
    return name;
}

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
        const std::filesystem::path &folder = error ? folder_ : absolute;
        const std::string name = folder.filename().string();
        if (tellsNothing(name))
            for (const std::string &better : {nameInCache(folder), nameInConfig(), nameInCard(),
                                              folder.parent_path().filename().string()})
                if (!better.empty() && !tellsNothing(better))
                    return better;
        return name.empty() ? folder_.string() : name;
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
    std::string textOf(const char *file) const
    {
        std::error_code error;
        constexpr std::uintmax_t most = 1 << 20;
        const std::filesystem::path path = folder_ / file;
        if (!std::filesystem::is_regular_file(path, error) || std::filesystem::file_size(path, error) > most)
            return {};
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    /// What it was saved as, unless that is a path of another machine.
    std::string nameInConfig() const
    {
        try {
            const nlohmann::json config = parseJsonText<nlohmann::json>(textOf("config.json"));
            const std::string name = config.value("_name_or_path", std::string());
            return name.starts_with('/') || name.starts_with('.') || name.find('\\') != std::string::npos
                ? ""
                : name;
        } catch (const std::exception &) {
            return {}; // opening it tells why
        }
    }

    /// The first heading of the model card.
    std::string nameInCard() const
    {
        std::istringstream card(textOf("README.md"));
        for (std::string line; std::getline(card, line);)
            if (line.starts_with("# "))
                return line.substr(2, 80);
        return {};
    }

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
