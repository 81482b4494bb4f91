#include "analysis/reading_order.h"

#include "analysis/scaling.h"

#include <algorithm>
#include <map>
#include <utility>

namespace attopo {

namespace {

/// Of degrees 1 … Dimensions at n places from −1 to 1.
template <int Dimensions>
Positions<Dimensions> legendre(Eigen::Index n)
{
    Positions<Dimensions> values(n, Dimensions);
    for (Eigen::Index i = 0; i < n; ++i) {
        const double t = n > 1 ? 2 * static_cast<double>(i) / static_cast<double>(n - 1) - 1 : 0;
        double before = 1;
        double here = t;
        double weight = 1;
        for (int k = 0; k < Dimensions; ++k) {
            values(i, k) = weight * here;
            const double next = ((2 * k + 3) * t * here - (k + 1) * before) / (k + 2);
            before = std::exchange(here, next);
            weight /= 2;
        }
    }
    return values;
}

template <std::size_t dimensions>
std::vector<std::array<double, dimensions>>
readingOrder(const std::vector<std::array<double, dimensions>> &layout)
{
    constexpr int columns = static_cast<int>(dimensions);
    if (layout.size() < 2)
        return layout;
    const auto n = static_cast<Eigen::Index>(layout.size());
    Positions<columns> from(n, columns);
    for (Eigen::Index i = 0; i < n; ++i)
        for (int k = 0; k < columns; ++k)
            from(i, k) = layout[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)];
    const auto turn = procrustes<columns>(from, legendre<columns>(n));
    const Positions<columns> turned = from * turn.transpose();
    std::vector<std::array<double, dimensions>> result(layout.size());
    for (Eigen::Index i = 0; i < n; ++i)
        for (int k = 0; k < columns; ++k)
            result[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)] = turned(i, k);
    return result;
}

} // namespace

Layout inReadingOrder(const Layout &layout) { return readingOrder<2>(layout); }

Layout3D inReadingOrder(const Layout3D &layout) { return readingOrder<3>(layout); }

Layout3D laidBeside(const Layout3D &layout, const std::vector<Token> &tokens, const Layout3D &other,
                    const std::vector<Token> &otherTokens)
{
    std::map<std::pair<std::int32_t, std::string>, std::vector<int>> places;
    for (std::size_t k = 0; k < otherTokens.size(); ++k)
        places[{otherTokens[k].id, otherTokens[k].text}].push_back(static_cast<int>(k));
    std::map<std::pair<std::int32_t, std::string>, std::size_t> seen;
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        const std::pair key(tokens[k].id, tokens[k].text);
        const auto found = places.find(key);
        if (const std::size_t nth = seen[key]++; found != places.end() && nth < found->second.size())
            pairs.emplace_back(static_cast<int>(k), found->second[nth]);
    }
    if (pairs.size() < 3 || 2 * pairs.size() < std::min(tokens.size(), otherTokens.size()))
        return layout;
    // One in the plane stays in it.
    const auto isFlat = [](const std::array<double, 3> &place) { return place[2] == 0; };
    if (std::all_of(layout.begin(), layout.end(), isFlat))
        return flat(alignedTo(fromFront(layout), fromFront(other), pairs));
    return alignedTo(layout, other, pairs);
}

} // namespace attopo
