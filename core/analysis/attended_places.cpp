#include "analysis/attended_places.h"

namespace attopo {

std::vector<std::size_t> placesAmongAttended(const TokenSpace &space)
{
    std::vector<std::size_t> places;
    std::size_t next = 0;
    for (const Token &token : space.tokens) {
        while (next < space.attended.size() && space.attended[next] != token)
            ++next;
        if (next == space.attended.size())
            return {};
        places.push_back(next++);
    }
    return places;
}

} // namespace attopo
