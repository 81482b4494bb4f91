#include "topology/finite_matching.h"

#include "error.h"
#include "topology/least_cost_matching.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace attopo {

namespace {

double power(double distance, double q)
{
    if (q == 1)
        return distance;
    return q == 2 ? distance * distance : std::pow(distance, q);
}

void checkSize(const DiagramPoints &left, const DiagramPoints &right)
{
    if (!right.finite.empty() && left.finite.size() > mostPairsOfPoints / right.finite.size())
        throw Error(
            TRANSLATABLE(
                "Core",
                "The diagrams have %1 and %2 points: too many to match (at most %3 pairs); leave out the "
                "shortest bars"),
            {left.finite.size(), right.finite.size(), mostPairsOfPoints});
}

bool oneBirth(const Diagram &points)
{
    return std::all_of(points.begin(), points.end(),
                       [&](const auto &point) { return point.first == points.front().first; });
}

std::vector<std::size_t> byDeath(const Diagram &points)
{
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return points[i].second < points[j].second; });
    return order;
}

/// Where all points of a diagram are born at once, as in H0, they are matched in the order of their deaths:
/// two pairs that cross can be uncrossed at no cost, as d^q is convex in the difference of deaths. That
/// leaves which ones to match, as when two sequences are aligned.
struct Alignment {
    FiniteMatching matching;
    double cost = 0;
};

/// `pair(i, j)`, `left(i)` and `right(j)` are costs ≥ 0 of being matched or not; `together(sum, cost)` adds
/// one.
template <typename Pair, typename Left, typename Right, typename Together>
struct AlignmentCosts {
    Pair pair;
    Left left;
    Right right;
    Together together;
};

template <typename... Costs>
Alignment alignDeaths(const Diagram &left, const Diagram &right, const AlignmentCosts<Costs...> &cost,
                      const std::stop_token &stop)
{
    const std::vector<std::size_t> rows = byDeath(left);
    const std::vector<std::size_t> columns = byDeath(right);
    enum class Step : std::uint8_t { Match, LeftAlone, RightAlone };
    std::vector<Step> steps((rows.size() + 1) * (columns.size() + 1));
    const auto step = [&](std::size_t i, std::size_t j) -> Step & {
        return steps[i * (columns.size() + 1) + j];
    };
    std::vector<double> before; // costs of the row before
    std::vector<double> costs(columns.size() + 1, 0.0);
    for (std::size_t j = 1; j <= columns.size(); ++j) {
        costs[j] = cost.together(costs[j - 1], cost.right(columns[j - 1]));
        step(0, j) = Step::RightAlone;
    }
    for (std::size_t i = 1; i <= rows.size(); ++i) {
        throwIfStopped(stop);
        before = costs;
        const std::size_t row = rows[i - 1];
        const double alone = cost.left(row);
        costs[0] = cost.together(before[0], alone);
        step(i, 0) = Step::LeftAlone;
        for (std::size_t j = 1; j <= columns.size(); ++j) {
            const double matched = cost.together(before[j - 1], cost.pair(row, columns[j - 1]));
            const double leftAlone = cost.together(before[j], alone);
            const double rightAlone = cost.together(costs[j - 1], cost.right(columns[j - 1]));
            costs[j] = std::min({matched, leftAlone, rightAlone});
            step(i, j) = costs[j] == matched ? Step::Match
                : costs[j] == leftAlone      ? Step::LeftAlone
                                             : Step::RightAlone;
        }
    }
    Alignment alignment{FiniteMatching(left.size()), costs.back()};
    for (std::size_t i = rows.size(), j = columns.size(); i + j > 0;) {
        const Step taken = step(i, j);
        if (taken == Step::Match)
            alignment.matching[rows[i - 1]] = columns[j - 1];
        i -= taken != Step::RightAlone;
        j -= taken != Step::LeftAlone;
    }
    return alignment;
}

/// Whether every row that must be can be matched with a column of its own (Kuhn's augmenting paths, the
/// columns not yet visited kept as bits).
class Cover {
public:
    Cover(std::size_t rows, std::size_t columns)
        : words_((columns + 63) / 64)
        , adjacent_(rows * words_)
        , rowOf_(columns)
        , open_(words_)
    {
    }

