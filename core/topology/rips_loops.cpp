#include "topology/rips_loops.h"

#include "error.h"
#include "topology/display_cycle.h"
#include "topology/elder_components.h"
#include "topology/neighbours.h"

#include <algorithm>
#include <bit>
#include <queue>
#include <span>

namespace attopo {

namespace {

constexpr std::size_t wordBits = 64;
using Word = std::uint64_t;

std::size_t wordsFor(std::size_t bits) { return (bits + wordBits - 1) / wordBits; }
Word bit(std::size_t i) { return Word(1) << (i % wordBits); }

} // namespace

/// What edges are in terms of generators, ends fixed and modulo the relations so far.
class RipsLoops::Reduction {
public:
    explicit Reduction(const RipsLoops &loops)
        : loops_(loops)
        , classes_(loops.edges_.size())
        , known_(loops.edges_.size())
    {
    }

    /// Of the sum of some edges; every generator in it lives.
    Generators classOf(std::span<const EdgeIndex> edges)
    {
        for (const EdgeIndex edge : edges)
            learn(edge);
        for (const EdgeIndex edge : edges)
            add(classes_[edge]);
        return takeReduced();
    }

private:
    /// Of this edge and of those it is made of, which may be many: no recursion.
    void learn(EdgeIndex edge)
    {
        open_.push_back(edge);
        while (!open_.empty()) {
            const EdgeIndex next = open_.back();
            if (!known_[next] && loops_.witness_[next] != none) {
                const auto [i, j, length] = loops_.edges_[next];
                const EdgeIndex parts[] = {loops_.indexOf(i, loops_.witness_[next]),
                                           loops_.indexOf(j, loops_.witness_[next])};
                const auto *const unknown = std::find_if(std::begin(parts), std::end(parts),
                                                         [&](EdgeIndex part) { return !known_[part]; });
                if (unknown != std::end(parts)) {
                    open_.push_back(*unknown);
                    continue;
                }
                for (const EdgeIndex part : parts)
                    add(classes_[part]);
                classes_[next] = takeReduced();
            } else if (!known_[next] && loops_.generator_[next] != none) {
                classes_[next] = {static_cast<std::uint32_t>(loops_.generator_[next])};
            }
            known_[next] = true;
            open_.pop_back();
        }
    }

    void add(const Generators &sum)
    {
        sum_.resize(wordsFor(loops_.generators_.size()));
        for (const std::uint32_t generator : sum)
            sum_[generator / wordBits] ^= bit(generator);
    }

