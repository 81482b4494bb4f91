#!/usr/bin/env python3
"""Write the encoder of a checkpoint of train.py as the bundled model.

Puts config.json and model.safetensors (float16, the tensors of BertModel
without the pooler and without the language-model head) into MODEL, beside the
tokenizer files made by vocabulary.py. Needs torch, transformers, safetensors.

  python3 export.py WORK/checkpoint MODEL
"""

import argparse
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import BertForMaskedLM


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    encoder = BertForMaskedLM.from_pretrained(arguments.checkpoint).bert
    tensors = {name: tensor.to(torch.float16).contiguous() for name, tensor in encoder.state_dict().items()}
    weights = arguments.model / "model.safetensors"
    save_file(tensors, weights, metadata={"format": "pt"})
    weights.chmod(0o644)
    config = encoder.config
    config.architectures, config.torch_dtype, config._name_or_path = ["BertModel"], torch.float16, ""
    config.to_json_file(arguments.model / "config.json")


if __name__ == "__main__":
    main()
