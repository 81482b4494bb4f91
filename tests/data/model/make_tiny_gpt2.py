#!/usr/bin/env python3
"""Writes two tiny random GPT-2s and what transformers computes with them, for tests/core/model.

    pip install torch==2.15.0 transformers==5.23.0 safetensors==0.8.0
    python make_tiny_gpt2.py

tiny-gpt2/       float32, tensor names as GPT2LMHeadModel of old wrote them: prefix "transformer.", language
                 model head, causal masks
tiny-gpt2-bare/  float16, tensor names as GPT2Model writes them; n_inner, activation_function,
                 layer_norm_epsilon and scale_attn_by_inverse_layer_idx other than by default
*.expected.f32   for each text: attention [layers, heads, n, n], hidden states [layers + 1, n, d], computed in
                 float64, so that the rounding errors a test sees are its own. tiny-gpt2-unscaled is tiny-gpt2
                 with "scale_attn_weights": false
gpt2-texts.json  ids of the texts
"""

import json
import pathlib
import shutil

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import GPT2Config, GPT2LMHeadModel, GPT2Model

HERE = pathlib.Path(__file__).parent
TOKENIZER = HERE.parent / "tokenizer" / "uncased.tokenizer.json"
LONGEST = 32
TEXTS = [
    "The cat sat on the mat.",
    "Crème brûlée 你好 שלום мир [MASK]!",
    "नमस्ते दुनिया, γειά σου κόσμε, مرحبا",
    "",
    "The cat sat on the mat, the mat sat on the cat. " * 3,  # cut to the longest input
]


def tiny_config(vocabulary_size, **changes):
    return GPT2Config(
        vocab_size=vocabulary_size,
        n_embd=32,
        n_layer=3,
        n_head=4,
        n_positions=LONGEST,
        attn_implementation="eager",
        initializer_range=0.2,  # far from uniform attention, yet no hidden state beyond ±4
        bos_token_id=None,
        eos_token_id=None,
        **changes,
    )


def randomize(model):
    """LayerNorms and biases, which start at one and zero."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.add_(torch.randn_like(parameter) * 0.1)


def save(folder, config, tensors):
    folder.mkdir(exist_ok=True)
    save_file({name: t.clone().contiguous() for name, t in tensors.items()}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(config.to_diff_dict(), indent=1, sort_keys=True) + "\n")
    shutil.copy(TOKENIZER, folder / "tokenizer.json")


def save_expected(name, model, rows):
    model.double().eval()
    largest = 0
    with open(HERE / f"{name}.expected.f32", "wb") as file:
        for row in rows:
            with torch.no_grad():
                out = model(torch.tensor([row["ids"]]), output_attentions=True, output_hidden_states=True)
            assert torch.equal(out.hidden_states[-1], out.last_hidden_state)
            largest = max(largest, max(state.abs().max().item() for state in out.hidden_states))
            for tensors in (out.attentions, out.hidden_states):
                file.write(torch.cat(tensors).numpy().astype("<f4").tobytes())
    print(f"{name}: hidden states up to {largest:.1f}")


def main():
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.enable_truncation(LONGEST)
    rows = [{"text": text, "ids": tokenizer.encode(text).ids} for text in TEXTS]
    assert max(len(row["ids"]) for row in rows) == LONGEST
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "gpt2-texts.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")

    torch.manual_seed(1)
    config = tiny_config(tokenizer.get_vocab_size())
    model = GPT2LMHeadModel(config)
    randomize(model)
    tensors = dict(model.state_dict())
    for layer in range(config.n_layer):
        mask = torch.ones(1, 1, LONGEST, LONGEST, dtype=torch.uint8).tril()
        tensors[f"transformer.h.{layer}.attn.bias"] = mask
        tensors[f"transformer.h.{layer}.attn.masked_bias"] = torch.tensor(-1e4)
    tensors["lm_head.weight"] = tensors["lm_head.weight"][:1]  # not read: no need to store it twice
    save(HERE / "tiny-gpt2", config, tensors)
    save_expected("tiny-gpt2", model.transformer, rows)

    unscaled = GPT2Model(tiny_config(tokenizer.get_vocab_size(), scale_attn_weights=False))
    unscaled.load_state_dict(model.transformer.state_dict())
    save_expected("tiny-gpt2-unscaled", unscaled, rows)

    config = tiny_config(
        tokenizer.get_vocab_size(),
        n_inner=48,
        activation_function="gelu",
        layer_norm_epsilon=1e-3,
        scale_attn_by_inverse_layer_idx=True,
    )
    model = GPT2Model(config)
    randomize(model)
    model.half().float()  # what float16 holds of the numbers
    save(HERE / "tiny-gpt2-bare", config, {name: t.half() for name, t in model.state_dict().items()})
    save_expected("tiny-gpt2-bare", model, rows)


if __name__ == "__main__":
    main()