    /// The sum without generators that have ended; it is empty then. From the youngest down, as a relation
    /// holds older ones than the one it ends.
    Generators takeReduced()
    {
        Generators result;
        for (std::size_t w = sum_.size(); w-- > 0;) {
            while (sum_[w] != 0) {
                const auto last = static_cast<std::uint32_t>(wordBits - 1)
                    - static_cast<std::uint32_t>(std::countl_zero(sum_[w]));
                const auto generator = static_cast<std::uint32_t>(w * wordBits) + last;
                const Generators &relation = loops_.generators_[generator].relation;
                if (relation.empty()) {
                    result.push_back(generator);
                    sum_[w] ^= bit(generator);
                } else {
                    add(relation);
                }
            }
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

    const RipsLoops &loops_;
    std::vector<Generators> classes_; ///< By edge.
    std::vector<bool> known_;
    std::vector<EdgeIndex> open_;
    std::vector<Word> sum_; ///< By generator.
};

RipsLoops::RipsLoops(std::vector<Edge> edges, std::size_t vertices, const std::stop_token &stop,
                     const std::function<void(const PersistenceProgress &)> &progress)
    : vertices_(vertices)
    , edges_(std::move(edges))
    , indices_(vertices * vertices)
    , witness_(edges_.size(), none)
    , generator_(edges_.size(), none)
{
    Neighbours neighbours(vertices);
    ElderComponents components(vertices);
    Reduction reduction(*this);
    VertexSet common(vertices);
    std::vector<int> between;
    constexpr EdgeIndex reportEvery = 1024;
    for (EdgeIndex index = 0; index < edges_.size(); ++index) {
        if (index % reportEvery == 0) {
            throwIfStopped(stop);
            if (progress)
                progress({1, index, edges_.size()});
        }
        const Edge &edge = edges_[index];
        const auto [i, j, length] = edge;
        indices_[static_cast<std::size_t>(i) * vertices_ + static_cast<std::size_t>(j)] = index;
        indices_[static_cast<std::size_t>(j) * vertices_ + static_cast<std::size_t>(i)] = index;
        neighbours.findCommon(edge, common);
        neighbours.takeComponents(common, between);
        neighbours.join(edge);
        if (between.empty()) {
            if (!components.join(i, j)) {
                generator_[index] = static_cast<std::int32_t>(generators_.size());
                generators_.push_back({index});
                bars_.push_back({1, length, infinity, {i, j}, {}});
            }
            continue;
        }
        witness_[index] = between.front();
        for (std::size_t k = 1; k < between.size(); ++k) {
            throwIfStopped(stop);
            const std::array boundary = {indexOf(i, between[0]), indexOf(j, between[0]),
                                         indexOf(i, between[k]), indexOf(j, between[k])};
            Generators relation = reduction.classOf(boundary);
            if (relation.empty()) {
                voidBirths_.push_back({index, between[k]});
                continue;
            }
            Generator &ended = generators_[relation.back()];
            Bar &bar = bars_[relation.back()];
            bar.death = length;
            bar.deathSimplex = {i, j, between[k]};
            std::sort(bar.deathSimplex.begin(), bar.deathSimplex.end());
            ended.boundary = boundary;
            ended.relation = std::move(relation);
        }
    }
    std::erase_if(bars_, [](const Bar &bar) { return bar.birth == bar.death; });
}

RipsLoops::Cycle RipsLoops::cycleOf(std::vector<EdgeIndex> sum) const
{
    std::sort(sum.begin(), sum.end());
    Cycle cycle;
    for (const EdgeIndex edge : sum)
        cycle.emplace_back(edges_[edge].i, edges_[edge].j);
    return cycle;
}

std::optional<std::size_t> RipsLoops::generatorOf(const Bar &bar) const
{
    if (bar.dimension != 1 || edges_.empty())
        return std::nullopt;
    const std::int32_t generator = generator_[indexOf(bar.birthSimplex[0], bar.birthSimplex[1])];
    return generator == none ? std::nullopt : std::optional(static_cast<std::size_t>(generator));
}

RipsLoops::Cycle RipsLoops::representative(const Bar &bar) const
{
    const auto wanted = generatorOf(bar);
    if (!wanted)
        return {};
    if (generators_[*wanted].relation.empty()) { // any that is born with it
        const std::vector<int> ring = displayCycle(bar, edges_, vertices_);
        std::vector<EdgeIndex> sum;
        for (std::size_t k = 0; k < ring.size(); ++k)
            sum.push_back(indexOf(ring[k], ring[(k + 1) % ring.size()]));
        return cycleOf(std::move(sum));
    }

    // The boundary that ends a generator, minus boundaries that were there before: from its youngest edge
    // down, the triangle that an edge has with its witness, or the cycle of a younger generator, which has
    // ended by then. What remains has the generator's own edge as its youngest.
    struct Task {
        std::size_t generator;
        std::priority_queue<EdgeIndex> sum; ///< An edge that is there twice is not there.
        std::vector<EdgeIndex> older{};
    };
    const auto taskFor = [&](std::size_t generator) {
        const auto &boundary = generators_[generator].boundary;
        return Task{generator, {boundary.begin(), boundary.end()}};
    };
    std::vector<std::vector<EdgeIndex>> known(generators_.size());
    std::vector<Task> tasks{taskFor(*wanted)};
    while (!tasks.empty()) {
        Task &task = tasks.back();
        if (task.sum.empty()) {
            known[task.generator] = std::move(task.older);
            tasks.pop_back();
            continue;
        }
        const EdgeIndex youngest = task.sum.top();
        bool there = false;
        for (; !task.sum.empty() && task.sum.top() == youngest; task.sum.pop())
            there = !there;
        if (!there)
            continue;
        if (youngest <= generators_[task.generator].edge) {
            task.older.push_back(youngest);
        } else if (witness_[youngest] != none) {
            task.sum.push(indexOf(edges_[youngest].i, witness_[youngest]));
            task.sum.push(indexOf(edges_[youngest].j, witness_[youngest]));
        } else if (const auto younger = static_cast<std::size_t>(generator_[youngest]);
                   known[younger].empty()) {
            task.sum.push(youngest);
            tasks.push_back(taskFor(younger));
        } else {
            for (const EdgeIndex edge : known[younger]) {
                if (edge != youngest)
                    task.sum.push(edge);
            }
        }
    }
    return cycleOf(std::move(known[*wanted]));
}

RipsLoops::Cycle RipsLoops::cycleAtDeath(const Bar &bar) const
{
    const auto generator = generatorOf(bar);
    if (!generator || generators_[*generator].relation.empty())
        return {};
    const auto &boundary = generators_[*generator].boundary;
    return cycleOf({boundary.begin(), boundary.end()});
}

} // namespace attopo
