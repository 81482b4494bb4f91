#include "carried_layout.h"

#include <algorithm>

namespace attopo {

std::vector<std::pair<int, int>> commonTokens(const std::vector<Token> &a, const std::vector<Token> &b)
{
    std::vector<std::pair<int, int>> pairs;
    const std::size_t shorter = std::min(a.size(), b.size());
    const auto same = [](const Token &left, const Token &right) {
        return left.id == right.id && left.text == right.text;
    };
    std::size_t begin = 0;
    while (begin < shorter && same(a[begin], b[begin])) {
        pairs.emplace_back(static_cast<int>(begin), static_cast<int>(begin));
        ++begin;
    }
    for (std::size_t k = 1; k <= shorter - begin && same(a[a.size() - k], b[b.size() - k]); ++k)
        pairs.emplace_back(static_cast<int>(a.size() - k), static_cast<int>(b.size() - k));
    return pairs;
}

Layout3D carriedOver(const Layout3D &former, const std::vector<std::pair<int, int>> &shared,
                     std::size_t tokens)
{
    Layout3D layout(tokens, {0, 0, 0});
    std::vector<bool> placed(tokens, false);
    for (const auto &[token, old] : shared) {
        layout[static_cast<std::size_t>(token)] = former[static_cast<std::size_t>(old)];
        placed[static_cast<std::size_t>(token)] = true;
    }
    for (std::size_t k = 1; k < tokens; ++k)
        if (!placed[k])
            layout[k] = layout[k - 1];
    return layout;
}

std::array<double, 2> turnedPoint(const std::array<double, 2> &point, const Layout &from, const Layout &to)
{
    std::vector<std::pair<int, int>> all;
    for (int k = 0; k < static_cast<int>(from.size()); ++k)
        all.emplace_back(k, k);
    Layout points = from;
    points.push_back(point);
    return alignedTo(points, to, all).back();
}

} // namespace attopo
