#include "hub/hub_names.h"

#include <algorithm>

namespace attopo {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWord(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Letters, digits, '_', '-', '.', with a letter, digit or '_' at either end and no "..".
bool isPart(std::string_view part, std::size_t longest)
{
    return !part.empty() && part.size() <= longest && isWord(part.front()) && isWord(part.back())
        && part.find("..") == std::string_view::npos
        && std::all_of(part.begin(), part.end(), [](char c) { return isWord(c) || c == '-' || c == '.'; });
}

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

} // namespace

bool isHubId(std::string_view id)
{
    constexpr std::size_t longest = 96;
    const std::size_t slash = id.find('/');
    return id.find("--") == std::string_view::npos
        && (slash == std::string_view::npos
                ? isPart(id, longest)
                : isPart(id.substr(0, slash), longest) && isPart(id.substr(slash + 1), longest));
}

bool isHubRevision(std::string_view revision)
{
    constexpr std::size_t longest = 128;
    while (true) {
        const std::size_t slash = revision.find('/');
        if (!isPart(revision.substr(0, slash), longest))
            return false;
        if (slash == std::string_view::npos)
            return true;
        revision.remove_prefix(slash + 1);
    }
}

bool isHubCommit(std::string_view commit) { return commit.size() == 40 && isHex(commit); }

bool isHubHash(std::string_view hash) { return (hash.size() == 40 || hash.size() == 64) && isHex(hash); }

bool isHubFileName(std::string_view name) { return isPart(name, 200); }

} // namespace attopo
