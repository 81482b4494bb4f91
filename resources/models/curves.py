#!/usr/bin/env python3
"""Draw the loss curves of the bundled models. Needs matplotlib.

  python3 curves.py small-bert small-gpt heads/loss.png
"""

import argparse
import csv
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", type=Path, nargs="+")
    parser.add_argument("picture", type=Path)
    arguments = parser.parse_args()
    figure, axes = plt.subplots(1, len(arguments.models), figsize=(8, 3), sharey=True, layout="constrained")
    for model, ax in zip(arguments.models, axes):
        with open(model / "loss.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        tokens = [int(row["tokens"]) / 1e6 for row in rows]
        ax.plot(tokens, [float(row["train_loss"]) for row in rows], label="training text", lw=1)
        ax.plot(tokens, [float(row["heldout_loss"]) for row in rows], label="held-out text", lw=1)
        ax.set(title=model.name, xlabel="tokens learnt from (millions)")
        ax.grid(alpha=0.3)
    axes[0].set_ylabel("cross-entropy (nats a token)")
    axes[0].legend()
    figure.savefig(arguments.picture, dpi=120)


if __name__ == "__main__":
    main()
