#!/usr/bin/env python3
"""Write the state of train.py as a bundled model.

Puts config.json, model.safetensors (float16, without the language-model head), the
tokenizer's files and loss.csv into the folder of the bundled model, and checks that
transformers, opening that folder, computes what train.py's network does. What a
later training needs beside that to go on, the head and the place in the text, goes
into start/. Needs torch, transformers, safetensors and numpy.

  python3 export.py encoder WORK
  python3 export.py decoder WORK
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import AutoModel, AutoTokenizer

from network import EPSILON, HEADS, LAYERS, NETWORKS, ROPE_BASE, WIDTH, EncoderLayer
from train import BUNDLED, CLS, SEP, start_file

LONGEST = 512  # tokens, in training
SAMPLE = "The messenger who brought the letter was tired. Das Mädchen schläft. 他来了 🙂"
TOLERANCE = 1e-3


def config_of(kind: str, vocabulary: int) -> dict:
    config = {
        "bos_token_id": CLS, "eos_token_id": SEP, "hidden_size": WIDTH, "max_position_embeddings": LONGEST,
        "num_attention_heads": HEADS, "num_hidden_layers": LAYERS, "pad_token_id": 0, "tie_word_embeddings": True,
        "torch_dtype": "float16", "vocab_size": vocabulary,
    }
    if kind == "encoder":
        return config | {
            "architectures": ["ModernBertModel"], "model_type": "modernbert", "intermediate_size": EncoderLayer.INNER,
            "hidden_activation": "gelu", "norm_eps": EPSILON, "norm_bias": False, "attention_bias": False,
            "mlp_bias": False, "global_attn_every_n_layers": 1, "local_attention": LONGEST,
            "global_rope_theta": ROPE_BASE, "local_rope_theta": ROPE_BASE, "cls_token_id": CLS, "sep_token_id": SEP,
        }
    return config | {
        "architectures": ["GPTNeoXModel"], "model_type": "gpt_neox", "intermediate_size": 4 * WIDTH, "hidden_act": "gelu",
        "layer_norm_eps": EPSILON, "attention_bias": False, "use_parallel_residual": False, "rotary_pct": 1.0,
        "rotary_emb_base": ROPE_BASE,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=list(NETWORKS))
    parser.add_argument("work", type=Path)
    arguments = parser.parse_args()
    work, model = arguments.work, BUNDLED[arguments.kind]
    state = torch.load(work / arguments.kind / "state.pt", map_location="cpu")
    weights = state["network"]
    tokenizer = AutoTokenizer.from_pretrained(work / "tokenizer")
    network = NETWORKS[arguments.kind](len(tokenizer)).eval()
    network.load_state_dict({name: tensor.half().float() for name, tensor in weights.items()})
    tensors = {name: tensor.half().contiguous() for name, tensor in network.body.state_dict().items()}
    save_file(tensors, model / "model.safetensors", metadata={"format": "pt"})
    (model / "model.safetensors").chmod(0o644)
    of_body = {id(weight) for weight in network.body.parameters()}
    rest = {name: weight.detach().half() for name, weight in network.named_parameters() if id(weight) not in of_body}
    start = start_file(arguments.kind)
    start.parent.mkdir(exist_ok=True)
    save_file(rest, start, metadata={key: json.dumps(state[key]) for key in ("step", "tokens", "seconds", "taken")})
    start.chmod(0o644)
    config = config_of(arguments.kind, len(tokenizer))
    (model / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    tables = json.loads((work / "tokenizer/tokenizer.json").read_text())
    (model / "tokenizer.json").write_text(json.dumps(tables, ensure_ascii=False, separators=(",", ":")))
    shutil.copyfile(work / "tokenizer/tokenizer_config.json", model / "tokenizer_config.json")
    shutil.copyfile(work / arguments.kind / "loss.csv", model / "loss.csv")

    opened = AutoModel.from_pretrained(model, dtype=torch.float32).eval()
    ids = AutoTokenizer.from_pretrained(model)(SAMPLE, return_tensors="pt").input_ids
    with torch.no_grad():
        expected = network.final_states(ids)
        difference = (opened(ids).last_hidden_state - expected).abs().max().item()
    print(f"{model}: differs from transformers by {difference:.1e} at most")
    if difference > TOLERANCE:
        raise SystemExit("transformers computes something else")


if __name__ == "__main__":
    main()
