"""What a model attended to, as a file that the program opens."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

import numpy as np

from .program import Error

Arrays = Dict[str, np.ndarray]
PathLike = Union[str, "os.PathLike[str]"]


def _array(value: Any) -> np.ndarray:
    """An array, a tensor of torch, tensorflow or jax, or a dataset of h5py, as numpy; bfloat16 becomes float32."""
    if hasattr(value, "detach"):
        value = value.detach().cpu()
        if "bfloat16" in str(value.dtype):
            value = value.float()
        return value.numpy()
    array = np.asarray(value)
    return array.astype(np.float32) if array.dtype.name == "bfloat16" else array


def _of_text(array: np.ndarray, index: int, axes: int, what: str) -> np.ndarray:
    """Of an array with one axis more the text of that index in a batch."""
    if array.ndim == axes:
        return array
    if array.ndim != axes + 1:
        raise Error(f"{what} has the shape {list(array.shape)}, expected {axes} axes, or one more for a batch")
    if not 0 <= index < array.shape[0]:
        raise Error(f"{what} has {array.shape[0]} texts, there is no text {index}")
    return array[index]


def _layers(value: Any, index: int, what: str) -> List[Tuple[int, np.ndarray]]:
    """(layer, [heads, n, m]) of an array [L, H, n, m] or [L, B, H, n, m], or a sequence of one a layer; None stands for
    a layer that was not kept."""
    if hasattr(value, "ndim") or hasattr(value, "detach"):
        array = _array(value)
        if array.ndim not in (4, 5):
            raise Error(f"{what} has the shape {list(array.shape)}, expected [layers, heads, tokens, tokens] or "
                        "[layers, texts, heads, tokens, tokens]")
        value = list(array)
    layers = [(layer, _of_text(_array(one), index, 3, f"layer {layer} of {what}"))
              for layer, one in enumerate(value) if one is not None]
    if not layers:
        raise Error(f"{what} is empty: ask the model for it, output_attentions=True and attn_implementation=\"eager\"")
    return layers


_LENS = re.compile(r"^(?:blocks\.)?(\d+)\.attn\.hook_pattern$|^blocks\.(\d+)\.attn\.hook_pattern$")


def _lens_layers(cache: Mapping[str, Any], index: int) -> List[Tuple[int, np.ndarray]]:
    found = []
    for name in cache.keys():
        match = _LENS.match(str(name))
        if match:
            layer = int(match.group(1) or match.group(2))
            found.append((layer, _of_text(_array(cache[name]), index, 3, str(name))))
    return sorted(found, key=lambda one: one[0])


def _given(value: Any, name: str) -> Any:
    if isinstance(value, Mapping):
        return value[name] if name in value.keys() else None
    return getattr(value, name, None)


def _parts(attentions: Any, cross: Any, index: int) -> Dict[str, List[Tuple[int, np.ndarray]]]:
    """Layers by the names that the program knows."""
    parts: Dict[str, List[Tuple[int, np.ndarray]]] = {}
    own, source = attentions, None
    is_array = hasattr(attentions, "ndim") or hasattr(attentions, "detach")
    if not is_array and not isinstance(attentions, (list, tuple)):
        keys = getattr(attentions, "keys", None)
        lens = _lens_layers(attentions, index) if keys and hasattr(attentions, "__getitem__") else []
        if lens:
            own, parts["attention"] = None, lens
        elif _given(attentions, "decoder_attentions") is not None or _given(attentions, "encoder_attentions") is not None:
            own, source = _given(attentions, "decoder_attentions"), _given(attentions, "encoder_attentions")
            cross = _given(attentions, "cross_attentions") if cross is None else cross
        else:
            own = _given(attentions, "attentions")
            if cross is None:
                cross = _given(attentions, "cross_attentions")
            if own is None and cross is None:
                raise Error("there is no attention in what was given: expected outputs with attentions, a TransformerLens "
                            "cache, or arrays; ask the model for output_attentions=True and attn_implementation=\"eager\"")
    if own is not None:
        parts["attention"] = _layers(own, index, "attentions")
    if cross is not None and len(cross) > 0:
        parts["cross_attention"] = _layers(cross, index, "cross_attentions")
        if source is not None:
            parts["source_attention"] = _layers(source, index, "encoder_attentions")
    elif source is not None:
        parts["attention"] = _layers(source, index, "encoder_attentions")
    return parts


def _texts(tokens: Optional[Sequence[str]], count: int, what: str) -> Optional[List[str]]:
    if tokens is None:
        return None
    tokens = [str(token) for token in tokens]
    if len(tokens) != count:
        raise Error(f"there are {len(tokens)} {what}, but attention of {count}")
    return tokens


def _write_safetensors(path: Path, arrays: Arrays, metadata: Dict[str, str]) -> None:
    """https://github.com/huggingface/safetensors, "Format"."""
    names = {"float16": "F16", "float32": "F32", "float64": "F64"}
    header: Dict[str, Any] = {"__metadata__": metadata}
    at = 0
    for name, array in arrays.items():
        header[name] = {"dtype": names[array.dtype.name], "shape": list(array.shape),
                        "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    # Whole or not at all: a window may have the file before it mapped.
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            file.write(len(text).to_bytes(8, "little") + text)
            for array in arrays.values():
                file.write(np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<")).data)
            file.close()
            os.replace(file.name, path)
        except BaseException:
            file.close()
            Path(file.name).unlink(missing_ok=True)
            raise


def save(path: PathLike, attentions: Any, *, tokens: Optional[Sequence[str]] = None, text: Optional[str] = None,
         spans: Optional[Sequence[Tuple[int, int]]] = None, mask: Any = None, hidden: Any = None, cross: Any = None,
         source_tokens: Optional[Sequence[str]] = None, source_text: Optional[str] = None,
         model: Optional[str] = None, causal: Optional[bool] = None, index: int = 0) -> Path:
    """Writes what a model attended to in one text to a file (.safetensors) that the program opens.

    attentions: what model(..., output_attentions=True) of transformers returned, also of an encoder–decoder; a
        TransformerLens cache; a sequence of one array [heads, n, n] or [texts, heads, n, n] a layer (None: the layer was
        not kept); an array [layers, heads, n, n] or [layers, texts, heads, n, n]; a group of h5py with such names.
    tokens: n labels; without them the points have numbers.
    text, spans: what was read, and where each token stands in it, (start, end) in characters (offset_mapping).
    mask: [n] or [texts, n], 0 for padding.
    hidden: states [layers + 1, n, d], or a sequence of [n, d]; those of `attentions` if it has them.
    cross, source_tokens, source_text: attention [heads, n, m] a layer to m tokens of another text.
    model: a name; causal: no token attends to a later one; index: which text of a batch.

    Raises Error when shapes do not fit each other. Returns the path.
    """
    path = Path(path)
    if path.suffix != ".safetensors":
        raise Error(f"{path} does not end in .safetensors")
    parts = _parts(attentions, cross, index)
    first = parts.get("attention") or parts["cross_attention"]
    n = first[0][1].shape[-2]
    m = parts["cross_attention"][0][1].shape[-1] if "cross_attention" in parts else 0
    arrays: Arrays = {}
    for part, layers in parts.items():
        for layer, array in layers:
            if array.dtype.name not in ("float16", "float32", "float64"):
                array = array.astype(np.float32)
            arrays[f"{part}.{layer}"] = array
    if hidden is None and not isinstance(attentions, (list, tuple)) and not hasattr(attentions, "ndim"):
        hidden = _given(attentions, "hidden_states")
    if hidden is not None:
        for layer, states in enumerate(hidden):
            states = _of_text(_array(states), index, 2, f"hidden state {layer}")
            if states.shape[0] != n:
                raise Error(f"hidden states are of {states.shape[0]} tokens, attention of {n}")
            arrays[f"hidden.{layer}"] = states.astype(np.float32)
    metadata: Dict[str, str] = {}
    for name, value in (("tokens", _texts(tokens, n, "tokens")), ("source_tokens", _texts(source_tokens, m, "source tokens")),
                        ("spans", None if spans is None else [[int(a), int(b)] for a, b in spans])):
        if value is not None:
            metadata[name] = json.dumps(value)
    for name, said in (("text", text), ("source_text", source_text), ("model", model),
                       ("causal", None if causal is None else str(bool(causal)).lower())):
        if said is not None:
            metadata[name] = said
    if mask is not None:
        metadata["attention_mask"] = json.dumps([int(one) for one in _of_text(_array(mask), index, 1, "mask")])
    _write_safetensors(path, arrays, metadata)
    return path
