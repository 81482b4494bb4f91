#!/usr/bin/env python3
"""Train one of the bundled models on one CPU thread.

The encoder (BertForMaskedLM) learns to fill in masked tokens, the decoder
(GPT2LMHeadModel) to predict the next token. Reads WORK/train.txt and
WORK/heldout.*.txt (made by corpus.py) and the tokenizer in TOKENIZER (made by
vocabulary.py). Writes a Hugging Face checkpoint with the tokenizer to
WORK/encoder or WORK/decoder every ten minutes and at the end, and the loss
curve to loss.csv in that folder. Training ends by itself after --minutes; the
learning rate follows the elapsed fraction of that time.
Needs the Python packages torch, transformers and numpy.

  python3 train.py encoder WORK TOKENIZER --minutes 120
  python3 train.py decoder WORK TOKENIZER --minutes 120
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
from transformers import BertConfig, BertForMaskedLM, BertTokenizerFast, GPT2Config, GPT2LMHeadModel

SEED = 20
PAD, CLS, SEP, MASK = 0, 2, 3, 4
FIRST_WORD = 5  # ids below are special tokens
LAYERS, HEADS, WIDTH = 6, 6, 144
MASKED = 0.2
STEP_TOKENS = 1024
LENGTH, LONG_LENGTH = 128, 512
LONG_STEPS, SENTENCE_STEPS = 0.05, 0.10  # fractions of the steps
SENTENCES_PER_STEP = 24  # about a quarter of all sequences are single sentences
SENTENCE_TOKENS = (6, 64)
OFFSETS = ((-1, 1, -2, 2), (-1, 1))  # start of the encoder: neighbour by layer and head
GAIN = 2.0  # start: sharpness of these heads
FREE_SCALE = 0.1  # start: queries and keys of the other heads
FREQUENCIES, POSITION_SCALE = (0.015, 1.5), 0.17  # start: sinusoids of the positions
WARM_UP = 0.02  # fraction of the time
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


def start_positions(weight: torch.Tensor) -> torch.Tensor:
    """Start half of the width of the position embeddings as sinusoids, the rest 0.
    With an all-random start a small model stayed at word frequencies, blind to
    word order. Returns the frequencies."""
    count, width = weight.shape
    half = width // 2
    frequencies = torch.logspace(*np.log10(FREQUENCIES), half // 2)
    angles = torch.arange(count)[:, None] * frequencies
    weight.zero_()
    weight[:, half:] = POSITION_SCALE * torch.cat([angles.sin(), angles.cos()], dim=1)
    return frequencies


def neighbour_projections(
    offset: int, size: int, frequencies: torch.Tensor, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """Query and key [size, WIDTH] of a head whose scores fall with the distance
    from the token at `offset`: the sinusoids of the query's place, moved by the
    offset, against those of the key's."""
    half = 2 * len(frequencies)
    basis = torch.linalg.qr(torch.randn(half, size, generator=generator))[0].T * GAIN**0.5
    cos, sin = torch.diag((offset * frequencies).cos()), torch.diag((offset * frequencies).sin())
    shift = torch.cat([torch.cat([cos, sin], 1), torch.cat([-sin, cos], 1)])
    query, key = torch.zeros(size, WIDTH), torch.zeros(size, WIDTH)
    query[:, WIDTH - half :], key[:, WIDTH - half :] = basis @ shift, basis
    return query, key


def new_encoder(vocabulary: int, generator: torch.Generator) -> BertForMaskedLM:
    """A BERT; the heads in OFFSETS start with a neighbour, the queries and
    keys of the others start random, wider than the other weights. All of these
    weights are trained."""
    model = BertForMaskedLM(BertConfig(
        vocab_size=vocabulary, hidden_size=WIDTH, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
        intermediate_size=4 * WIDTH, max_position_embeddings=LONG_LENGTH, initializer_range=0.04,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    ))
    frequencies = start_positions(model.bert.embeddings.position_embeddings.weight.data)
    for layer in model.bert.encoder.layer:
        for projection in (layer.attention.self.query, layer.attention.self.key):
            projection.weight.data.normal_(std=FREE_SCALE, generator=generator)
    for layer, offsets in zip(model.bert.encoder.layer, OFFSETS):
        attention = layer.attention.self
        size = attention.attention_head_size
        for head, offset in enumerate(offsets):
            query, key = neighbour_projections(offset, size, frequencies, generator)
            attention.query.weight.data[head * size : (head + 1) * size] = query
            attention.key.weight.data[head * size : (head + 1) * size] = key
    return model


def new_decoder(vocabulary: int, generator: torch.Generator) -> GPT2LMHeadModel:
    """A GPT-2; its queries and keys start random, wider than the other weights."""
    model = GPT2LMHeadModel(GPT2Config(
        vocab_size=vocabulary, n_embd=WIDTH, n_layer=LAYERS, n_head=HEADS, n_positions=LONG_LENGTH,
        initializer_range=0.04, attn_pdrop=0.0, resid_pdrop=0.0, embd_pdrop=0.0,
        bos_token_id=CLS, eos_token_id=SEP, pad_token_id=PAD,
    ))
    start_positions(model.transformer.wpe.weight.data)
    for block in model.transformer.h:
        block.attn.c_attn.weight.data[:, : 2 * WIDTH].normal_(std=FREE_SCALE, generator=generator)
    return model


