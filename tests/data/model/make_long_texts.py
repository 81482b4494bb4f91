#!/usr/bin/env python3
"""Writes what transformers computes of a text of 2,300 tokens, for tests/core/model.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0
    python make_long_texts.py

long-texts.json  families of families/, with positions for 4,096 tokens; of each a few attention weights,
                 [layer, head, query, key, weight], at rows in which the one token attends and at columns the
                 other, computed in float64. Token i is 5 + 53 i modulo 150.
"""

import json
import pathlib

import torch
import transformers

HERE = pathlib.Path(__file__).parent
FAMILIES = ["bloom", "deberta-v3", "gemma3_text", "llama", "modernbert", "t5"]
TOKENS, POSITIONS = 2300, 4096
ROWS = [0, 1823, 1824, 2299]
STEP = 211  # between the columns


def main() -> None:
    ids = torch.tensor([[5 + 53 * i % 150 for i in range(TOKENS)]])
    found = {}
    for family in FAMILIES:
        folder = HERE / "families" / family
        config = transformers.AutoConfig.from_pretrained(folder, attn_implementation="eager")
        if getattr(config, "max_position_embeddings", None):
            config.max_position_embeddings = POSITIONS
        kind = transformers.T5EncoderModel if family == "t5" else transformers.AutoModel
        model = kind.from_pretrained(folder, config=config, dtype=torch.float64, attn_implementation="eager").eval()
        with torch.no_grad():
            layers = model(input_ids=ids, output_attentions=True).attentions
        weights = []
        for layer in sorted({0, len(layers) - 1}):
            for head in range(layers[layer].shape[1]):
                for row in ROWS:
                    # Near the token too: far away a window leaves nothing.
                    near = {row - 1, row, row + 1} & set(range(TOKENS))
                    for column in sorted({*range(row % STEP, TOKENS, STEP), *near}):
                        weight = layers[layer][0, head, row, column].item()
                        weights.append([layer, head, row, column, float(f"{weight:.8g}")])
        found[family] = weights
    rows = [
        f'  "{family}": [\n' + ",\n".join(f"    {json.dumps(weight)}" for weight in weights) + "\n  ]"
        for family, weights in found.items()
    ]
    (HERE / "long-texts.json").write_text("{\n" + ",\n".join(rows) + "\n}\n")


if __name__ == "__main__":
    main()
