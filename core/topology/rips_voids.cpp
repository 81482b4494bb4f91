#include "topology/rips_voids.h"

#include "error.h"
#include "topology/neighbours.h"

#include <algorithm>
#include <bit>
#include <queue>
#include <unordered_map>

namespace attopo {

namespace {

/// Sorted, without those that are there an even number of times.
template <typename Face>
void keepOdd(std::vector<Face> &faces)
{
    std::sort(faces.begin(), faces.end());
    std::size_t kept = 0;
    for (const Face &face : faces) {
        if (kept > 0 && faces[kept - 1] == face)
            --kept;
        else
            faces[kept++] = face;
    }
    faces.resize(kept);
}

} // namespace

/// The link of an edge when it enters: a spanning forest, and the edges that close the loops.
class RipsVoids::Link {
public:
    explicit Link(std::size_t vertices)
        : set_(vertices)
        , earlier_(vertices)
        , within_(vertices)
        , joined_(vertices)
        , parents_(vertices)
    {
    }

    void find(Neighbours &before, const Edge &edge)
    {
        chords_.clear();
        before.findCommon(edge, set_);
        apex_ = before.apexOf(set_);
        if (apex_ != none)
            set_.forEach([&](int vertex) { parent(vertex) = apex_; });
        else
            findForest(before);
    }

    const VertexSet &set() const { return set_; }
    /// A vertex that all others are neighbours of, and that is the parent of all; none: there is no such.
    int apex() const { return apex_; }
    /// By vertex of set(); that of a root, without an apex the smallest vertex of its component, is itself.
    const std::vector<int> &parents() const { return parents_; }
    /// Each closes a loop with the forest.
    const std::vector<std::pair<int, int>> &chords() const { return chords_; }

    static constexpr int none = -1;

private:
    void findForest(Neighbours &before)
    {
        edges_.clear();
        earlier_.clear();
        set_.forEach([&](int vertex) {
            before.findWithin(vertex, earlier_, within_);
            before.takeComponents(within_, components_);
            joined_[static_cast<std::size_t>(vertex)].clear();
            for (const int old : components_) {
                edges_.emplace_back(old, vertex);
                joined_[static_cast<std::size_t>(vertex)].push_back(old);
                joined_[static_cast<std::size_t>(old)].push_back(vertex);
            }
            earlier_.insert(vertex);
            parent(vertex) = none;
        });
        set_.forEach([&](int vertex) {
            if (parent(vertex) == none)
                growFrom(vertex);
        });
        for (const auto &[x, y] : edges_)
            if (parent(x) != y && parent(y) != x)
                chords_.emplace_back(x, y);
    }

    void growFrom(int root)
    {
        parent(root) = root;
        grown_ = {root};
        for (std::size_t k = 0; k < grown_.size(); ++k)
            for (const int next : joined_[static_cast<std::size_t>(grown_[k])])
                if (parent(next) == none) {
                    parent(next) = grown_[k];
                    grown_.push_back(next);
                }
    }

    int &parent(int vertex) { return parents_[static_cast<std::size_t>(vertex)]; }

    VertexSet set_;
    int apex_ = none;
    VertexSet earlier_;
    VertexSet within_;
    std::vector<int> components_;
    std::vector<std::pair<int, int>> edges_;
    std::vector<std::vector<int>> joined_; ///< By vertex, along edges_.
    std::vector<int> parents_;
    std::vector<int> grown_;
    std::vector<std::pair<int, int>> chords_;
};

/// What triangles are in terms of generators, modulo boundaries and the relations so far.
class RipsVoids::Reduction {
public:
    explicit Reduction(const RipsVoids &voids)
        : voids_(voids)
        , relations_(voids.generators_.size())
        , sum_(VertexSet::wordsFor(voids.generators_.size()))
    {
    }

    /// The link of the next edge.
    void append(const Link &link)
    {
        links_.push_back({link.apex(), parents_.size()});
        if (link.apex() == Link::none)
            link.set().forEach([&](int vertex) {
                const int parent = link.parents()[static_cast<std::size_t>(vertex)];
                parents_.push_back({static_cast<std::uint16_t>(vertex), static_cast<std::uint16_t>(parent)});
            });
    }

    /// The generator that ends as a cycle becomes a boundary; nullopt when that follows from what did before.
    std::optional<std::size_t> fill(std::span<const Face> cycle)
    {
        for (const Face &face : cycle)
            learn(face);
        for (const Face &face : cycle)
            add(face);
        const Generators rest = takeReduced();
        if (rest.empty())
            return std::nullopt; // a class of H3 is born
        std::vector<Word> &relation = relations_[rest.back()];
        relation.resize(rest.back() / VertexSet::wordBits + 1);
        for (const std::uint32_t generator : rest)
            relation[generator / VertexSet::wordBits] |= bit(generator);
        return rest.back();
    }

private:
    using Word = VertexSet::Word;
    using Generators = std::vector<std::uint32_t>; ///< A sum of them, ascending.

