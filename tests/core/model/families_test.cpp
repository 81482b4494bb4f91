#include "complaints.h"
#include "error.h"
#include "expected_activations.h"
#include "memory_files.h"
#include "model/model.h"
#include "safetensors_text.h"

#include <QTest>

#include <functional>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/model/families";

/// Expected values come from float64. float32 resolves 6e-8 of a number; sums of 16 to 48 products, exp and
/// rotary angles cost some steps of that per layer, of the largest numbers that are added up: attention lies
/// in [0, 1], hidden states go up to about 20.
constexpr float tolerance = 1e-5F;

/// What transformers computes for one text (make_tiny_families.py).
struct ExpectedPass {
    std::string text;
    std::vector<std::int32_t> ids;
    std::vector<std::pair<std::size_t, std::size_t>> offsets; ///< Empty when transformers does not tell.
    std::string target;
    std::vector<std::int32_t> targetIds; ///< Of a translation model.
    std::vector<float> attention, hidden;
    std::vector<float> decoderAttention, decoderHidden, cross;
};

std::vector<ExpectedPass> readPasses(const std::filesystem::path &folder, const ModelInfo &info)
{
    const std::vector<float> numbers = readNumbers(folder / "expected.f32");
    auto next = numbers.begin();
    const auto take = [&](std::size_t count) {
        const auto start = next;
        next += static_cast<std::ptrdiff_t>(count);
        return std::vector<float>(start, next);
    };
    std::vector<ExpectedPass> passes;
    const json file = json::parse(readFile(folder / "expected.json"));
    for (const json &row : file["texts"]) {
        ExpectedPass pass;
        pass.text = row["text"];
        pass.ids = row["ids"].get<std::vector<std::int32_t>>();
        if (row.contains("offsets"))
            pass.offsets = row["offsets"].get<std::vector<std::pair<std::size_t, std::size_t>>>();
        const std::size_t m = pass.ids.size();
        pass.attention = take(info.layers * info.heads * m * m);
        pass.hidden = take((info.layers + 1) * m * info.hiddenSize);
        if (info.decoder.layers > 0) {
            pass.target = row["target"];
            pass.targetIds = row["target_ids"].get<std::vector<std::int32_t>>();
            const std::size_t n = pass.targetIds.size();
            pass.decoderAttention = take(info.decoder.layers * info.decoder.heads * n * n);
            pass.decoderHidden = take((info.decoder.layers + 1) * n * info.hiddenSize);
            pass.cross = take(info.decoder.layers * info.decoder.heads * n * m);
        }
        passes.push_back(std::move(pass));
    }
    if (next != numbers.end())
        qFatal("%s: not all numbers were read", folder.c_str());
    return passes;
}

