#!/usr/bin/env python3
"""Measure masked-token prediction of a checkpoint of train.py on held-out text.

Packs WORK/heldout.txt in sequences of 128 tokens, replaces 15 % of the words
by [MASK] (fixed seed) and prints the accuracy and the cross-entropy of the
model, beside those of the unigram baseline: always the most frequent token of
the training text, and the token frequencies of the training text.
Needs torch, transformers and numpy.

  python3 evaluate.py WORK
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy
from transformers import BertForMaskedLM, BertTokenizerFast

from train import FIRST_WORD, LENGTH, MASK, MASKED, SEED, Packed, encode


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    torch.set_num_threads(1)
    tokenizer = BertTokenizerFast.from_pretrained(work / "checkpoint")
    model = BertForMaskedLM.from_pretrained(work / "checkpoint").eval()

    train = np.concatenate(encode(tokenizer, (work / "train.txt").read_text().split("\n\n")))
    counts = np.bincount(train, minlength=len(tokenizer)) + 1.0  # add-one smoothing
    log_frequency = np.log(counts / counts.sum())

    held = np.concatenate(encode(tokenizer, (work / "heldout.txt").read_text().split("\n\n")))
    packed = Packed([held], np.random.default_rng(SEED))
    generator = torch.Generator().manual_seed(SEED)
    right, entropy, targets = 0, 0.0, []
    for _ in range(len(held) // packed.batch(LENGTH)[:, 1:-1].numel() - 1):
        ids = packed.batch(LENGTH)
        chosen = (torch.rand(ids.shape, generator=generator) < MASKED) & (ids >= FIRST_WORD)
        with torch.no_grad():
            hidden = model.bert(torch.where(chosen, MASK, ids)).last_hidden_state
            scores = model.cls(hidden[chosen])
        right += int((scores.argmax(-1) == ids[chosen]).sum())
        entropy += float(cross_entropy(scores, ids[chosen], reduction="sum"))
        targets.append(ids[chosen].numpy())
    target = np.concatenate(targets)
    print(f"masked tokens        {len(target)}")
    print(f"model    accuracy    {right / len(target):.4f}")
    print(f"model    entropy     {entropy / len(target):.4f} nats")
    print(f"unigram  accuracy    {(target == counts.argmax()).mean():.4f} ({tokenizer.convert_ids_to_tokens(int(counts.argmax()))})")
    print(f"unigram  entropy     {-log_frequency[target].mean():.4f} nats")


if __name__ == "__main__":
    main()
