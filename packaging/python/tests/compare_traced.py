#!/usr/bin/env python3
"""Traces tiny random models with `attention_topology.trace`, has the program read a text with each, and compares what all
heads attend to and the hidden states with what transformers computes.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0 numpy
    ATTENTION_TOPOLOGY=…/attention-topology python compare_traced.py [NAME …]

It prints the largest difference of each; where rows sum to less than 1 (gpt_oss, whose sink is no token), those of
transformers are divided by their sum before.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.numpy import load_file

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import attention_topology as at  # noqa: E402

TOKENIZER = Path(__file__).resolve().parents[3] / "tests" / "data" / "chat" / "tokenizer.json"
TEXT = "The cat sat on the mat, and the mat lay under the cat: who was glad? Größe, שלום, 你好."
SIZES = dict(hidden_size=32, num_hidden_layers=3, num_attention_heads=4, intermediate_size=48, vocab_size=420,
             max_position_embeddings=256, bos_token_id=0, eos_token_id=1, pad_token_id=2)
GROUPED = dict(num_key_value_heads=2)
GPT2 = dict(n_embd=32, n_layer=3, n_head=4, n_positions=256, vocab_size=420, bos_token_id=0, eos_token_id=1)
MODELS = {
    "bert": ("BertConfig", SIZES),
    "gpt2": ("GPT2Config", GPT2),
    "llama": ("LlamaConfig", {**SIZES, **GROUPED}),
    "gemma2": ("Gemma2Config", {**SIZES, **GROUPED, "head_dim": 8, "sliding_window": 12, "query_pre_attn_scalar": 8}),
    "mixtral": ("MixtralConfig", {**SIZES, **GROUPED, "num_local_experts": 4}),
    "qwen3_moe": ("Qwen3MoeConfig", {**SIZES, **GROUPED, "head_dim": 8, "num_experts": 4, "num_experts_per_tok": 2,
                                    "moe_intermediate_size": 24}),
    "gpt_oss": ("GptOssConfig", {**SIZES, **GROUPED, "head_dim": 8, "num_local_experts": 4, "sliding_window": 12}),
    "exaone4": ("Exaone4Config", {**SIZES, **GROUPED, "sliding_window": 12, "sliding_window_pattern": 2}),
    "glm4": ("Glm4Config", {**SIZES, **GROUPED, "head_dim": 8}),
    "convbert": ("ConvBertConfig", {**SIZES, "embedding_size": 16}),
}


def compare(name):
    class_name, sizes = MODELS[name]
    torch.manual_seed(7)
    config = getattr(transformers, class_name)(**sizes)
    model = transformers.AutoModel.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():  # attention that is far from uniform
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.mul_(4)
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_file=str(TOKENIZER))
    ids = torch.tensor([tokenizer(TEXT)["input_ids"]])
    with tempfile.TemporaryDirectory() as folder:
        at.trace(model, tokenizer, Path(folder) / name)
        with torch.no_grad():
            out = model(ids, attention_mask=torch.ones_like(ids), output_attentions=True, output_hidden_states=True)
        stack = Path(folder) / "stack.safetensors"
        done = subprocess.run(
            [at.program(), "analyze", "--model", str(Path(folder) / name), "--trust-code", "--text", TEXT,
             "--stack-out", str(stack), "--json", str(Path(folder) / "out.json")],
            capture_output=True, text=True)  # fmt: skip
        if done.returncode:
            return f"refused: {done.stderr.strip()}"
        found = load_file(str(stack))
    difference = 0.0
    for layer, expected in enumerate(out.attentions):
        expected = expected[0].numpy()
        expected = expected / expected.sum(-1, keepdims=True)
        difference = max(difference, np.abs(found[f"attention.{layer}"] - expected).max())
    hidden = max(np.abs(found[f"hidden.{step}"] - states[0].numpy()).max()
                 for step, states in enumerate(out.hidden_states))
    least = min(one.sum(-1).min().item() for one in out.attentions)
    note = done.stderr.strip().removeprefix("attention-topology: ")
    return f"attention {difference:.1e}, hidden states {hidden:.1e}, least sum of a row {least:.3f}; {note}"


for wanted in sys.argv[1:] or MODELS:
    print(f"{wanted}: {compare(wanted)}", flush=True)
