#!/usr/bin/env python3
"""Train a bundled model on another machine, with a GPU, in one call.

Only small files travel: the tokens go there packed, the state comes back in parts.

  python3 gpu.py pack WORK PACKED          here: tokens into one file of PACKED
  python3 gpu.py train KIND PACKED OUT --minutes M
                                           there: trains for M minutes, parts of the state into OUT
  python3 gpu.py join KIND OUT WORK        here: WORK/KIND/state.pt from the parts

Training begins where train.py would begin without a state and ends by itself,
learning rate and all, at --tokens; a state that came back goes on with train.py.
Parts are at most PART_BYTES; weights in them keep float32, the optimizers'
averages are rounded to bfloat16. Needs torch, numpy and safetensors.
"""

import argparse
import io
import lzma
import subprocess
import sys
import tarfile
from pathlib import Path

import torch

PART_BYTES = 16 * 2**20 - 4096
PACKED_BYTES = 64 * 2**20


def pack(work: Path, packed: Path) -> None:
    packed.mkdir(parents=True, exist_ok=True)
    with lzma.open(packed / "tokens.tar.xz", "wb", preset=2) as file, tarfile.open(fileobj=file, mode="w") as archive:
        archive.add(work / "tokens", "tokens")
    size = (packed / "tokens.tar.xz").stat().st_size
    print(f"{packed / 'tokens.tar.xz'}: {size} bytes")
    if size > PACKED_BYTES:
        raise SystemExit("too large to travel")


def rounded(value):
    """The state of an optimizer with its large tensors in bfloat16."""
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, torch.Tensor):
        return value.bfloat16() if value.numel() > 1 else value
    return value


def train(kind: str, packed: Path, out: Path, minutes: float, tokens: int, device: str) -> None:
    with lzma.open(packed / "tokens.tar.xz") as file, tarfile.open(fileobj=file, mode="r|") as archive:
        archive.extractall(packed, filter="data")
    command = [Path(__file__).with_name("train.py"), kind, packed, "--minutes", minutes]
    subprocess.run([sys.executable, *map(str, command), "--tokens", str(tokens), "--device", device], check=True)
    state = torch.load(packed / kind / "state.pt", map_location="cpu")
    for optimizer in state["optimizers"]:
        optimizer["state"] = rounded(optimizer["state"])
    state["loss.csv"] = (packed / kind / "loss.csv").read_text()
    stored = io.BytesIO()
    torch.save(state, stored)
    content = stored.getvalue()
    out.mkdir(parents=True, exist_ok=True)
    for number, first in enumerate(range(0, len(content), PART_BYTES)):
        (out / f"{kind}.{number}").write_bytes(content[first : first + PART_BYTES])


def join(kind: str, out: Path, work: Path) -> None:
    parts = sorted(out.glob(f"{kind}.*"), key=lambda path: int(path.suffix[1:]))
    state = torch.load(io.BytesIO(b"".join(part.read_bytes() for part in parts)), map_location="cpu")
    folder = work / kind
    folder.mkdir(exist_ok=True)
    (folder / "loss.csv").write_text(state.pop("loss.csv"))
    torch.save(state, folder / "state.pt")  # loading it gives the averages their parameters' type again
    print(f"{folder}: step {state['step']}, {state['tokens']} tokens")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("work", type=Path)
    packing.add_argument("packed", type=Path)
    training = commands.add_parser("train")
    training.add_argument("kind", choices=["encoder", "decoder"])
    training.add_argument("packed", type=Path)
    training.add_argument("out", type=Path)
    training.add_argument("--minutes", type=float, required=True)
    training.add_argument("--tokens", type=int, default=60_000_000)
    training.add_argument("--device", default="cuda")
    joining = commands.add_parser("join")
    joining.add_argument("kind", choices=["encoder", "decoder"])
    joining.add_argument("out", type=Path)
    joining.add_argument("work", type=Path)
    arguments = vars(parser.parse_args())
    {"pack": pack, "train": train, "join": join}[arguments.pop("command")](**arguments)


if __name__ == "__main__":
    main()
