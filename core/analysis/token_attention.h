#pragma once

#include "metric/matrix.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace attopo {

/// How every head of a model attends from one point of a text, and to it. Heads are numbered layer · heads +
/// head.
struct TokenAttention {
    std::size_t token = 0; ///< The point, from 0.
    std::size_t layers = 0;
    std::size_t heads = 0; ///< Per layer.
    Matrix from;           ///< [layers · heads, m]: its row, over what the points attend to.
    Matrix to; ///< [layers · heads, n]: its column, by point; empty where they attend to another text.
    /// Of each head, of the column's mean: how many tokens are attended to more on average, plus 1; empty
    /// with `to`.
    std::vector<std::size_t> rank;
    std::size_t missing = 0; ///< So many heads there are not: their rows are 0, and so is their rank.

    /// The mean over heads of the rows (m) and of the columns (n).
    std::vector<double> meanFrom() const;
    std::vector<double> meanTo() const;
    double received(std::size_t head) const; ///< The mean of its column in that head, 0 … 1.
};

/// From the attention n×m of each head, empty of one that there is not, got by `attention` (any thread, in no
/// order). `place`: where the
/// point is among what the points attend to; none: nowhere. In parallel over heads. Throws what `attention`
/// does, and Cancelled.
TokenAttention tokenAttention(std::size_t token, std::optional<std::size_t> place, std::size_t layers,
                              std::size_t heads, const std::function<Matrix(std::size_t head)> &attention,
                              const std::stop_token &stop = {});

} // namespace attopo
