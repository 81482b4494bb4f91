#!/usr/bin/env python3
"""Write a checkpoint of train.py as a bundled model.

Puts config.json, model.safetensors (float16, without pooler and language-model
head) and the tokenizer's files into the folder MODEL.
Needs torch, transformers, safetensors.

  python3 export.py WORK/encoder small-bert
  python3 export.py WORK/decoder small-gpt
"""

import argparse
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import AutoModel

TOKENIZER_FILES = ["special_tokens_map.json", "tokenizer.json", "tokenizer_config.json", "vocab.txt"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    arguments.model.mkdir(exist_ok=True)
    body = AutoModel.from_pretrained(arguments.checkpoint)
    tensors = {
        name: tensor.to(torch.float16).contiguous()
        for name, tensor in body.state_dict().items()
        if not name.startswith("pooler.")
    }
    weights = arguments.model / "model.safetensors"
    save_file(tensors, weights, metadata={"format": "pt"})
    weights.chmod(0o644)
    config = body.config
    config.architectures, config.torch_dtype, config._name_or_path = [type(body).__name__], torch.float16, ""
    config.to_json_file(arguments.model / "config.json")
    for name in TOKENIZER_FILES:
        shutil.copyfile(arguments.checkpoint / name, arguments.model / name)
    shutil.copyfile(arguments.checkpoint / "loss.csv", arguments.model / "loss.csv")


if __name__ == "__main__":
    main()
