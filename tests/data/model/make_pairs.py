#!/usr/bin/env python3
"""Writes what transformers makes of pairs of texts with the tiny models in families/, for tests/core/model.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0
    python make_pairs.py

pairs.json  for each family the pairs: ids, segments (token_type_ids) and offsets, those of the second text in
            itself; with "numbers" where the model tells segments apart
pairs.f32   for each pair with numbers: attention [layers, heads, n, n], hidden states [layers + 1, n, d],
            computed in float64
"""

import json
import pathlib

import torch
import transformers
from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).parent
PAIRS = [
    ("The cat sat.", "The mat sat on the cat."),
    ("Crème 你好", "שלום мир!"),
    ("x", ""),
    ("", " y z"),
]
FAMILIES = [
    "albert", "camembert", "deberta-types", "deberta-v2", "deberta-v3", "distilbert", "electra", "ernie",
    "modernbert", "mpnet", "nomic_bert", "rembert", "roberta", "t5", "xlm-roberta",
]  # fmt: skip


def pairs_of(folder):
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    for first, second in PAIRS:
        encoding = tokenizer.encode(first, second)
        yield {
            "first": first,
            "second": second,
            "ids": encoding.ids,
            "segments": encoding.type_ids,
            "sequences": [-1 if s is None else s for s in encoding.sequence_ids],
            "offsets": encoding.offsets,
        }


def numbers_of(model, pair):
    ids = torch.tensor([pair["ids"]])
    with torch.no_grad():
        out = model(
            ids, token_type_ids=torch.tensor([pair["segments"]]), attention_mask=torch.ones_like(ids),
            output_attentions=True, output_hidden_states=True,
        )  # fmt: skip
    return torch.cat([tensor.flatten() for tensor in (*out.attentions, *out.hidden_states)])


def main():
    expected, numbers = {}, []
    for name in FAMILIES:
        folder = HERE / "families" / name
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        segments = config.get("type_vocab_size", 0) > 1
        expected[name] = {"numbers": segments, "pairs": list(pairs_of(folder))}
        if segments:
            model = transformers.AutoModel.from_pretrained(folder, attn_implementation="eager").double().eval()
            numbers += [numbers_of(model, pair) for pair in expected[name]["pairs"]]
    text = json.dumps(expected, ensure_ascii=False)
    (HERE / "pairs.json").write_text(text + "\n", encoding="utf-8")
    (HERE / "pairs.f32").write_bytes(torch.cat(numbers).float().numpy().tobytes())


if __name__ == "__main__":
    main()
