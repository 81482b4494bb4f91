#!/usr/bin/env python3
"""Writes TorchScript programs for tests/core/model/torchscript_model_test.

    pip install torch==2.5.1 transformers==4.46.3 safetensors==0.4.5
    python make_torchscript.py

torchscript/tiny-bert.pt   tiny-bert/ traced: reads ids and mask, returns hidden states and attentions; its
                           numbers are those of tiny-bert.expected.f32
torchscript/causal.pt      two layers of two heads that look back at all tokens alike; ids only; a dictionary
                           of float64
torchscript/sink.pt        rows of attention that sum to 0.75 in the first layer
torchscript/*.pt           programs that cannot be used; see the classes
"""

import io
import pathlib
import zipfile
from typing import Dict, List, Tuple

import torch
from safetensors.torch import load_file
from transformers import BertConfig, BertModel

HERE = pathlib.Path(__file__).parent
OUT = HERE / "torchscript"


def even(n: int, heads: int) -> torch.Tensor:
    return torch.softmax(torch.zeros(1, heads, n, n), -1)


class Causal(torch.nn.Module):
    def forward(self, input_ids: torch.Tensor) -> Dict[str, List[torch.Tensor]]:
        n = input_ids.size(1)
        seen = torch.ones(1, 2, n, n, dtype=torch.float64).tril()
        attention = seen / seen.sum(-1, keepdim=True)
        return {"attentions": [attention, attention]}


class Sink(torch.nn.Module):
    """A quarter of the attention goes to no token; the rest falls off from the first token on."""

    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        n = input_ids.size(1)
        attention = torch.softmax(-torch.arange(n, dtype=torch.float32), -1).expand(1, 2, n, n)
        return [0.75 * attention, attention]


class Scores(torch.nn.Module):
    """Attention before softmax."""

    def forward(self, input_ids: torch.Tensor) -> Tuple[torch.Tensor, List[torch.Tensor]]:
        n = input_ids.size(1)
        return torch.zeros(1, n, 4), [torch.ones(1, 2, n, n)]


class NegativeWeights(torch.nn.Module):
    """Rows that sum to 1 but are no distributions."""

    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        n = input_ids.size(1)
        return [2 * torch.eye(n).expand(1, 2, n, n) - torch.ones(1, 2, n, n) / n]


class HiddenOnly(torch.nn.Module):
    def forward(self, input_ids: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        n = input_ids.size(1)
        return torch.zeros(1, n, 4), torch.zeros(1, 4)


class FixedLength(torch.nn.Module):
    """What a trace is that has taken its example's length for a constant."""

    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        return [even(3, 2)]


class HeadsChange(torch.nn.Module):
    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        n = input_ids.size(1)
        return [even(n, 2 if n < 8 else 3)]


class RaisesAlways(torch.nn.Module):
    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        if input_ids.size(1) > 0:
            raise ValueError("nothing to see")
        return [even(1, 2)]


class RaisesWhenLong(torch.nn.Module):
    def forward(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        n = input_ids.size(1)
        if n > 8:
            raise ValueError("too long")
        return [even(n, 2)]


class ThreeInputs(torch.nn.Module):
    def forward(self, ids: torch.Tensor, mask: torch.Tensor, images: torch.Tensor) -> List[torch.Tensor]:
        return [even(ids.size(1), 2)]


class NoForward(torch.nn.Module):
    @torch.jit.export
    def encode(self, input_ids: torch.Tensor) -> List[torch.Tensor]:
        return [even(input_ids.size(1), 2)]


def save(program: torch.jit.ScriptModule, name: str):
    """Without the debugging tables, which hold paths of the machine."""
    whole = io.BytesIO()
    torch.jit.save(program, whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(OUT / f"{name}.pt", "w") as new:
        for entry in old.infolist():
            if not entry.filename.endswith(".debug_pkl") and "/traced_inputs" not in entry.filename:
                info = zipfile.ZipInfo(entry.filename.replace("archive/", f"{name}/", 1))
                new.writestr(info, old.read(entry), entry.compress_type)


def main():
    OUT.mkdir(exist_ok=True)
    config = BertConfig.from_pretrained(
        HERE / "tiny-bert",
        torchscript=True,
        attn_implementation="eager",
        output_attentions=True,
        output_hidden_states=True,
    )
    torch.manual_seed(1)  # for the pooler, which the file does not have
    model = BertModel(config).eval()
    model.load_state_dict(load_file(HERE / "tiny-bert" / "model.safetensors"), strict=False)
    ids = torch.tensor([[2, 5, 6, 7, 8, 3]])
    save(torch.jit.trace(model, (ids, torch.ones_like(ids))), "tiny-bert")
    programs = {
        "causal": Causal,
        "sink": Sink,
        "scores": Scores,
        "negative-weights": NegativeWeights,
        "hidden-only": HiddenOnly,
        "fixed-length": FixedLength,
        "heads-change": HeadsChange,
        "raises-always": RaisesAlways,
        "raises-when-long": RaisesWhenLong,
        "three-inputs": ThreeInputs,
        "no-forward": NoForward,
    }
    for name, program in programs.items():
        save(torch.jit.script(program()), name)


if __name__ == "__main__":
    main()
