"""A model of transformers as a program that Attention Topology runs itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Union

from .program import Error


def trace(model: Any, tokenizer: Any, folder: Union[str, "os.PathLike[str]"]) -> Path:
    """Writes `model.pt`, a TorchScript program that returns hidden states and attentions, to a folder with the tokenizer's
    files and config.json, which the program opens as a model: for families that it does not compute itself.

    model: as AutoModel opens it with attn_implementation="eager"; one stack that reads ids and an attention mask.
    Raises Error when the model returns no attention. Returns the folder.
    """
    import torch

    class Program(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            out = self.model(input_ids=input_ids, attention_mask=attention_mask, use_cache=False,
                             output_hidden_states=True, output_attentions=True)
            if not out.attentions or any(one is None for one in out.attentions):
                raise Error("the model returns no attention: open it with attn_implementation=\"eager\"")
            return tuple(out.hidden_states), tuple(out.attentions)

    if hasattr(model.config, "_experts_implementation"):
        # One kept to tensors throughout: "eager" loops over the experts of this text, "grouped_mm" is no call of LibTorch's.
        model.config._experts_implementation = "batched_mm"
    ids = torch.tensor([[1, 2, 3, 4, 5]])
    with torch.no_grad():
        program = torch.jit.trace(Program().eval(), (ids, torch.ones_like(ids)), check_trace=False)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    program.save(str(folder / "model.pt"))
    tokenizer.save_pretrained(folder)
    model.config.save_pretrained(folder)
    return folder
