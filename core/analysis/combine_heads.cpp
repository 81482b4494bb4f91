#include "analysis/combine_heads.h"

#include "error.h"
#include "metric/normalise_rows.h"
#include "translatable.h"

#include <Eigen/Core>

#include <algorithm>
#include <numeric>

namespace attopo {

namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// `refusal` says that there is none of a number, and up to which there are.
std::vector<std::size_t> chosen(const std::vector<std::size_t> &numbers, std::size_t count,
                                const char *refusal)
{
    if (numbers.empty()) {
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    if (numbers.back() >= count)
        throw Error(refusal, {numbers.back(), count - 1});
    return numbers;
}

std::vector<std::size_t> chosenLayers(const HeadCombination &combination, std::size_t layers)
{
    return chosen(combination.layers, layers,
                  TRANSLATABLE("Core", "There is no layer %1: the model has layers 0 to %2"));
}

class Heads {
public:
    Heads(const Activations &activations, Attending attending, const HeadCombination &combination,
          const ValueNorms &valueNorms)
        : activations_(activations)
        , attending_(attending)
        , isOfAll_(combination.heads.empty())
        , weighted_(combination.valueWeighted)
        , valueNorms_(valueNorms)
    {
        if (weighted_ && attending == Attending::ToSource)
            throw Error(TRANSLATABLE(
                "Core", "Weights times value norms are not computed for attention to another text"));
    }

    bool holdsSome(std::size_t layer) const
    {
        for (std::size_t head = 0; head < activations_.heads; ++head)
            if (attending_ == Attending::ToSource || activations_.has(layer, head))
                return true;
        return false;
    }
    /// Of those chosen, or of all, which a stack may lack some of, those that there are.
    std::vector<std::size_t> numbersIn(std::size_t layer, const std::vector<std::size_t> &all) const
    {
        std::vector<std::size_t> numbers = all;
        if (isOfAll_ && attending_ != Attending::ToSource)
            std::erase_if(numbers, [&](std::size_t head) { return !activations_.has(layer, head); });
        return numbers.empty() ? all : numbers; // of which the first is refused
    }

    Matrix attention(std::size_t layer, std::size_t head)
    {
        if (attending_ == Attending::ToSource) {
            return Matrix(activations_.tokens, activations_.sourceTokens,
                          activations_.crossHead(layer, head));
        }
        Matrix matrix(activations_.tokens, activations_.tokens, activations_.head(layer, head));
        if (weighted_) {
            const std::vector<float> &norms = normsOf(layer);
            for (std::size_t k = 0; k < matrix.values.size(); ++k)
                matrix.values[k] *= double(norms[head * matrix.columns + k % matrix.columns]);
            normaliseRows(matrix);
        }
        return matrix;
    }

private:
    const std::vector<float> &normsOf(std::size_t layer)
    {
        if (norms_.empty() || normsLayer_ != layer) {
            norms_ = valueNorms_(layer);
            normsLayer_ = layer;
            if (norms_.empty())
                throw Error(TRANSLATABLE(
                    "Core", "This model does not tell its value vectors: their norms cannot be used"));
        }
        return norms_;
    }

    const Activations &activations_;
    Attending attending_;
    bool isOfAll_;
    bool weighted_;
    const ValueNorms &valueNorms_;
    std::vector<float> norms_;
    std::size_t normsLayer_ = 0;
};

Matrix meanOfHeads(Heads &heads, std::size_t layer, const std::vector<std::size_t> &all)
{
    const std::vector<std::size_t> numbers = heads.numbersIn(layer, all);
    Matrix mean = heads.attention(layer, numbers.front());
    for (std::size_t k = 1; k < numbers.size(); ++k) {
        const Matrix other = heads.attention(layer, numbers[k]);
        std::transform(mean.values.begin(), mean.values.end(), other.values.begin(), mean.values.begin(),
                       std::plus<>());
    }
    for (double &weight : mean.values)
        weight /= static_cast<double>(numbers.size());
    return mean;
}

Matrix rollout(Heads &heads, std::size_t layer, const std::vector<std::size_t> &numbers)
{
    Matrix product;
    for (std::size_t l = 0; l <= layer; ++l) {
        Matrix step = meanOfHeads(heads, l, numbers);
        for (std::size_t i = 0; i < step.rows; ++i) {
            for (std::size_t j = 0; j < step.columns; ++j)
                step(i, j) = 0.5 * (step(i, j) + (i == j));
        }
        if (l == 0) {
            product = std::move(step);
            continue;
        }
        const auto n = static_cast<Eigen::Index>(step.rows);
        const Eigen::Map<const RowMajor> left(step.values.data(), n, n);
        const Eigen::Map<const RowMajor> right(product.values.data(), n, n);
        Matrix next(step.rows, step.columns);
        Eigen::Map<RowMajor>(next.values.data(), n, n).noalias() = left * right;
        product = std::move(next);
    }
    return product;
}

} // namespace

std::size_t lastLayerOf(const HeadCombination &combination, std::size_t layer, std::size_t layers)
{
    if (combination.reduction == Reduction::OneHead || combination.reduction == Reduction::Rollout)
        return layer;
    return chosenLayers(combination, layers).back();
}

Matrix combineHeads(const Activations &activations, Attending attending, std::size_t layer, std::size_t head,
                    const HeadCombination &combination, const ValueNorms &valueNorms)
{
    Heads heads(activations, attending, combination, valueNorms);
    if (combination.reduction == Reduction::OneHead)
        return heads.attention(layer, head);
    const std::vector<std::size_t> headNumbers =
        chosen(combination.heads, activations.heads,
               TRANSLATABLE("Core", "There is no head %1: the model has heads 0 to %2"));
    if (combination.reduction == Reduction::Rollout) {
        if (attending == Attending::ToSource)
            throw Error(TRANSLATABLE(
                "Core", "Attention to another text cannot be rolled out: choose one head, mean or maximum"));
        return rollout(heads, layer, headNumbers);
    }
    Matrix result;
    std::vector<std::size_t> layers = chosenLayers(combination, activations.layers);
    if (combination.layers.empty()) // a stack may lack some
        std::erase_if(layers, [&](std::size_t l) { return !heads.holdsSome(l); });
    for (const std::size_t l : layers) {
        if (combination.reduction == Reduction::Mean) {
            const Matrix mean = meanOfHeads(heads, l, headNumbers);
            if (result.values.empty())
                result = Matrix(mean.rows, mean.columns);
            std::transform(
                result.values.begin(), result.values.end(), mean.values.begin(), result.values.begin(),
                [&](double sum, double weight) { return sum + weight / static_cast<double>(layers.size()); });
            continue;
        }
        for (const std::size_t h : heads.numbersIn(l, headNumbers)) {
            const Matrix one = heads.attention(l, h);
            if (result.values.empty())
                result = Matrix(one.rows, one.columns);
            std::transform(result.values.begin(), result.values.end(), one.values.begin(),
                           result.values.begin(), [](double a, double b) { return std::max(a, b); });
        }
    }
    if (combination.reduction == Reduction::Maximum)
        normaliseRows(result);
    return result;
}

} // namespace attopo
