#!/usr/bin/env python3
"""Writes two tiny random BERTs and what transformers computes with them, for tests/core/model.

    pip install torch==2.15.0 transformers==5.23.0 safetensors==0.8.0
    python make_tiny_bert.py

tiny-bert/      float32, tensor names as BertModel writes them
tiny-bert-f16/  float16, as a pre-training checkpoint of old: prefix "bert.", gamma and beta, pooler and heads
*.expected.f32  for each text of TEXTS: attention [layers, heads, n, n], hidden states [layers + 1, n, d],
                computed in float64, so that the rounding errors a test sees are its own
expected.json   ids and n of the texts
"""

import json
import pathlib
import shutil

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertForPreTraining, BertModel

HERE = pathlib.Path(__file__).parent
TOKENIZER = HERE.parent / "tokenizer" / "uncased.tokenizer.json"
TEXTS = ["The cat sat on the mat.", "Crème brûlée 你好 שלום мир [MASK]!", ""]


def tiny_config(vocabulary_size, **changes):
    return BertConfig(
        vocab_size=vocabulary_size,
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=3,
        intermediate_size=40,
        max_position_embeddings=32,
        attn_implementation="eager",
        initializer_range=0.5,  # far from uniform attention
        **changes,
    )


def randomize(model):
    """LayerNorms and biases, which start at one and zero."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 1:
                parameter.add_(torch.randn_like(parameter) * 0.1)


def save(folder, config, tensors):
    folder.mkdir(exist_ok=True)
    save_file({name: t.clone().contiguous() for name, t in tensors.items()}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(config.to_diff_dict(), indent=1, sort_keys=True) + "\n")
    shutil.copy(TOKENIZER, folder / "tokenizer.json")


def save_expected(name, model, texts_ids):
    model.double()
    with open(HERE / f"{name}.expected.f32", "wb") as file:
        for ids in texts_ids:
            with torch.no_grad():
                out = model(torch.tensor([ids]), output_attentions=True, output_hidden_states=True)
            for tensors in (out.attentions, out.hidden_states):
                file.write(torch.cat(tensors).numpy().astype("<f4").tobytes())


def main():
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    texts_ids = [tokenizer.encode(text).ids for text in TEXTS]
    rows = [{"text": text, "ids": ids} for text, ids in zip(TEXTS, texts_ids)]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "expected.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")

    torch.manual_seed(1)
    config = tiny_config(tokenizer.get_vocab_size(), hidden_act="gelu")
    model = BertModel(config).eval()
    randomize(model)
    save(HERE / "tiny-bert", config, model.state_dict())
    save_expected("tiny-bert", model, texts_ids)

    config = tiny_config(tokenizer.get_vocab_size(), hidden_act="gelu_new", layer_norm_eps=1e-3)
    model = BertForPreTraining(config).eval()
    randomize(model)
    model.half().float()  # what float16 holds of the numbers
    tensors = {}
    for name, tensor in model.state_dict().items():
        if "decoder.weight" in name:  # the word embeddings once more
            continue
        name = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")
        tensors[name] = tensor.half() if tensor.is_floating_point() else tensor
    save(HERE / "tiny-bert-f16", config, tensors)
    save_expected("tiny-bert-f16", model.bert, texts_ids)


if __name__ == "__main__":
    main()
