#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace attopo {

/// An allocator whose new elements are not set: every one is written anyway, and there are many.
template <typename Number>
struct WithoutInitialisation : std::allocator<Number> {
    template <typename Other>
    struct rebind {
        using other = WithoutInitialisation<Other>;
    };
    template <typename Other, typename... Arguments>
    void construct(Other *place, Arguments &&...arguments)
    {
        if constexpr (sizeof...(Arguments) == 0)
            ::new (static_cast<void *>(place)) Other;
        else
            ::new (static_cast<void *>(place)) Other(std::forward<Arguments>(arguments)...);
    }
};
using FloatBuffer = std::vector<float, WithoutInitialisation<float>>;

struct Activations;

/// The weights of one head, where they lie or with what holds them.
class HeadWeights {
public:
    explicit HeadWeights(std::span<const float> view)
        : view_(view)
    {
    }
    template <typename Numbers>
    explicit HeadWeights(std::shared_ptr<const Numbers> numbers)
        : view_(*numbers)
        , holder_(std::move(numbers))
    {
    }

    operator std::span<const float>() const { return view_; }

private:
    std::span<const float> view_;
    std::shared_ptr<const void> holder_;
};

/// Attention that is not kept with its pass but had a head at a time. Safe to use from several threads.
class StoredAttention {
public:
    virtual ~StoredAttention() = default;
    /// Of the pass that holds this: row by row, as Activations has them. Throws Error when there is no such
    /// head, or it cannot be had.
    virtual HeadWeights head(const Activations &pass, std::size_t layer, std::size_t head) const = 0;
    virtual HeadWeights crossHead(const Activations &pass, std::size_t layer, std::size_t head) const = 0;
    virtual bool has(std::size_t layer, std::size_t head) const = 0;
};

/// What a forward pass leaves behind. All float32, row-major.
struct Activations {
    std::vector<std::int32_t> ids; ///< What was read.
    std::size_t layers = 0;        ///< Layers computed (those up to and including the last one asked for).
    std::size_t heads = 0;         ///< Attention heads per layer.
    std::size_t tokens = 0;        ///< n
    std::size_t hiddenSize = 0;    ///< d
    FloatBuffer attention;         ///< [layers, heads, n, n]; each row sums to 1 (after softmax, no dropout).
    FloatBuffer hidden;            ///< [layers + 1, n, d]; 0 is the embedding output, l + 1 follows layer l.

    /// Of each id (Token::segment); empty: all are 0.
    std::vector<std::int32_t> segments;

    /// Of a translation model's decoder: its attention to the text that the encoder has read, m tokens long.
    std::size_t sourceTokens = 0; ///< m
    FloatBuffer cross;            ///< [layers, heads, n, m]; each row sums to 1.

    /// Of causal models: what a longer text with the same beginning goes on from.
    std::size_t keySize = 0;
    FloatBuffer keys, values; ///< [layers, n, keySize] each

    /// Where attention is had from when it is not here: `attention` is empty.
    std::shared_ptr<const StoredAttention> stored;

    /// The n×n attention of one head; row i is the distribution with which token i attends. Throws as
    /// StoredAttention.
    HeadWeights head(std::size_t layer, std::size_t head) const
    {
        return stored ? stored->head(*this, layer, head) : HeadWeights(headHere(layer, head));
    }
    /// The n×m cross-attention of one head.
    HeadWeights crossHead(std::size_t layer, std::size_t head) const
    {
        return stored ? stored->crossHead(*this, layer, head) : HeadWeights(crossHeadHere(layer, head));
    }
    /// Whether there is that head: of what lies elsewhere some may be missing.
    bool has(std::size_t layer, std::size_t head) const { return !stored || stored->has(layer, head); }

    /// Of what is here.
    std::span<const float> headHere(std::size_t layer, std::size_t head) const
    {
        const std::size_t size = tokens * tokens;
        return {attention.data() + (layer * heads + head) * size, size};
    }
    std::span<const float> crossHeadHere(std::size_t layer, std::size_t head) const
    {
        const std::size_t size = tokens * sourceTokens;
        return {cross.data() + (layer * heads + head) * size, size};
    }
};

} // namespace attopo
