#!/usr/bin/env python3
"""Train small-bert-english with masked-language modelling on one CPU thread.

Reads WORK/train.txt and WORK/heldout.txt (made by corpus.py) and the tokenizer
in MODEL (made by vocabulary.py). Writes a Hugging Face checkpoint to
WORK/checkpoint (BertForMaskedLM with the tokenizer) every ten minutes and at
the end, and the loss curve to WORK/loss.csv. Training ends by itself after
--minutes; the learning rate follows the elapsed fraction of that time.
Needs the Python packages torch, transformers and numpy.

  python3 train.py WORK MODEL --minutes 47
"""

import argparse
import csv
import os
import re
import shutil
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy
from transformers import BertConfig, BertForMaskedLM, BertTokenizerFast

SEED = 20
PAD, CLS, SEP, MASK = 0, 2, 3, 4
FIRST_WORD = 5  # ids below are special tokens
MASKED = 0.15
STEP_TOKENS = 1024
LENGTH, LONG_LENGTH = 128, 512
LONG_STEPS, SENTENCE_STEPS = 0.10, 0.10  # fractions of the steps
SENTENCES_PER_STEP = 16  # about a fifth of all sequences are single sentences
SENTENCE_TOKENS = (6, 64)
OFFSETS = ((-1, 1, -2, 2), (-1, 1))  # start: neighbour by layer and head
GAIN = 2.0  # start: sharpness of these heads
FREE_SCALE = 0.1  # start: queries and keys of the other heads
FREQUENCIES, POSITION_SCALE = (0.015, 1.5), 0.17  # start: sinusoids of the positions
LEARNING_RATE, WARM_UP = 1e-3, 0.02
FIRST_SAVE, SAVE_EVERY, MEASURE_EVERY = 150, 600, 60  # seconds


def encode(tokenizer: BertTokenizerFast, text: list[str]) -> list[np.ndarray]:
    encodings = tokenizer.backend_tokenizer.encode_batch(text, add_special_tokens=False)
    return [np.array(e.ids, dtype=np.int64) for e in encodings]


class Packed:
    """Documents joined in a new random order in each pass, cut to a length."""

    def __init__(self, documents: list[np.ndarray], rng: np.random.Generator) -> None:
        self.documents, self.rng = documents, rng
        self.position, self.passes = 0, 0
        self.tokens = np.empty(0, dtype=np.int64)

    def take(self, count: int) -> np.ndarray:
        if self.position + count > len(self.tokens):
            order = self.rng.permutation(len(self.documents))
            self.tokens = np.concatenate([self.documents[i] for i in order])
            self.position, self.passes = 0, self.passes + 1
        self.position += count
        return self.tokens[self.position - count : self.position]

    def batch(self, length: int) -> torch.Tensor:
        rows = STEP_TOKENS // length
        ids = np.full((rows, length), CLS)
        ids[:, 1:-1] = self.take(rows * (length - 2)).reshape(rows, -1)
        ids[:, -1] = SEP
        return torch.from_numpy(ids)


class Sentences:
    """Single sentences, in batches of similar length, padded."""

    def __init__(self, sentences: list[np.ndarray], rng: np.random.Generator) -> None:
        low, high = SENTENCE_TOKENS
        self.sentences = sorted((s for s in sentences if low <= len(s) <= high), key=len)
        self.rng = rng

    def batch(self) -> torch.Tensor:
        first = self.rng.integers(len(self.sentences) - 20 * SENTENCES_PER_STEP)
        chosen = first + self.rng.choice(20 * SENTENCES_PER_STEP, SENTENCES_PER_STEP, replace=False)
        rows = [self.sentences[i] for i in chosen]
        ids = np.full((len(rows), max(map(len, rows)) + 2), PAD)
        for i, row in enumerate(rows):
            ids[i, 0] = CLS
            ids[i, 1 : len(row) + 1] = row
            ids[i, len(row) + 1] = SEP
        return torch.from_numpy(ids)


