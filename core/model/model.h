#pragma once

#include "error.h"
#include "model/activations.h"
#include "model/compute_device.h"
#include "model/weight_sizes.h"
#include "tokenizer/tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

class ModelFiles;

/// What the selectors need to know of a model.
struct ModelInfo {
    std::string name;   ///< Folder name or the name of a bundled model.
    std::string family; ///< "bert", "gpt2": model_type in config.json.
    std::size_t layers = 0;
    std::size_t heads = 0;
    std::size_t hiddenSize = 0;
    std::size_t maxTokens = 0;      ///< Longest input, special tokens included.
    std::size_t vocabularySize = 0; ///< 0 when the model does not say.
    bool causal = false;      ///< Each token attends only to itself and earlier ones: 0 above the diagonal.
    std::size_t segments = 1; ///< Texts that it tells apart by the segments of their tokens.

    /// The second half of a translation model, which reads the translation; 0 layers when there is none.
    struct Decoder {
        std::size_t layers = 0;
        std::size_t heads = 0;
        std::int32_t startId = 0; ///< The token that stands before every translation.
    };
    Decoder decoder = {};

    bool readsFurther =
        false; ///< The model itself would read longer texts; maxTokens is this program's limit.
};

/// A transformer with its tokenizer, opened and checked. Immutable, safe to use from several threads.
class Model {
public:
    virtual ~Model() = default;
    virtual const ModelInfo &info() const = 0;
    virtual const Tokenizer &tokenizer() const = 0;
    /// Throws ModelChanged (model_files.h) when a file of it has been written to since it was opened.
    virtual void requireUnchanged() const { }

    /// Runs layers 0 … lastLayer on `ids` (1 … maxTokens of them, each below vocabularySize). What an earlier
    /// pass of this model left, if given, is not computed again: layers on the same ids and, when causal, the
    /// tokens at the beginning that both have in common (the numbers then agree with those of a whole pass to
    /// rounding: a matrix product adds in another order when it has fewer rows). Throws Cancelled between
    /// layers when `stop` is requested (a TorchScript program only before and after it runs), Error when
    /// there is not enough memory or requireUnchanged() throws.
    virtual Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                                std::stop_token stop, const Activations *known = nullptr) const = 0;

    /// As forward, of tokens that have segments (Token::segment, each below info().segments); a model that
    /// tells no texts apart by them reads the ids alone.
    virtual Activations forwardSegments(std::span<const std::int32_t> ids,
                                        std::span<const std::int32_t> segments, std::size_t lastLayer,
                                        std::stop_token stop, const Activations *known = nullptr) const;

    /// Runs layers 0 … lastLayer of the decoder on a translation, `ids` (the first is decoder.startId), of
    /// `source`, all layers of which forward() has run. Throws Error when there is no decoder.
    virtual Activations forwardDecoder(const Activations &source, std::span<const std::int32_t> ids,
                                       std::size_t lastLayer, std::stop_token stop) const;

    /// ‖f(x_j)‖ [heads, n]: how long the vector is that a token attended to with weight 1 adds to the output
    /// of a head of `layer`, without bias (Kobayashi et al. 2020, "Attention is not only a weight"). Empty
    /// when the model cannot tell.
    virtual std::vector<float> valueNorms(const Activations &activations, std::size_t layer) const;
};

/// The model is a program (model.pt), and opening it would run what is in it without the user's consent.
class NeedsTrust : public Error {
public:
    using Error::Error;
};

struct OpenOptions {
    ComputeDevice device = ComputeDevice::Cpu; ///< Where there is a choice: TorchScript runs on the CPU.
    bool trustCode = false; ///< The user has agreed that the program in model.pt may do what it likes.
    /// Called before the model is used for the first time.
    std::function<void(const WeightSizes &)> announce = {};
    /// Called with a sentence for the user when the device cannot be used and the CPU is: at opening, or
    /// later, by a thread in which the model is run.
    std::function<void(const Message &)> notice = {};
};

/// Opens a model in Hugging Face layout (config.json, weights, the tokenizer's files), or a TorchScript
/// program with a tokenizer (torchscript_model.h). Throws Error naming the file, key or tensor at fault, or
/// when there is not enough memory; NeedsTrust for a program without trustCode.
std::shared_ptr<const Model> openModel(std::shared_ptr<const ModelFiles> files,
                                       const OpenOptions &options = {});

} // namespace attopo
