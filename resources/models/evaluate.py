#!/usr/bin/env python3
"""Measure the states of train.py on held-out text, beside two baselines.

For each language's WORK/tokens/heldout.*.npy, in sequences of LENGTH tokens: the
encoder's accuracy and cross-entropy at 15 % of the words, all replaced by [MASK]
(fixed seed); the decoder's cross-entropy at every token, in nats a token and in
bits a byte of text. Baselines from WORK/tokens/train.npy: token frequencies
(unigram), and a 5-gram model, which sees the four tokens before. Prints Markdown
tables. Needs torch and numpy.

  python3 evaluate.py WORK
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, linear

from network import NETWORKS
from ngram import FiveGram
from train import CLS, FIRST_WORD, LENGTH, MASK, SEED, SEP

MASKED = 0.15
LANGUAGES = ["en", "de", "fr", "es"]
MASKED_COLUMNS = "| language | masked tokens | encoder | unigram | 5-gram | encoder, nats | unigram, nats |"
NEXT_COLUMNS = "| language | tokens | decoder | unigram | 5-gram | decoder, bits a byte | 5-gram, bits a byte |"


def sequences(tokens: np.ndarray) -> np.ndarray:
    """[rows, LENGTH], each from [CLS] to [SEP]; the rest that fills no row is left out."""
    rows = len(tokens) // (LENGTH - 2)
    ids = np.full((rows, LENGTH), CLS)
    ids[:, 1:-1] = tokens[: rows * (LENGTH - 2)].reshape(rows, -1)
    ids[:, -1] = SEP
    return ids


def network_of(work: Path, kind: str, vocabulary: int) -> nn.Module:
    network = NETWORKS[kind](vocabulary).eval()
    network.load_state_dict(torch.load(work / kind / "state.pt", map_location="cpu")["network"])
    return network


def scores(network: nn.Module, row: np.ndarray, places: np.ndarray) -> torch.Tensor:
    states = network.states(torch.from_numpy(row[None]), torch.from_numpy(places))
    return linear(states, network.embedding().weight, network.bias())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    vocabulary = int(np.load(work / "tokens/vocabulary.npy"))
    encoder, decoder = (network_of(work, kind, vocabulary) for kind in ("encoder", "decoder"))
    train = np.load(work / "tokens/train.npy")
    frequency = np.bincount(train, minlength=vocabulary) + 1.0  # add-one smoothing
    log_frequency = np.log(frequency / frequency.sum())
    five_gram = FiveGram(train, vocabulary)

    masked_rows, next_rows = [MASKED_COLUMNS, "|---" * 7 + "|"], [NEXT_COLUMNS, "|---" * 7 + "|"]
    for language in LANGUAGES:
        held = np.load(work / f"tokens/heldout.{language}.npy")
        bytes_per_token = len((work / f"heldout.{language}.txt").read_bytes()) / len(held)
        ids = sequences(held)
        chosen = (np.random.default_rng(SEED).random(ids.shape) < MASKED) & (ids >= FIRST_WORD)
        right, masked_loss, next_loss = 0, 0.0, 0.0
        for row, hidden in zip(ids, chosen):
            target = torch.from_numpy(row[hidden])
            guess = scores(encoder, np.where(hidden, MASK, row), np.flatnonzero(hidden))
            right += int((guess.argmax(-1) == target).sum())
            masked_loss += float(cross_entropy(guess, target, reduction="sum"))
            # The [SEP] at the end is not predicted: it only stands where a row was cut.
            guess = scores(decoder, row, np.arange(LENGTH - 2))
            next_loss += float(cross_entropy(guess, torch.from_numpy(row[1:-1]), reduction="sum"))
        count = int(chosen.sum())
        targets = ids[chosen]
        rows, columns = np.nonzero(chosen)
        guessed = sum(
            five_gram.most_probable(ids[row, max(1, column - 4) : column]) == ids[row, column]
            for row, column in zip(rows, columns)
        )
        masked_rows.append(
            f"| {language} | {count} | {right / count:.1%} | {(targets == frequency.argmax()).mean():.1%} | "
            f"{guessed / count:.1%} | {masked_loss / count:.3f} | {-log_frequency[targets].mean():.3f} |"
        )
        words = ids[:, 1:-1]
        five = -np.concatenate([five_gram.log_probabilities(row) for row in words]).mean()
        loss = next_loss / words.size
        bits = 1 / np.log(2) / bytes_per_token
        next_rows.append(
            f"| {language} | {words.size} | {loss:.3f} | {-log_frequency[words].mean():.3f} | {five:.3f} | "
            f"{loss * bits:.3f} | {five * bits:.3f} |"
        )
    print("\n".join(["Masked tokens: accuracy", "", *masked_rows, "", "Next token: cross-entropy", "", *next_rows]))


if __name__ == "__main__":
    main()
