#include "model/cpu_fallback.h"

#include "translatable.h"

#include <mutex>
#include <utility>

namespace attopo {

namespace {

class CpuFallback final : public Model {
public:
    CpuFallback(std::shared_ptr<const Model> onDevice, std::shared_ptr<const Tokenizer> tokenizer,
                std::function<std::shared_ptr<const Model>()> openOnCpu,
                std::function<void(const Message &)> notice)
        : info_(onDevice->info())
        , tokenizer_(std::move(tokenizer))
        , openOnCpu_(std::move(openOnCpu))
        , notice_(std::move(notice))
        , current_(std::move(onDevice))
    {
    }

    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *tokenizer_; }

    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override
    {
        return run([&](const Model &model) { return model.forward(ids, lastLayer, stop, known); });
    }
    Activations forwardSegments(std::span<const std::int32_t> ids, std::span<const std::int32_t> segments,
                                std::size_t lastLayer, std::stop_token stop,
                                const Activations *known) const override
    {
        return run(
            [&](const Model &model) { return model.forwardSegments(ids, segments, lastLayer, stop, known); });
    }
    Activations forwardDecoder(const Activations &source, std::span<const std::int32_t> ids,
                               std::size_t lastLayer, std::stop_token stop) const override
    {
        return run([&](const Model &model) { return model.forwardDecoder(source, ids, lastLayer, stop); });
    }
    std::vector<float> valueNorms(const Activations &activations, std::size_t layer) const override
    {
        return run([&](const Model &model) { return model.valueNorms(activations, layer); });
    }

private:
    template <typename Work>
    auto run(Work work) const -> decltype(work(std::declval<const Model &>()))
    {
        const std::shared_ptr<const Model> model = current();
        try {
            return work(*model);
        } catch (const DeviceError &error) {
            return work(*instead(model, error));
        }
    }

    std::shared_ptr<const Model> current() const
    {
        const std::scoped_lock lock(mutex_);
        return current_;
    }

    /// The model on the CPU, also when another thread has just put it in the place of `failed`.
    std::shared_ptr<const Model> instead(const std::shared_ptr<const Model> &failed,
                                         const DeviceError &error) const
    {
        const std::scoped_lock lock(mutex_);
        if (current_ == failed) {
            current_ = openOnCpu_();
            if (notice_)
                notice_({TRANSLATABLE("Core", "%1; it goes on on the CPU"), {error.message()}});
        }
        return current_;
    }

    ModelInfo info_;
    std::shared_ptr<const Tokenizer> tokenizer_;
    std::function<std::shared_ptr<const Model>()> openOnCpu_;
    std::function<void(const Message &)> notice_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const Model> current_;
};

} // namespace

std::shared_ptr<const Model> withCpuFallback(std::shared_ptr<const Model> onDevice,
                                             std::shared_ptr<const Tokenizer> tokenizer,
                                             std::function<std::shared_ptr<const Model>()> openOnCpu,
                                             std::function<void(const Message &)> notice)
{
    return std::make_shared<CpuFallback>(std::move(onDevice), std::move(tokenizer), std::move(openOnCpu),
                                         std::move(notice));
}

} // namespace attopo
