#pragma once

#include "error.h"
#include "model/model.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

namespace attopo {

/// A model whose tokens are the characters of the text between two special ones, with attention made up from
/// ids, layer and head. Counts its forward passes; can be slow.
class FakeModel : public Model, private Tokenizer {
public:
    explicit FakeModel(std::chrono::milliseconds delayPerLayer = {})
        : delay_(delayPerLayer)
    {
        info_ = {"fake", "fake", 3, 2, 1, 40, 256};
    }

    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *this; }

    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *) const override
    {
        ++forwards;
        if (stopAtNextForward)
            std::exchange(stopAtNextForward, nullptr)->request_stop();
        throwIfStopped(stop);
        Activations result;
        result.ids.assign(ids.begin(), ids.end());
        result.layers = lastLayer + 1;
        result.heads = info_.heads;
        result.tokens = ids.size();
        result.hiddenSize = 1;
        for (std::size_t state = 0; state < lastLayer + 2; ++state)
            for (const std::int32_t id : ids)
                result.hidden.push_back(static_cast<float>(id) * static_cast<float>(state + 1));
        for (std::size_t layer = 0; layer <= lastLayer; ++layer) {
            for (auto waited = std::chrono::milliseconds(0); waited < delay_;
                 waited += std::chrono::milliseconds(5)) {
                throwIfStopped(stop);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
            for (std::size_t head = 0; head < info_.heads; ++head)
                for (const std::int32_t i : ids) {
                    double sum = 0;
                    const std::size_t row = result.attention.size();
                    for (const std::int32_t j : ids) {
                        const double score = std::sin(0.7 * i * static_cast<double>(layer + 1)
                                                      + 1.3 * j * static_cast<double>(head + 1));
                        sum += std::exp(2 * score);
                        result.attention.push_back(static_cast<float>(std::exp(2 * score)));
                    }
                    for (std::size_t k = row; k < result.attention.size(); ++k)
                        result.attention[k] /= static_cast<float>(sum);
                }
        }
        return result;
    }

    mutable std::atomic<int> forwards = 0;
    mutable std::stop_source *stopAtNextForward = nullptr; ///< As if the user went on just then.

private:
    Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override
    {
        Tokenization result;
        result.tokens.push_back({1, "[CLS]", 0, 0, true});
        for (std::size_t k = 0; k < text.size(); ++k) {
            if (result.tokens.size() + 1 == maxTokens) {
                result.cutAt = k;
                break;
            }
            result.tokens.push_back(
                {static_cast<unsigned char>(text[k]), std::string(1, text[k]), k, k + 1, false});
        }
        result.tokens.push_back({2, "[SEP]", 0, 0, true});
        return result;
    }

    ModelInfo info_;
    std::chrono::milliseconds delay_;
};

} // namespace attopo
