#include "complaints.h"
#include "error.h"
#include "replace_tensors.h"
#include "tiny_families.h"

#include <QTest>

using namespace attopo;
using nlohmann::json;

namespace {

std::shared_ptr<const Model> openPatched(const char *family, const json &patch)
{
    auto files = MemoryFiles::copyOf(tinyFamilies / family);
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

} // namespace

class FamilyConfigsTest : public QObject {
    Q_OBJECT

private slots:
    void olderConfigs_data();
    void olderConfigs();
    void wrongConfig_data();
    void wrongConfig();
    void windowOfAnotherFamily();
    void noRoomAfterThePadding();
    void longestText_data();
    void longestText();
};

void FamilyConfigsTest::olderConfigs_data()
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
    row("num_attention_heads", "bloom", R"({"n_head": null, "num_attention_heads": 3, "hidden_size": null,
        "n_embed": 12})");
    row("attention_types", "gpt_neo", R"({"attention_layers": null})");
    row("n_layer", "nomic_bert", R"({"num_hidden_layers": null, "n_layer": 2, "num_attention_heads": null,
        "n_head": 2, "hidden_size": null, "n_embd": 16, "max_position_embeddings": null, "n_positions": 32,
        "intermediate_size": null, "n_inner": 24, "hidden_act": null, "activation_function": "swiglu",
        "layer_norm_eps": null, "layer_norm_epsilon": 1e-12, "rope_parameters": null,
        "rotary_emb_base": 1000, "rotary_emb_fraction": 1.0, "prenorm": false})");
    row("num_experts", "qwen3_moe", R"({"num_local_experts": null, "num_experts": 4})");
    row("no defaults", "t5", R"({"relative_attention_num_buckets": null, "decoder_start_token_id": null})");
    row("c2p list", "deberta-v3", R"({"pos_att_type": ["c2p", "p2c"]})");
}

void FamilyConfigsTest::olderConfigs()
{
    QFETCH(const QString, family);
    QFETCH(const QByteArray, patch);
    const auto model = openPatched(family.toStdString().c_str(), json::parse(patch.toStdString()));
    const ExpectedPass pass = readPasses(tinyFamilies / family.toStdString(), model->info()).front();
    const Activations found = model->forward(pass.ids, model->info().layers - 1, {});
    QCOMPARE(difference("attention", found.attention, pass.attention), QString());
}

void FamilyConfigsTest::wrongConfig_data()
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
    row("phi3-longrope", R"({"original_max_position_embeddings": 1})",
        "\"original_max_position_embeddings\" is 1, expected an integer from 2");
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
    row("bloom", R"({"apply_residual_connection_post_layernorm": true})", "is true, expected false");
    row("falcon-new", R"({"parallel_attn": false})", "\"parallel_attn\" is false, expected true with");
    row("falcon-new", R"({"num_kv_heads": 3})", "\"num_kv_heads\" is 3, expected a divisor");
    row("falcon", R"({"num_ln_in_parallel_attn": 2})", "\"num_ln_in_parallel_attn\" is 2, expected 1, or 2");
    row("gpt_neo", R"({"attention_layers": ["global"]})", "expected a list of 2 types of layers");
    row("gpt_neo", R"({"attention_layers": ["global", "near"]})", "expected \"global\" or \"local\"");
    row("gpt_neo", R"({"attention_layers": null, "attention_types": ["global", "local"]})",
        "expected pairs of a list and a number");
    row("gptj", R"({"rotary_dim": 3})", "\"rotary_dim\" is 3, expected a value for which");
    row("gptj", R"({"rotary_dim": null})", "\"rotary_dim\" is missing, expected an integer from 2 to 8");
    row("mixtral", R"({"num_experts_per_tok": 5})", "\"num_experts_per_tok\" is 5, expected at most 4");
    row("mixtral", R"({"num_local_experts": 3})", "block_sparse_moe.gate.weight\" has shape [4");
    row("nomic_bert", R"({"prenorm": true})", "\"prenorm\" is true, expected false");
    row("nomic_bert", R"({"rotary_emb_fraction": 0.5})", "\"rotary_emb_fraction\" is 0.5, expected 1");
    row("deberta", R"({"pos_att_type": "c2p|p2p"})", "\"pos_att_type\" is \"c2p|p2p\", expected \"c2p\"");
    row("deberta", R"({"talking_head": true})", "\"talking_head\" is true, expected false");
    row("m2m_100", R"({"decoder_start_token_id": null})", "\"decoder_start_token_id\" is missing, expected");
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

void FamilyConfigsTest::wrongConfig()
{
    QFETCH(const QByteArray, family);
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, complaint);
    const QString found = complaintOfPatched(family.constData(), json::parse(patch.toStdString()));
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void FamilyConfigsTest::windowOfAnotherFamily()
{
    // Llama has no such key, and transformers ignores it.
    const auto model = openPatched("llama", {{"sliding_window", 2}});
    const ExpectedPass pass = readPasses(tinyFamilies / "llama", model->info()).front();
    const Activations found = model->forward(pass.ids, model->info().layers - 1, {});
    QCOMPARE(difference("attention", found.attention, pass.attention), QString());
}

void FamilyConfigsTest::noRoomAfterThePadding()
{
    auto files = MemoryFiles::copyOf(tinyFamilies / "roberta");
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

void FamilyConfigsTest::longestText_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<qulonglong>("longest");
    QTest::addColumn<bool>("readsFurther");
    const auto row = [](const char *name, const char *family, const char *patch, qulonglong longest,
                        bool readsFurther) {
        QTest::newRow(name) << QString::fromUtf8(family) << QByteArray(patch) << longest << readsFurther;
    };
    row("positions of the model", "llama", R"({"max_position_embeddings": 2048})", 2048, false);
    row("as many as are read", "llama", R"({"max_position_embeddings": 8192})", 8192, false);
    row("more than are read", "llama", R"({"max_position_embeddings": 131072})", 8192, true);
    row("without end", "bloom", "{}", 8192, true);
    row("without end, both stacks", "t5", "{}", 8192, true);
    row("other angles for longer texts", "phi3-longrope", R"({"original_max_position_embeddings": 16})", 16,
        true);
}

void FamilyConfigsTest::longestText()
{
    QFETCH(const QString, family);
    QFETCH(const QByteArray, patch);
    const auto model = openPatched(qPrintable(family), json::parse(patch.toStdString()));
    QTEST(static_cast<qulonglong>(model->info().maxTokens), "longest");
    QTEST(model->info().readsFurther, "readsFurther");
    const std::vector<std::int32_t> ids(model->info().maxTokens + 1, 5);
    QVERIFY_THROWS_EXCEPTION(Error, model->forward(ids, 0, {}));
}

QTEST_GUILESS_MAIN(FamilyConfigsTest)
#include "family_configs_test.moc"
