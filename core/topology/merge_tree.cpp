#include "topology/merge_tree.h"

#include "topology/elder_components.h"

#include <numeric>
#include <optional>

namespace attopo {

MergeTree mergeTree(const std::vector<Edge> &edges, std::size_t vertices)
{
    const auto n = static_cast<int>(vertices);
    MergeTree tree;
    tree.vertices = vertices;
    ElderComponents components(vertices);
    std::vector<int> node(vertices); // of the component with this elder
    std::iota(node.begin(), node.end(), 0);
    const auto sizeOf = [&](int at) -> std::size_t {
        return at < n ? 1 : tree.merges[static_cast<std::size_t>(at - n)].size;
    };
    for (const auto &[i, j, length] : edges) {
        const std::optional<int> younger = components.join(i, j);
        if (!younger)
            continue;
        int &left = node[static_cast<std::size_t>(components.elder(*younger))];
        const int right = node[static_cast<std::size_t>(*younger)];
        tree.merges.push_back({left, right, length, sizeOf(left) + sizeOf(right), *younger});
        left = n + static_cast<int>(tree.merges.size()) - 1;
    }

    for (int vertex = 0; vertex < n; ++vertex)
        if (components.elder(vertex) == vertex)
            tree.roots.push_back(node[static_cast<std::size_t>(vertex)]);
    std::vector<int> waiting(tree.roots.rbegin(), tree.roots.rend());
    while (!waiting.empty()) {
        const int at = waiting.back();
        waiting.pop_back();
        if (at < n) {
            tree.leafOrder.push_back(at);
            continue;
        }
        const MergeTree::Merge &merge = tree.merges[static_cast<std::size_t>(at - n)];
        waiting.push_back(merge.right);
        waiting.push_back(merge.left);
    }
    return tree;
}

} // namespace attopo