def mask(ids: torch.Tensor, vocabulary: int, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Choose a share of the words; replace 80 % by [MASK] and 10 % by a random token."""
    chosen = (torch.rand(ids.shape, generator=generator) < MASKED) & (ids >= FIRST_WORD)
    kind = torch.rand(ids.shape, generator=generator)
    noise = torch.randint(FIRST_WORD, vocabulary, ids.shape, generator=generator)
    masked = torch.where(chosen & (kind < 0.8), MASK, ids)
    return torch.where(chosen & (kind >= 0.9), noise, masked), chosen


def masked_loss(model: BertForMaskedLM, ids: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Cross-entropy at the masked positions; only these are projected to the vocabulary."""
    masked, chosen = mask(ids, model.config.vocab_size, generator)
    hidden = model.bert(masked, attention_mask=(ids != PAD).long()).last_hidden_state
    return cross_entropy(model.cls(hidden[chosen]), ids[chosen])


def next_token_loss(model: GPT2LMHeadModel, ids: torch.Tensor, _: torch.Generator) -> torch.Tensor:
    """Cross-entropy of every next token that is a word or [SEP]."""
    hidden = model.transformer(ids).last_hidden_state[:, :-1]
    wanted = ids[:, 1:] != PAD
    return cross_entropy(model.lm_head(hidden[wanted]), ids[:, 1:][wanted])


def rate(fraction: float) -> float:
    """Learning rate, as a share of its peak, after this fraction of the training."""
    return min(fraction / WARM_UP, (1 - fraction) / (1 - WARM_UP))


def optimizer_of(model: torch.nn.Module) -> torch.optim.Optimizer:
    decayed = [p for p in model.parameters() if p.dim() > 1]
    plain = [p for p in model.parameters() if p.dim() == 1]
    return torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}],
        betas=(0.9, 0.98), eps=1e-6, fused=True,
    )


def save(model: torch.nn.Module, tokenizer: BertTokenizerFast, folder: Path) -> None:
    """Replace the checkpoint file by file, each whole at any moment."""
    new = folder / "new"
    model.save_pretrained(new)
    tokenizer.save_pretrained(new)
    for path in new.iterdir():
        os.replace(path, folder / path.name)
    shutil.rmtree(new)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=["encoder", "decoder"])
    parser.add_argument("work", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--rate", type=float, default=1e-3, help="peak learning rate")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint and its loss.csv")
    arguments = parser.parse_args()
    work: Path = arguments.work
    folder = work / arguments.kind
    folder.mkdir(exist_ok=True)
    budget = arguments.minutes * 60
    torch.set_num_threads(1)
    step, tokens, earlier = 0, 0, 0
    if arguments.resume:
        last = (folder / "loss.csv").read_text().splitlines()[-1].split(",")
        step, tokens, earlier = map(int, last[:3])
    seed = SEED + step  # resumed: another order of the text, other masks
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    generator = torch.Generator().manual_seed(seed)

    tokenizer = BertTokenizerFast.from_pretrained(arguments.tokenizer)
    text = (work / "train.txt").read_text()
    packed = Packed(encode(tokenizer, text.split("\n\n")), rng)
    sentences = Sentences(encode(tokenizer, re.split(r"\n+|(?<=[.!?]) ", text)), rng)
    held_text = [path.read_text() for path in sorted(work.glob("heldout.*.txt"))]
    held = Packed(encode(tokenizer, "\n\n".join(held_text).split("\n\n")), np.random.default_rng(SEED))
    held_batches = [held.batch(LENGTH) for _ in range(6)]
    print(f"train tokens {sum(map(len, packed.documents))} sentences {len(sentences.sentences)}", flush=True)

    if arguments.kind == "encoder":
        model, loss_of = new_encoder(len(tokenizer), generator), masked_loss
    else:
        model, loss_of = new_decoder(len(tokenizer), generator), next_token_loss
    if arguments.resume:
        model = type(model).from_pretrained(folder)
    model.train()
    optimizer = optimizer_of(model)
    print(f"parameters {sum(p.numel() for p in model.parameters())}", flush=True)

    with open(folder / "loss.csv", "a" if arguments.resume else "w", newline="") as file:
        curve = csv.writer(file)
        if not arguments.resume:
            curve.writerow(["steps", "tokens", "seconds", "train_loss", "heldout_loss"])
        losses: list[float] = []
        start = time.monotonic()
        next_save, next_measure = FIRST_SAVE, MEASURE_EVERY
        while (seconds := time.monotonic() - start) < budget:
            for group in optimizer.param_groups:
                group["lr"] = arguments.rate * rate(seconds / budget)
            kind = rng.random()
            if kind < SENTENCE_STEPS:
                ids = sentences.batch()
            else:
                ids = packed.batch(LONG_LENGTH if kind < SENTENCE_STEPS + LONG_STEPS else LENGTH)
            loss = loss_of(model, ids, generator)
            model.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step, tokens = step + 1, tokens + int((ids != PAD).sum())
            if seconds > next_measure:
                next_measure = seconds + MEASURE_EVERY
                with torch.no_grad():
                    same_masks = torch.Generator().manual_seed(SEED)
                    held_loss = np.mean([loss_of(model, ids, same_masks).item() for ids in held_batches])
                curve.writerow([step, tokens, earlier + round(seconds), f"{np.mean(losses):.4f}", f"{held_loss:.4f}"])
                file.flush()
                print(f"step {step} seconds {seconds:.0f} tokens {tokens} train {np.mean(losses):.4f} held-out {held_loss:.4f}", flush=True)
                losses = []
            if seconds > next_save:
                next_save = seconds + SAVE_EVERY
                save(model, tokenizer, folder)
    save(model, tokenizer, folder)
    print(f"end: steps {step} tokens {tokens} passes {packed.passes} seconds {time.monotonic() - start:.0f}", flush=True)


if __name__ == "__main__":
    main()
