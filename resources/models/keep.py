#!/usr/bin/env python3
"""Keep what a training has reached, for a later one to begin from.

Writes the weights of WORK/KIND/state.pt, in float16, and its place in the text into
start/KIND.safetensors beside this file, where train.py looks for them, and the
vocabulary into start/tokenizer. The optimizers' averages are not kept: they are
those of the last steps. Needs torch and safetensors.

  python3 keep.py encoder WORK
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file

from train import start_file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=["encoder", "decoder"])
    parser.add_argument("work", type=Path)
    arguments = parser.parse_args()
    folder = arguments.work / arguments.kind
    state = torch.load(folder / "state.pt", map_location="cpu")
    place = {key: json.dumps(state[key]) for key in ("step", "tokens", "seconds", "taken")}
    file = start_file(arguments.kind)
    file.parent.mkdir(exist_ok=True)
    weights = {name: weight.half().contiguous() for name, weight in state["network"].items()}
    save_file(weights, file, metadata=place | {"loss.csv": (folder / "loss.csv").read_text()})
    file.chmod(0o644)
    shutil.copytree(arguments.work / "tokenizer", file.parent / "tokenizer", dirs_exist_ok=True)
    print(f"{file}: {file.stat().st_size} bytes, step {state['step']}, {state['tokens']} tokens")


if __name__ == "__main__":
    main()
