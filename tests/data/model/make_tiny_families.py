#!/usr/bin/env python3
"""Writes tiny random models of every family and what transformers computes with them, for tests/core/model.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0 sentencepiece sacremoses
    python make_tiny_families.py [NAME …]

families/NAME/  config.json and model.safetensors as save_pretrained writes them, the tokenizer's files (from
                tests/data/tokenizer, where they are made), and
  expected.json  "texts": text, ids, offsets where transformers tells them and, for translation models, target
                 and target_ids
  expected.f32   for each text: attention [layers, heads, n, n], hidden states [layers + 1, n, d]; for
                 translation models then the decoder's attention and hidden states and its attention to the
                 text [layers, heads, n, m]. Computed in float64, so that the rounding errors a test sees are
                 its own.
"""

import json
import pathlib
import shutil
import sys

import torch
import transformers
from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).parent
TOKENIZERS = HERE.parent / "tokenizer"
LONGEST = 32
PROTEINS = ["MKTVRQERLK", "MKT<mask>VRQ<pad>ERLKSIVRI<mask>LERSKEPVSGAQLA" * 2, "ACDEFGHIKLMNPQRSTVWYXBUZO", "M"]
TEXTS = [
    "The cat sat on the mat.",
    "Crème brûlée 你好 שלום мир [MASK]!",
    "नमस्ते दुनिया, γειά σου κόσμε, مرحبا [PAD] x",
    "The cat sat on the mat, the mat sat on the cat. " * 3,  # cut to the longest input
]
FEW_TEXTS = [TEXTS[0], TEXTS[3]]  # of the families in SMALL
FEW_LONGEST = 24
TARGETS = ["Die Katze saß.", "你好", "", "на коврике, auf der Matte. " * 4]

BERT = dict(
    hidden_size=16,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=24,
    max_position_embeddings=LONGEST,
)
AFTER_PADDING = {**BERT, "max_position_embeddings": LONGEST + 4, "pad_token_id": 3}
LLAMA = {**BERT, "num_attention_heads": 4, "num_key_value_heads": 2, "max_position_embeddings": 64}
LLAMA3 = dict(
    rope_type="llama3",
    factor=8.0,
    low_freq_factor=1.0,
    high_freq_factor=4.0,
    original_max_position_embeddings=16,
    rope_theta=500.0,
)
T5 = dict(
    d_model=16,
    d_kv=6,
    d_ff=24,
    num_layers=2,
    num_decoder_layers=3,
    num_heads=2,
    pad_token_id=0,
    decoder_start_token_id=0,
)
MARIAN = dict(
    d_model=16,
    encoder_layers=2,
    decoder_layers=3,
    encoder_attention_heads=2,
    decoder_attention_heads=4,
    encoder_ffn_dim=24,
    decoder_ffn_dim=20,
    max_position_embeddings=LONGEST,
    decoder_start_token_id=338,
    pad_token_id=338,
    scale_embedding=True,
)

# Name: a file (without .tokenizer.json) or a folder of tests/data/tokenizer.
TOKENIZER_OF = {
    "albert": "pipelines/albert",
    "camembert": "pipelines/camembert",
    "deberta-v2": "pipelines/deberta_v3",
    "deberta-v3": "pipelines/deberta_v3",
    "distilbert": "uncased",
    "electra": "cased",
    "esm": "older/esm",
    "esm-1b": "older/esm",
    "gpt_neox": "pipelines/gpt_neox",
    "gpt_neox-sequential": "pipelines/gpt_neox",
    "llama": "pipelines/llama2",
    "llama-3": "pipelines/llama3",
    "marian": "older/marian",
    "mistral": "pipelines/llama_metaspace",
    "modernbert": "pipelines/modernbert",
    "modernbert-layer_types": "pipelines/modernbert",
    "mpnet": "uncased",
    "mt5": "pipelines/t5",
    "qwen2": "pipelines/qwen2",
    "qwen3": "pipelines/qwen2",
    "roberta": "pipelines/roberta",
    "t5": "pipelines/t5",
    "xlm-roberta": "pipelines/xlm_roberta",
}