def start_attention(model: BertForMaskedLM, generator: torch.Generator) -> None:
    """Start the position embeddings and the queries and keys of the attention.

    Half of the width of the position embeddings starts as sinusoids. The heads
    listed in OFFSETS start with scores that fall with the distance from one
    neighbour; the queries and keys of the other heads start random, wider than
    the other weights. With an all-random start this small model stayed at word
    frequencies, blind to word order. All of these weights are trained."""
    weight = model.bert.embeddings.position_embeddings.weight.data
    count, width = weight.shape
    half = width // 2
    frequencies = torch.logspace(*np.log10(FREQUENCIES), half // 2)
    angles = torch.arange(count)[:, None] * frequencies
    weight.zero_()
    weight[:, half:] = POSITION_SCALE * torch.cat([angles.sin(), angles.cos()], dim=1)
    for layer in model.bert.encoder.layer:
        for projection in (layer.attention.self.query, layer.attention.self.key):
            projection.weight.data.normal_(std=FREE_SCALE, generator=generator)
    for layer, offsets in zip(model.bert.encoder.layer, OFFSETS):
        attention = layer.attention.self
        size = attention.attention_head_size
        for head, offset in enumerate(offsets):
            basis = torch.linalg.qr(torch.randn(half, size, generator=generator))[0].T * GAIN**0.5
            cos, sin = torch.diag((offset * frequencies).cos()), torch.diag((offset * frequencies).sin())
            shift = torch.cat([torch.cat([cos, sin], 1), torch.cat([-sin, cos], 1)])
            rows = slice(head * size, (head + 1) * size)
            for projection, start in ((attention.query, basis @ shift), (attention.key, basis)):
                projection.weight.data[rows] = 0
                projection.weight.data[rows, half:] = start


def mask(ids: torch.Tensor, vocabulary: int, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Choose 15 % of the words; replace 80 % by [MASK] and 10 % by a random token."""
    chosen = (torch.rand(ids.shape, generator=generator) < MASKED) & (ids >= FIRST_WORD)
    kind = torch.rand(ids.shape, generator=generator)
    noise = torch.randint(FIRST_WORD, vocabulary, ids.shape, generator=generator)
    masked = torch.where(chosen & (kind < 0.8), MASK, ids)
    return torch.where(chosen & (kind >= 0.9), noise, masked), chosen


def loss_of(model: BertForMaskedLM, ids: torch.Tensor, masked: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    """Cross-entropy at the chosen positions; only these are projected to the vocabulary."""
    hidden = model.bert(masked, attention_mask=(ids != PAD).long()).last_hidden_state
    return cross_entropy(model.cls(hidden[chosen]), ids[chosen])


def rate(fraction: float) -> float:
    return LEARNING_RATE * min(fraction / WARM_UP, (1 - fraction) / (1 - WARM_UP))


def save(model: BertForMaskedLM, tokenizer: BertTokenizerFast, folder: Path) -> None:
    new, old = folder.with_suffix(".new"), folder.with_suffix(".old")
    model.save_pretrained(new)
    tokenizer.save_pretrained(new)
    if folder.exists():
        os.rename(folder, old)
    os.rename(new, folder)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--minutes", type=float, default=47)
    parser.add_argument("--hidden", type=int, default=128)
    arguments = parser.parse_args()
    work: Path = arguments.work
    start = time.monotonic()
    budget = arguments.minutes * 60
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    generator = torch.Generator().manual_seed(SEED)

    tokenizer = BertTokenizerFast.from_pretrained(arguments.model)
    text = (work / "train.txt").read_text()
    packed = Packed(encode(tokenizer, text.split("\n\n")), rng)
    sentences = Sentences(encode(tokenizer, re.split(r"\n+|(?<=[.!?]) ", text)), rng)
    held_tokens = np.concatenate(encode(tokenizer, (work / "heldout.txt").read_text().split("\n\n")))
    held = Packed([held_tokens], np.random.default_rng(SEED))
    held_batches = [held.batch(LENGTH) for _ in range(6)]
    held_masks = [mask(ids, len(tokenizer), torch.Generator().manual_seed(SEED)) for ids in held_batches]
    print(f"train tokens {sum(map(len, packed.documents))} sentences {len(sentences.sentences)} held-out tokens {len(held_tokens)}", flush=True)

    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=arguments.hidden, num_hidden_layers=4, num_attention_heads=4,
        intermediate_size=4 * arguments.hidden, max_position_embeddings=LONG_LENGTH, initializer_range=0.04,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )
    model = BertForMaskedLM(config)
    start_attention(model, generator)
    model.train()
    decayed = [p for p in model.parameters() if p.dim() > 1]
    plain = [p for p in model.parameters() if p.dim() == 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}],
        lr=LEARNING_RATE, betas=(0.9, 0.98), eps=1e-6, fused=True,
    )
    print(f"parameters {sum(p.numel() for p in model.parameters())}", flush=True)

    with open(work / "loss.csv", "w", newline="") as file:
        curve = csv.writer(file)
        curve.writerow(["steps", "seconds", "train_loss", "heldout_loss"])
        step, tokens, losses = 0, 0, []
        next_save, next_measure = FIRST_SAVE, MEASURE_EVERY
        while (seconds := time.monotonic() - start) < budget:
            for group in optimizer.param_groups:
                group["lr"] = rate(seconds / budget)
            kind = rng.random()
            if kind < SENTENCE_STEPS:
                ids = sentences.batch()
            else:
                ids = packed.batch(LONG_LENGTH if kind < SENTENCE_STEPS + LONG_STEPS else LENGTH)
            masked, chosen = mask(ids, len(tokenizer), generator)
            loss = loss_of(model, ids, masked, chosen)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step, tokens = step + 1, tokens + int((ids != PAD).sum())
            if seconds > next_measure:
                next_measure = seconds + MEASURE_EVERY
                with torch.no_grad():
                    held_loss = np.mean([loss_of(model, i, *m).item() for i, m in zip(held_batches, held_masks)])
                curve.writerow([step, round(seconds), f"{np.mean(losses):.4f}", f"{held_loss:.4f}"])
                file.flush()
                print(f"step {step} seconds {seconds:.0f} tokens {tokens} passes {packed.passes} train {np.mean(losses):.4f} held-out {held_loss:.4f}", flush=True)
                losses = []
            if seconds > next_save:
                next_save = seconds + SAVE_EVERY
                save(model, tokenizer, work / "checkpoint")
    save(model, tokenizer, work / "checkpoint")
    print(f"end: steps {step} tokens {tokens} passes {packed.passes} seconds {time.monotonic() - start:.0f}", flush=True)


if __name__ == "__main__":
    main()