    struct StoredLink {
        int apex;
        std::size_t parents; ///< Where they begin; none with an apex.
    };
    struct Parent { // 16 bits: of so many points not even the edges would fit into memory
        std::uint16_t vertex;
        std::uint16_t parent;
    };

    static Word bit(std::size_t generator) { return Word(1) << (generator % VertexSet::wordBits); }

    std::uint64_t key(const Face &face) const
    {
        return std::uint64_t(face.edge) * voids_.vertices_ + static_cast<std::uint64_t>(face.vertex);
    }

    int parentOf(const Face &face) const
    {
        const StoredLink &link = links_[face.edge];
        if (link.apex != Link::none)
            return link.apex;
        const std::size_t end =
            face.edge + 1 < links_.size() ? links_[face.edge + 1].parents : parents_.size();
        return std::ranges::lower_bound(std::span(parents_).subspan(link.parents, end - link.parents),
                                        face.vertex, {}, &Parent::vertex)
            ->parent;
    }
    bool isRoot(const Face &face) const { return parentOf(face) == face.vertex; }
    bool isKnown(const Face &face) const { return isRoot(face) || classes_.contains(key(face)); }

    /// Of this triangle and of those it is made of, which may be many: no recursion.
    void learn(const Face &face)
    {
        open_.push_back(face);
        while (!open_.empty()) {
            const Face next = open_.back();
            if (isKnown(next)) {
                open_.pop_back();
                continue;
            }
            const auto faces = voids_.facesOf(voids_.edges_[next.edge], next.vertex, parentOf(next));
            const auto parts = std::span(faces).subspan<1>();
            const auto unknown =
                std::find_if(parts.begin(), parts.end(), [&](const Face &part) { return !isKnown(part); });
            if (unknown != parts.end()) {
                open_.push_back(*unknown);
                continue;
            }
            for (const Face &part : parts)
                add(part);
            classes_.emplace(key(next), takeReduced());
            open_.pop_back();
        }
    }

    void add(const Face &face)
    {
        if (const auto known = classes_.find(key(face)); known != classes_.end()) {
            for (const std::uint32_t generator : known->second)
                sum_[generator / VertexSet::wordBits] ^= bit(generator);
        } else if (const auto generator = voids_.generatorAt(face)) {
            sum_[*generator / VertexSet::wordBits] ^= bit(*generator);
        }
    }

