#pragma once

#include "error.h"
#include "message.h"
#include "stack/stack_file.h"
#include "tokenizer/token.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attopo {

/// What is said of a file beside it.
struct StackOptions {
    std::size_t textIndex = 0; ///< Which text of a batch, from 0.
    bool textFirst = false;    ///< Five axes are text, layer, head, row, column, instead of layer, text, ….
    bool softmax = false;      ///< The numbers are logits: the softmax of each row is what is attended to.
    std::vector<std::string> tokens = {}; ///< Typed in, for a file that has none.

    bool operator==(const StackOptions &) const = default;
};

/// The numbers are no weights of attention, but logits as they seem.
class NotWeights : public Error {
public:
    using Error::Error;
};

/// A text as it was read: what its tokens are, and the text with their places in it.
struct StackText {
    std::string text;          ///< UTF-8; where it is not known, the tokens one after the other.
    std::vector<Token> tokens; ///< Those of one spelling have one id.
};

/// What a model attended to, all layers and heads, as another program has written it (stack_file.h):
///   attentions [L, H, n, n] or [L, B, H, n, n], or one array a layer, [H, n, n] or [B, H, n, n]:
///   attention_0,
///     attention.0, blocks.0.attn.hook_pattern (TransformerLens) or, of torch.save, the entries of a list; of
///     a .npy its array. Layers may differ in their heads, and there may be none of some.
///   tokens, text, spans [n, 2] (characters of the text, from 0), attention_mask [n] or [B, n], hidden_states
///     [L + 1, n, d] or hidden.0, …, model (a name), causal.
///   cross_attentions [L, H, n, m] or cross_attention.0, … with source_tokens, source_text, source_spans, and
///     source_attentions, of an encoder: then the stack itself is of the decoder.
/// Tokens may also lie beside the file, with its name: .json, a list, or .txt, one a line; else points have
/// numbers.
///
/// Immutable, safe to use from several threads.
class AttentionStack {
public:
    /// Throws Error naming the file and what was expected and found, NotWeights for logits unless they are to
    /// be taken as such.
    explicit AttentionStack(const std::filesystem::path &file, const StackOptions &options = {});

    /// Which of the attentions there are.
    enum class Part { Own, Cross, Source };

    const std::string &name() const { return name_; } ///< Of the model, or the file.
    /// What is odd: rows that do not sum to 1, padding that was cut off, ….
    const std::vector<Message> &notes() const { return notes_; }
    const StackText &text() const { return text_; }
    /// Neither in the file nor beside it: text() has those typed in, or numbers.
    bool lacksTokens() const { return lacksTokens_; }
    const StackText &source() const { return source_; } ///< Empty unless there is cross-attention.
    bool has(Part part) const { return !parts_[static_cast<std::size_t>(part)].empty(); }
    std::size_t layers(Part part) const; ///< The number of the last one, plus 1.
    std::size_t heads(Part part) const;  ///< Of the layer that has most.
    bool has(Part part, std::size_t layer, std::size_t head) const;
    std::size_t texts() const { return texts_; } ///< Of the batch of which it is one.
    /// Of a .npy of five axes, which does not say whether its first one is of layers or of texts, the lengths
    /// of the first two.
    std::optional<std::pair<std::size_t, std::size_t>> unsaidAxes() const;
    bool causal() const { return causal_; } ///< No token attends to a later one.

    /// The weights of one head, row by row, each row divided by its sum where that is not 1. Throws Error
    /// when there is no such head, or what it holds is no number.
    std::vector<float> weights(Part part, std::size_t layer, std::size_t head) const;
    /// [layers + 1, n, d]; empty where there are none.
    std::vector<float> hidden() const;
    std::size_t hiddenSize() const;

    /// Throws Error when the file has been written to since it was opened.
    void requireUnchanged() const;

private:
    /// One layer of one part: an array, and where in it.
    struct Layer {
        const StackArray *array = nullptr;
        std::vector<std::size_t> leading; ///< Indices before that of the head.
        std::string name;                 ///< For messages.

        std::size_t heads() const { return array->length(array->axes() - 3); }
        std::size_t rows() const { return array->length(array->axes() - 2); }
        std::size_t columns() const { return array->length(array->axes() - 1); }
    };
    using Layers = std::map<std::size_t, Layer>;

    void findLayers(Part part, std::string_view all, const std::vector<std::string> &one);
    void addLayer(Part part, std::size_t number, const std::string &name, const StackArray &array);
    void addAllLayers(Part part, const std::string &name, const StackArray &array);
    void requireShapes();
    void cutPadding();
    StackText readText(const std::string &prefix, std::size_t count);
    std::vector<std::string> tokensOf(const std::string &prefix, std::size_t count);
    void look(); ///< At some heads, for what is odd.
    std::vector<float> rawWeights(Part part, std::size_t layer, std::size_t head) const;
    const std::vector<std::size_t> &kept(bool ofSource) const { return ofSource ? keptSource_ : kept_; }

    StackFile file_;
    StackOptions options_;
    std::filesystem::path path_;
    std::string name_;
    std::vector<Message> notes_;
    std::array<Layers, 3> parts_;
    std::vector<std::size_t> kept_, keptSource_; ///< Tokens of the arrays that are no padding.
    StackText text_, source_;
    bool lacksTokens_ = false;
    bool causal_ = false;
    std::size_t texts_ = 1;
};

/// Whether the file is to be read as such a stack: .npz, .safetensors, .pt, .pth, .bin, and .npy of four axes
/// or more. Throws Error when it cannot be read.
bool isAttentionStack(const std::filesystem::path &file);

} // namespace attopo