# Name: class of the model and its configuration.
FAMILIES = {
    "albert": ("AlbertModel", {**BERT, "embedding_size": 8, "num_hidden_layers": 4, "num_hidden_groups": 2}),
    "camembert": ("CamembertModel", AFTER_PADDING),
    "deberta-v2": (
        "DebertaV2Model",
        {**BERT, "relative_attention": True, "pos_att_type": ["p2c", "c2p"], "type_vocab_size": 2},
    ),
    "deberta-v3": (
        "DebertaV2ForMaskedLM",
        {
            **BERT,
            "relative_attention": True,
            "position_buckets": 8,
            "norm_rel_ebd": "layer_norm",
            "share_att_key": True,
            "pos_att_type": "p2c|c2p",
            "position_biased_input": False,
            "type_vocab_size": 0,
        },
    ),
    "distilbert": (
        "DistilBertForMaskedLM",
        dict(dim=16, n_layers=2, n_heads=2, hidden_dim=24, max_position_embeddings=LONGEST),
    ),
    "electra": ("ElectraForPreTraining", {**BERT, "embedding_size": 8}),
    "esm": (
        "EsmForMaskedLM",
        {
            **AFTER_PADDING,
            "position_embedding_type": "rotary",
            "token_dropout": True,
            "mask_token_id": 32,
            "pad_token_id": 1,
            "add_pooling_layer": False,
        },
    ),
    "esm-1b": (
        "EsmModel",
        {
            **AFTER_PADDING,
            "position_embedding_type": "absolute",
            "emb_layer_norm_before": True,
            "token_dropout": True,
            "mask_token_id": 32,
            "pad_token_id": 1,
        },
    ),
    "gpt_neox": ("GPTNeoXForCausalLM", {**BERT, "rotary_pct": 0.5}),
    "gpt_neox-sequential": ("GPTNeoXModel", {**BERT, "rotary_pct": 1.0, "use_parallel_residual": False}),
    "llama": ("LlamaForCausalLM", {**LLAMA, "tie_word_embeddings": True}),
    "llama-3": ("LlamaModel", {**LLAMA, "rope_parameters": LLAMA3, "head_dim": 6, "attention_bias": True}),
    "marian": ("MarianMTModel", MARIAN),
    "mistral": ("MistralModel", {**LLAMA, "sliding_window": 5}),
    "modernbert": (
        "ModernBertForMaskedLM",
        {**BERT, "num_hidden_layers": 4, "local_attention": 8, "pad_token_id": 0},
    ),
    "modernbert-layer_types": (
        "ModernBertModel",
        {
            **BERT,
            "num_hidden_layers": 3,
            "local_attention": 8,
            "pad_token_id": 0,
            "layer_types": ["sliding_attention", "full_attention", "sliding_attention"],
        },
    ),
    "mpnet": ("MPNetModel", {**AFTER_PADDING, "pad_token_id": 1}),
    "mt5": ("MT5Model", {**T5, "feed_forward_proj": "gated-gelu", "tie_word_embeddings": False}),
    "qwen2": ("Qwen2ForCausalLM", LLAMA),
    "qwen3": ("Qwen3Model", {**LLAMA, "head_dim": 8}),
    "roberta": ("RobertaForMaskedLM", {**AFTER_PADDING, "pad_token_id": 0}),
    "t5": ("T5ForConditionalGeneration", {**T5, "feed_forward_proj": "relu", "relative_attention_max_distance": 20}),
    "xlm-roberta": ("XLMRobertaModel", AFTER_PADDING),
}

