#include "hub/hub_environment.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

namespace attopo {

namespace {

/// An empty variable counts as unset.
std::optional<std::string> variable(const char *name)
{
    const char *value = std::getenv(name);
    return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

std::filesystem::path home() { return variable("HOME").value_or("."); }

/// A path from the environment, with "~", $NAME and ${NAME} replaced (an unknown variable is left as it is).
std::filesystem::path expanded(std::string path)
{
    if (path == "~" || path.starts_with("~/"))
        path = home().string() + path.substr(1);
    std::string result;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t dollar = std::min(path.find('$', at), path.size());
        result += path.substr(at, dollar - at);
        if (dollar == path.size())
            break;
        const bool braces = dollar + 1 < path.size() && path[dollar + 1] == '{';
        const std::size_t begin = dollar + (braces ? 2 : 1);
        std::size_t end = begin;
        while (end < path.size() && (std::isalnum(static_cast<unsigned char>(path[end])) || path[end] == '_'))
            ++end;
        const bool closed = !braces || (end < path.size() && path[end] == '}');
        const std::size_t after = end + (braces && closed ? 1 : 0);
        const auto value = closed ? variable(path.substr(begin, end - begin).c_str()) : std::nullopt;
        result += value.value_or(path.substr(dollar, after - dollar));
        at = after;
    }
    return result;
}

std::filesystem::path hubHome()
{
    if (const auto folder = variable("HF_HOME"))
        return expanded(*folder);
    if (const auto folder = variable("XDG_CACHE_HOME"))
        return expanded(*folder) / "huggingface";
    return home() / ".cache" / "huggingface";
}

std::string trimmed(const std::string &text)
{
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isSpace).base();
    return begin < end ? std::string(begin, end) : std::string();
}

std::string hubToken()
{
    for (const char *name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"})
        if (const auto value = variable(name))
            return trimmed(*value);
    const auto path = variable("HF_TOKEN_PATH");
    std::ifstream file(path ? expanded(*path) : hubHome() / "token", std::ios::binary);
    constexpr std::size_t longest = 4096;
    std::string token(longest, '\0');
    file.read(token.data(), static_cast<std::streamsize>(longest));
    token.resize(static_cast<std::size_t>(file.gcount()));
    return trimmed(token);
}

} // namespace

std::filesystem::path hubCacheFolder()
{
    for (const char *name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"})
        if (const auto folder = variable(name))
            return expanded(*folder);
    return hubHome() / "hub";
}

HubEnvironment hubEnvironment()
{
    HubEnvironment environment;
    environment.endpoint = trimmed(variable("HF_ENDPOINT").value_or("https://huggingface.co"));
    while (environment.endpoint.ends_with('/'))
        environment.endpoint.pop_back();
    const auto isAddress = [&](std::string_view scheme) {
        return environment.endpoint.starts_with(scheme) && environment.endpoint.size() > scheme.size();
    };
    if (!isAddress("https://") && !isAddress("http://"))
        throw Error(
            TRANSLATABLE("Core", "HF_ENDPOINT is no address of a server, such as https://huggingface.co"));
    environment.cache = hubCacheFolder();
    environment.token = hubToken();
    if (!std::all_of(environment.token.begin(), environment.token.end(),
                     [](unsigned char c) { return c > 0x20 && c < 0x7f; }))
        throw Error(TRANSLATABLE(
            "Core",
            "The Hugging Face token (HF_TOKEN, or the token file) holds a character that no token "
            "holds; a token is one word of letters, digits and underscores"));
    return environment;
}

} // namespace attopo