    void connect(std::size_t row, std::size_t column)
    {
        adjacent_[row * words_ + column / 64] |= std::uint64_t(1) << column % 64;
    }

    /// Rows once matched stay so.
    bool match(std::size_t row)
    {
        std::fill(open_.begin(), open_.end(), ~std::uint64_t(0));
        return augment(row);
    }

private:
    bool augment(std::size_t start)
    {
        // Breadth first: the rows reached, each but the first through the column it has now.
        struct Reached {
            std::size_t row;
            std::size_t from; ///< Place in the queue.
            std::size_t column;
        };
        std::vector<Reached> queue{{start, 0, 0}};
        for (std::size_t place = 0; place < queue.size(); ++place) {
            const std::uint64_t *adjacent = adjacent_.data() + queue[place].row * words_;
            for (std::size_t word = 0; word < words_; ++word) {
                std::uint64_t fresh = adjacent[word] & open_[word];
                open_[word] &= ~fresh;
                for (; fresh != 0; fresh &= fresh - 1) {
                    const std::size_t column = 64 * word + static_cast<std::size_t>(std::countr_zero(fresh));
                    if (rowOf_[column]) {
                        queue.push_back({*rowOf_[column], place, column});
                        continue;
                    }
                    for (std::size_t at = place, taken = column;; at = queue[at].from) {
                        rowOf_[taken] = queue[at].row;
                        taken = queue[at].column;
                        if (at == 0)
                            return true;
                    }
                }
            }
        }
        return false;
    }

    std::size_t words_;
    std::vector<std::uint64_t> adjacent_;
    std::vector<std::optional<std::size_t>> rowOf_;
    std::vector<std::uint64_t> open_;
};

/// Whether all `mustMatch` left points find right points no further than `longest`.
template <typename Distance>
bool coversLeft(std::size_t rows, std::size_t columns, const std::vector<double> &diagonal,
                const Distance &distance, double longest, const std::stop_token &stop)
{
    Cover cover(rows, columns);
    for (std::size_t i = 0; i < rows; ++i) {
        if (diagonal[i] <= longest)
            continue;
        throwIfStopped(stop);
        for (std::size_t j = 0; j < columns; ++j)
            if (distance(i, j) <= longest)
                cover.connect(i, j);
        if (!cover.match(i))
            return false;
    }
    return true;
}

std::vector<double> diagonalDistances(const Diagram &points, GroundNorm norm)
{
    std::vector<double> distances;
    for (const auto &point : points)
        distances.push_back(distanceToDiagonal(norm, point));
    return distances;
}

} // namespace

FiniteMatching leastSumMatching(const DiagramPoints &left, const DiagramPoints &right, double q,
                                GroundNorm norm, double longest, const std::stop_token &stop)
{
    checkSize(left, right);
    const auto distance = [&](std::size_t i, std::size_t j) {
        return groundDistance(norm, left.finite[i], right.finite[j]);
    };
    const std::vector<double> leftDiagonal = diagonalDistances(left.finite, norm);
    const std::vector<double> rightDiagonal = diagonalDistances(right.finite, norm);
    if (oneBirth(left.finite) && oneBirth(right.finite)) {
        const auto cost = [&](double length) { return length > longest ? infinity : power(length, q); };
        return alignDeaths(left.finite, right.finite,
                           AlignmentCosts{[&](auto i, auto j) { return cost(distance(i, j)); },
                                          [&](auto i) { return cost(leftDiagonal[i]); },
                                          [&](auto j) { return cost(rightDiagonal[j]); }, std::plus<>()},
                           stop)
            .matching;
    }

    // What each point costs on the diagonal. Where that is too far, so much that no matching that avoids it
    // is dearer.
    std::vector<double> leftCosts;
    std::vector<double> rightCosts;
    for (const double length : leftDiagonal)
        leftCosts.push_back(power(length, q));
    for (const double length : rightDiagonal)
        rightCosts.push_back(power(length, q));
    const double tooMuch = 1 + std::accumulate(leftCosts.begin(), leftCosts.end(), 0.0)
        + std::accumulate(rightCosts.begin(), rightCosts.end(), 0.0);
    for (std::size_t i = 0; i < leftCosts.size(); ++i)
        if (leftDiagonal[i] > longest)
            leftCosts[i] += tooMuch;
    for (std::size_t j = 0; j < rightCosts.size(); ++j)
        if (rightDiagonal[j] > longest)
            rightCosts[j] += tooMuch;

    // With all points on the diagonal to begin with, a pair costs what it does less what it saves there.
    Matrix costs(left.finite.size(), right.finite.size());
    for (std::size_t i = 0; i < costs.rows; ++i)
        for (std::size_t j = 0; j < costs.columns; ++j) {
            const double length = distance(i, j);
            costs(i, j) = length > longest ? 0 : power(length, q) - leftCosts[i] - rightCosts[j];
        }
    return leastCostMatching(costs, stop);
}

