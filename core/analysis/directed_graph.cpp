#include "analysis/directed_graph.h"

#include "error.h"

#include <algorithm>
#include <span>

namespace attopo {

namespace {

std::size_t at(int vertex) { return static_cast<std::size_t>(vertex); }

class Tarjan {
public:
    Tarjan(const DirectedGraph &graph, int first)
        : graph_(graph)
        , first_(first)
        , index_(graph.size(), unvisited)
        , low_(graph.size())
    {
        result_.component.assign(graph.size(), -1);
        for (int vertex = first; vertex < static_cast<int>(graph.size()); ++vertex)
            if (index_[at(vertex)] == unvisited)
                visit(vertex);
    }

    StrongComponents takeResult() { return std::move(result_); }

private:
    static constexpr int unvisited = -1;

    void visit(int vertex)
    {
        index_[at(vertex)] = low_[at(vertex)] = visited_++;
        stack_.push_back(vertex);
        for (const int next : graph_[at(vertex)]) {
            if (next < first_)
                continue;
            if (index_[at(next)] == unvisited) {
                visit(next);
                low_[at(vertex)] = std::min(low_[at(vertex)], low_[at(next)]);
            } else if (result_.component[at(next)] < 0) { // on the stack
                low_[at(vertex)] = std::min(low_[at(vertex)], index_[at(next)]);
            }
        }
        if (low_[at(vertex)] != index_[at(vertex)])
            return;
        for (int member = -1; member != vertex; stack_.pop_back()) {
            member = stack_.back();
            result_.component[at(member)] = static_cast<int>(result_.count);
        }
        ++result_.count;
    }

    const DirectedGraph &graph_;
    const int first_;
    int visited_ = 0;
    std::vector<int> index_; // in the order of visits
    std::vector<int> low_;   // the least index on the stack that is reached
    std::vector<int> stack_;
    StrongComponents result_;
};

/// Johnson's search for the cycles whose smallest vertex is `start`.
class CyclesThrough {
public:
    CyclesThrough(const DirectedGraph &graph, int start, const std::vector<int> &component, std::size_t cap)
        : graph_(graph)
        , start_(start)
        , component_(component)
        , cap_(cap)
        , blocked_(graph.size(), false)
        , blocks_(graph.size())
    {
    }

    std::size_t count()
    {
        extend(start_);
        return count_;
    }

private:
    /// Whether a cycle was closed from here.
    bool extend(int vertex)
    {
        bool closed = false;
        blocked_[at(vertex)] = true;
        for (const int next : successors(vertex)) {
            if (next == start_) {
                closed = true;
                ++count_;
            } else if (!blocked_[at(next)] && extend(next)) {
                closed = true;
            }
            if (count_ == cap_)
                return true;
        }
        if (closed) {
            unblock(vertex);
        } else {
            for (const int next : successors(vertex))
                blocks_[at(next)].push_back(vertex);
        }
        return closed;
    }

    void unblock(int vertex)
    {
        blocked_[at(vertex)] = false;
        const std::vector<int> waiting = std::move(blocks_[at(vertex)]);
        blocks_[at(vertex)].clear();
        for (const int other : waiting)
            if (blocked_[at(other)])
                unblock(other);
    }

    /// Those in the component of the start, without itself.
    std::vector<int> successors(int vertex) const
    {
        std::vector<int> result;
        for (const int next : graph_[at(vertex)])
            if (next != vertex && component_[at(next)] == component_[at(start_)])
                result.push_back(next);
        return result;
    }

    const DirectedGraph &graph_;
    const int start_;
    const std::vector<int> &component_;
    const std::size_t cap_;
    std::size_t count_ = 0;
    std::vector<bool> blocked_;
    std::vector<std::vector<int>> blocks_; // who waits until a vertex is free
};

} // namespace

StrongComponents strongComponents(const DirectedGraph &graph, int first)
{
    return Tarjan(graph, first).takeResult();
}

std::size_t simpleCycleCount(const DirectedGraph &graph, std::size_t cap, const std::stop_token &stop)
{
    std::size_t count = 0;
    for (int start = 0; start < static_cast<int>(graph.size()) && count < cap; ++start) {
        throwIfStopped(stop);
        const std::vector<int> &next = graph[at(start)];
        if (std::binary_search(next.begin(), next.end(), start))
            ++count;
        if (count < cap)
            count +=
                CyclesThrough(graph, start, strongComponents(graph, start).component, cap - count).count();
    }
    return count;
}

} // namespace attopo
