#!/usr/bin/env python3
"""Measure what each attention head of the bundled model looks at.

Takes single sentences of WORK/heldout.txt and prints, as a Markdown table, the
mean attention of every head from the word tokens to: the previous token, the
next token, the tokens two before and two after, the token itself, [CLS], [SEP], other places of the same token
(over the tokens that occur twice or more in their sentence); and the mean
greatest weight. Needs torch, transformers and numpy.

  python3 heads.py WORK MODEL
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from transformers import BertModel, BertTokenizerFast

SEED = 20
SENTENCES = 400
WORDS = (12, 60)  # length of the paragraphs used, in words
COLUMNS = ["previous", "next", "2 before", "2 after", "self", "[CLS]", "[SEP]", "same word", "greatest"]


def neighbour(attention: np.ndarray, offset: int) -> tuple[float, int]:
    """Sum and count of the weights from word tokens to the token at an offset."""
    words = np.arange(1, len(attention) - 1)
    words = words[(words + offset >= 0) & (words + offset < len(attention))]
    return attention[words, words + offset].sum(), len(words)


def measure(attention: np.ndarray, ids: np.ndarray) -> list[tuple[float, int]]:
    """Sum and count of each column for one head and one sentence."""
    words = np.arange(1, len(ids) - 1)
    rows = attention[words]
    same = (ids[words][:, None] == ids[None, :]) & (words[:, None] != np.arange(len(ids))[None, :])
    repeated = same.any(1)
    return [
        *(neighbour(attention, offset) for offset in (-1, 1, -2, 2, 0)),
        (rows[:, 0].sum(), len(words)),
        (rows[:, -1].sum(), len(words)),
        ((rows * same).sum(), repeated.sum()),
        (rows.max(1).sum(), len(words)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = BertTokenizerFast.from_pretrained(arguments.model)
    model = BertModel.from_pretrained(
        arguments.model, add_pooling_layer=False, attn_implementation="eager", torch_dtype=torch.float32
    ).eval()
    paragraphs = (arguments.work / "heldout.txt").read_text().split("\n")
    paragraphs = [p for p in paragraphs if WORDS[0] <= len(p.split()) <= WORDS[1]]
    totals = np.zeros((model.config.num_hidden_layers, model.config.num_attention_heads, len(COLUMNS), 2))
    for paragraph in random.Random(SEED).sample(paragraphs, SENTENCES):
        inputs = tokenizer(paragraph, return_tensors="pt")
        with torch.no_grad():
            attentions = model(**inputs, output_attentions=True).attentions
        ids = inputs["input_ids"][0].numpy()
        for layer, weights in enumerate(attentions):
            for head in range(weights.shape[1]):
                totals[layer, head] += np.array(measure(weights[0, head].numpy(), ids))
    print("| layer | head | " + " | ".join(COLUMNS) + " |")
    print("|" + "---|" * (len(COLUMNS) + 2))
    for layer, heads in enumerate(totals):
        for head, columns in enumerate(heads):
            print(f"| {layer} | {head} | " + " | ".join(f"{s / n:.2f}" for s, n in columns) + " |")


if __name__ == "__main__":
    main()
