#!/usr/bin/env python3
"""Make attention_patterns.json: what random attention is spent on, summed with
NumPy masks (the program walks through the entries one by one).

  python3 make_pattern_reference.py    (Python 3 with NumPy)
"""

import json
from pathlib import Path

import numpy as np

SENTENCES = [
    "[CLS] the king saw the king , the city . [SEP]",
    "[CLS] a a a [SEP]",
    "[CLS] [SEP]",
    "[CLS] one [SEP]",
    "el rey « vio » la ciudad de el rey — y el rey",
    "[CLS] first half . [SEP] second half . [SEP]",
]
PUNCTUATION = {",", ".", "«", "»", "—"}
SEED = 3


def shares(attention: np.ndarray, tokens: list[str], causal: bool) -> dict[str, list[float]]:
    n = len(tokens)
    i, j = np.indices((n, n))
    words = np.array(tokens)
    special = np.array([token.startswith("[") for token in tokens])
    same = words[:, None] == words[None, :]
    after_same = np.zeros((n, n), dtype=bool)
    after_same[:, 1:] = same[:, :-1]
    targets = {
        "previous": j == i - 1,
        "next": j == i + 1,
        "2 before": j == i - 2,
        "2 after": j == i + 2,
        "self": j == i,
        "first": j == 0,
        "separator": special[None, :] & (j > 0),
        "punctuation": np.isin(words, list(PUNCTUATION))[None, :] & np.ones((n, n), dtype=bool),
        "same token": same & (i != j),
        "after same token": after_same & (j <= i),
    }
    result = {}
    for name, target in targets.items():
        target = target & ~special[:, None] & ((j <= i) | (not causal))
        result[name] = [float((attention * target).sum()), int(target.any(1).sum())]
    result["greatest"] = [float(attention.max(1)[~special].sum()), int((~special).sum())]
    return result


def main() -> None:
    rng = np.random.default_rng(SEED)
    cases = []
    for sentence in SENTENCES:
        tokens = sentence.split()
        attention = rng.dirichlet(np.full(len(tokens), 0.3), len(tokens))
        for causal in (False, True):
            if causal:
                attention = np.tril(attention)
                attention /= attention.sum(1, keepdims=True)
            found = shares(attention, tokens, causal)
            cases.append({"tokens": tokens, "causal": causal, "attention": attention.tolist(), "shares": found})
    Path(__file__).with_name("attention_patterns.json").write_text(json.dumps(cases, indent=1) + "\n")


if __name__ == "__main__":
    main()
