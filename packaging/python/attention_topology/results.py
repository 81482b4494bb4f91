"""Numbers that the program computes."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path
from typing import Any, Dict, List

import numpy as np

from .arguments import flags, source
from .program import Error, run
from .stack import PathLike


def _analyze(given: Any, options: Dict[str, Any]) -> Dict[str, Any]:
    with source(given, options) as what:
        return json.loads(run(["analyze", *what, *flags(options), "--json=-"]))


def diagrams(given: Any, **options: Any) -> List[np.ndarray]:
    """The persistence diagrams of one head, a list by dimension of arrays [bars, 2] of birth and death (inf: it never
    ends). `given` and options as figure()'s."""
    one = _analyze(given, options)["a"]
    largest = max([bar["dim"] for bar in one["bars"]] + [one["settings"].get("max_dim", 0)])
    found: List[List[List[float]]] = [[] for _ in range(largest + 1)]
    for bar in one["bars"]:
        found[bar["dim"]].append([bar["birth"], np.inf if bar["death"] is None else bar["death"]])
    return [np.array(bars, dtype=float).reshape(-1, 2) for bars in found]


def distances(given: Any, **options: Any) -> np.ndarray:
    """The distances of the tokens under one head, [n, n]."""
    return np.array(_analyze(given, options)["a"]["distances"], dtype=float)


def features(given: Any, **options: Any) -> Dict[str, float]:
    """The numbers that sum up bars and attention of one head, by the names of the columns of `attention-topology
    batch`: H0_bars, H1_total_persistence_1, …."""
    with tempfile.TemporaryDirectory(prefix="attention-topology-") as folder, source(given, options) as what:
        path = Path(folder) / "summaries.json"
        run(["analyze", *what, *flags(options), f"--summaries={path}"])
        return {f"{one['group']}_{one['name']}".strip("_"): np.nan if one["value"] is None else float(one["value"])
                for one in json.loads(path.read_text())["numbers"]}


def compare(a: Any, b: Any, **options: Any) -> Dict[str, Any]:
    """The distances of the diagrams of two texts or files, or of what save() takes, under one head; `options` hold for
    both, tokens_b, text_b and the like for the second alone."""
    of_second = {name[:-2]: options.pop(name) for name in list(options)
                 if name.endswith("_b") and name not in ("layer_b", "head_b", "model_b", "span_b", "part_b")}
    with source(a, options) as first, source(b, of_second, second=True) as second:
        return json.loads(run(["analyze", *first, *second, *flags(options), "--json=-"]))["comparison"]


def read(folder: PathLike, pandas: bool = False) -> Dict[str, Any]:
    """What `attention-topology batch` has written to a folder: its tables by name (columns as numpy arrays, or with
    pandas=True data frames) and its arrays."""
    folder = Path(folder)
    if not folder.is_dir():
        raise Error(f"{folder} is no folder")
    found: Dict[str, Any] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".csv":
            found[path.stem] = _table(path, pandas)
        elif path.suffix in (".npy", ".npz"):
            found[path.stem] = np.load(path)
    if not found:
        raise Error(f"{folder} holds no results: no tables and no arrays")
    return found


def _table(path: Path, pandas: bool) -> Any:
    if pandas:
        import pandas as pd

        return pd.read_csv(path)
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    if not rows:
        return {}
    columns: Dict[str, np.ndarray] = {}
    for name, values in zip(rows[0], zip(*rows[1:]) if len(rows) > 1 else [()] * len(rows[0])):
        try:
            columns[name] = np.array([float(value) if value else np.nan for value in values])
        except ValueError:
            columns[name] = np.array(values)
    return columns
