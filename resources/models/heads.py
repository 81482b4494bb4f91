#!/usr/bin/env python3
"""Turn the table of `attention-topology patterns` into the Markdown table of a model card.

A head is named after the target that gets most of its attention, when that is
at least half (in brackets: at least 30 %); else it is called broad. "Same word"
and "after same token" count only the tokens to which they apply.

  attention-topology patterns --model small-bert --text-file WORK/heldout.en.txt --csv heads.csv
  python3 heads.py heads.csv
"""

import argparse
import csv
from pathlib import Path

TARGETS = [
    "previous", "next", "2 before", "2 after", "self", "first", "separator", "punctuation", "same token",
    "after same token",
]
CLEAR, WEAK = 0.5, 0.3


def kind(row: dict[str, str]) -> str:
    target = max(TARGETS, key=lambda name: float(row[name]))
    share = float(row[target])
    return target if share >= CLEAR else f"({target})" if share >= WEAK else "broad"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path)
    columns = ["layer", "head", "kind", *TARGETS, "greatest"]
    print("| " + " | ".join(columns) + " |")
    print("|" + "---|" * len(columns))
    with open(parser.parse_args().table, newline="") as file:
        for row in csv.DictReader(file):
            numbers = [f"{float(row[name]):.2f}" for name in [*TARGETS, "greatest"]]
            print("| " + " | ".join([row["layer"], row["head"], kind(row), *numbers]) + " |")


if __name__ == "__main__":
    main()
