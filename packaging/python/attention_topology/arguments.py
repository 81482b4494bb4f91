"""Arguments of the program for what is given to a function: a text, a file, or what a model attended to."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

from .stack import save

# Options of save(), which are not the program's.
_OF_STACK = ("tokens", "text", "spans", "mask", "hidden", "cross", "source_tokens", "source_text", "causal", "index")


def flags(options: Dict[str, Any]) -> List[str]:
    """--layer 3 of layer=3, --drop-special of drop_special=True; None and False are not said."""
    arguments: List[str] = []
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is None or value is False:
            continue
        arguments += [flag] if value is True else [f"{flag}={value}"]
    return arguments


@contextmanager
def source(given: Any, options: Dict[str, Any], second: bool = False) -> Iterator[List[str]]:
    """What says to the program what is read. A str is a text, a path a file; else it is saved meanwhile, and the options
    that save() takes are taken out of `options`."""
    ending = "-b" if second else ""
    if isinstance(given, str):
        yield [f"--text{ending}={given}"]
        return
    if isinstance(given, os.PathLike):
        yield [f"--attention{ending}={os.fspath(given)}"]
        return
    of_stack = {name: options.pop(name) for name in _OF_STACK if name in options}
    model: Optional[str] = options.pop("model", None)
    with tempfile.TemporaryDirectory(prefix="attention-topology-") as folder:
        path = save(Path(folder) / "attention.safetensors", given, model=model, **of_stack)
        yield [f"--attention{ending}={path}"]
