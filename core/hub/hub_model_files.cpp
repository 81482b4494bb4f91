#include "hub/hub_model_files.h"

#include "hub/hub_cache.h"
#include "hub/hub_environment.h"
#include "hub/hub_names.h"

namespace attopo {

namespace {

/// A snapshot's folder under the name of its repository: the folder's own is a commit.
class HubModelFiles final : public ModelFiles {
public:
    HubModelFiles(std::string id, std::shared_ptr<const ModelFiles> files)
        : id_(std::move(id))
        , files_(std::move(files))
    {
    }

    std::string name() const override { return id_; }
    std::string describe(std::string_view file) const override { return files_->describe(file); }
    std::optional<std::span<const std::byte>> find(std::string_view file) const override
    {
        return files_->find(file);
    }

private:
    std::string id_;
    std::shared_ptr<const ModelFiles> files_;
};

} // namespace

std::shared_ptr<const ModelFiles> hubModelFiles(const std::string &id)
{
    if (!isHubId(id))
        return nullptr;
    const auto snapshot = HubCache(hubCacheFolder()).snapshot(id);
    return snapshot ? std::make_shared<HubModelFiles>(id, modelFolder(*snapshot)) : nullptr;
}

} // namespace attopo