GEMMA = {**LLAMA, "head_dim": 6, "max_position_embeddings": 64}
YARN = dict(rope_type="yarn", factor=4.0, original_max_position_embeddings=64, rope_theta=50.0)
LONGROPE = dict(
    rope_type="longrope",
    rope_theta=100.0,
    original_max_position_embeddings=1024,
    short_factor=[1.0, 1.5],
    long_factor=[2.0, 4.0],
)
DYNAMIC = dict(rope_type="dynamic", factor=2.0, rope_theta=10000.0)

# Likewise, read with the tokenizer of the smallest vocabulary and with few texts.
SMALL = {
    "cohere": ("CohereModel", LLAMA),
    "cohere-norms": ("CohereModel", {**LLAMA, "use_qk_norm": True, "attention_bias": True}),
    "eurobert": ("EuroBertModel", LLAMA),
    "gemma": ("GemmaModel", GEMMA),
    "gemma2": ("Gemma2Model", {**GEMMA, "query_pre_attn_scalar": 9, "attn_logit_softcapping": 1.5, "sliding_window": 5}),
    "gemma3_text": (
        "Gemma3TextModel",
        {**GEMMA, "num_hidden_layers": 3, "query_pre_attn_scalar": 9, "sliding_window": 5,
         "layer_types": ["sliding_attention", "full_attention", "sliding_attention"]},
    ),
    "gemma3_text-both_ways": (
        "Gemma3TextModel",
        {**GEMMA, "use_bidirectional_attention": True, "query_pre_attn_scalar": 9, "sliding_window": 6,
         "layer_types": ["sliding_attention", "full_attention"]},
    ),
    "granite": (
        "GraniteModel",
        {**LLAMA, "embedding_multiplier": 3.0, "residual_multiplier": 0.4, "attention_multiplier": 0.3},
    ),
    "llama-dynamic": ("LlamaModel", {**LLAMA, "rope_parameters": DYNAMIC, "hidden_act": "mish"}),
    "llama-yarn": ("LlamaModel", {**LLAMA, "head_dim": 8, "rope_parameters": YARN, "hidden_act": "quick_gelu"}),
    "olmo2": ("Olmo2Model", LLAMA),
    "phi": ("PhiModel", {**LLAMA, "rope_parameters": dict(rope_type="default", rope_theta=10000.0, partial_rotary_factor=0.5)}),
    "phi-norms": (
        "PhiModel",
        {**LLAMA, "qk_layernorm": True, "rope_parameters": dict(rope_type="default", rope_theta=100.0, partial_rotary_factor=1.0)},
    ),
    "phi3": ("Phi3Model", {**LLAMA, "sliding_window": 5}),
    "phi3-longrope": (
        "Phi3Model",
        {**LLAMA, "max_position_embeddings": 4096, "original_max_position_embeddings": 1024, "rope_parameters": LONGROPE},
    ),
    "qwen2-sliding": (
        "Qwen2Model",
        {**LLAMA, "use_sliding_window": True, "sliding_window": 5, "max_window_layers": 1},
    ),
    "qwen3-sliding": (
        "Qwen3Model",
        {**LLAMA, "head_dim": 4, "use_sliding_window": True, "sliding_window": 5, "max_window_layers": 1},
    ),
    "smollm3": (
        "SmolLM3Model",
        {**LLAMA, "no_rope_layer_interval": 2, "use_sliding_window": True, "sliding_window": 5},
    ),
    "stablelm": ("StableLmModel", {**LLAMA, "rope_parameters": dict(rope_type="default", rope_theta=10000.0, partial_rotary_factor=0.5)}),
    "stablelm-norms": (
        "StableLmModel",
        {**LLAMA, "use_qkv_bias": True, "qk_layernorm": True, "use_parallel_residual": True,
         "rope_parameters": dict(rope_type="default", rope_theta=10000.0, partial_rotary_factor=0.5)},
    ),
    "starcoder2": ("Starcoder2Model", {**LLAMA, "sliding_window": 5}),
}

