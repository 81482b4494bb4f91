#!/usr/bin/env python3
"""Writes files as torch.save writes them, for tests/core/model.

    pip install torch==2.15.0 safetensors==0.8.0
    python make_torch_files.py

torch/archive.bin     the ZIP archive of PyTorch 1.6 and later: every type of number, a parameter, a scalar, an
                      empty tensor, two tensors in one storage, entries that are no tensors
torch/sequence.bin    the same in the older format
torch/transposed.bin  a tensor that does not lie row by row
torch/code.bin        would run a command if it were unpickled
torch/tiny-bert.bin   the weights of tiny-bert, some of them not row by row
"""

import collections
import os
import pathlib

import torch
from safetensors.torch import load_file

HERE = pathlib.Path(__file__).parent
FOLDER = HERE / "torch"


class Command:
    def __reduce__(self):
        return os.system, ("echo this must never be printed",)


def main():
    FOLDER.mkdir(exist_ok=True)
    numbers = torch.arange(12, dtype=torch.float32).reshape(3, 4) - 5.5
    tensors = collections.OrderedDict()
    for name, dtype in [
        ("F32", torch.float32),
        ("F16", torch.float16),
        ("BF16", torch.bfloat16),
        ("F64", torch.float64),
        ("I64", torch.int64),
        ("I32", torch.int32),
        ("I16", torch.int16),
        ("I8", torch.int8),
        ("U8", torch.uint8),
        ("BOOL", torch.bool),
    ]:
        tensors[name] = (numbers.abs() if name == "U8" else numbers).to(dtype)
    tensors["parameter"] = torch.nn.Parameter(numbers * 2)
    tensors["scalar"] = torch.tensor(7.25)
    tensors["empty"] = torch.zeros(0, 3)
    tensors["second row"] = tensors["F32"][1]
    tensors["größe"] = torch.tensor([1.0])
    tensors["step"] = 3
    tensors["rate"] = 0.5
    tensors["big"] = 2**80
    tensors["nothing"] = None
    torch.save(tensors, FOLDER / "archive.bin")
    torch.save(tensors, FOLDER / "sequence.bin", _use_new_zipfile_serialization=False)
    torch.save({"turned": numbers.t()}, FOLDER / "transposed.bin")
    torch.save({"weight": Command()}, FOLDER / "code.bin")
    weights = load_file(HERE / "tiny-bert" / "model.safetensors")
    for name in weights:
        if name.endswith("query.weight"):
            weights[name] = weights[name].t().contiguous().t()
    torch.save(weights, FOLDER / "tiny-bert.bin")


if __name__ == "__main__":
    main()
