#!/usr/bin/env python3
"""Say what the heads look at, over a hundred sentences of the held-out text.

`sentences` draws them (fixed seed); `table` turns what `attention-topology
patterns` measures on them into the Markdown table of a model card. A head is named
after the target that gets most of its attention, when that is at least half (in
brackets: at least 20 %, below which the window names none); else "single tokens",
where the greatest weight of a token is 30 % or more on average, or "spread", as the
window says it, too. "Same token" and "after same token" count only the tokens to
which they apply.

  python3 heads.py sentences WORK/heldout.en.txt > sentences.txt
  attention-topology patterns --model small-bert --text-file sentences.txt --csv heads.csv
  python3 heads.py table heads.csv
"""

import argparse
import csv
import random
import re
from collections import Counter
from pathlib import Path

SEED, SENTENCES, WORDS = 20, 100, range(8, 31)
TARGETS = [
    "previous", "next", "2 before", "2 after", "self", "first", "separator", "punctuation", "same token",
    "after same token",
]
CLEAR, WEAK, SHARP = 0.5, 0.2, 0.3


def print_sentences(file: Path) -> None:
    sentences = re.split(r"\n+|(?<=[.!?]) (?=[A-Z])", file.read_text())
    fitting = [s for s in sentences if len(s.split()) in WORDS and re.fullmatch(r"[A-Z].*[.!?]", s)]
    print("\n".join(random.Random(SEED).sample(fitting, SENTENCES)))


def kind(row: dict[str, str]) -> str:
    target = max(TARGETS, key=lambda name: float(row[name]))
    share = float(row[target])
    if share >= WEAK:
        return target if share >= CLEAR else f"({target})"
    return "single tokens" if float(row["greatest"]) >= SHARP else "spread"


def print_table(file: Path) -> None:
    columns = ["layer", "head", "kind", *TARGETS, "greatest"]
    print("| " + " | ".join(columns) + " |")
    print("|" + "---|" * len(columns))
    kinds: Counter[str] = Counter()
    with open(file, newline="") as table:
        for row in csv.DictReader(table):
            kinds[kind(row)] += 1
            numbers = [f"{float(row[name]):.2f}" for name in [*TARGETS, "greatest"]]
            print("| " + " | ".join([row["layer"], row["head"], kind(row), *numbers]) + " |")
    print("\n" + ", ".join(f"{count} {name}" for name, count in kinds.most_common()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["sentences", "table"])
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    {"sentences": print_sentences, "table": print_table}[arguments.what](arguments.file)


if __name__ == "__main__":
    main()