double leastLongestPair(const DiagramPoints &left, const DiagramPoints &right, GroundNorm norm,
                        const std::stop_token &stop)
{
    checkSize(left, right);
    const auto distance = [&](std::size_t i, std::size_t j) {
        return groundDistance(norm, left.finite[i], right.finite[j]);
    };
    const std::vector<double> leftDiagonal = diagonalDistances(left.finite, norm);
    const std::vector<double> rightDiagonal = diagonalDistances(right.finite, norm);
    if (oneBirth(left.finite) && oneBirth(right.finite))
        return alignDeaths(left.finite, right.finite,
                           AlignmentCosts{distance, [&](auto i) { return leftDiagonal[i]; },
                                          [&](auto j) { return rightDiagonal[j]; },
                                          [](double sum, double cost) { return std::max(sum, cost); }},
                           stop)
            .cost;

    // All on the diagonal is one matching; a shorter one is as long as one of its pairs.
    double upper = 0;
    for (const auto *diagonal : {&leftDiagonal, &rightDiagonal})
        for (const double length : *diagonal)
            upper = std::max(upper, length);
    std::vector<double> lengths{0, upper};
    for (const auto *diagonal : {&leftDiagonal, &rightDiagonal})
        lengths.insert(lengths.end(), diagonal->begin(), diagonal->end());
    for (std::size_t i = 0; i < left.finite.size(); ++i)
        for (std::size_t j = 0; j < right.finite.size(); ++j)
            if (const double length = distance(i, j); length < upper)
                lengths.push_back(length);

    // Who is too far from the diagonal must be matched, on either side; if each side's can be for itself,
    // both can at once (Mendelsohn, Dulmage 1958).
    const auto possible = [&](double longest) {
        return coversLeft(left.finite.size(), right.finite.size(), leftDiagonal, distance, longest, stop)
            && coversLeft(
                   right.finite.size(), left.finite.size(), rightDiagonal,
                   [&](std::size_t j, std::size_t i) { return distance(i, j); }, longest, stop);
    };
    auto first = lengths.begin();
    auto last = lengths.end(); // the least possible length is in first … last, or else *last
    double least = upper;
    while (first != last) {
        const auto middle = first + (last - first) / 2;
        std::nth_element(first, middle, last);
        if (possible(*middle)) {
            least = *middle;
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    return least;
}

std::vector<DiagramMatching::Pair> finitePairs(const DiagramPoints &left, const DiagramPoints &right,
                                               GroundNorm norm, const FiniteMatching &matching)
{
    std::vector<DiagramMatching::Pair> pairs;
    std::vector<bool> taken(right.finite.size(), false);
    for (std::size_t i = 0; i < left.finite.size(); ++i) {
        if (const auto j = matching[i]) {
            taken[*j] = true;
            pairs.push_back({left.finitePlaces[i], right.finitePlaces[*j],
                             groundDistance(norm, left.finite[i], right.finite[*j])});
        } else {
            pairs.push_back({left.finitePlaces[i], std::nullopt, distanceToDiagonal(norm, left.finite[i])});
        }
    }
    for (std::size_t j = 0; j < right.finite.size(); ++j)
        if (!taken[j])
            pairs.push_back({std::nullopt, right.finitePlaces[j], distanceToDiagonal(norm, right.finite[j])});
    return pairs;
}

} // namespace attopo
