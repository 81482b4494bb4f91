#include "topology/least_cost_matching.h"

#include "error.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace attopo {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

/// A matching on its way to be the best, with prices such that cost − price of row − price of column is never
/// negative, and 0 where matched. Staying alone has the price 0, and so has a column without a row.
class Assignment {
public:
    Assignment(const Matrix &costs, const std::stop_token &stop)
        : costs_(costs)
        , stop_(stop)
        , columnOf_(costs.rows)
        , rowOf_(costs.columns)
        , rowPrice_(costs.rows, 0.0)
        , columnPrice_(costs.columns, 0.0)
    {
    }

    std::vector<std::optional<std::size_t>> best()
    {
        for (const std::size_t row : unsettledByBids()) {
            throwIfStopped(stop_);
            augment(row);
        }
        return std::move(columnOf_);
    }

private:
    /// Every row in turn takes the column that is best for it, paying by how much the next best is worse, and
    /// whoever had it takes another one. The rows that are left when this gets nowhere.
    std::vector<std::size_t> unsettledByBids()
    {
        std::vector<std::size_t> waiting(costs_.rows);
        for (std::size_t k = 0; k < waiting.size(); ++k)
            waiting[k] = waiting.size() - 1 - k;
        std::vector<std::size_t> unsettled;
        constexpr std::size_t bidsPerRow = 8;
        for (std::size_t bids = 0; !waiting.empty(); ++bids) {
            throwIfStopped(stop_);
            const std::size_t row = waiting.back();
            waiting.pop_back();
            if (bids >= bidsPerRow * costs_.rows) {
                unsettled.push_back(row);
                continue;
            }
            const double *cost = costs_.row(row);
            double best = 0; // alone
            double second = unreached;
            std::optional<std::size_t> choice;
            for (std::size_t column = 0; column < costs_.columns; ++column) {
                const double reduced = cost[column] - columnPrice_[column];
                if (reduced >= second)
                    continue;
                if (reduced < best) {
                    second = best;
                    best = reduced;
                    choice = column;
                } else {
                    second = reduced;
                }
            }
            rowPrice_[row] = std::min(second, choice ? second : best);
            if (!choice) {
                rowPrice_[row] = 0;
                continue;
            }
            if (second == best && rowOf_[*choice]) { // it would not get cheaper, only go to and fro
                rowPrice_[row] = 0;
                unsettled.push_back(row);
                continue;
            }
            columnPrice_[*choice] -= second - best;
            columnOf_[row] = choice;
            if (const auto former = std::exchange(rowOf_[*choice], row)) {
                columnOf_[*former].reset();
                rowPrice_[*former] = 0;
                waiting.push_back(*former);
            }
        }
        return unsettled;
    }

    /// Gives `start` its place, others moving along the shortest path: to a column without a row, or to a row
    /// that stays alone.
    void augment(std::size_t start)
    {
        rowPrice_[start] = 0;
        distance_.assign(costs_.columns, unreached);
        from_.resize(costs_.columns);
        settled_.clear();
        open_.resize(costs_.columns);
        for (std::size_t column = 0; column < costs_.columns; ++column)
            open_[column] = column;
        double least = unreached;
        std::optional<std::size_t> alone;
        std::optional<std::size_t> end;
        double reached = 0;
        for (std::size_t row = start;;) {
            const double *cost = costs_.row(row);
            const double offset = reached - rowPrice_[row];
            if (offset < least) {
                least = offset;
                alone = row;
            }
            std::size_t nearest = open_.size();
            double nearestDistance = unreached;
            for (std::size_t k = 0; k < open_.size(); ++k) {
                const std::size_t column = open_[k];
                const double through = offset + cost[column] - columnPrice_[column];
                if (through < distance_[column]) {
                    distance_[column] = through;
                    from_[column] = row;
                }
                if (distance_[column] < nearestDistance) {
                    nearestDistance = distance_[column];
                    nearest = k;
                }
            }
            if (nearestDistance >= least)
                break;
            const std::size_t column = open_[nearest];
            if (!rowOf_[column]) {
                end = column;
                least = nearestDistance;
                break;
            }
            settled_.push_back(column);
            open_[nearest] = open_.back();
            open_.pop_back();
            reached = nearestDistance;
            row = *rowOf_[column];
        }
        rowPrice_[start] += least;
        for (const std::size_t column : settled_) {
            rowPrice_[*rowOf_[column]] += least - distance_[column];
            columnPrice_[column] -= least - distance_[column];
        }
        // Every row on the path takes the next column, from the end back.
        if (!end && *alone == start)
            return;
        std::optional<std::size_t> column = end ? end : std::exchange(columnOf_[*alone], std::nullopt);
        for (bool atStart = false; !atStart;) {
            const std::size_t row = from_[*column];
            rowOf_[*column] = row;
            column = std::exchange(columnOf_[row], column);
            atStart = row == start;
        }
    }

    const Matrix &costs_;
    const std::stop_token &stop_;
    std::vector<std::optional<std::size_t>> columnOf_;
    std::vector<std::optional<std::size_t>> rowOf_;
    std::vector<double> rowPrice_;
    std::vector<double> columnPrice_;
    // Of one path:
    std::vector<double> distance_;     ///< By column.
    std::vector<std::size_t> from_;    ///< By column: the row before it.
    std::vector<std::size_t> open_;    ///< Columns whose distance is not final,
    std::vector<std::size_t> settled_; ///< and those that are passed.
};

} // namespace

std::vector<std::optional<std::size_t>> leastCostMatching(const Matrix &costs, const std::stop_token &stop)
{
    return Assignment(costs, stop).best();
}

} // namespace attopo
