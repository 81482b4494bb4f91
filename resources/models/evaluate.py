#!/usr/bin/env python3
"""Measure the checkpoints of train.py on held-out text, beside two baselines.

For each language's WORK/heldout.*.txt, packed in sequences of 128 tokens:
the encoder's accuracy and cross-entropy at 15 % of the words, all replaced by
[MASK] (fixed seed); the decoder's cross-entropy at every token. Baselines from
WORK/train.txt: token frequencies (unigram), and a 5-gram model, which sees the
four tokens before. Prints Markdown tables; cross-entropies are in nats a token.
Needs torch, transformers and numpy.

  python3 evaluate.py WORK
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy
from transformers import BertForMaskedLM, BertTokenizerFast, GPT2LMHeadModel

from ngram import FiveGram
from train import CLS, FIRST_WORD, LENGTH, MASK, SEED, SEP, encode

MASKED = 0.15
LANGUAGES = ["en", "de", "fr", "es"]


def sequences(tokens: np.ndarray) -> np.ndarray:
    """[rows, LENGTH], each from [CLS] to [SEP]; the rest that fills no row is left out."""
    rows = len(tokens) // (LENGTH - 2)
    ids = np.full((rows, LENGTH), CLS)
    ids[:, 1:-1] = tokens[: rows * (LENGTH - 2)].reshape(rows, -1)
    ids[:, -1] = SEP
    return ids


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    tokenizer = BertTokenizerFast.from_pretrained(work / "encoder")
    encoder = BertForMaskedLM.from_pretrained(work / "encoder").eval()
    decoder = GPT2LMHeadModel.from_pretrained(work / "decoder").eval()

    def tokens_of(name: str) -> np.ndarray:
        return np.concatenate(encode(tokenizer, (work / name).read_text().split("\n\n")))

    train = tokens_of("train.txt")
    frequency = np.bincount(train, minlength=len(tokenizer)) + 1.0  # add-one smoothing
    log_frequency = np.log(frequency / frequency.sum())
    five_gram = FiveGram(train, len(tokenizer))

    masked_rows = ["| language | masked tokens | encoder | unigram | 5-gram | encoder, nats | unigram, nats |", "|---" * 7 + "|"]
    next_rows = ["| language | tokens | decoder | unigram | 5-gram | decoder perplexity | 5-gram perplexity |", "|---" * 7 + "|"]
    for language in LANGUAGES:
        held = tokens_of(f"heldout.{language}.txt")
        ids = sequences(held)
        chosen = (np.random.default_rng(SEED).random(ids.shape) < MASKED) & (ids >= FIRST_WORD)
        right, masked_loss, next_loss, next_count = 0, 0.0, 0.0, 0
        for row, hidden in zip(ids, chosen):
            batch = torch.from_numpy(row[None])
            target = torch.from_numpy(row[hidden])
            scores = encoder(torch.where(torch.from_numpy(hidden[None]), MASK, batch)).logits[0][torch.from_numpy(hidden)]
            right += int((scores.argmax(-1) == target).sum())
            masked_loss += float(cross_entropy(scores, target, reduction="sum"))
            words = batch[0, 1:-1]  # [SEP] is not predicted: it only stands where a row was cut
            next_loss += float(cross_entropy(decoder(batch).logits[0, :-2], words, reduction="sum"))
            next_count += len(words)
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
        loss = next_loss / next_count
        next_rows.append(
            f"| {language} | {next_count} | {loss:.3f} | {-log_frequency[words].mean():.3f} | {five:.3f} | "
            f"{np.exp(loss):.0f} | {np.exp(five):.0f} |"
        )
    print("\n".join(["Masked tokens: accuracy", "", *masked_rows, "", "Next token: cross-entropy", "", *next_rows]))


if __name__ == "__main__":
    main()