OPT = {**BERT, "ffn_dim": 24}
FALCON = {**BERT, "num_attention_heads": 4, "ffn_hidden_size": 24}
del FALCON["intermediate_size"], OPT["intermediate_size"]
GPTJ = dict(n_embd=16, n_layer=2, n_head=2, n_positions=64, n_inner=24, rotary_dim=4)
GPT_NEO = dict(hidden_size=16, num_layers=2, num_heads=2, intermediate_size=24, max_position_embeddings=LONGEST)
SMALL |= {
    "bloom": ("BloomModel", dict(hidden_size=12, n_layer=2, n_head=3)),
    "falcon": ("FalconModel", FALCON),
    "falcon-alibi": (
        "FalconModel",
        {**FALCON, "alibi": True, "multi_query": False, "parallel_attn": False, "bias": True, "num_attention_heads": 2},
    ),
    "falcon-new": ("FalconModel", {**FALCON, "new_decoder_architecture": True, "num_kv_heads": 2}),
    "gpt_neo": ("GPTNeoModel", {**GPT_NEO, "attention_types": [[["global", "local"], 1]], "window_size": 5}),
    "gptj": ("GPTJModel", GPTJ),
    "mixtral": ("MixtralModel", {**LLAMA, "num_local_experts": 4, "num_experts_per_tok": 2, "sliding_window": 5}),
    "opt": ("OPTModel", OPT),
    "opt-after": (
        "OPTModel",
        {**OPT, "do_layer_norm_before": False, "word_embed_proj_dim": 8, "enable_bias": False,
         "layer_norm_elementwise_affine": False, "activation_function": "gelu"},
    ),
    "qwen3_moe": (
        "Qwen3MoeModel",
        {**LLAMA, "head_dim": 4, "num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 12,
         "decoder_sparse_step": 2},
    ),
}

DEBERTA = {**BERT, "relative_attention": True, "pos_att_type": "c2p|p2c"}
BART = {**MARIAN, "decoder_start_token_id": 2, "scale_embedding": False}
del BART["pad_token_id"]
SMALL |= {
    "bart": ("BartModel", BART),
    "deberta": ("DebertaForMaskedLM", {**DEBERTA, "position_biased_input": False}),
    "deberta-types": (
        "DebertaModel",
        {**DEBERTA, "max_relative_positions": 10, "pos_att_type": ["p2c"], "type_vocab_size": 2},
    ),
    "ernie": ("ErnieForMaskedLM", {**BERT, "use_task_id": True}),
    "m2m_100": ("M2M100Model", {**BART, "scale_embedding": True, "pad_token_id": 4}),
    "mbart": ("MBartForConditionalGeneration", {**BART, "scale_embedding": True}),
    "nomic_bert": ("NomicBertModel", {**BERT, "type_vocab_size": 2, "pad_token_id": 0}),
    "pegasus": ("PegasusModel", BART),
    "rembert": ("RemBertModel", {**BERT, "input_embedding_size": 8, "output_embedding_size": 8}),
    "xlm-roberta-xl": ("XLMRobertaXLModel", AFTER_PADDING),
}


def randomize(model):
    """Far from uniform attention, yet no large hidden states; also what starts at one and zero."""
    spread = 0.2 if "t5" in model.config.model_type else 0.35  # T5 does not scale its scores down
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "sinusoidal" in name or ("embed_positions" in name and not parameter.requires_grad):
                continue
            if parameter.dim() == 1:
                parameter.add_(torch.randn_like(parameter) * 0.1)
            else:
                parameter.copy_(torch.randn_like(parameter) * spread)


def halve_falcon_bias():
    """Its eager attention adds the linear bias twice, in the mask and to the scores; sdpa adds it once."""
    falcon = transformers.models.falcon.modeling_falcon
    build = falcon.build_alibi_tensor
    falcon.build_alibi_tensor = lambda *arguments, **options: build(*arguments, **options) / 2


