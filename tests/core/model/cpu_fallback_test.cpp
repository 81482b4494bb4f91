#include "model/cpu_fallback.h"

#include "model/compute_device.h"
#include "model/model_files.h"

#include <QTest>

#include <cmath>

using namespace attopo;

namespace {

const std::filesystem::path tinyBert = ATTOPO_TEST_DATA_DIR "/model/tiny-bert";
const std::vector<std::int32_t> ids = {2, 5, 6, 3};

/// A model whose device breaks after a number of passes.
class FailingModel final : public Model {
public:
    FailingModel(std::shared_ptr<const Model> model, int passes)
        : model_(std::move(model))
        , passes_(passes)
    {
    }

    const ModelInfo &info() const override { return model_->info(); }
    const Tokenizer &tokenizer() const override { return model_->tokenizer(); }
    Activations forward(std::span<const std::int32_t> read, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override
    {
        if (passes_-- <= 0)
            throw DeviceError("test: the device is out of memory");
        return model_->forward(read, lastLayer, stop, known);
    }
    std::vector<float> valueNorms(const Activations &, std::size_t) const override
    {
        throw DeviceError("test: the device is gone");
    }

private:
    std::shared_ptr<const Model> model_;
    mutable int passes_;
};

/// A tokenizer that need not outlive the model it is of.
std::shared_ptr<const Tokenizer> tokenizerOf(const std::shared_ptr<const Model> &model)
{
    return {model, &model->tokenizer()};
}

struct Fallback {
    std::shared_ptr<const Model> onCpu = openModel(modelFolder(tinyBert));
    int opened = 0;
    std::vector<std::string> notices;
    std::shared_ptr<const Model> model;

    explicit Fallback(int passes)
    {
        model = withCpuFallback(
            std::make_shared<FailingModel>(onCpu, passes), tokenizerOf(onCpu),
            [this] {
                ++opened;
                return onCpu;
            },
            [this](const Message &notice) { notices.push_back(notice.english()); });
    }
};

} // namespace

class CpuFallbackTest : public QObject {
    Q_OBJECT

private slots:
    void staysWhileTheDeviceWorks();
    void goesOnOnTheCpu();
    void otherErrorsPass();
    void valueNormsToo();
    void cudaOrElseTheCpu();
};

void CpuFallbackTest::staysWhileTheDeviceWorks()
{
    Fallback fallback(3);
    for (int pass = 0; pass < 3; ++pass)
        fallback.model->forward(ids, 1, {});
    QCOMPARE(fallback.opened, 0);
    QVERIFY(fallback.notices.empty());
}

void CpuFallbackTest::goesOnOnTheCpu()
{
    Fallback fallback(1);
    const Activations first = fallback.model->forward(ids, 0, {});
    for (int pass = 0; pass < 3; ++pass)
        QVERIFY(fallback.model->forward(ids, 1, {}, &first).attention
                == fallback.onCpu->forward(ids, 1, {}).attention);
    QCOMPARE(fallback.opened, 1);
    QCOMPARE(fallback.notices,
             std::vector<std::string>{"test: the device is out of memory; it goes on on the CPU"});
    QCOMPARE(fallback.model->info().layers, 2U);
    QCOMPARE(fallback.model->tokenizer().tokenize("", 8).tokens.size(), 2U);
}

void CpuFallbackTest::otherErrorsPass()
{
    Fallback fallback(9);
    QVERIFY_EXCEPTION_THROWN(fallback.model->forward({}, 1, {}), Error);
    QVERIFY_EXCEPTION_THROWN(fallback.model->forwardDecoder({}, ids, 1, {}), Error);
    QCOMPARE(fallback.opened, 0);
}

void CpuFallbackTest::valueNormsToo()
{
    Fallback fallback(1);
    const Activations activations = fallback.model->forward(ids, 1, {});
    QVERIFY(fallback.model->valueNorms(activations, 1) == fallback.onCpu->valueNorms(activations, 1));
    QCOMPARE(fallback.opened, 1);
}

/// With CUDA its numbers, without it those of the CPU and a sentence why.
void CpuFallbackTest::cudaOrElseTheCpu()
{
    std::vector<std::string> notices;
    OpenOptions options;
    options.device = ComputeDevice::Cuda;
    options.notice = [&](const Message &notice) { notices.push_back(notice.english()); };
    int announced = 0;
    options.announce = [&](const WeightSizes &) { ++announced; };
    const auto model = openModel(modelFolder(tinyBert), options);
    QCOMPARE(announced, 1);
    const Activations found = model->forward(ids, 1, {});
    const Activations expected = openModel(modelFolder(tinyBert))->forward(ids, 1, {});
    if (const auto why = whyNoCuda()) {
        QCOMPARE(notices, std::vector<std::string>{"tiny-bert is computed on the CPU: " + why->english()});
        QVERIFY(found.attention == expected.attention);
    } else {
        QVERIFY(notices.empty());
        for (std::size_t i = 0; i < expected.attention.size(); ++i)
            QVERIFY(std::abs(found.attention[i] - expected.attention[i]) < 1e-5F);
    }
}

QTEST_APPLESS_MAIN(CpuFallbackTest)
#include "cpu_fallback_test.moc"
