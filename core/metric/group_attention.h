#pragma once

#include "metric/matrix.h"

#include <cstddef>
#include <vector>

namespace attopo {

/// Tokens that become one point, as their numbers; no token is in two groups.
using TokenGroups = std::vector<std::vector<std::size_t>>;

/// Attention among groups of tokens: summed over the columns of a group (what is attended to), averaged over
/// its rows (those who attend), as Clark et al. 2019 do it for words. Tokens in no group are dropped; when
/// columns are dropped, every row is divided by what is left of it first, so that it is a distribution again.
/// A row that attended to nothing but dropped tokens becomes uniform.
Matrix groupAttention(const Matrix &attention, const TokenGroups &rows, const TokenGroups &columns);

} // namespace attopo