/// Empty when `found` is what was expected, within the tolerance.
QString difference(const char *what, std::span<const float> found, std::span<const float> expected)
{
    if (found.size() != expected.size()) {
        return QStringLiteral("%1: %2 numbers, expected %3")
            .arg(QLatin1String(what))
            .arg(found.size())
            .arg(expected.size());
    }
    float largest = 1;
    for (const float number : expected)
        largest = std::max(largest, std::abs(number));
    const std::size_t position = positionOfFirstDifference(found, expected, tolerance * largest);
    if (position == found.size())
        return {};
    return QStringLiteral("%1: number %2 is %3, expected %4")
        .arg(QLatin1String(what))
        .arg(position)
        .arg(double(found[position]))
        .arg(double(expected[position]));
}

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
    for (const auto &folder : std::filesystem::directory_iterator(data)) {
        const std::string name = folder.path().filename().string();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

std::shared_ptr<const Model> openFamily(const QString &family)
{
    return openModel(modelFolder(data / family.toStdString()));
}

std::shared_ptr<const Model> openPatched(const char *family, const json &patch)
{
    auto files = MemoryFiles::copyOf(data / family);
    json config = json::parse(files->files["config.json"]);
    config.merge_patch(patch);
    files->files["config.json"] = config.dump();
    return openModel(files);
}

QString complaintOfPatched(const char *family, const json &patch)
{
    try {
        openPatched(family, patch);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// Writes the weights again with what `change` makes of each tensor's shape and bytes; without it when that
/// is false.
void replaceTensors(
    MemoryFiles &files,
    const std::function<bool(const std::string &name, json &shape, std::string &bytes)> &change)
{
    const SafetensorsText old = SafetensorsText::parse(files.files["model.safetensors"]);
    SafetensorsText fresh;
    for (const auto &[name, entry] : old.header.items()) {
        if (name == "__metadata__")
            continue;
        const auto start = entry["data_offsets"][0].get<std::size_t>();
        const auto end = entry["data_offsets"][1].get<std::size_t>();
        json shape = entry["shape"];
        std::string bytes = old.data.substr(start, end - start);
        if (change(name, shape, bytes))
            fresh.add(name, entry["dtype"], shape, bytes);
    }
    files.files["model.safetensors"] = fresh.file();
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
    void olderConfigs_data();
    void olderConfigs();
    void wrongConfig_data();
    void wrongConfig();
    void decoderOfAnEncoder();
    void encoderAlone();
    void sharedEmbeddingElsewhere_data();
    void sharedEmbeddingElsewhere();
    void windowOfAnotherFamily();
    void noRoomAfterThePadding();
    void valueNorms();
};

void FamiliesTest::agreesWithTransformers()
{
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    const ModelInfo &info = model->info();
    const auto passes = readPasses(data / family.toStdString(), info);
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
    for (const ExpectedPass &pass : readPasses(data / family.toStdString(), model->info())) {
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
    const auto passes = readPasses(data / family.toStdString(), info);
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

void FamiliesTest::olderConfigs_data()
{
    // The same model as older files describe it.
    QTest::addColumn<QString>("family");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *family, const char *patch) {
        QTest::newRow(name) << QString::fromUtf8(family) << QByteArray(patch);
    };
    row("rope_theta", "llama", R"({"rope_parameters": null, "rope_theta": 10000.0})");
    row("no rope_theta", "llama", R"({"rope_parameters": null})");
    row("rope_scaling", "llama-3", R"({"rope_parameters": null, "rope_theta": 500.0, "rope_scaling":
        {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
         "original_max_position_embeddings": 16}})");
    row("rotary_pct", "gpt_neox",
        R"({"rope_parameters": null, "rotary_pct": 0.5, "rotary_emb_base": 10000})");
    row("global_rope_theta", "modernbert", R"({"rope_parameters": null, "layer_types": null,
        "global_rope_theta": 160000.0, "local_rope_theta": 10000.0, "global_attn_every_n_layers": 3})");
    row("rope_local_base_freq", "gemma3_text", R"({"rope_parameters": null, "rope_theta": 1000000.0,
        "rope_local_base_freq": 10000.0})");
    row("layers with windows", "gemma2", R"({"layer_types": null})");
    row("gelu", "gemma", R"({"hidden_act": "gelu"})");
    row("partial_rotary_factor", "phi", R"({"rope_parameters": null, "partial_rotary_factor": 0.5})");
    row("su", "phi3-longrope", R"({"rope_parameters": null, "rope_theta": 100.0, "rope_scaling":
        {"type": "su", "short_factor": [1.0, 1.5], "long_factor": [2.0, 4.0]}})");
    row("max_window_layers", "qwen2-sliding", R"({"layer_types": null})");
    row("no_rope_layer_interval", "smollm3", R"({"layer_types": null, "no_rope_layers": null})");
    row("no defaults", "t5", R"({"relative_attention_num_buckets": null, "decoder_start_token_id": null})");
    row("c2p list", "deberta-v3", R"({"pos_att_type": ["c2p", "p2c"]})");
}

