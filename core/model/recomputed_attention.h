#pragma once

#include "model/activations.h"
#include "model/model.h"
#include "model/transformer.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace attopo {

/// The attention of a pass that has kept its hidden states alone, computed from them head by head; the heads
/// used last are kept. Included only by the .cpp files of models, for it needs LibTorch.
class RecomputedAttention final : public StoredAttention {
public:
    /// Of `transformer`, a part of `model`; at most `mostBytes` of heads are kept, but one at least.
    RecomputedAttention(std::shared_ptr<const Model> model, const Transformer &transformer,
                        std::size_t mostBytes);

    HeadWeights head(const Activations &pass, std::size_t layer, std::size_t head) const override;
    HeadWeights crossHead(const Activations &pass, std::size_t layer, std::size_t head) const override;
    bool has(std::size_t, std::size_t) const override { return true; }

private:
    struct Kept {
        std::size_t layer;
        std::size_t head;
        std::shared_ptr<const FloatBuffer> weights;
    };
    std::shared_ptr<const FloatBuffer> find(std::size_t layer, std::size_t head) const;
    QueriesAndKeys layer(const Activations &pass, std::size_t layer) const;
    void keep(Kept fresh) const;

    std::shared_ptr<const Model> model_;
    const Transformer &transformer_;
    std::size_t mostBytes_;

    struct Layer {
        std::size_t number;
        QueriesAndKeys found;
    };

    mutable std::mutex keptMutex_;
    mutable std::list<Kept> kept_; ///< Most recently used first.
    mutable std::size_t keptBytes_ = 0;
    mutable std::mutex layersMutex_;
    mutable std::list<Layer> layers_; ///< Likewise.
};

} // namespace attopo
