#include "stack/stack_model.h"

#include "model/available_memory.h"
#include "translatable.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

namespace attopo {

namespace {

class StackModel : public Model, private Tokenizer, public std::enable_shared_from_this<StackModel> {
public:
    using Part = AttentionStack::Part;

    explicit StackModel(AttentionStack stack)
        : stack_(std::move(stack))
    {
        const bool translates = stack_.has(Part::Cross);
        const Part reads = translates ? Part::Source : Part::Own;
        info_.name = stack_.name();
        info_.family = "attention";
        info_.layers = std::max<std::size_t>(1, stack_.layers(reads));
        info_.heads = std::max<std::size_t>(1, stack_.heads(reads));
        info_.hiddenSize = translates ? 0 : stack_.hiddenSize();
        info_.maxTokens =
            std::max<std::size_t>(2, std::max(stack_.text().tokens.size(), stack_.source().tokens.size()));
        info_.causal = !translates && stack_.causal();
        if (translates)
            info_.decoder = {std::max(stack_.layers(Part::Own), stack_.layers(Part::Cross)),
                             std::max(stack_.heads(Part::Own), stack_.heads(Part::Cross)), 0};
    }

    const AttentionStack &stack() const { return stack_; }
    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *this; }
    void requireUnchanged() const override { stack_.requireUnchanged(); }

    Activations forward(std::span<const std::int32_t> ids, std::size_t, std::stop_token stop,
                        const Activations *) const override
    {
        throwIfStopped(stop);
        Activations read = activations(stack_.has(Part::Cross) ? Part::Source : Part::Own, ids);
        if (!stack_.has(Part::Cross)) {
            const std::vector<float> hidden = stack_.hidden();
            read.hidden.assign(hidden.begin(), hidden.end());
            read.hiddenSize = info_.hiddenSize;
        }
        return read;
    }

    Activations forwardDecoder(const Activations &source, std::span<const std::int32_t> ids, std::size_t,
                               std::stop_token stop) const override
    {
        throwIfStopped(stop);
        Activations read = activations(Part::Own, ids);
        read.layers = info_.decoder.layers;
        read.heads = info_.decoder.heads;
        read.sourceTokens = source.tokens;
        return read;
    }

private:
    /// Heads of a part of the stack, each read when it is asked for.
    class Heads : public StoredAttention {
    public:
        Heads(std::shared_ptr<const StackModel> model, Part part)
            : model_(std::move(model))
            , part_(part)
        {
        }
        HeadWeights head(const Activations &, std::size_t layer, std::size_t head) const override
        {
            return read(part_, layer, head);
        }
        HeadWeights crossHead(const Activations &, std::size_t layer, std::size_t head) const override
        {
            return read(Part::Cross, layer, head);
        }
        bool has(std::size_t layer, std::size_t head) const override
        {
            return model_->holds(part_, layer, head);
        }

    private:
        HeadWeights read(Part part, std::size_t layer, std::size_t head) const
        {
            return HeadWeights(
                std::make_shared<const std::vector<float>>(model_->stack_.weights(part, layer, head)));
        }

        std::shared_ptr<const StackModel> model_;
        Part part_;
    };

    /// Whether there is that head, and its weights are some: what is about all heads goes on without it.
    bool holds(Part part, std::size_t layer, std::size_t head) const
    {
        const auto place = std::tuple(part, layer, head);
        {
            const std::lock_guard lock(mutex_);
            if (const auto known = holds_.find(place); known != holds_.end())
                return known->second;
        }
        bool found = stack_.has(part, layer, head);
        try {
            if (found)
                stack_.weights(part, layer, head);
        } catch (const NotEnoughMemory &) {
            throw;
        } catch (const Error &) {
            found = false; // whoever looks at it is told why
        }
        const std::lock_guard lock(mutex_);
        holds_[place] = found;
        return found;
    }

    Activations activations(Part part, std::span<const std::int32_t> ids) const
    {
        stack_.requireUnchanged();
        Activations read;
        read.ids.assign(ids.begin(), ids.end());
        read.layers = info_.layers;
        read.heads = info_.heads;
        read.tokens = ids.size();
        read.stored = std::make_shared<const Heads>(shared_from_this(), part);
        return read;
    }

    Tokenization tokenize(std::string_view, std::size_t) const override
    {
        return {(stack_.has(Part::Cross) ? stack_.source() : stack_.text()).tokens, {}};
    }
    Tokenization tokenizeTarget(std::string_view, std::size_t) const override
    {
        return {stack_.text().tokens, {}};
    }

    AttentionStack stack_;
    ModelInfo info_;
    mutable std::mutex mutex_; ///< Guards what follows.
    mutable std::map<std::tuple<Part, std::size_t, std::size_t>, bool> holds_;
};

} // namespace

std::shared_ptr<const Model> openStack(const std::filesystem::path &file, const StackOptions &options)
{
    return std::make_shared<const StackModel>(AttentionStack(file, options));
}

const AttentionStack *stackOf(const Model &model)
{
    const auto *stack = dynamic_cast<const StackModel *>(&model);
    return stack ? &stack->stack() : nullptr;
}

HeadChoice held(const Model &model, HeadChoice choice)
{
    using Part = AttentionStack::Part;
    const AttentionStack *stack = stackOf(model);
    if (stack && stack->has(Part::Cross) && !stack->has(Part::Source) && choice.part == AttentionPart::Text)
        choice.part = stack->has(Part::Own) ? AttentionPart::Translation : AttentionPart::TranslationOverText;
    return choice;
}

} // namespace attopo