void FamiliesTest::olderConfigs()
{
    QFETCH(const QString, family);
    QFETCH(const QByteArray, patch);
    const auto model = openPatched(family.toStdString().c_str(), json::parse(patch.toStdString()));
    const ExpectedPass pass = readPasses(data / family.toStdString(), model->info()).front();
    const Activations found = model->forward(pass.ids, model->info().layers - 1, {});
    QCOMPARE(difference("attention", found.attention, pass.attention), QString());
}

void FamiliesTest::wrongConfig_data()
{
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *family, const char *patch, const char *complaint) {
        QTest::addRow("%s %s", family, patch)
            << QByteArray(family) << QByteArray(patch) << QString::fromUtf8(complaint);
    };
    row("camembert", R"({"type_vocab_size": 0})", "\"type_vocab_size\" is 0");
    row("camembert", R"({"is_decoder": true})", "\"is_decoder\" is true, expected false");
    row("camembert", R"({"position_embedding_type": "relative_key"})",
        "\"position_embedding_type\" is \"relative_key\", expected \"absolute\"");
    row("albert", R"({"num_hidden_groups": 5})",
        "\"num_hidden_groups\" is 5, expected an integer from 1 to 4");
    row("albert", R"({"inner_group_num": 2})", "\"inner_group_num\" is 2, expected 1");
    row("deberta-v3", R"({"relative_attention": false})", "\"relative_attention\" is false, expected true");
    row("deberta-v3", R"({"position_buckets": 16})",
        "\"deberta.encoder.rel_embeddings.weight\" has shape [16");
    row("deberta-v3", R"({"conv_kernel_size": 3})", "\"conv_kernel_size\" is 3, expected 0");
    row("deberta-v2", R"({"embedding_size": 8})", "\"embedding_size\" is 8, expected");
    row("roberta", R"({"pad_token_id": 90})", "\"pad_token_id\" is 90, expected an integer from 0 to 33");
    row("esm", R"({"position_embedding_type": "relative_key"})", "\"relative_key\", expected \"rotary\"");
    row("esm", R"({"mask_token_id": null})", "\"mask_token_id\" is missing");
    row("gpt_neox", R"({"rope_parameters": null, "rotary_pct": 2})", "\"rotary_pct\" is 2, expected");
    row("gpt_neox", R"({"rope_parameters": null, "rotary_pct": 0.4})", "an even number");
    row("llama", R"({"num_key_value_heads": 3})", "\"num_key_value_heads\" is 3, expected a divisor");
    row("llama", R"({"head_dim": 5})", "\"head_dim\" is 5, expected a value for which");
    row("llama", R"({"rope_parameters": {"rope_type": "proportional"}})",
        "\"rope_parameters.rope_type\" is \"proportional\", expected one of default, linear, dynamic");
    row("llama-yarn", R"({"rope_parameters": {"factor": 0}})",
        "\"rope_parameters.factor\" is 0, expected a pos");
    row("llama-yarn", R"({"rope_parameters": {"rope_theta": 1}})", "expected a number above 1 with");
    row("phi3-longrope", R"({"original_max_position_embeddings": 512})",
        "\"original_max_position_embeddings\" is 512, expected at least 1024");
    row("phi3-longrope", R"({"rope_parameters": {"short_factor": [1.0]}})",
        "expected a list of 2 positive numbers");
    row("phi3-longrope", R"({"rope_parameters": {"short_factor": [1.0, 0.0]}})",
        "expected a list of 2 positive numbers");
    row("gemma2", R"({"use_bidirectional_attention": true})", "is true, expected false");
    row("gemma2", R"({"attn_logit_softcapping": 0})", "\"attn_logit_softcapping\" is 0, expected a pos");
    row("gemma2", R"({"query_pre_attn_scalar": -1})", "\"query_pre_attn_scalar\" is -1, expected a pos");
    row("gemma3_text", R"({"attn_logit_softcapping": 50.0})", "is 50.0, expected null");
    row("phi", R"({"rope_parameters": {"partial_rotary_factor": 0.3}})", "an even number");
    row("smollm3", R"({"no_rope_layers": [1]})", "\"no_rope_layers\" is an array of 1, expected a list of 2");
    row("llama-3", R"({"rope_parameters": {"factor": 0}})",
        "\"rope_parameters.factor\" is 0, expected a pos");
    row("marian", R"({"normalize_before": true})", "\"normalize_before\" is true, expected false");
    row("marian", R"({"decoder_start_token_id": 4000})", "\"decoder_start_token_id\" is 4000");
    row("esm", R"({"num_attention_heads": 16})", "\"hidden_size\" is 16, expected a value for which");
    row("modernbert", R"({"layer_types": ["full_attention"]})", "expected a list of 4 types of layers");
    row("modernbert-layer_types",
        R"({"layer_types": ["full_attention", "linear_attention", "full_attention"]})",
        "expected \"full_attention\" or \"sliding_attention\" for each layer");
    row("mistral", R"({"sliding_window": 0})", "\"sliding_window\" is 0, expected an integer from 1");
    row("qwen2-sliding", R"({"sliding_window": 0})", "\"sliding_window\" is 0, expected an integer from 1");
    row("t5", R"({"feed_forward_proj": "laplace"})",
        "\"feed_forward_proj\" is \"laplace\", expected an activation");
    row("t5", R"({"num_layers": 3})", "tensor \"encoder.block.2.layer.0");
    row("t5", R"({"num_layers": 1})", "tensor \"encoder.block.1.layer.0");
}

