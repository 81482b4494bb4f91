#include "json_text.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <string>

namespace attopo {

namespace {

/// Of JSON without faults it counts exactly; where there are some, the parser finds them.
void requireShallow(std::string_view bytes)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t k = 0; k < bytes.size(); ++k) {
        const char c = bytes[k];
        if (inString) {
            if (c == '\\')
                ++k;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth <= deepestJson)
                continue;
            const std::string_view before = bytes.substr(0, k);
            const std::size_t line = before.rfind('\n'); // npos + 1 is 0
            throw Error(
                TRANSLATABLE("Core", "line %1, column %2: nested deeper than %3 arrays and objects"),
                {1 + std::count(before.begin(), before.end(), '\n'), k - (line + 1) + 1, deepestJson});
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
}

} // namespace

template <typename Json>
Json parseJsonText(std::string_view bytes)
{
    requireShallow(bytes);
    try {
        return Json::parse(bytes.begin(), bytes.end());
    } catch (const typename Json::exception &error) {
        // "[json.exception.parse_error.101] parse error at line …"
        const std::string_view text = error.what();
        const std::size_t tag = text.find("] ");
        throw Error(std::string(tag == std::string_view::npos ? text : text.substr(tag + 2)));
    }
}

template nlohmann::json parseJsonText<nlohmann::json>(std::string_view);
template nlohmann::ordered_json parseJsonText<nlohmann::ordered_json>(std::string_view);

} // namespace attopo
