#!/usr/bin/env python3
"""Count the heads of a model in which a text has a loop.

A head has a loop in a sentence when a finite bar of H1 is longer than a tenth of
the range of its filtration, from 0 to the enclosing radius (where the complex
becomes a cone): Jensen–Shannon distances, as in the program by default. Prints the
share for each sentence, the mean, and the heads with the longest bars.

  python3 loops.py small-bert sentences.txt --program ../../build/release/app/attention-topology
"""

import argparse
import json
import subprocess
from pathlib import Path

LEAST = 0.1  # of the range


def longest_loop(analysis: dict) -> float:
    """Length of the longest finite bar of H1, as a share of the range."""
    radius = min(max(row) for row in analysis["distances"])
    lengths = [bar["death"] - bar["birth"] for bar in analysis["bars"] if bar["dim"] == 1 and bar["death"] is not None]
    return max(lengths, default=0.0) / radius if radius > 0 else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--program", default="attention-topology")
    parser.add_argument("--show", type=int, default=12, help="how many of the longest bars")
    arguments = parser.parse_args()
    config = json.loads((arguments.model / "config.json").read_text())
    layers, heads = config["num_hidden_layers"], config["num_attention_heads"]
    found, shares = [], []
    for sentence in arguments.sentences.read_text().splitlines():
        lengths = {}
        for layer in range(layers):
            for head in range(heads):
                command = [arguments.program, "analyze", "--text", sentence, "--model", f"./{arguments.model}", "--layer"]
                output = subprocess.run([*command, str(layer), "--head", str(head), "--json", "-"], check=True, capture_output=True)
                lengths[layer, head] = longest_loop(json.loads(output.stdout)["a"])
        shares.append(sum(length > LEAST for length in lengths.values()) / len(lengths))
        print(f"{shares[-1]:.2f}  {sentence}")
        found += [(length, layer, head, sentence) for (layer, head), length in lengths.items()]
    print(f"{sum(shares) / len(shares):.2f}  mean\n")
    for length, layer, head, sentence in sorted(found, reverse=True)[: arguments.show]:
        print(f"{length:.2f}  layer {layer}, head {head}: {sentence}")


if __name__ == "__main__":
    main()
