#pragma once

#include <filesystem>
#include <string>

namespace attopo {

/// Where models come from and where they are kept, as huggingface_hub reads it from the environment.
struct HubEnvironment {
    std::string endpoint;        ///< HF_ENDPOINT, else https://huggingface.co; without a slash at its end.
    std::filesystem::path cache; ///< HF_HUB_CACHE, else HF_HOME/hub, else XDG_CACHE_HOME/huggingface/hub.
    /// HF_TOKEN, else what stands in the file HF_TOKEN_PATH, else in HF_HOME/token; empty for none. For the
    /// endpoint only: it belongs in no message, log or setting.
    std::string token;
};

/// Throws Error when the endpoint is no http(s) address or the token holds what no token holds.
HubEnvironment hubEnvironment();

/// HubEnvironment::cache alone; never throws an Error.
std::filesystem::path hubCacheFolder();

} // namespace attopo
