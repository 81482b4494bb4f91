#include "analysis/model_topology.h"

#include "metric/submatrix.h"
#include "topology/persistence.h"

namespace attopo {

ModelTopology modelTopology(std::vector<HeadPlace> heads, SquareMatrix distances, int maxDimension,
                            const std::stop_token &stop)
{
    ModelTopology topology;
    topology.heads = std::move(heads);
    topology.barcode = persistentHomology(distances, {.maxDimension = maxDimension}, stop);
    topology.mergeTree = mergeTree(edgesByLength(distances), distances.n());
    topology.layout = multidimensionalScaling(distances, stop);
    topology.distances = std::move(distances);
    return topology;
}

ModelComparison compareModels(const std::vector<HeadPlace> &heads, const SquareMatrix &distances,
                              int maxDimension, GroundNorm norm, const std::stop_token &stop)
{
    ModelComparison compared;
    compared.joint = modelTopology(heads, distances, maxDimension, stop);
    for (std::size_t model = 0; model < compared.models.size(); ++model) {
        std::vector<HeadPlace> own;
        std::vector<int> places;
        std::vector<std::pair<int, int>> pairs;
        for (std::size_t k = 0; k < heads.size(); ++k)
            if (heads[k].model == model) {
                pairs.emplace_back(static_cast<int>(places.size()), static_cast<int>(k));
                places.push_back(static_cast<int>(k));
                own.push_back(heads[k]);
            }
        ModelTopology &alone = compared.models[model];
        alone = modelTopology(std::move(own), submatrix(distances, places), maxDimension, stop);
        alone.layout = alignedTo(alone.layout, compared.joint.layout, pairs);
    }
    compared.comparison = compareBarcodes(compared.models[0].barcode, compared.models[1].barcode, norm, stop);
    return compared;
}

} // namespace attopo