void FamiliesTest::wrongConfig()
{
    QFETCH(const QByteArray, family);
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    const QString found = complaintOfPatched(family.constData(), json::parse(patch.toStdString()));
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void FamiliesTest::encoderAlone()
{
    auto files = MemoryFiles::copyOf(data / "t5");
    replaceTensors(
        *files, [](const std::string &name, json &, std::string &) { return !name.starts_with("decoder."); });
    const auto encoder = openModel(files);
    QCOMPARE(encoder->info().decoder.layers, 0U);
    const auto whole = openFamily(QStringLiteral("t5"));
    const ExpectedPass pass = readPasses(data / "t5", whole->info()).front();
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
        auto files = MemoryFiles::copyOf(data / family.toStdString());
        SafetensorsText weights = SafetensorsText::parse(files->files["model.safetensors"]);
        const std::string prefix = weights.header.contains("shared.weight") ? "" : "model.";
        QVERIFY(weights.header.contains(prefix + "shared.weight"));
        weights.header[prefix + place] = weights.header[prefix + "shared.weight"];
        weights.header.erase(prefix + "shared.weight");
        files->files["model.safetensors"] = weights.file();
        QVERIFY(openModel(files)->forward(expected.ids, 1, {}).hidden == expected.hidden);
    }
}

void FamiliesTest::windowOfAnotherFamily()
{
    // Llama has no such key, and transformers ignores it.
    const auto model = openPatched("llama", {{"sliding_window", 2}});
    const ExpectedPass pass = readPasses(data / "llama", model->info()).front();
    const Activations found = model->forward(pass.ids, model->info().layers - 1, {});
    QCOMPARE(difference("attention", found.attention, pass.attention), QString());
}

void FamiliesTest::noRoomAfterThePadding()
{
    auto files = MemoryFiles::copyOf(data / "roberta");
    json config = json::parse(files->files["config.json"]);
    config["max_position_embeddings"] = 2;
    files->files["config.json"] = config.dump();
    replaceTensors(*files, [](const std::string &name, json &shape, std::string &bytes) {
        if (name.ends_with("position_embeddings.weight")) {
            bytes.resize(2 * bytes.size() / shape[0].get<std::size_t>());
            shape[0] = 2;
        }
        return true;
    });
    QVERIFY2(complaintAbout(files).contains(u"\"max_position_embeddings\" is 2, expected at least 4"),
             qPrintable(complaintAbout(files)));
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
