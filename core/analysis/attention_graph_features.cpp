#include "analysis/attention_graph_features.h"

#include "analysis/directed_graph.h"
#include "topology/elder_components.h"
#include "translatable.h"

namespace attopo {

namespace {

constexpr std::array<SummaryInfo, attentionGraphFeatureCount> graphFeatureTable{{
    {"s", TRANSLATABLE("Core", "Strongly connected components"),
     TRANSLATABLE("Core",
                  "Components of the directed attention graph within which every token reaches every other."),
     "Kushnareva et al. 2021"},
    {"e", TRANSLATABLE("Core", "Edges"),
     TRANSLATABLE("Core",
                  "Pairs of tokens of which the first attends to the second with at least the threshold."),
     "Kushnareva et al. 2021"},
    {"v", TRANSLATABLE("Core", "Average vertex degree"),
     TRANSLATABLE("Core", "Edges in and out of a token, on average: twice the edges by the tokens."),
     "Kushnareva et al. 2021"},
    {"c", TRANSLATABLE("Core", "Directed cycles"),
     TRANSLATABLE("Core", "Simple directed cycles, counted up to 500; attention to oneself is one."),
     "Kushnareva et al. 2021", cycleCap},
    {"b0", TRANSLATABLE("Core", "Betti number 0 of the graph"),
     TRANSLATABLE("Core", "Components of the attention graph, directions left out."),
     "Kushnareva et al. 2021"},
    {"b1", TRANSLATABLE("Core", "Betti number 1 of the graph"),
     TRANSLATABLE(
         "Core",
         "Independent cycles of the attention graph, directions left out: edges − tokens + components, where "
         "attention to oneself is an edge. No triangle fills a cycle."),
     "Kushnareva et al. 2021"},
}};

} // namespace

std::span<const SummaryInfo, attentionGraphFeatureCount> attentionGraphFeatures()
{
    return graphFeatureTable;
}

AttentionGraphFeatures attentionGraphFeaturesOf(const Matrix &attention, double threshold,
                                                const std::stop_token &stop)
{
    const std::size_t n = attention.rows;
    if (n == 0)
        return {};
    DirectedGraph graph(n);
    ElderComponents components(n);
    std::size_t edges = 0;
    std::size_t undirected = 0;
    std::size_t weak = n;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            if (attention(i, j) < threshold)
                continue;
            graph[i].push_back(static_cast<int>(j));
            ++edges;
            undirected += j <= i || attention(j, i) < threshold; // of a pair both ways one
            weak -= components.join(static_cast<int>(i), static_cast<int>(j)).has_value();
        }
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    return {number(strongComponents(graph).count),           number(edges), 2 * number(edges) / number(n),
            number(simpleCycleCount(graph, cycleCap, stop)), number(weak),  number(undirected + weak - n)};
}

} // namespace attopo