    /// The sum without generators that have ended; it is empty then. From the youngest down, as a relation
    /// holds older ones than the one it ends.
    Generators takeReduced()
    {
        Generators result;
        for (std::size_t w = sum_.size(); w-- > 0;) {
            while (sum_[w] != 0) {
                const auto last = static_cast<std::uint32_t>(VertexSet::wordBits - 1)
                    - static_cast<std::uint32_t>(std::countl_zero(sum_[w]));
                const auto generator = static_cast<std::uint32_t>(w * VertexSet::wordBits) + last;
                const std::vector<Word> &relation = relations_[generator];
                if (relation.empty()) {
                    result.push_back(generator);
                    sum_[w] ^= bit(generator);
                }
                for (std::size_t k = 0; k < relation.size(); ++k)
                    sum_[k] ^= relation[k];
            }
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

    const RipsVoids &voids_;
    std::vector<StoredLink> links_;                         ///< By edge.
    std::vector<Parent> parents_;                           ///< Of one link after the other.
    std::unordered_map<std::uint64_t, Generators> classes_; ///< By key; of triangles that are not at a root.
    std::vector<std::vector<Word>> relations_;              ///< By the generator it ends, one bit for each.
    std::vector<Face> open_;
    std::vector<Word> sum_; ///< By generator.
};

RipsVoids::RipsVoids(const RipsLoops &loops, const std::stop_token &stop,
                     const std::function<void(const PersistenceProgress &)> &progress)
    : vertices_(loops.vertices())
    , edges_(loops.edges())
    , indices_(vertices_ * vertices_, none)
{
    for (const auto &[edge, vertex] : loops.voidBirths()) {
        const auto [i, j, length] = edges_[edge];
        generators_.push_back({{edge, vertex}});
        bars_.push_back({2, length, infinity, {i, j, vertex}, {}});
        std::sort(bars_.back().birthSimplex.begin(), bars_.back().birthSimplex.end());
    }

    Neighbours neighbours(vertices_);
    Link link(vertices_);
    Reduction reduction(*this);
    constexpr EdgeIndex reportEvery = 256;
    for (EdgeIndex index = 0; index < edges_.size(); ++index) {
        if (index % reportEvery == 0) {
            throwIfStopped(stop);
            if (progress)
                progress({2, index, edges_.size()});
        }
        const Edge &edge = edges_[index];
        indices_[static_cast<std::size_t>(edge.i) * vertices_ + static_cast<std::size_t>(edge.j)] = index;
        indices_[static_cast<std::size_t>(edge.j) * vertices_ + static_cast<std::size_t>(edge.i)] = index;
        link.find(neighbours, edge);
        neighbours.join(edge);
        reduction.append(link);
        for (const auto &[x, y] : link.chords()) {
            throwIfStopped(stop);
            // With the triangles uvw of the tetrahedra at the forest's edges, this is the sum around the
            // loop.
            const auto ended = reduction.fill(facesOf(edge, x, y));
            if (!ended)
                continue;
            generators_[*ended].end = index;
            generators_[*ended].chord = {x, y};
            Bar &bar = bars_[*ended];
            bar.death = edge.length;
            bar.deathSimplex = {edge.i, edge.j, x, y};
            std::sort(bar.deathSimplex.begin(), bar.deathSimplex.end());
        }
    }
    std::erase_if(bars_, [](const Bar &bar) { return bar.birth == bar.death; });
}

RipsVoids::Face RipsVoids::faceOf(int a, int b, int c) const
{
    return std::max({Face{indexOf(a, b), c}, Face{indexOf(a, c), b}, Face{indexOf(b, c), a}});
}

/// The boundary of the tetrahedron that joins an edge uv with an edge xy of its link: uvx, uvy, uxy, vxy.
std::array<RipsVoids::Face, 4> RipsVoids::facesOf(const Edge &edge, int x, int y) const
{
    const auto [u, v, length] = edge;
    return {faceOf(u, v, x), faceOf(u, v, y), faceOf(u, x, y), faceOf(v, x, y)};
}

std::span<const RipsVoids::Generator> RipsVoids::generatorsWith(EdgeIndex edge) const
{
    const auto [begin, end] = std::ranges::equal_range(
        generators_, edge, {}, [](const Generator &generator) { return generator.birth.edge; });
    return {begin, end};
}

std::optional<std::size_t> RipsVoids::generatorAt(const Face &face) const
{
    for (const Generator &generator : generatorsWith(face.edge))
        if (generator.birth == face)
            return static_cast<std::size_t>(&generator - generators_.data());
    return std::nullopt;
}

std::optional<std::size_t> RipsVoids::endedGeneratorOf(const Bar &bar) const
{
    if (bar.dimension != 2 || edges_.empty())
        return std::nullopt;
    const auto generator = generatorAt(faceOf(bar.birthSimplex[0], bar.birthSimplex[1], bar.birthSimplex[2]));
    return generator && generators_[*generator].end != none ? generator : std::nullopt;
}

/// The spanning forest of the link of an edge.
std::vector<int> RipsVoids::parentsIn(EdgeIndex index) const
{
    const Edge &edge = edges_[index];
    Neighbours before(vertices_);
    std::vector<int> vertices;
    const auto joinIfOlder = [&](EdgeIndex other) {
        if (other < index)
            before.join(edges_[other]);
        return other < index;
    };
    for (int w = 0; w < static_cast<int>(vertices_); ++w)
        if (indexOf(edge.i, w) < index && indexOf(edge.j, w) < index)
            vertices.push_back(w);
    for (const int w : vertices) {
        joinIfOlder(indexOf(edge.i, w));
        joinIfOlder(indexOf(edge.j, w));
        for (const int x : vertices)
            joinIfOlder(indexOf(w, x));
    }
    Link link(vertices_);
    link.find(before, edge);
    return link.parents();
}

/// The cycle whose filling ends a generator: around a loop of the link of uv, the triangles uxy and vxy.
std::vector<RipsVoids::Face> RipsVoids::filledBy(const Generator &generator) const
{
    const auto [u, v, length] = edges_[generator.end];
    const std::vector<int> parents = parentsIn(generator.end);
    const auto parent = [&](int vertex) { return parents[static_cast<std::size_t>(vertex)]; };
    const auto [x, y] = generator.chord;
    std::vector<std::pair<int, int>> loop = {generator.chord};
    // What the paths from x and y to the root have in common, their last part, is not in the loop.
    std::vector<std::pair<int, int>> fromX;
    std::vector<std::pair<int, int>> fromY;
    for (int w = x; parent(w) != w; w = parent(w))
        fromX.emplace_back(w, parent(w));
    for (int w = y; parent(w) != w; w = parent(w))
        fromY.emplace_back(w, parent(w));
    while (!fromX.empty() && !fromY.empty() && fromX.back() == fromY.back()) {
        fromX.pop_back();
        fromY.pop_back();
    }
    loop.insert(loop.end(), fromX.begin(), fromX.end());
    loop.insert(loop.end(), fromY.begin(), fromY.end());
    std::vector<Face> faces;
    for (const auto &[a, b] : loop) {
        faces.push_back(faceOf(u, a, b));
        faces.push_back(faceOf(v, a, b));
    }
    return faces;
}

RipsVoids::Cycle RipsVoids::cycleOf(std::vector<Face> faces) const
{
    std::sort(faces.begin(), faces.end());
    Cycle cycle;
    for (const auto &[edge, vertex] : faces) {
        cycle.push_back({edges_[edge].i, edges_[edge].j, vertex});
        std::sort(cycle.back().begin(), cycle.back().end());
    }
    return cycle;
}

RipsVoids::Cycle RipsVoids::representative(const Bar &bar, const std::stop_token &stop) const
{
    const auto wanted = endedGeneratorOf(bar);
    if (!wanted)
        return {};

    // The cycle that ends a generator, minus boundaries that were there before. Of each edge from the
    // youngest down: a triangle becomes, by the tetrahedra along its vertex's path in the forest, one at a
    // root and older ones; then comes the cycle of a younger generator, which has ended by then. (At other
    // roots the triangles go in pairs, or the edge would be left in the boundary.) What remains has the
    // generator's own triangle as its youngest.
    struct Task {
        std::size_t generator;
        std::priority_queue<Face> sum; ///< A triangle that is there twice is not there.
        std::vector<Face> older{};
    };
    const auto taskFor = [&](std::size_t generator) {
        const std::vector<Face> filled = filledBy(generators_[generator]);
        return Task{generator, {filled.begin(), filled.end()}};
    };
    std::unordered_map<EdgeIndex, std::vector<int>> parents;
    std::unordered_map<std::size_t, std::vector<Face>> known;
    std::vector<Task> tasks;
    tasks.push_back(taskFor(*wanted));
    while (!tasks.empty()) {
        throwIfStopped(stop);
        Task &task = tasks.back();
        if (task.sum.empty()) {
            known[task.generator] = std::move(task.older);
            tasks.pop_back();
            continue;
        }
        const Face &birth = generators_[task.generator].birth;
        const EdgeIndex index = task.sum.top().edge;
        std::vector<Face> faces;
        for (; !task.sum.empty() && task.sum.top().edge == index; task.sum.pop())
            faces.push_back(task.sum.top());
        keepOdd(faces);
        if (index < birth.edge) {
            task.older.insert(task.older.end(), faces.begin(), faces.end());
            continue;
        }
        const auto [forest, isNew] = parents.try_emplace(index);
        if (isNew)
            forest->second = parentsIn(index);
        const auto parent = [&](int vertex) { return forest->second[static_cast<std::size_t>(vertex)]; };
        for (Face &face : faces) {
            const auto [u, v, length] = edges_[index];
            for (; parent(face.vertex) != face.vertex; face.vertex = parent(face.vertex)) {
                task.sum.push(faceOf(u, face.vertex, parent(face.vertex)));
                task.sum.push(faceOf(v, face.vertex, parent(face.vertex)));
            }
        }
        keepOdd(faces);
        std::optional<std::size_t> younger;
        for (const Face &face : faces)
            if (const auto generator = generatorAt(face); generator && *generator > task.generator)
                younger = std::max(younger, generator);
        if (!younger) { // no face is left but at the own edge
            task.older.insert(task.older.end(), faces.begin(), faces.end());
            continue;
        }
        for (const Face &face : faces)
            task.sum.push(face);
        if (const auto cycle = known.find(*younger); cycle != known.end()) {
            for (const Face &face : cycle->second)
                task.sum.push(face);
        } else {
            tasks.push_back(taskFor(*younger));
        }
    }
    Cycle cycle = cycleOf(std::move(known[*wanted]));
    const Triangle last = {bar.birthSimplex[0], bar.birthSimplex[1], bar.birthSimplex[2]};
    const auto place = std::find(cycle.begin(), cycle.end(), last);
    std::rotate(place, place + 1, cycle.end());
    return cycle;
}

RipsVoids::Cycle RipsVoids::cycleAtDeath(const Bar &bar) const
{
    const auto generator = endedGeneratorOf(bar);
    return generator ? cycleOf(filledBy(generators_[*generator])) : Cycle();
}

} // namespace attopo
