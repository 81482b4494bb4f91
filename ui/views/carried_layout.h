#pragma once

#include "analysis/layout.h"
#include "token_places.h"

#include <utility>
#include <vector>

namespace attopo {

/// Pairs of the tokens that two texts share at their beginning and at their end.
std::vector<std::pair<int, int>> commonTokens(const std::vector<Token> &a, const std::vector<Token> &b);

/// The former positions for those tokens that both texts share; those between stand where the one before
/// does, so that they come out of it.
Layout3D carriedOver(const Layout3D &former, const std::vector<std::pair<int, int>> &shared,
                     std::size_t tokens);

/// Where a point is when `from` is shown as `to`, the same layout but for a turn.
std::array<double, 2> turnedPoint(const std::array<double, 2> &point, const Layout &from, const Layout &to);

} // namespace attopo