class TextReader:
    """Ids, and offsets where they are known, of a tokenizer whose files are copied to a folder."""

    def __init__(self, name, folder):
        source = TOKENIZERS / TOKENIZER_OF.get(name, "pipelines/word_level")
        if source.is_dir():
            for file in source.iterdir():
                shutil.copy(file, folder)
            slow = transformers.EsmTokenizer if name.startswith("esm") else transformers.MarianTokenizer
            self.slow = slow.from_pretrained(folder)
            self.size = len(self.slow)
        else:
            shutil.copy(f"{source}.tokenizer.json", folder / "tokenizer.json")
            self.slow = None
            self.fast = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self.size = self.fast.get_vocab_size()

    def source(self, text):
        if self.slow:
            return {"ids": self.slow(text).input_ids}
        encoding = self.fast.encode(text)
        return {"ids": encoding.ids, "offsets": encoding.offsets}

    def target(self, text):
        return self.slow(text_target=text).input_ids if self.slow else self.fast.encode(text).ids


def texts_for(name):
    if name in SMALL:
        return FEW_TEXTS
    return PROTEINS if name.startswith("esm") else TEXTS


def sequences(model, reader, name):
    config = model.config
    longest = FEW_LONGEST if name in SMALL else LONGEST
    for i, text in enumerate(texts_for(name)):
        row = {"text": text, **reader.source(text)}
        while len(row["ids"]) > longest:  # as many characters as the model reads
            text = text[: len(text) * 3 // 4]
            row = {"text": text, **reader.source(text)}
        if not row["ids"]:
            continue
        if config.is_encoder_decoder:
            target = TARGETS[i]
            while len(ids := reader.target(target)) > LONGEST:
                target = target[: len(target) * 3 // 4]
            row |= {"target": target, "target_ids": [config.decoder_start_token_id] + ids[:-1]}
        yield row


def compute(model, row):
    ids = torch.tensor([row["ids"]])
    options = dict(output_attentions=True, output_hidden_states=True, attention_mask=torch.ones_like(ids))
    with torch.no_grad():
        if not model.config.is_encoder_decoder:
            last = []
            if model.config.model_type == "opt":  # what precedes project_out
                handle = model.decoder.layers[-1].register_forward_hook(lambda *x: last.append(x[2]))
            out = model(ids, **options)
            hidden = out.hidden_states
            if last:
                handle.remove()
                if model.decoder.project_out is not None:
                    hidden = (*hidden[:-1], last[0])
            return [out.attentions, hidden]
        out = model(ids, decoder_input_ids=torch.tensor([row["target_ids"]]), **options)
        return [
            out.encoder_attentions,
            out.encoder_hidden_states,
            out.decoder_attentions,
            out.decoder_hidden_states,
            out.cross_attentions,
        ]


def make(name, class_name, changes):
    folder = HERE / "families" / name
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    reader = TextReader(name, folder)

    torch.manual_seed(sum(map(ord, name)))
    model_class = getattr(transformers, class_name)
    special = dict(bos_token_id=None, eos_token_id=None, pad_token_id=None)
    config = model_class.config_class(
        **{"vocab_size": reader.size, **special, **changes}, attn_implementation="eager"
    )
    config._experts_implementation = "eager"  # the others know no float64
    model = model_class(config)
    randomize(model)
    model.save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)

    model.double().eval()
    rows = list(sequences(model, reader, name))
    largest = 0
    with open(folder / "expected.f32", "wb") as file:
        for row in rows:
            for tensors in compute(model, row):
                largest = max(largest, max(tensor.abs().max().item() for tensor in tensors))
                file.write(torch.cat(tensors).numpy().astype("<f4").tobytes())
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "expected.json").write_text(f'{{"texts": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{name}: numbers up to {largest:.1f}")


def main():
    halve_falcon_bias()
    families = {**FAMILIES, **SMALL}
    for name in sys.argv[1:] or families:
        make(name, *families[name])


if __name__ == "__main__":
    main()
