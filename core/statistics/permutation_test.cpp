#include "statistics/permutation_test.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "random_stream.h"

#include <algorithm>
#include <numeric>

namespace attopo {

namespace {

constexpr std::size_t mostSums = std::size_t(16) << 20; // 128 MiB
constexpr std::size_t blockRows = 256;
constexpr std::size_t blockValues = 64; // whose sums of one permutation stay in the first cache
constexpr std::uint64_t seed = 0;       // the same permutations in every run

/// Draws the groups of the rows of one permutation.
class RandomGroups {
public:
    RandomGroups(std::uint64_t permutation, const std::vector<std::size_t> &sizes)
        : random_(seed, permutation)
        , left_(sizes.begin(), sizes.end())
    {
        for (const std::uint64_t count : left_)
            total_ += count;
    }

    std::size_t next()
    {
        std::uint64_t drawn = random_.below(total_);
        std::size_t group = 0;
        while (drawn >= left_[group])
            drawn -= left_[group++];
        --left_[group];
        --total_;
        return group;
    }

private:
    RandomStream random_;
    std::vector<std::uint64_t> left_; ///< Rows still to come of each group.
    std::uint64_t total_ = 0;
};

/// Some of the permutations, the first of them being the groups as they are.
class Sums {
public:
    Sums(const PermutationTest &test, std::uint64_t first, std::size_t count, std::size_t threads)
        : test_(test)
        , groups_(test.groupSizes.size())
        , values_(test.centre.size())
        , count_(count + 1)
        , threads_(threads)
        , sums_(count_ * groups_ * values_)
        , squares_(values_)
        , drawn_(count_ * blockRows)
        , block_(blockRows * values_)
    {
        for (std::size_t k = 0; k < count; ++k)
            random_.emplace_back(first + k, test.groupSizes);
    }

    void add(std::size_t group, std::span<const double> values, const std::stop_token &stop)
    {
        drawn_[filled_] = static_cast<std::uint8_t>(group);
        for (std::size_t k = 0; k < random_.size(); ++k)
            drawn_[(k + 1) * blockRows + filled_] = static_cast<std::uint8_t>(random_[k].next());
        for (std::size_t k = 0; k < values_; ++k) {
            const double value = values[k] - test_.centre[k];
            block_[filled_ * values_ + k] = value;
            squares_[k] += value * value;
        }
        if (++filled_ == blockRows)
            addBlock(stop);
    }

    /// Adds to each count those of these permutations that part the means of the value as much.
    void finish(std::vector<std::uint64_t> &counts, const std::stop_token &stop)
    {
        addBlock(stop);
        constexpr double rounding = 1e-10; // of all squares: sums in another order are equal, also near 0
        for (std::size_t k = 0; k < values_; ++k) {
            const double observed = parted(0, k) - rounding * squares_[k];
            for (std::size_t permutation = 1; permutation < count_; ++permutation)
                counts[k] += parted(permutation, k) >= observed;
        }
    }

private:
    void addBlock(const std::stop_token &stop)
    {
        parallelEach(
            (values_ + blockValues - 1) / blockValues,
            [&](std::size_t part) {
                const std::size_t begin = part * blockValues;
                const std::size_t end = std::min(begin + blockValues, values_);
                for (std::size_t permutation = 0; permutation < count_; ++permutation)
                    for (std::size_t row = 0; row < filled_; ++row) {
                        double *const sum =
                            &sums_[(permutation * groups_ + drawn_[permutation * blockRows + row]) * values_];
                        const double *const values = &block_[row * values_];
                        for (std::size_t k = begin; k < end; ++k)
                            sum[k] += values[k];
                    }
            },
            stop, {}, threads_);
        filled_ = 0;
    }

    double parted(std::size_t permutation, std::size_t value) const
    {
        double squares = 0;
        for (std::size_t group = 0; group < groups_; ++group) {
            const double sum = sums_[(permutation * groups_ + group) * values_ + value];
            squares += sum * sum / static_cast<double>(test_.groupSizes[group]);
        }
        return squares;
    }

    const PermutationTest &test_;
    std::size_t groups_, values_, count_, threads_;
    std::vector<RandomGroups> random_;
    std::vector<double> sums_;        ///< [count, groups, values]
    std::vector<double> squares_;     ///< Sum of the squares of each value.
    std::vector<std::uint8_t> drawn_; ///< Groups of the rows of the block: [count, blockRows]
    std::vector<double> block_;       ///< [blockRows, values]
    std::size_t filled_ = 0;          ///< Rows of the block.
};

} // namespace

std::vector<double> permutationTest(const PermutationTest &test, const SampleRows &rows, std::size_t threads,
                                    const std::stop_token &stop,
                                    const std::function<void(std::uint64_t done)> &progress)
{
    const std::size_t values = test.centre.size();
    const std::uint64_t all =
        std::accumulate(test.groupSizes.begin(), test.groupSizes.end(), std::uint64_t(0));
    std::vector<std::uint64_t> counts(values);
    const std::size_t perPass =
        std::max<std::size_t>(1, mostSums / std::max<std::size_t>(1, values * test.groupSizes.size()));
    for (std::uint64_t first = 0; first < test.permutations; first += perPass) {
        const std::uint64_t count = std::min<std::uint64_t>(perPass, test.permutations - first);
        Sums sums(test, first, count, threads);
        std::uint64_t read = 0;
        rows([&](std::size_t group, std::span<const double> row) {
            sums.add(group, row, stop);
            if (progress && ++read % blockRows == 0)
                progress(first + count * read / all);
        });
        sums.finish(counts, stop);
        if (progress)
            progress(first + count);
    }
    std::vector<double> p;
    for (const std::uint64_t count : counts)
        p.push_back(static_cast<double>(count + 1) / static_cast<double>(test.permutations + 1));
    return p;
}

} // namespace attopo
