#include "error.h"
#include "replace_tensors.h"
#include "tiny_families.h"

#include <QTest>

using namespace attopo;

namespace {

/// The largest distance of a row's sum from 1.
double rowError(std::span<const float> attention, std::size_t columns)
{
    double error = 0;
    for (std::size_t start = 0; start < attention.size(); start += columns) {
        double sum = 0;
        for (std::size_t i = 0; i < columns; ++i)
            sum += double(attention[start + i]);
        error = std::max(error, std::abs(sum - 1));
    }
    return error;
}

void addFamilyRows()
{
    QTest::addColumn<QString>("family");
    for (const auto &folder : std::filesystem::directory_iterator(tinyFamilies)) {
        const std::string name = folder.path().filename().string();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

} // namespace

class FamiliesTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTransformers_data() { addFamilyRows(); }
    void agreesWithTransformers();
    void tokenizesAsItsModelExpects_data() { addFamilyRows(); }
    void tokenizesAsItsModelExpects();
    void rowsSumToOne_data() { addFamilyRows(); }
    void rowsSumToOne();
    void goesOnFromKnown_data() { addFamilyRows(); }
    void goesOnFromKnown();
    void decoderOfAnEncoder();
    void encoderAlone();
    void sharedEmbeddingElsewhere_data();
    void sharedEmbeddingElsewhere();
    void valueNorms();
};

void FamiliesTest::agreesWithTransformers()
{
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    const ModelInfo &info = model->info();
    const auto passes = readPasses(tinyFamilies / family.toStdString(), info);
    QVERIFY(!passes.empty());
    for (const ExpectedPass &pass : passes) {
        const Activations found = model->forward(pass.ids, info.layers - 1, {});
        QCOMPARE(difference("hidden states", found.hidden, pass.hidden), QString());
        QCOMPARE(difference("attention", found.attention, pass.attention), QString());
        if (info.decoder.layers == 0)
            continue;
        QCOMPARE(info.decoder.startId, pass.targetIds.front());
        const Activations decoder = model->forwardDecoder(found, pass.targetIds, info.decoder.layers - 1, {});
        QCOMPARE(difference("decoder hidden states", decoder.hidden, pass.decoderHidden), QString());
        QCOMPARE(difference("decoder attention", decoder.attention, pass.decoderAttention), QString());
        QCOMPARE(difference("cross-attention", decoder.cross, pass.cross), QString());
    }
}

void FamiliesTest::tokenizesAsItsModelExpects()
{
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    constexpr std::size_t noLimit = 1000;
    const auto idsOf = [](const Tokenization &tokenization) {
        std::vector<std::int32_t> ids;
        for (const Token &token : tokenization.tokens)
            ids.push_back(token.id);
        return ids;
    };
    for (const ExpectedPass &pass : readPasses(tinyFamilies / family.toStdString(), model->info())) {
        const Tokenization found = model->tokenizer().tokenize(pass.text, noLimit);
        QCOMPARE(idsOf(found), pass.ids);
        for (std::size_t i = 0; i < pass.offsets.size(); ++i)
            QCOMPARE(std::pair(found.tokens[i].start, found.tokens[i].end), pass.offsets[i]);
        if (pass.targetIds.empty())
            continue;
        const std::vector<std::int32_t> target =
            idsOf(model->tokenizer().tokenizeTarget(pass.target, noLimit));
        QVERIFY(std::equal(target.begin(), target.end() - 1, pass.targetIds.begin() + 1,
                           pass.targetIds.end())); // shifted by the start token
    }
}

void FamiliesTest::rowsSumToOne()
{
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    const ModelInfo &info = model->info();
    for (const std::size_t n : {1U, 2U, 9U, 30U}) {
        std::vector<std::int32_t> ids(n);
        for (std::size_t i = 0; i < n; ++i)
            ids[i] = static_cast<std::int32_t>((i * 53) % info.vocabularySize); // begins with padding
        const Activations text = model->forward(ids, info.layers - 1, {});
        QVERIFY(rowError(text.attention, n) < 1e-6);
        if (info.decoder.layers > 0) {
            const Activations decoder = model->forwardDecoder(text, std::span(ids).first(1), 0, {});
            QCOMPARE(decoder.layers, 1U);
            QVERIFY(rowError(decoder.attention, 1) < 1e-6);
            QVERIFY(rowError(decoder.cross, n) < 1e-6);
        }
        for (std::size_t i = 0; info.causal && i < text.attention.size(); ++i) {
            if (i % n > i / n % n)
                QCOMPARE(text.attention[i], 0.0F);
        }
    }
}

void FamiliesTest::goesOnFromKnown()
{
    // Not to the bit: how a matrix product is cut into blocks depends on its size.
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    const ModelInfo &info = model->info();
    const auto passes = readPasses(tinyFamilies / family.toStdString(), info);
    const ExpectedPass pass =
        *std::max_element(passes.begin(), passes.end(),
                          [](const auto &a, const auto &b) { return a.ids.size() < b.ids.size(); });
    const std::size_t last = info.layers - 1;
    const auto isExpected = [&](const Activations &found) {
        return difference("hidden", found.hidden, pass.hidden)
            + difference("attention", found.attention, pass.attention);
    };
    std::vector<std::int32_t> otherEnd = pass.ids;
    otherEnd.back() = 7;
    otherEnd[otherEnd.size() - 2] = 9;
    const std::span<const std::int32_t> start = std::span(pass.ids).first(5);

    const Activations firstLayer = model->forward(pass.ids, 0, {});
    QCOMPARE(isExpected(model->forward(pass.ids, last, {}, &firstLayer)), QString());
    for (const std::size_t knownLayer : {std::size_t(0), last}) {
        const Activations shorter = model->forward(start, knownLayer, {});
        QCOMPARE(isExpected(model->forward(pass.ids, last, {}, &shorter)), QString());
        const Activations other = model->forward(otherEnd, knownLayer, {});
        QCOMPARE(isExpected(model->forward(pass.ids, last, {}, &other)), QString());
    }
    const Activations whole = model->forward(pass.ids, last, {});
    QCOMPARE(isExpected(model->forward(pass.ids, last, {}, &whole)), QString());
    const Activations cut = model->forward(start, last, {}, &whole);
    const Activations alone = model->forward(start, last, {});
    QCOMPARE(difference("hidden", cut.hidden, alone.hidden), QString());
    QCOMPARE(difference("attention", cut.attention, alone.attention), QString());
    QCOMPARE(model->forward(pass.ids, 0, {}, &whole).layers, 1U);
}

void FamiliesTest::encoderAlone()
{
    auto files = MemoryFiles::copyOf(tinyFamilies / "t5");
    replaceTensors(*files, [](const std::string &name, nlohmann::json &, std::string &) {
        return !name.starts_with("decoder.");
    });
    const auto encoder = openModel(files);
    QCOMPARE(encoder->info().decoder.layers, 0U);
    const auto whole = openFamily(QStringLiteral("t5"));
    const ExpectedPass pass = readPasses(tinyFamilies / "t5", whole->info()).front();
    QVERIFY(encoder->forward(pass.ids, 1, {}).hidden == whole->forward(pass.ids, 1, {}).hidden);
}

void FamiliesTest::sharedEmbeddingElsewhere_data()
{
    QTest::addColumn<QString>("family");
    QTest::newRow("t5") << QStringLiteral("t5");
    QTest::newRow("marian") << QStringLiteral("marian");
}

void FamiliesTest::sharedEmbeddingElsewhere()
{
    QFETCH(const QString, family);
    const auto expected = openFamily(family)->forward(std::vector<std::int32_t>{3, 5, 7}, 1, {});
    for (const char *place : {"encoder.embed_tokens.weight", "decoder.embed_tokens.weight"}) {
        auto files = MemoryFiles::copyOf(tinyFamilies / family.toStdString());
        SafetensorsText weights = SafetensorsText::parse(files->files["model.safetensors"]);
        const std::string prefix = weights.header.contains("shared.weight") ? "" : "model.";
        QVERIFY(weights.header.contains(prefix + "shared.weight"));
        weights.header[prefix + place] = weights.header[prefix + "shared.weight"];
        weights.header.erase(prefix + "shared.weight");
        files->files["model.safetensors"] = weights.file();
        QVERIFY(openModel(files)->forward(expected.ids, 1, {}).hidden == expected.hidden);
    }
}

void FamiliesTest::decoderOfAnEncoder()
{
    const auto model = openFamily(QStringLiteral("roberta"));
    const Activations text = model->forward(std::vector<std::int32_t>{2, 5, 3}, 1, {});
    QVERIFY_EXCEPTION_THROWN(model->forwardDecoder(text, std::vector<std::int32_t>{2}, 0, {}), Error);

    const auto translator = openFamily(QStringLiteral("marian"));
    const Activations half = translator->forward(std::vector<std::int32_t>{2, 5, 3}, 0, {});
    QVERIFY_EXCEPTION_THROWN(translator->forwardDecoder(half, std::vector<std::int32_t>{0}, 0, {}), Error);
}

void FamiliesTest::valueNorms()
{
    // Attention to one token only, with weight 1: what the block adds is f of that token.
    const auto model = openFamily(QStringLiteral("llama"));
    const Activations one = model->forward(std::vector<std::int32_t>{5}, 1, {});
    const std::vector<float> norms = model->valueNorms(one, 0);
    QCOMPARE(norms.size(), model->info().heads);
    for (const float norm : norms)
        QVERIFY(norm > 0 && std::isfinite(norm));
}

QTEST_GUILESS_MAIN(FamiliesTest)
#include "families_test.moc"
